import { Injectable } from "@nestjs/common";
import { localeSchema, type Locale } from "@interphase/identity";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { accessTokensTable } from "./access-token.entity.js";
import { organisationTokenRow, tokenColumns, tokenUseRow } from "./access-token.mapper.js";
import { isId } from "../../platform/database/identifier.js";
import { peopleTable } from "../accounts/person.entity.js";

/** A token about to be stored: of the token itself only the hash. */
export interface NewToken {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly name: string;
  readonly tokenSha256: Buffer;
  readonly scopes: readonly string[];
  readonly hasSecondFactor: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Where a list goes on: sorted by time, the newest first. */
type Position = readonly [createdAt: string, id: string] | undefined;

type TokenRow = z.output<typeof tokenColumns.row>;

const heldRow = z.object({ held: z.number() });
const owner = columnsOf(accessTokensTable, "personId");
const addressee = columnsOf(peopleTable, "email", "displayName", "locale");
const addresseeRow = addressee.row.extend({ locale: localeSchema.nullable() });

/** Where are access tokens kept? By the hash of the token; a token that is ended is gone. */
@Injectable()
export class AccessTokensRepository {
  constructor(private readonly database: Database) {}

  async insert(token: NewToken): Promise<void> {
    await this.database.execute(
      `INSERT INTO access_tokens (id, person_id, organisation_id, name, token_sha256, scopes, second_factor,
                                  created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        token.id,
        token.personId,
        token.organisationId,
        token.name,
        token.tokenSha256,
        [...token.scopes],
        token.hasSecondFactor,
        token.createdAt,
        token.expiresAt,
      ],
    );
  }

  /** How many tokens does somebody have? Two that are made at once are counted one after the other. */
  async countOf(personId: string): Promise<number> {
    await this.database.execute("SELECT pg_advisory_xact_lock(hashtextextended($1, 3))", [personId]);
    const [row] = await this.database.query(
      heldRow,
      "SELECT count(*)::int AS held FROM access_tokens WHERE person_id = $1",
      [personId],
    );
    return row?.held ?? 0;
  }

  /** The row of `find_access_token` for a token that can be used at this instant. */
  async findUse(tokenSha256: Buffer, at: Date): Promise<z.output<typeof tokenUseRow> | undefined> {
    const sql = "SELECT * FROM find_access_token($1, $2)";
    const rows = await this.database.query(tokenUseRow, sql, [tokenSha256, at]);
    return rows[0];
  }

  async noteUse(tokenId: string, usedAt: Date): Promise<void> {
    await this.database.withPurpose("authentication", () =>
      this.database.execute(
        "UPDATE access_tokens SET last_used_at = $2 WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $2)",
        [tokenId, usedAt],
      ),
    );
  }

  /** Somebody's tokens, the newest first; one more than `limit`. */
  listOf(personId: string, limit: number, after: Position): Promise<TokenRow[]> {
    return this.database.query(
      tokenColumns.row,
      `SELECT ${tokenColumns.list("t")} FROM access_tokens t
        WHERE t.person_id = $1 AND ($3::timestamptz IS NULL OR (t.created_at, t.id) < ($3, $4::uuid))
        ORDER BY t.created_at DESC, t.id DESC LIMIT $2`,
      [personId, limit + 1, after?.[0] ?? null, after?.[1] ?? null],
    );
  }

  /** The tokens of an organisation's people, the newest first; one more than `limit`. */
  listOfOrganisation(
    organisationId: string,
    limit: number,
    after: Position,
  ): Promise<z.output<typeof organisationTokenRow>[]> {
    return this.database.query(
      organisationTokenRow,
      `SELECT ${tokenColumns.list("t")}, p.id AS "ownerId", p.display_name AS "ownerName", p.email AS "ownerEmail"
         FROM access_tokens t JOIN people p ON p.id = t.person_id
        WHERE t.organisation_id = $1 AND ($3::timestamptz IS NULL OR (t.created_at, t.id) < ($3, $4::uuid))
        ORDER BY t.created_at DESC, t.id DESC LIMIT $2`,
      [organisationId, limit + 1, after?.[0] ?? null, after?.[1] ?? null],
    );
  }

  /** Ends one token of one person; the row it was, for one caller of many alone. */
  async takeOf(personId: string, tokenId: string): Promise<TokenRow | undefined> {
    if (!isId(tokenId)) return undefined;
    const rows = await this.database.query(
      tokenColumns.row,
      `DELETE FROM access_tokens t WHERE t.id = $1 AND t.person_id = $2 RETURNING ${tokenColumns.list("t")}`,
      [tokenId, personId],
    );
    return rows[0];
  }

  /** Ends one token of one organisation's people. Whose was it? */
  async deleteOfOrganisation(organisationId: string, tokenId: string): Promise<string | undefined> {
    if (!isId(tokenId)) return undefined;
    const rows = await this.database.query(
      owner.row,
      `DELETE FROM access_tokens WHERE id = $1 AND organisation_id = $2 RETURNING ${owner.list()}`,
      [tokenId, organisationId],
    );
    return rows[0]?.personId;
  }

  /** Where does mail about a token go? The owner's own row. */
  async findAddressee(
    personId: string,
  ): Promise<{ email: string; displayName: string; locale: Locale | null } | undefined> {
    const [row] = await this.database.query(
      addresseeRow,
      `SELECT ${addressee.list()} FROM people WHERE id = $1`,
      [personId],
    );
    return row;
  }
}
