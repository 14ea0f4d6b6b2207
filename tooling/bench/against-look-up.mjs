import { median, rounded } from "./figures.mjs";
import { load } from "./load.mjs";

const ROUNDS = 5;

/**
 * How many times longer does a search take than one look-up by primary key, both over HTTP, in turns on the same connections?
 *
 * @param {string} apiUrl
 * @param {{ path: string, lookUp: string, headers: Parameters<typeof load>[1], time: "p50Ms" | "p95Ms" }} asked  which time of a load counts
 */
export async function againstLookUp(apiUrl, { path, lookUp, headers, time }) {
  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const plain = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    plain.push((await load(apiUrl + lookUp, headers))[time]);
    ours.push((await load(apiUrl + path, headers))[time]);
  }
  return {
    timesLookUp: rounded(median(ours) / median(plain)),
    searchMs: rounded(median(ours)),
    lookUpMs: rounded(median(plain)),
  };
}
