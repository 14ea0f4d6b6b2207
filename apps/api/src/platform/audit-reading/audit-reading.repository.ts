import type { ChainEvent, SignedHead } from "@interphase/audit";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { auditChainsTable } from "../audit/audit-chain.entity.js";
import { auditEventsTable } from "../audit/audit-event.entity.js";
import { auditHeadsTable } from "../audit/audit-head.entity.js";
import { Database } from "../database/database.service.js";
import { columnsOf } from "../database/row.js";

/** Which events of a chain are asked for? Sequence numbers bound them from both sides, both excluded. */
export interface EventFilter {
  readonly action?: string | undefined;
  readonly actor?: string | undefined;
  readonly outcome?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Personal data that stands beside an event, as long as it was not dropped. */
export type EventPersonal = Readonly<Record<string, string>>;

/** Where a chain ends. */
export interface ChainState {
  readonly scope: string;
  readonly seq: number;
  readonly hash: string;
}

const event = columnsOf(auditEventsTable, "seq", "summary");
/** Hashes are read as hex; the payload is not there where it is withheld. */
const eventRow = event.row.extend({
  payload: z.string().nullable(),
  payloadSha256: z.string(),
  previousHash: z.string(),
  hash: z.string(),
});
const fullRow = eventRow.extend({ personal: z.record(z.string(), z.string()).nullable() });
const stateRow = columnsOf(auditChainsTable, "scope", "seq").row.extend({ hash: z.string() });
const personRow = z.object({ pseudonym: z.string(), id: z.string() });
const headRow = columnsOf(
  auditHeadsTable,
  "day",
  "scope",
  "seq",
  "signedAt",
  "keyId",
  "publicKey",
  "signature",
).row.extend({ hash: z.string() });
const signingKey = columnsOf(auditHeadsTable, "keyId", "publicKey");
const organisationRow = z.object({ id: z.string(), name: z.string() });

const hashes = `encode(payload_sha256, 'hex') AS "payloadSha256", encode(previous_hash, 'hex') AS "previousHash",
       encode(hash, 'hex') AS hash`;
const stateColumns = `scope, seq, encode(hash, 'hex') AS hash`;
const fullColumns = `seq, summary, payload, ${hashes}`;
const redactedColumns = `seq, summary, NULL AS payload, ${hashes}`;

/** How are chains read? In full under row-level security, redacted through the function that gives no more. */
@Injectable()
export class AuditReadingRepository {
  constructor(private readonly database: Database) {}

  /** Events of a chain that the current transaction may see whole, the newest first. */
  async listFull(
    scope: string,
    filter: EventFilter,
    below: number | undefined,
    most: number,
  ): Promise<{ event: ChainEvent; personal: EventPersonal }[]> {
    const rows = await this.database.query(
      fullRow,
      `SELECT ${fullColumns}, personal FROM audit_events LEFT JOIN audit_event_details USING (scope, seq)
        WHERE scope = $1 AND ($2::bigint IS NULL OR seq < $2)
          AND ($3::text IS NULL OR action_class = split_part($3, '.', 1) AND ($3 = action_class OR $3 = action))
          AND ($4::uuid IS NULL OR actor = audit_pseudonym_of($4))
          AND ($5::text IS NULL OR outcome = $5)
          AND ($6::timestamptz IS NULL OR occurred_at >= $6) AND ($7::timestamptz IS NULL OR occurred_at < $7)
        ORDER BY seq DESC LIMIT $8`,
      [scope, below, ...valuesOf(filter), most],
    );
    return rows.map((row) => ({ event: toEvent(row), personal: row.personal ?? {} }));
  }

  /** Events of any chain without what was done to what, the newest first. */
  async listRedacted(
    scope: string,
    filter: EventFilter,
    below: number | undefined,
    most: number,
  ): Promise<ChainEvent[]> {
    const rows = await this.database.query(
      eventRow,
      `SELECT ${redactedColumns} FROM audit_redacted($1, NULL, $2, $3, $4, $5, $6, $7, $8)`,
      [scope, below, ...valuesOf(filter), most],
    );
    return rows.map(toEvent);
  }

  /** The next events of a chain after `above` and up to `last`, the oldest first, for an export. */
  async listOnwards(
    scope: string,
    form: "full" | "redacted",
    above: number,
    last: number,
    most: number,
  ): Promise<ChainEvent[]> {
    const sql =
      form === "full"
        ? `SELECT ${fullColumns} FROM audit_events WHERE scope = $1 AND seq > $2 AND seq < $3 ORDER BY seq LIMIT $4`
        : `SELECT ${redactedColumns} FROM audit_redacted($1, $2, $3, NULL, NULL, NULL, NULL, NULL, $4)`;
    return (await this.database.query(eventRow, sql, [scope, above, last + 1, most])).map(toEvent);
  }

  /** Whose pseudonyms are these, of the people whom the current transaction may see? */
  async findPeople(pseudonyms: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query(
      personRow,
      `SELECT pseudonym, people.id FROM audit_persons($1::uuid[]) JOIN people ON people.id = person_id`,
      [pseudonyms],
    );
    return new Map(rows.map(({ pseudonym, id }) => [pseudonym, id]));
  }

  /** Where do these chains end? A chain without events stands at its beginning. */
  async states(scopes: readonly string[]): Promise<ReadonlyMap<string, ChainState>> {
    const rows = await this.database.query(stateRow, `SELECT ${stateColumns} FROM audit_states($1::text[])`, [
      scopes,
    ]);
    return new Map(rows.map((row) => [row.scope, toState(row)]));
  }

  /** Which chains have no signed head of this UTC day yet? */
  async listUnsigned(day: string): Promise<ChainState[]> {
    const rows = await this.database.query(stateRow, `SELECT ${stateColumns} FROM audit_unsigned($1)`, [day]);
    return rows.map(toState);
  }

  /** Keeps the head of a day; the first one stays. */
  async keepHead(day: string, head: SignedHead): Promise<void> {
    await this.database.execute(`SELECT audit_keep_head($1, $2, $3, decode($4, 'hex'), $5, $6, $7, $8)`, [
      head.scope,
      day,
      head.seq,
      head.hash,
      head.signedAt,
      head.keyId,
      head.publicKey,
      head.signature,
    ]);
  }

  /** The kept heads of a chain, the newest first, with the days they were kept for. */
  async listHeads(
    scope: string,
    before: string | undefined,
    most: number,
  ): Promise<{ day: string; head: SignedHead }[]> {
    const rows = await this.database.query(
      headRow,
      `SELECT day::text, scope, seq, encode(hash, 'hex') AS hash, signed_at AS "signedAt", key_id AS "keyId",
              public_key AS "publicKey", signature
         FROM audit_heads_of($1, $2, $3)`,
      [scope, before, most],
    );
    return rows.map(({ day, ...row }) => ({
      day,
      head: { ...row, seq: Number(row.seq), signedAt: row.signedAt.toISOString() },
    }));
  }

  /** Which keys have signed kept heads? */
  async listKeys(): Promise<{ keyId: string; publicKey: string }[]> {
    return this.database.query(signingKey.row, `SELECT ${signingKey.list()} FROM audit_keys()`);
  }

  /** Organisations by name, from a place on; of one alone where it is given. */
  async listOrganisations(
    only: string | null,
    skip: number,
    most: number,
  ): Promise<{ id: string; name: string }[]> {
    return this.database.query(
      organisationRow,
      `SELECT id, name FROM organisations WHERE $1::uuid IS NULL OR id = $1 ORDER BY name, id LIMIT $3 OFFSET $2`,
      [only, skip, most],
    );
  }
}

function valuesOf({ action, actor, outcome, from, to }: EventFilter): (string | undefined)[] {
  return [action, actor, outcome, from, to];
}

function toEvent(row: z.output<typeof eventRow>): ChainEvent {
  const { summary, payload, payloadSha256, previousHash, hash } = row;
  return { seq: Number(row.seq), summary, payload, payloadSha256, previousHash, hash };
}

const toState = ({ scope, seq, hash }: z.output<typeof stateRow>): ChainState => ({
  scope,
  seq: Number(seq),
  hash,
});
