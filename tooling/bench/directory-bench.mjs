import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { withClient } from "../backup/owner-database.mjs";
import { json } from "./api.mjs";
import { againstLookUp } from "./against-look-up.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const ORGANISATIONS = 50_000;
const LIMIT = 3;
const LATIN = [
  "Solid",
  "Cell",
  "Lithium",
  "Ion",
  "Electrolyte",
  "Rhein",
  "Han",
  "Nova",
  "Terra",
  "Volt",
  "Sulfide",
];
const FORMS = ["Materials", "Batteries", "Energy", "Technologies", "Institute", "Mining"];
/** The signs of the block of Chinese characters from U+9500 on stand for names. */
const sign = (/** @type {number} */ index) => String.fromCodePoint(0x9500 + (index % 397));

/**
 * (f) Searching 50,000 organisations against one look-up by primary key, both over HTTP, as the same person, on the same
 * connections: how many times longer the middle request takes. Words that many have, few have, none has though all have their
 * pieces, an identifier, one and two Chinese signs.
 *
 * @param {import("../test/running-copy.mjs").RunningCopy} copy
 * @param {{ token: string, ownerUrl: string }} known
 */
export async function benchDirectory(copy, { token, ownerUrl }) {
  const door = pathToFileURL(join(ROOT, "packages/consortium/dist/index.js")).href;
  const ids = await fill(ownerUrl, await import(door));
  const headers = { authorization: `Bearer ${token}` };
  const searches = {
    manyHave: "batteries",
    someHave: "rhein nova",
    oneHas: "n31415",
    identifier: "9133000000031415",
    piecesAlone: "solidate",
    oneSign: sign(7),
    twoSigns: `${sign(20)}${sign(57)}`,
    nothing: "qqqq",
  };
  try {
    const lookUp = `/v1/organisations/${ids[31_415] ?? ""}`;
    /** @type {Record<string, unknown>} */
    const found = {};
    for (const [name, query] of Object.entries(searches)) {
      const path = `/v1/organisations?limit=25&q=${encodeURIComponent(query)}`;
      const { items } = await json(copy.apiUrl + path, { headers });
      found[name] = {
        found: items.length,
        ...(await againstLookUp(copy.apiUrl, { path, lookUp, headers, time: "p50Ms" })),
      };
    }
    return { organisations: ORGANISATIONS, limit: LIMIT, ...found };
  } finally {
    await withClient(ownerUrl, (client) =>
      client.query("DELETE FROM organisations WHERE id = ANY($1::uuid[])", [ids]),
    );
  }
}

/**
 * @param {string} ownerUrl
 * @param {{ piecesOf(texts: readonly string[]): string[], searchLinesOf(open: readonly string[], ofMembers: readonly string[]): string }} consortium
 * @returns {Promise<string[]>} the ids of what was added, in order
 */
async function fill(ownerUrl, { piecesOf, searchLinesOf }) {
  const rows = Array.from({ length: ORGANISATIONS }, (_, index) => {
    const word = (/** @type {readonly string[]} */ from, /** @type {number} */ step) =>
      from[Math.floor(index / step) % from.length] ?? "";
    const name = `${word(LATIN, 1)} ${word(LATIN, 11)} ${word(FORMS, 3)} N${String(index)}`;
    const native = [3, 40, 1, 13].map((step) => sign(index * step)).join("");
    const texts = [name, native, `91330000${String(index).padStart(8, "0")}`];
    return { name, native, words: searchLinesOf(texts, []), pieces: piecesOf(texts) };
  });
  return withClient(ownerUrl, async (client) => {
    const { rows: added } = await client.query(
      `WITH said AS (SELECT gen_random_uuid() AS id, s.* FROM json_to_recordset($1::json)
                       AS s(name text, native text, words text, pieces text[])),
            kept AS (INSERT INTO organisations (id, name, native_name, country_iso3, created_at)
                     SELECT id, name, native, 'CHN', now() FROM said)
       SELECT * FROM said`,
      [JSON.stringify(rows)],
    );
    await client.query(
      `INSERT INTO organisation_search (organisation_id, words, pieces)
       SELECT s.id, s.words, s.pieces FROM json_to_recordset($1::json) AS s(id uuid, words text, pieces text[])`,
      [JSON.stringify(added)],
    );
    await client.query("VACUUM ANALYZE organisations");
    await client.query("VACUUM ANALYZE organisation_search");
    return added.map(({ id }) => String(id));
  });
}
