import { hash } from "node:crypto";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { compare, rounded, timed } from "./figures.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const EVENTS = 1_000_000;
const LIMIT = 4;
/** Made and pushed in pieces, as a file is read: the whole would not fit in one text. */
const PIECE = 20_000;

/**
 * (f) Verifying an export of a million events, in both forms, against one SHA-256 call an event over the same bytes: at least a
 * quarter of its speed.
 *
 * @param {number} [count]
 */
export async function benchAudit(count = EVENTS) {
  const load = (/** @type {string} */ file) =>
    import(pathToFileURL(join(ROOT, "packages/audit/dist", file)).href);
  const [audit, testing] = [await load("index.js"), await load("testing/index.js")];
  /** @type {Record<string, unknown>} */
  const report = { events: count, limit: LIMIT };
  for (const form of ["full", "redacted"]) {
    const pieces = exportOf(audit, testing, form, count);
    const lines = eventLines(pieces);
    const verify = () => {
      const verifier = audit.createVerifier();
      for (const piece of pieces) verifier.push(piece);
      const found = verifier.end();
      if (!found.ok || found.count !== count) throw new Error(`not verified: ${JSON.stringify(found)}`);
    };
    verify();
    const figures = await compare(
      () => timed(verify),
      () => timed(() => lines.forEach((line) => hash("sha256", line, "hex"))),
    );
    report[form] = {
      timesOneHash: rounded(figures.ours / figures.plain),
      verifyMs: rounded(figures.ours),
      hashMs: rounded(figures.plain),
      bytes: pieces.reduce((sum, { length }) => sum + length, 0),
    };
  }
  return report;
}

/**
 * @param {any} audit
 * @param {any} testing
 * @param {string} form
 * @param {number} count
 * @returns {Buffer[]}
 */
function exportOf(audit, { eventInputOf, someScope, someSigner }, form, count) {
  let hash = audit.genesisHashOf(someScope);
  let lines = [audit.headerLineOf({ form, scope: someScope })];
  const pieces = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const { summary, payload } = audit.composeEvent(eventInputOf(seq));
    const event = { seq, previousHash: hash, payloadSha256: audit.sha256OfText(payload), summary };
    hash = audit.eventHashOf(event);
    lines.push(audit.eventLineOf({ ...event, hash, payload: form === "full" ? payload : null }));
    if (lines.length < PIECE) continue;
    pieces.push(Buffer.from(`${lines.join("\n")}\n`));
    lines = [];
  }
  const head = someSigner.sign({ scope: someScope, seq: count, hash, signedAt: new Date().toISOString() });
  pieces.push(Buffer.from(`${[...lines, audit.headLineOf(head)].join("\n")}\n`));
  return pieces;
}

/** @param {Buffer[]} pieces */
function eventLines(pieces) {
  const lines = [];
  for (const bytes of pieces)
    for (let start = 0; start < bytes.length;) {
      const end = bytes.indexOf(10, start);
      lines.push(bytes.subarray(start, end));
      start = end + 1;
    }
  return lines.slice(1, -1);
}
