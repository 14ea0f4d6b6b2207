import { get } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

import { lostServer } from "./servers.mjs";
import { StartProblem } from "./problem.mjs";

const READY_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 100;

/**
 * Waits until an address answers without a server error.
 *
 * @param {string} url
 * @param {string} name
 * @param {string} dataDir
 * @param {import("./servers.mjs").Servers} servers
 */
export async function untilAnswers(url, name, dataDir, servers) {
  for (let waited = 0; waited < READY_WITHIN_MS; waited += LOOK_EVERY_MS) {
    if (!servers.isRunning(name)) throw lostServer(dataDir, name);
    const status = await statusOf(url).catch(() => 0);
    if (status >= 200 && status < 400) return;
    await wait(LOOK_EVERY_MS);
  }
  throw new StartProblem(
    `The ${name} did not become healthy in two minutes: read ${dataDir}/logs/${name}.log and start again.`,
  );
}

/**
 * Waits until a server without an address of its own has said that it works.
 *
 * @param {string} name
 * @param {string} dataDir
 * @param {import("./servers.mjs").Servers} servers
 */
export async function untilSaysReady(name, dataDir, servers) {
  for (let waited = 0; waited < READY_WITHIN_MS && !servers.hasSaidReady(name); waited += LOOK_EVERY_MS) {
    if (!servers.isRunning(name)) throw lostServer(dataDir, name);
    await wait(LOOK_EVERY_MS);
  }
}

/**
 * @param {string} url
 * @returns {Promise<number>}
 */
function statusOf(url) {
  return new Promise((resolve, reject) => {
    const request = get(url, { timeout: 30_000, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.once("error", reject);
    request.once("timeout", () => request.destroy(new Error("timed out")));
  });
}
