import {
  protocolKindSchema,
  protocolRouteSchema,
  releaseStates,
  type ReleaseState,
} from "@interphase/protocols";
import { neededPieces, piecesOf, searchWordsOf } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { protocolReleasesTable } from "./protocol-release.entity.js";
import { protocolVersionsTable } from "./protocol-version.entity.js";

const ofRelease = [
  "id",
  "protocolId",
  "code",
  "version",
  "major",
  "minor",
  "patch",
  "titleEn",
  "titleZh",
  "summaryEn",
  "summaryZh",
  "kind",
  "routes",
  "releasedAt",
] as const;
const release = columnsOf(protocolReleasesTable, ...ofRelease);
const standing = columnsOf(
  protocolVersionsTable,
  "sha256",
  "state",
  "stateAt",
  "successor",
  "reason",
  "damagedAt",
);
const releaseRow = release.row.extend({
  ...standing.row.shape,
  kind: protocolKindSchema,
  routes: z.array(protocolRouteSchema),
  state: z.enum(releaseStates),
});
/** A released version and how it stands, without its document. **Shape** `sha256` is what the record says. */
export type StoredRelease = z.output<typeof releaseRow>;

const wholeRow = releaseRow.extend({ document: z.string(), releasedSha256: z.string() });
/** A released version with its document, as it is in the database now. */
export type StoredDocument = z.output<typeof wholeRow>;

/** A version about to be released. */
export type NewRelease = Omit<z.output<typeof protocolReleasesTable.row>, never>;

/** Which protocols are asked for? */
export interface ProtocolSearch {
  readonly q?: string | undefined;
  readonly kind?: string | undefined;
  readonly route?: string | undefined;
  readonly state?: string | undefined;
}

const columns = `${release.list("r")}, ${standing.list("v")}`;
const tables = `protocol_releases r JOIN protocol_versions v ON v.release_id = r.id`;
/** How many protocols are looked at one by one before the index is asked? A common word has filled its page by then. */
const walkedFirst = 1000;
const narrowed = `($1::text IS NULL OR s.code > $1) AND ($2::text IS NULL OR s.kind = $2)
  AND ($3::text IS NULL OR $3 = ANY(s.routes)) AND ($4::text IS NULL OR s.state = $4)`;

/** Which versions were released, and how do they stand? For everybody; nobody changes what one says. */
@Injectable()
export class ProtocolReleasesRepository {
  constructor(private readonly database: Database) {}

  /** The current versions of the protocols that fit, by code; one more than `limit`. A search of signs alone finds nothing. */
  async list(search: ProtocolSearch, limit: number, after: string | undefined): Promise<StoredRelease[]> {
    const asked = [after ?? null, search.kind ?? null, search.route ?? null, search.state ?? null, limit + 1];
    const { q } = search;
    if (q === undefined || q === "") return this.query(`protocol_search s WHERE ${narrowed}`, asked);
    const words = searchWordsOf(q);
    if (words.length === 0) return [];
    // Words have no signs but letters, digits and marks, so nothing in them is a wildcard.
    const held = words.map((word) => `%${word}%`);
    const walk = `(SELECT * FROM protocol_search s WHERE ${narrowed} ORDER BY s.code LIMIT ${String(walkedFirst)}) s`;
    const common = await this.query(`${walk} WHERE s.words LIKE ALL ($6::text[])`, [...asked, held]);
    if (common.length > limit) return common;
    return this.query(
      `protocol_search s WHERE s.pieces @> $7::text[] AND s.words LIKE ALL ($6::text[]) AND ${narrowed}`,
      [...asked, held, neededPieces(words)],
    );
  }

  /** Waits until nobody else says how versions of a protocol stand, until the transaction ends. */
  async lock(code: string): Promise<void> {
    await this.database.execute(
      `SELECT pg_advisory_xact_lock(hashtextextended('protocol versions of:' || $1, 0))`,
      [code],
    );
  }

  /** Every released version of a protocol, the latest number first. */
  async listVersions(code: string): Promise<StoredRelease[]> {
    return this.database.query(
      releaseRow,
      `SELECT ${columns} FROM ${tables} WHERE r.code = $1 ORDER BY r.major DESC, r.minor DESC, r.patch DESC`,
      [code],
    );
  }

  async find(code: string, version: string): Promise<StoredDocument | undefined> {
    const rows = await this.database.query(
      wholeRow,
      `SELECT ${columns}, r.document, r.sha256 AS "releasedSha256" FROM ${tables} WHERE r.code = $1 AND r.version = $2`,
      [code, version],
    );
    return rows[0];
  }

  /** Some released versions with their documents, by id; those after `after`. */
  async listDocuments(limit: number, after: string | undefined): Promise<StoredDocument[]> {
    return this.database.query(
      wholeRow,
      `SELECT ${columns}, r.document, r.sha256 AS "releasedSha256" FROM ${tables}
        WHERE ($1::uuid IS NULL OR r.id > $1) ORDER BY r.id LIMIT $2`,
      [after ?? null, limit],
    );
  }

  /** Adds a version, for good, with the record that it is compared with. */
  async insert(added: NewRelease): Promise<void> {
    await this.database.repository(protocolReleasesTable).insert(added);
    await this.database.execute(
      `INSERT INTO protocol_versions (release_id, protocol_id, sha256, state, state_at) VALUES ($1, $2, $3, 'published', $4)`,
      [added.id, added.protocolId, added.sha256, added.releasedAt],
    );
  }

  /** Says how a version stands from now on. Did it stand as `from` until now? */
  async move(
    releaseId: string,
    from: ReleaseState,
    to: ReleaseState,
    at: Date,
    said: { readonly successor: string | null; readonly reason: string | null },
  ): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE protocol_versions SET state = $3, state_at = $4, successor = coalesce($5, successor), reason = coalesce($6, reason)
        WHERE release_id = $1 AND state = $2`,
      [releaseId, from, to, at, said.successor, said.reason],
    );
    return changed === 1;
  }

  /** Says that a version is not what was released, or is so again. */
  async markDamaged(releaseId: string, damagedAt: Date | null): Promise<void> {
    await this.database.execute(`UPDATE protocol_versions SET damaged_at = $2 WHERE release_id = $1`, [
      releaseId,
      damagedAt,
    ]);
  }

  /** Writes down anew by what a protocol is found: its current version, in these words. In the transaction that changed it. */
  async keepFound(
    { protocolId, id, code, kind, routes, state }: StoredRelease,
    words: string,
  ): Promise<void> {
    await this.database.execute(
      `INSERT INTO protocol_search (protocol_id, release_id, code, kind, routes, state, words, pieces)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (protocol_id) DO UPDATE SET release_id = $2, kind = $4, routes = $5, state = $6, words = $7, pieces = $8`,
      [protocolId, id, code, kind, routes, state, words, piecesOf(words.split("\n"))],
    );
  }

  private query(from: string, params: readonly unknown[]): Promise<StoredRelease[]> {
    return this.database.query(
      releaseRow,
      `SELECT ${columns} FROM (SELECT s.release_id, s.code FROM ${from} ORDER BY s.code LIMIT $5) found
         JOIN protocol_releases r ON r.id = found.release_id JOIN protocol_versions v ON v.release_id = r.id
        ORDER BY found.code`,
      params,
    );
  }
}
