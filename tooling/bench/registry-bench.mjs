import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { withClient } from "../backup/owner-database.mjs";
import { json } from "./api.mjs";
import { againstLookUp } from "./against-look-up.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const PROTOCOLS = 50_000;
const VERSIONS_OF_EACH = 2;
const LIMIT = 3;
const MEASURED = ["conductivity", "impedance", "cycling", "rate", "pressure", "exposure", "ageing", "scan"];
const MATERIALS = ["argyrodite", "garnet", "halide", "thiophosphate", "polymer", "anode-free", "silicon"];
const FORMS = ["pellet", "sheet", "laminate", "pouch cell", "symmetric cell"];
/** The signs of the block of Chinese characters from U+9500 on stand for titles. */
const sign = (/** @type {number} */ index) => String.fromCodePoint(0x9500 + (index % 397));

/**
 * (h) Searching 100,000 released protocol versions against one look-up of a version by its address, both over HTTP, as the same
 * person, on the same connections: how many times longer a request takes that only one of twenty exceeds. Words that many have,
 * few have, none has though all have their pieces, a code, one and two Chinese signs, a kind alone.
 *
 * @param {import("../test/running-copy.mjs").RunningCopy} copy
 * @param {{ token: string, ownerUrl: string }} known  a copy that is thrown away: what is released stays
 */
export async function benchRegistry(copy, { token, ownerUrl }) {
  const door = pathToFileURL(join(ROOT, "packages/consortium/dist/index.js")).href;
  await fill(ownerUrl, await import(door));
  let visitors = 0;
  // Each request from a network of its own: one visitor may not ask as often as this. The copy trusts what stands before it.
  const headers = () => {
    visitors += 1;
    const from = [visitors >> 16, visitors >> 8, visitors].map((part) => String(part & 255));
    return { authorization: `Bearer ${token}`, "x-forwarded-for": ["10", ...from].join(".") };
  };
  const searches = {
    manyHave: "q=argyrodite",
    someHave: `q=${encodeURIComponent("garnet scan laminate")}`,
    oneHas: "q=n31415",
    code: "q=IP-BEN-31415",
    piecesAlone: "q=garnetic",
    oneSign: `q=${encodeURIComponent(sign(7))}`,
    twoSigns: `q=${encodeURIComponent(sign(20) + sign(57))}`,
    nothing: "q=qqqq",
    kind: "kind=gitt",
  };
  const lookUp = "/v1/protocols/IP-BEN-31415/versions/1.1.0";
  await json(copy.apiUrl + lookUp, { headers: headers() });
  /** @type {Record<string, unknown>} */
  const found = {};
  for (const [name, query] of Object.entries(searches)) {
    const path = `/v1/protocols?limit=25&${query}`;
    const { items } = await json(copy.apiUrl + path, { headers: headers() });
    found[name] = {
      found: items.length,
      ...(await againstLookUp(copy.apiUrl, { path, lookUp, headers, time: "p95Ms" })),
    };
  }
  return { versions: PROTOCOLS * VERSIONS_OF_EACH, quantile: 0.95, limit: LIMIT, ...found };
}

/**
 * Releases two versions of every protocol in the database itself; their documents are that of a protocol of the demo.
 *
 * @param {string} ownerUrl
 * @param {{ piecesOf(texts: readonly string[]): string[], searchLinesOf(open: readonly string[], ofMembers: readonly string[]): string }} consortium
 */
async function fill(ownerUrl, { piecesOf, searchLinesOf }) {
  const rows = Array.from({ length: PROTOCOLS }, (_, index) => {
    const word = (/** @type {readonly string[]} */ from, /** @type {number} */ step) =>
      from[Math.floor(index / step) % from.length] ?? "";
    const title = `${word(MEASURED, 1)} of a ${word(MATERIALS, 8)} ${word(FORMS, 3)} N${String(index)}`;
    const native = [3, 40, 1, 13].map((step) => sign(index * step)).join("");
    const code = `IP-BEN-${String(index).padStart(5, "0")}`;
    const texts = [code, title, native, `How ${title} is measured, in how many steps and with what care.`];
    return { code, title, native, words: searchLinesOf(texts, []), pieces: piecesOf(texts) };
  });
  await withClient(ownerUrl, async (client) => {
    await client.query("SELECT set_config('app.reach', 'directory', false)");
    await client.query(
      `WITH said AS (SELECT gen_random_uuid() AS id, s.* FROM json_to_recordset($1::json)
                       AS s(code text, title text, native text, words text, pieces text[])),
            one AS (SELECT document, sha256, kind, routes, released_at, p.group_id, p.created_by
                      FROM protocol_releases r JOIN protocols p ON p.id = r.protocol_id ORDER BY r.code LIMIT 1),
            added AS (INSERT INTO protocols (id, group_id, code, created_at, created_by)
                      SELECT said.id, one.group_id, said.code, now(), one.created_by FROM said, one),
            released AS (
              INSERT INTO protocol_releases (id, protocol_id, code, version, major, minor, patch, document, sha256,
                                             title_en, title_zh, summary_en, summary_zh, kind, routes, released_at)
              SELECT gen_random_uuid(), said.id, said.code, '1.' || n || '.0', 1, n, 0, one.document, one.sha256,
                     said.title, said.native, said.title, said.native,
                     one.kind, one.routes, one.released_at
                FROM said, one, generate_series(0, $2::integer - 1) n
              RETURNING id, protocol_id, minor, code, kind, routes, sha256, released_at),
            standing AS (
              INSERT INTO protocol_versions (release_id, protocol_id, sha256, state, state_at)
              SELECT id, protocol_id, sha256, CASE WHEN minor = $2 - 1 THEN 'published' ELSE 'superseded' END, released_at
                FROM released)
       INSERT INTO protocol_search (protocol_id, release_id, code, kind, routes, state, words, pieces)
       SELECT r.protocol_id, r.id, r.code, r.kind, r.routes, 'published', said.words, said.pieces
         FROM released r JOIN said ON said.id = r.protocol_id WHERE r.minor = $2 - 1`,
      [JSON.stringify(rows), VERSIONS_OF_EACH],
    );
    for (const name of ["protocols", "protocol_releases", "protocol_versions", "protocol_search"])
      await client.query(`VACUUM ANALYZE ${name}`);
  });
}
