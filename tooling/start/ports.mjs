import { randomInt } from "node:crypto";
import { createServer } from "node:net";

import { StartProblem } from "./problem.mjs";

/** @typedef {{ name: string, variable: string, port: number }} WantedPort */

/**
 * Refuses a start whose ports are taken, before anything slow begins.
 *
 * @param {WantedPort[]} wanted
 */
export async function refuseTakenPorts(wanted) {
  for (const { name, variable, port } of wanted) {
    if (await isFree(port)) continue;
    throw new StartProblem(
      `Port ${String(port)}, meant for the ${name}, is taken by another program: stop that program, or choose another port with ${variable}=${String(port + 1)} npm start.`,
    );
  }
}

/** Below what systems hand out to outgoing connections, any of which could take a port between its choice and its use. */
const CHOICE = { from: 20_000, to: 32_000 };

/**
 * Keeps the port that was used last time when it is still free, or finds another.
 *
 * @param {number | undefined} remembered
 */
export async function freePort(remembered) {
  if (remembered !== undefined && (await isFree(remembered))) return remembered;
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = randomInt(CHOICE.from, CHOICE.to);
    if (await isFree(port)) return port;
  }
  return listen(0);
}

/** @param {number} port */
async function isFree(port) {
  return listen(port).then(
    () => true,
    () => false,
  );
}

/**
 * @param {number} port
 * @returns {Promise<number>}
 */
function listen(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const address = probe.address();
      const found = typeof address === "object" && address ? address.port : port;
      probe.close(() => resolve(found));
    });
  });
}
