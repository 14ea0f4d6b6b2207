import { neededPieces, piecesOf, searchLinesOf, searchWordsOf } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { organisationColumns, organisationRow, type StoredOrganisation } from "./organisations.repository.js";

/**
 * Which organisations are asked for, and by whom? `isVisitor`: not signed in, and finds by nothing that is for members alone.
 * `suspendedIds`: of which it may be known that they are kept out; "all" of them, or of none but these.
 */
interface OrganisationFilter {
  readonly q?: string | undefined;
  readonly kind?: string | undefined;
  readonly country?: string | undefined;
  readonly isVisitor: boolean;
  readonly suspendedIds: "all" | readonly string[];
}

type After = readonly [name: string, id: string] | undefined;

const namesRow = z.object({ open: z.array(z.string()), ofMembers: z.array(z.string()) });

/** How many organisations are looked at one by one before the index is asked? A common word has filled its page by then. */
const walkedFirst = 1000;

/** What is looked through: for visitors, as $7, only what stands before the blank line. */
const looked = `(CASE WHEN $7 THEN split_part(s.words, E'\\n\\n', 1) ELSE s.words END) LIKE ALL ($8::text[])`;
/** After which one, of which kind and country, and kept out only where that may be known, as $1 to $5. */
const narrowed = `($1::text IS NULL OR (o.name, o.id) > ($1, $2::uuid)) AND ($3::text IS NULL OR o.kind = $3)
  AND ($4::text IS NULL OR o.country_iso3 = $4) AND ($5::uuid[] IS NULL OR o.suspended_at IS NULL OR o.id = ANY($5))`;
const select = `SELECT ${organisationColumns("o")}`;

/** Which organisations hold what is looked for? By pieces of one and two signs, so that Chinese names are found like Latin ones. */
@Injectable()
export class OrganisationSearchRepository {
  constructor(private readonly database: Database) {}

  /** By name; one more than `limit`. A search of signs alone finds nothing. */
  async list(filter: OrganisationFilter, limit: number, after: After): Promise<StoredOrganisation[]> {
    const said = [
      after?.[0] ?? null,
      after?.[1] ?? null,
      filter.kind ?? null,
      filter.country ?? null,
      filter.suspendedIds === "all" ? null : [...filter.suspendedIds],
      limit + 1,
    ];
    if (filter.q === undefined || filter.q === "")
      return this.database.query(
        organisationRow,
        `${select} FROM organisations o WHERE ${narrowed} ORDER BY o.name, o.id LIMIT $6`,
        said,
      );
    const words = searchWordsOf(filter.q);
    if (words.length === 0) return [];
    // Words have no signs but letters, digits and marks, so nothing in them is a wildcard.
    const held = words.map((word) => `%${word}%`);
    const asked = [...said, filter.isVisitor, held];
    const common = await this.walk(asked);
    return common.length > limit ? common : this.lookUp(asked, neededPieces(words));
  }

  /** Writes down anew by what an organisation is found. In the transaction that changed it. */
  async refresh(organisationId: string): Promise<void> {
    const [found] = await this.database.query(
      namesRow,
      `SELECT array_remove(ARRAY[o.name, o.native_name], NULL) || ARRAY(
                SELECT i.value FROM organisation_identifiers i WHERE i.organisation_id = o.id AND i.scheme <> 'other' ORDER BY i.value) AS open,
              ARRAY(SELECT i.value FROM organisation_identifiers i WHERE i.organisation_id = o.id AND i.scheme = 'other' ORDER BY i.value) AS "ofMembers"
         FROM organisations o WHERE o.id = $1`,
      [organisationId],
    );
    if (found === undefined) return;
    await this.database.execute(
      `INSERT INTO organisation_search (organisation_id, words, pieces) VALUES ($1, $2, $3)
       ON CONFLICT (organisation_id) DO UPDATE SET words = $2, pieces = $3`,
      [
        organisationId,
        searchLinesOf(found.open, found.ofMembers),
        piecesOf([...found.open, ...found.ofMembers]),
      ],
    );
  }

  /** The first organisations by name, each looked at: cheap where the word is in many of them. */
  private walk(asked: readonly unknown[]): Promise<StoredOrganisation[]> {
    return this.database.query(
      organisationRow,
      `${select} FROM (SELECT * FROM organisations o WHERE ${narrowed} ORDER BY o.name, o.id LIMIT ${String(walkedFirst)}) o
        JOIN organisation_search s ON s.organisation_id = o.id
       WHERE ${looked} ORDER BY o.name, o.id LIMIT $6`,
      asked,
    );
  }

  /** Those that have all pieces, each looked at: cheap where the word is in few of them. */
  private lookUp(asked: readonly unknown[], pieces: readonly string[]): Promise<StoredOrganisation[]> {
    return this.database.query(
      organisationRow,
      `${select} FROM organisation_search s JOIN organisations o ON o.id = s.organisation_id
       WHERE s.pieces @> $9::text[] AND ${looked} AND ${narrowed} ORDER BY o.name, o.id LIMIT $6`,
      [...asked, pieces],
    );
  }
}
