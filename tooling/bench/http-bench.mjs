import { fork } from "node:child_process";
import { join } from "node:path";

import { json } from "./api.mjs";
import { captureQueries } from "./captured-queries.mjs";
import { median, rounded } from "./figures.mjs";
import { load } from "./load.mjs";

const ROUNDS = 5;

/**
 * (c) Requests a second against a bare `node:http` and `pg` handler that asks the same queries and writes the same JSON.
 *
 * @param {import("../test/running-copy.mjs").RunningCopy} copy
 * @param {{ token: string, planId: string, appUrl: string, adminUrl: string }} known
 */
export async function benchHttp(copy, { token, planId, appUrl, adminUrl }) {
  const headers = { authorization: `Bearer ${token}` };
  const minerals = await prepare(copy, adminUrl, "/v1/minerals", {});
  const lines = await prepare(copy, adminUrl, `/v1/sourcing-plans/${planId}/lines?limit=25`, headers);
  const bare = fork(join(import.meta.dirname, "bare-server.mjs"));
  try {
    const port = await new Promise((accept) => {
      bare.once("message", accept);
      bare.send({ url: appUrl, answers: { [minerals.path]: minerals, [lines.path]: lines } });
    });
    const bareUrl = `http://127.0.0.1:${String(port)}`;
    return {
      minerals: await against(copy.apiUrl, bareUrl, minerals, 0.5),
      planLines: await against(copy.apiUrl, bareUrl, lines, 0.35),
    };
  } finally {
    bare.disconnect();
  }
}

/**
 * @param {import("../test/running-copy.mjs").RunningCopy} copy
 * @param {string} adminUrl
 * @param {string} path
 * @param {Record<string, string>} headers
 */
async function prepare(copy, adminUrl, path, headers) {
  const ask = () => json(copy.apiUrl + path, { headers });
  const body = await ask();
  const queries = await captureQueries(copy.dataDir, adminUrl, ask);
  return { path, headers, body, queries };
}

/**
 * @param {string} apiUrl
 * @param {string} bareUrl
 * @param {Awaited<ReturnType<typeof prepare>>} route
 * @param {number} limit
 */
async function against(apiUrl, bareUrl, route, limit) {
  /** @type {import("./load.mjs").Load[]} */
  const ours = [];
  /** @type {import("./load.mjs").Load[]} */
  const bare = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await load(bareUrl + route.path, route.headers));
    ours.push(await load(apiUrl + route.path, route.headers));
  }
  const of = (
    /** @type {import("./load.mjs").Load[]} */ loads,
    /** @type {keyof import("./load.mjs").Load} */ key,
  ) => median(loads.map((one) => one[key]));
  return {
    ofBareHandler: rounded(of(ours, "perSecond") / of(bare, "perSecond")),
    limit,
    p99OverP50: rounded(of(ours, "p99Ms") / of(ours, "p50Ms")),
    p99OverP50Limit: 5,
    queries: route.queries.length,
    requestsPerSecond: Math.round(of(ours, "perSecond")),
    bareRequestsPerSecond: Math.round(of(bare, "perSecond")),
  };
}
