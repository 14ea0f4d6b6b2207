import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { demoSignIns } from "./accounts.mjs";
import { build } from "./build.mjs";
import { endCommands, runCommand } from "./command.mjs";
import { claimDataDir, openDataDir, readSecrets, releaseDataDir } from "./data-dir.mjs";
import { installPackages } from "./install.mjs";
import { refuseTakenPorts } from "./ports.mjs";
import { checkManagedServer, startPostgres } from "./postgres.mjs";
import { StartProblem } from "./problem.mjs";
import { createProgress } from "./progress.mjs";
import { untilAnswers, untilSaysReady } from "./ready.mjs";
import { createServers, endStaleServers, lostServer } from "./servers.mjs";
import { readSettings } from "./settings.mjs";
import { createStopper } from "./stopper.mjs";

/** @typedef {import("./settings.mjs").Settings} Settings */

/**
 * Starts a running copy and stays until it is told to end.
 *
 * @returns {Promise<number>} the exit code
 */
export async function start() {
  const progress = createProgress();
  const stopper = createStopper(endCommands);
  /** @type {(() => Promise<void>)[]} */
  const endings = [];
  let code = 0;
  try {
    await bringUp(readSettings(process.env), progress, stopper, endings);
    await stopper.asked;
  } catch (error) {
    if (!stopper.isAsked()) {
      code = 1;
      console.error(
        `\n${error instanceof StartProblem ? error.message : String(error instanceof Error ? error.stack : error)}`,
      );
    }
  }
  if (stopper.isAsked()) progress.say("\nEnding…");
  for (const end of endings.reverse()) await end();
  if (stopper.isAsked()) progress.say("Everything has ended; the data are kept.");
  stopper.release();
  return code;
}

/**
 * @param {Settings} settings
 * @param {import("./progress.mjs").Progress} progress
 * @param {import("./stopper.mjs").Stopper} stopper
 * @param {(() => Promise<void>)[]} endings
 */
async function bringUp(settings, progress, stopper, endings) {
  const { root, dataDir, apiPort, portalPort } = settings;
  /** @type {typeof progress.step} */
  const step = async (title, work) => {
    if (stopper.isAsked()) throw new Error("asked to end");
    return progress.step(title, work);
  };
  progress.say("Interphase");
  await openDataDir(dataDir);
  await claimDataDir(dataDir);
  endings.push(() => releaseDataDir(dataDir));
  endStaleServers(dataDir);
  await refuseTakenPorts([
    { name: "api", variable: "API_PORT", port: apiPort },
    { name: "portal", variable: "PORTAL_PORT", port: portalPort },
  ]);
  const secrets = await readSecrets(dataDir);
  await step("packages", (note) => installPackages(root, note));
  const servers = createServers(dataDir);
  endings.push(() => servers.end());
  const ownerUrl = await step("database", (note) => openDatabase(settings, secrets, servers, note));
  await step("build", (note) => build(root, note));
  const appUrl = settings.databaseAppUrl ?? (await deriveAppUrl(root, ownerUrl));
  const env = {
    ...ownEnv(),
    INTERPHASE_DATA_DIR: dataDir,
    NODE_ENV: "production",
    API_PORT: String(apiPort),
    DATABASE_APP_URL: appUrl,
    PORTAL_URL:
      process.env.PORTAL_URL || process.env.NEXTAUTH_URL || `http://localhost:${String(portalPort)}`,
    SECRET_KEYS: process.env.SECRET_KEYS || secrets.secretKeys,
  };
  await step("migrations, reference facts, demo alliance", (note) =>
    prepare(settings, { ...env, DATABASE_URL: ownerUrl }, note),
  );
  await step("api, worker, portal", () => runServers(settings, servers, env, portalEnv(settings, secrets)));
  servers.onLost((name) => stopper.fail(lostServer(dataDir, name)));
  for (const line of await demoSignIns(dataDir)) progress.say(line);
  progress.say(
    `\nPortal  http://localhost:${String(portalPort)}\nApi     http://localhost:${String(apiPort)}\nData    ${dataDir}\n\nCtrl-C ends everything and keeps the data.`,
  );
}

/**
 * @param {Settings} settings
 * @param {import("./data-dir.mjs").Secrets} secrets
 * @param {import("./servers.mjs").Servers} servers
 * @param {(text: string) => void} note
 * @returns {Promise<string>} the owner's address
 */
async function openDatabase({ root, dataDir, databaseUrl }, secrets, servers, note) {
  if (!databaseUrl) return startPostgres(root, dataDir, secrets, note, servers.adoptDatabase);
  await checkManagedServer(databaseUrl, note);
  return databaseUrl;
}

/**
 * @param {Settings} settings
 * @param {import("./servers.mjs").Servers} servers
 * @param {Record<string, string>} apiEnv
 * @param {Record<string, string>} portalsEnv
 */
async function runServers({ root, dataDir, apiPort, portalPort }, servers, apiEnv, portalsEnv) {
  servers.run("api", join(root, "apps/api/dist/main.js"), apiEnv);
  servers.run("worker", join(root, "apps/api/dist/worker.js"), apiEnv);
  servers.run("portal", join(root, "apps/portal/.next/standalone/apps/portal/server.js"), portalsEnv);
  await Promise.all([
    untilAnswers(`http://127.0.0.1:${String(apiPort)}/health/ready`, "api", dataDir, servers),
    untilSaysReady("worker", dataDir, servers),
    untilAnswers(`http://127.0.0.1:${String(portalPort)}/`, "portal", dataDir, servers),
  ]);
}

/**
 * The api's own rule for the restricted role's address, so that both sides agree.
 *
 * @param {string} root
 * @param {string} ownerUrl
 * @returns {Promise<string>}
 */
async function deriveAppUrl(root, ownerUrl) {
  const path = join(root, "apps/api/dist/platform/database/app-role.js");
  /** @type {{ deriveAppUrl: (url: string) => string }} */
  const rule = await import(pathToFileURL(path).href);
  return rule.deriveAppUrl(ownerUrl);
}

/**
 * @param {Settings} settings
 * @param {Record<string, string>} env
 * @param {(text: string) => void} note
 */
async function prepare({ root }, env, note) {
  const lines = await runCommand(
    process.execPath,
    ["--enable-source-maps", join(root, "apps/api/dist/prepare.js")],
    { cwd: root, env, what: "Preparing the database", onLine: note },
  );
  note(lines.length > 0 ? "ready" : "");
}

/**
 * What a person set is passed on; what npm set is not, nor any address of a database.
 *
 * @returns {Record<string, string>}
 */
function ownEnv() {
  const entries = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|DATABASE_|INIT_CWD$|NODE_OPTIONS$)/.test(name),
  );
  return Object.fromEntries(entries.map(([name, value]) => [name, value ?? ""]));
}

/**
 * @param {Settings} settings
 * @param {import("./data-dir.mjs").Secrets} secrets
 * @returns {Record<string, string>}
 */
function portalEnv({ apiPort, portalPort }, secrets) {
  return {
    ...ownEnv(),
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    HOSTNAME: "127.0.0.1",
    PORT: String(portalPort),
    PORTAL_PORT: String(portalPort),
    API_URL: `http://127.0.0.1:${String(apiPort)}`,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? `http://localhost:${String(portalPort)}`,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? secrets.nextAuthSecret,
  };
}
