import { openClient } from "../database/open-client.mjs";
import { UsageProblem } from "./arguments.mjs";

const PAGE = 5000;
const EVENTS = `
  SELECT seq, summary, payload, encode(payload_sha256, 'hex') AS "payloadSha256",
         encode(previous_hash, 'hex') AS "previousHash", encode(hash, 'hex') AS hash
    FROM audit_events WHERE scope = $1 AND seq > $2 ORDER BY seq LIMIT ${String(PAGE)}`;
const HEADS = `
  SELECT scope, seq, encode(hash, 'hex') AS hash, signed_at AS "signedAt", key_id AS "keyId",
         public_key AS "publicKey", signature
    FROM audit_heads WHERE scope = $1 ORDER BY day`;

/** @typedef {import("@interphase/audit").SignedHead} SignedHead */
/** @typedef {{ heads: SignedHead[], end: { seq: number, hash: string } | undefined, eachEvent: (take: (event: import("@interphase/audit").ChainEvent) => void) => Promise<void> }} StoredChain */

/**
 * Gives the record of one moment in the database to `work`, as its owner or as the api: row-level security opens the same rows
 * to both.
 *
 * @template T
 * @param {string} url
 * @param {string} scope
 * @param {(chain: StoredChain) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabaseChain(url, scope, work) {
  const organisationId = /^organisation:([0-9a-f-]{36})$/.exec(scope)?.[1];
  if (organisationId === undefined && scope !== "platform" && scope !== "alliance")
    throw new UsageProblem("A scope is platform, alliance or organisation:id.");
  const client = await openClient({
    connectionString: url,
    application_name: "interphase audit:verify",
  });
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await client.query("SELECT set_config('app.reach', 'audit', true)");
    if (organisationId !== undefined)
      await client.query("SELECT set_config('app.org_id', $1, true)", [organisationId]);
    const ends = await readEnds(client, scope);
    return await work({ ...ends, eachEvent: (take) => readEvents(client, scope, take) });
  } finally {
    await client.end();
  }
}

/**
 * @param {import("pg").Client} client
 * @param {string} scope
 * @param {(event: import("@interphase/audit").ChainEvent) => void} take
 */
async function readEvents(client, scope, take) {
  for (let above = 0; ;) {
    const { rows } = await client.query(EVENTS, [scope, above]);
    for (const row of rows) take({ ...row, seq: Number(row.seq) });
    if (rows.length < PAGE) return;
    above = Number(rows.at(-1).seq);
  }
}

/**
 * @param {import("pg").Client} client
 * @param {string} scope
 */
async function readEnds(client, scope) {
  const heads = (await client.query(HEADS, [scope])).rows.map((row) => ({
    ...row,
    seq: Number(row.seq),
    signedAt: row.signedAt.toISOString(),
  }));
  const { rows } = await client.query(
    "SELECT seq, encode(hash, 'hex') AS hash FROM audit_chains WHERE scope = $1",
    [scope],
  );
  const end = rows[0] === undefined ? undefined : { seq: Number(rows[0].seq), hash: String(rows[0].hash) };
  return { heads, end };
}
