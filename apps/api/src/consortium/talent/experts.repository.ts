import { expertLanguages, expertSkills, type ExpertReaders } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import { columnsOf } from "../../platform/database/row.js";
import { expertProfilesTable } from "./expert-profile.entity.js";

const profile = columnsOf(
  expertProfilesTable,
  "id",
  "headline",
  "about",
  "skills",
  "languages",
  "orcid",
  "membersSee",
  "publicSees",
);
const profileRow = profile.row.extend({
  skills: z.array(z.enum(expertSkills)),
  languages: z.array(z.enum(expertLanguages)),
  name: z.string(),
  organisation: z.string().nullable(),
  email: z.string(),
});
/** A profile with what stands with its person. */
export type StoredExpert = z.output<typeof profileRow>;

/** A profile about to be kept. */
export type NewExpert = z.output<typeof expertProfilesTable.row>;

const personRow = z.object({ name: z.string(), organisation: z.string().nullable(), email: z.string() });
/** What stands with a person whether they have a profile or not. */
export type ExpertPerson = z.output<typeof personRow>;

/** What is asked for in a list of experts? */
export interface ExpertSearch {
  readonly q?: string | undefined;
  readonly skill?: string | undefined;
  readonly language?: string | undefined;
  readonly limit: number;
}

const ofPerson = `p.display_name AS name, o.name AS organisation, p.email`;
const select = `SELECT ${profile.list("x")}, ${ofPerson}
   FROM expert_profiles x JOIN people p ON p.id = x.person_id LEFT JOIN organisations o ON o.id = p.organisation_id`;

/** Which column lists the fields that these readers see? */
const seenBy: Readonly<Record<ExpertReaders, string>> = {
  members: "x.members_see",
  public: "x.public_sees",
};
/** The name carries the rest; whoever is kept out is found by nobody. */
const isFound = (readers: ExpertReaders) =>
  `'name' = ANY(${seenBy[readers]}) AND p.suspended_at IS NULL AND o.suspended_at IS NULL`;

/** Does a field hold the text, where these readers see it? What they do not see finds nothing, or a search would tell it. */
const holds = (readers: ExpertReaders, field: string, column: string) =>
  `('${field}' = ANY(${seenBy[readers]}) AND position(lower($1) IN lower(coalesce(${column}, ''))) > 0)`;

/** Which profiles are there, and whose? People are joined for the directory; one's own profile is kept as oneself. */
@Injectable()
export class ExpertsRepository {
  constructor(private readonly database: Database) {}

  /** Those that these readers find, by name; one more than `limit`. */
  async list(
    readers: ExpertReaders,
    { q, skill, language, limit }: ExpertSearch,
    after: readonly [name: string, id: string] | undefined,
  ): Promise<StoredExpert[]> {
    const text = [
      ["name", "p.display_name"],
      ["organisation", "o.name"],
      ["headline", "x.headline"],
      ["about", "x.about"],
    ].map(([field = "", column = ""]) => holds(readers, field, column));
    return this.inDirectory(() =>
      this.database.query(
        profileRow,
        `${select} WHERE ${isFound(readers)}
          AND ($1::text IS NULL OR ${text.join(" OR ")})
          AND ($2::text IS NULL OR 'skills' = ANY(${seenBy[readers]}) AND $2 = ANY(x.skills))
          AND ($3::text IS NULL OR 'languages' = ANY(${seenBy[readers]}) AND $3 = ANY(x.languages))
          AND ($4::text IS NULL OR (p.display_name, x.id) > ($4, $5::uuid))
          ORDER BY p.display_name, x.id LIMIT $6`,
        [q ?? null, skill ?? null, language ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      ),
    );
  }

  /** One that these readers find. */
  async find(readers: ExpertReaders, id: string): Promise<StoredExpert | undefined> {
    if (!isId(id)) return undefined;
    const rows = await this.inDirectory(() =>
      this.database.query(profileRow, `${select} WHERE x.id = $1 AND ${isFound(readers)}`, [id]),
    );
    return rows[0];
  }

  async findOf(personId: string): Promise<StoredExpert | undefined> {
    const rows = await this.inDirectory(() =>
      this.database.query(profileRow, `${select} WHERE x.person_id = $1`, [personId]),
    );
    return rows[0];
  }

  async findPerson(personId: string): Promise<ExpertPerson | undefined> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        personRow,
        `SELECT ${ofPerson} FROM people p LEFT JOIN organisations o ON o.id = p.organisation_id WHERE p.id = $1`,
        [personId],
      ),
    );
    return rows[0];
  }

  /** Keeps a profile in the place of the one that its person had; it keeps that one's id. */
  async keep(next: NewExpert): Promise<void> {
    await this.database.execute(
      `INSERT INTO expert_profiles (id, person_id, headline, about, skills, languages, orcid, members_see, public_sees, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (person_id) DO UPDATE SET headline = $3, about = $4, skills = $5, languages = $6, orcid = $7,
         members_see = $8, public_sees = $9, changed_at = $10`,
      [
        next.id,
        next.personId,
        next.headline,
        next.about,
        next.skills,
        next.languages,
        next.orcid,
        next.membersSee,
        next.publicSees,
        next.changedAt,
      ],
    );
  }

  async deleteOf(personId: string): Promise<void> {
    await this.database.execute(`DELETE FROM expert_profiles WHERE person_id = $1`, [personId]);
  }

  private inDirectory<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}
