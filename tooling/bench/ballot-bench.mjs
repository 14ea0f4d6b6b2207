import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { compare, rounded, spent } from "./figures.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const VOTES = 10_000;
const POSITIONS = ["approve", "approve", "approve", "approve", "reject", "abstain"];

/**
 * Counting and closing 10,000 votes from memory, against a bare loop that keeps the last cast of each unit and adds its weight to
 * its position; closing makes, signs and writes the certificate too. Processor time of this process. It has no limit of its own:
 * that of closing is set against the bare SQL, where there are tables.
 */
export async function benchBallots() {
  const load = (/** @type {string} */ door) =>
    import(pathToFileURL(join(ROOT, "packages/consortium/dist", door)).href);
  const [consortium, testing] = [await load("index.js"), await load("testing/index.js")];
  const sample = sampleOf(testing);
  const count = () => countOf(consortium, testing, sample);
  const close = () => testing.sampleCertificateFile(sample);
  const file = close();
  const verify = () => consortium.verifyCertificate(file, [testing.someBallotKey.publicKey]);
  const bare = () => spent(() => addBarely(sample), 20);
  if (addBarely(sample).get("approve") !== count().result.inFavour) throw new Error("counted differently");
  if (!verify().ok) throw new Error("not verified");
  const counting = await compare(() => spent(count, 5), bare);
  const closing = await compare(() => spent(close), bare);
  const verifying = await compare(() => spent(verify), bare);
  return {
    votes: VOTES,
    timesBareLoop: rounded(counting.ours / counting.plain),
    bareLoopMs: rounded(counting.plain),
    countMs: rounded(counting.ours),
    closeMs: rounded(closing.ours),
    verifyMs: rounded(verifying.ours),
  };
}

/** @param {any} testing */
function sampleOf({ electorateOf, castOf }) {
  const electorate = electorateOf(...Array.from({ length: VOTES }, () => [1]));
  const casts = electorate.units.map((/** @type {any} */ { id }, /** @type {number} */ index) =>
    castOf(id, POSITIONS[index % POSITIONS.length], { sequence: index }),
  );
  return { electorate, casts };
}

/** @param {any} consortium @param {any} testing @param {ReturnType<typeof sampleOf>} sample */
function countOf({ countBallot }, { someRule, someTimes }, { electorate, casts }) {
  return countBallot({ rule: someRule, electorate, departures: [], closesAt: someTimes.closesAt, casts });
}

/** @param {ReturnType<typeof sampleOf>} sample @returns {Map<string, number>} */
function addBarely({ electorate, casts }) {
  const last = new Map();
  for (const cast of casts) last.set(cast.unitId, cast);
  const sums = new Map();
  for (const { id, weight } of electorate.units) {
    const position = last.get(id)?.position;
    sums.set(position, (sums.get(position) ?? 0) + weight);
  }
  return sums;
}
