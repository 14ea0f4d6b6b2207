import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";

import { withClient } from "../backup/owner-database.mjs";
import { freePort } from "../start/ports.mjs";
import { json, signIn } from "./api.mjs";
import { median, rounded } from "./figures.mjs";
import { load } from "./load.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const ROUNDS = 7;
const FREE_ROLE = "interphase_bench";
const HOOK = pathToFileURL(join(import.meta.dirname, "without-decisions.mjs")).href;

/**
 * (e) What authorisation and row-level security cost together: requests a second of the api as it is, against the same api
 * whose policy says yes to everything and whose role the row-level security does not hold for. Same handlers, same session
 * look-up, same transaction, same database, same answers; two processes measured in turn.
 *
 * @param {import("../test/running-copy.mjs").RunningCopy} copy
 * @param {{ token: string, planId: string, appUrl: string, adminUrl: string }} known
 */
export async function benchAccessCost(copy, { token, planId, appUrl, adminUrl }) {
  const headers = { authorization: `Bearer ${token}` };
  const freeUrl = await makeFreeRole(adminUrl, appUrl);
  const settings = await apiSettings(copy.dataDir);
  const guarded = await startApi(settings, appUrl, []);
  const free = await startApi(settings, freeUrl, ["--import", importOf(HOOK)]);
  try {
    await proveFree(copy, guarded.url, free.url, planId);
    return {
      plan: await against(guarded.url, free.url, `/v1/sourcing-plans/${planId}`, headers),
      planLines: await against(guarded.url, free.url, `/v1/sourcing-plans/${planId}/lines?limit=25`, headers),
    };
  } finally {
    await Promise.all([guarded.end(), free.end()]);
    await withClient(adminUrl, (client) => client.query(`DROP ROLE ${FREE_ROLE}`));
  }
}

/**
 * @param {string} guardedUrl
 * @param {string} freeUrl
 * @param {string} path
 * @param {Record<string, string>} headers
 */
async function against(guardedUrl, freeUrl, path, headers) {
  const [ours, theirs] = await Promise.all(
    [guardedUrl, freeUrl].map((url) => json(url + path, { headers }).then((body) => JSON.stringify(body))),
  );
  if (ours !== theirs) throw new Error(`${path} answers differently without authorisation`);
  /** @type {number[]} */
  const guarded = [];
  /** @type {number[]} */
  const free = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Who goes first alternates, so that neither side meets the machine's quieter half every time.
    for (const isGuarded of round % 2 === 0 ? [false, true] : [true, false]) {
      const { perSecond } = await load((isGuarded ? guardedUrl : freeUrl) + path, headers);
      (isGuarded ? guarded : free).push(perSecond);
    }
  }
  return {
    ofThroughputWithout: rounded(median(guarded) / median(free)),
    limit: 0.8,
    requestsPerSecond: Math.round(median(guarded)),
    requestsPerSecondWithout: Math.round(median(free)),
  };
}

/** A role with the same rights on every table, for which no policy holds. @param {string} adminUrl @param {string} appUrl */
async function makeFreeRole(adminUrl, appUrl) {
  const url = new URL(appUrl);
  const like = decodeURIComponent(url.username);
  const password = decodeURIComponent(url.password);
  await withClient(adminUrl, async (client) => {
    await client.query(`DROP ROLE IF EXISTS ${FREE_ROLE}`);
    const attributes = `LOGIN BYPASSRLS PASSWORD ${client.escapeLiteral(password)}`;
    await client.query(`CREATE ROLE ${FREE_ROLE} ${attributes} IN ROLE ${client.escapeIdentifier(like)}`);
  });
  url.username = FREE_ROLE;
  return url.toString();
}

/**
 * Somebody without any right to it reads the plan where nothing is decided, and is told that there is none where it is.
 *
 * @param {import("../test/running-copy.mjs").RunningCopy} copy
 * @param {string} guardedUrl
 * @param {string} freeUrl
 * @param {string} planId
 */
async function proveFree(copy, guardedUrl, freeUrl, planId) {
  const { token } = await signIn(copy, "secretariat");
  const headers = { authorization: `Bearer ${token}` };
  const [guarded, free] = await Promise.all(
    [guardedUrl, freeUrl].map((url) => fetch(`${url}/v1/sourcing-plans/${planId}`, { headers })),
  );
  if (guarded?.status !== 404 || free?.status !== 200) {
    throw new Error(`expected 404 and 200, not ${String(guarded?.status)} and ${String(free?.status)}`);
  }
}

/** The environment of the copy's own api. @param {string} dataDir */
async function apiSettings(dataDir) {
  const [api] = JSON.parse(await readFile(join(dataDir, "servers.json"), "utf8"));
  const text = await readFile(`/proc/${String(api.pid)}/environ`, "utf8");
  return Object.fromEntries(
    text.split("\0").flatMap((line) => {
      const [name, ...value] = line.split("=");
      return name ? [[name, value.join("=")]] : [];
    }),
  );
}

/**
 * @param {Record<string, string>} settings
 * @param {string} databaseUrl
 * @param {string[]} flags
 */
async function startApi(settings, databaseUrl, flags) {
  const port = await freePort(undefined);
  const child = spawn(process.execPath, [...flags, join(ROOT, "apps/api/dist/main.js")], {
    env: { ...settings, API_PORT: String(port), DATABASE_APP_URL: databaseUrl },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise((accept) => child.once("exit", accept));
  const url = `http://127.0.0.1:${String(port)}`;
  const end = () => {
    child.kill("SIGTERM");
    return ended;
  };
  for (let tries = 0; tries < 300 && child.exitCode === null; tries += 1) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok) return { url, end };
    await wait(100);
  }
  await end();
  throw new Error("an api to measure did not start");
}

/** @param {string} hook */
function importOf(hook) {
  const code = `import { register } from "node:module"; register(${JSON.stringify(hook)});`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
