import { Agent, get } from "node:http";

import { quantile } from "./figures.mjs";

const CONNECTIONS = 32;
const WARM_UP_MS = 1000;
const MEASURED_MS = 3000;

/**
 * @typedef {object} Load
 * @property {number} perSecond
 * @property {number} p50Ms
 * @property {number} p95Ms  what one request of twenty exceeds
 * @property {number} p99Ms
 */

/**
 * Asks one address again and again over 32 connections that stay open.
 *
 * @param {string} url
 * @param {Record<string, string> | (() => Record<string, string>)} headers  of each request, or asked for anew before each
 * @returns {Promise<Load>}
 */
export async function load(url, headers) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const begin = performance.now();
  const measured = begin + WARM_UP_MS;
  const end = measured + MEASURED_MS;
  /** @type {number[]} */
  const times = [];
  const connection = async () => {
    for (let since = performance.now(); since < end; since = performance.now()) {
      await ask(url, typeof headers === "function" ? headers() : headers, agent);
      const now = performance.now();
      if (since >= measured && now < end) times.push(now - since);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    perSecond: times.length / (MEASURED_MS / 1000),
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    p99Ms: quantile(times, 0.99),
  };
}

/**
 * @param {string} url
 * @param {Record<string, string>} headers
 * @param {Agent} agent
 * @returns {Promise<void>}
 */
function ask(url, headers, agent) {
  return new Promise((accept, refuse) => {
    const request = get(url, { agent, headers }, (response) => {
      response.resume();
      response.once("end", () =>
        response.statusCode === 200
          ? accept()
          : refuse(new Error(`${url} answered ${String(response.statusCode)}`)),
      );
    });
    request.once("error", refuse);
  });
}
