import { resolve } from "node:path";

import { StartProblem } from "./problem.mjs";

/**
 * @typedef {object} Settings
 * @property {string} root          the repository
 * @property {string} dataDir       where the running copy keeps its data
 * @property {number} apiPort
 * @property {number} portalPort
 * @property {string | undefined} databaseUrl     the owner's address of a managed server; without it the embedded one is used
 * @property {string | undefined} databaseAppUrl  the restricted role's
 */

/**
 * Reads what a person may set about a start.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 */
export function readSettings(env) {
  const root = resolve(import.meta.dirname, "../..");
  const apiPort = port(env, "API_PORT", 4000);
  const portalPort = port(env, "PORTAL_PORT", 3000);
  if (apiPort === portalPort) {
    throw new StartProblem(
      `API_PORT and PORTAL_PORT are both ${String(apiPort)}: give them different numbers.`,
    );
  }
  const databaseUrl = env.DATABASE_URL || undefined;
  const databaseAppUrl = env.DATABASE_APP_URL || undefined;
  if (databaseAppUrl && !databaseUrl) {
    throw new StartProblem(
      "DATABASE_APP_URL names the restricted role of a managed server: set DATABASE_URL, its owner's address, too.",
    );
  }
  // npm runs scripts at the repository's root; a relative path is meant from where the person stands.
  const from = env.INIT_CWD ?? process.cwd();
  const dataDir = resolve(
    env.INTERPHASE_DATA_DIR ? resolve(from, env.INTERPHASE_DATA_DIR) : resolve(root, ".data"),
  );
  return { root, dataDir, apiPort, portalPort, databaseUrl, databaseAppUrl };
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name
 * @param {number} fallback
 */
function port(env, name, fallback) {
  const text = env[name];
  if (!text) return fallback;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > 65_535) {
    throw new StartProblem(`${name} is "${text}": give a port number from 1 to 65535.`);
  }
  return value;
}
