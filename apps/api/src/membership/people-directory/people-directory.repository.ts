import type { SecondFactorRule } from "@interphase/access";
import { localeSchema } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { factorsTable } from "../../identity/factors/factor.entity.js";
import { peopleTable } from "../../identity/accounts/person.entity.js";
import { sessionsTable } from "../../identity/sessions/session.entity.js";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { organisationsTable } from "../organisations/organisation.entity.js";
import { isBeyondOwn, type DirectoryReach } from "./directory-reach.mapper.js";

const person = columnsOf(
  peopleTable,
  "id",
  "email",
  "displayName",
  "locale",
  "organisationId",
  "suspendedAt",
  "createdAt",
);
const personRow = person.row.extend({
  locale: localeSchema.nullable(),
  organisationName: organisationsTable.columns.name.value.nullable(),
  roles: z.array(z.string()),
});
/** A person as whoever administers them may know them. `roles` are those that run now. */
export type DirectoryPerson = z.output<typeof personRow>;

/** Which people are asked for? */
export interface PeopleFilter {
  readonly query?: string | undefined;
  readonly state?: "active" | "suspended" | undefined;
  readonly role?: string | undefined;
}

const emailColumn = columnsOf(peopleTable, "email");
const seenRow = columnsOf(sessionsTable, "personId", "lastSeenAt").row.extend({ count: z.number() });
const factorOwner = columnsOf(factorsTable, "personId");
const ruleRow = z.object({ roles: z.array(z.string()), isForEverybody: z.boolean().nullable() });
const running = `held.person_id = p.id AND held.starts_at <= now() AND (held.ends_at IS NULL OR held.ends_at > now())`;
const columns = `${person.list("p")}, o.name AS "organisationName",
  ARRAY(SELECT DISTINCT held.role FROM role_assignments held WHERE ${running} ORDER BY 1) AS roles`;
const tables = `people p LEFT JOIN organisations o ON o.id = p.organisation_id`;

/** Where are people found by those who administer them? */
@Injectable()
export class PeopleDirectoryRepository {
  constructor(private readonly database: Database) {}

  /** A person by id, whosever they are: the service asks the policy before it says anything of them. */
  async find(personId: string): Promise<DirectoryPerson | undefined> {
    const rows = await this.inDirectory(() =>
      this.database.query(personRow, `SELECT ${columns} FROM ${tables} WHERE p.id = $1`, [personId]),
    );
    return rows[0];
  }

  /** A person by e-mail; as `find`. */
  async findByEmail(email: string): Promise<DirectoryPerson | undefined> {
    const rows = await this.inDirectory(() =>
      this.database.query(personRow, `SELECT ${columns} FROM ${tables} WHERE p.email = $1`, [email]),
    );
    return rows[0];
  }

  /** Which of these e-mails belong to somebody of this organisation (null: of the alliance)? */
  async findEmails(emails: readonly string[], organisationId: string | null): Promise<ReadonlySet<string>> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        emailColumn.row,
        `SELECT ${emailColumn.list()} FROM people WHERE email = ANY($1::text[]) AND organisation_id IS NOT DISTINCT FROM $2::uuid`,
        [[...emails], organisationId],
      ),
    );
    return new Set(rows.map(({ email }) => email));
  }

  /** Whom the reach shows, by name; one more than `limit`. */
  async list(
    reach: DirectoryReach,
    filter: PeopleFilter,
    limit: number,
    after: readonly [string, string] | undefined,
  ): Promise<DirectoryPerson[]> {
    const query = () =>
      this.database.query(
        personRow,
        `SELECT ${columns} FROM ${tables}
          WHERE (p.organisation_id = $1 OR $2 AND p.organisation_id IS NULL OR p.id = $3 OR $4)
            AND ($5::text IS NULL OR position(lower($5) IN lower(p.display_name)) > 0
                 OR position(lower($5) IN p.email) > 0)
            AND ($6::text IS NULL OR ($6 = 'suspended') = (p.suspended_at IS NOT NULL))
            AND ($7::text IS NULL OR EXISTS (SELECT FROM role_assignments held WHERE ${running} AND held.role = $7))
            AND ($8::text IS NULL OR (p.display_name, p.id) > ($8, $9::uuid))
          ORDER BY p.display_name, p.id LIMIT $10`,
        [
          reach.organisationId,
          reach.isAlliance,
          reach.personId,
          reach.isEverywhere,
          filter.query ?? null,
          filter.state ?? null,
          filter.role ?? null,
          after?.[0] ?? null,
          after?.[1] ?? null,
          limit + 1,
        ],
      );
    return isBeyondOwn(reach) ? this.inDirectory(query) : query();
  }

  /** When was each of these people last here, and where are they signed in? By living sessions. */
  async sessionsOf(
    personIds: readonly string[],
    now: Date,
  ): Promise<ReadonlyMap<string, { lastSeenAt: Date; count: number }>> {
    const rows = await this.database.withPurpose("authentication", () =>
      this.database.query(
        seenRow,
        `SELECT person_id AS "personId", max(last_seen_at) AS "lastSeenAt", count(*)::int AS count FROM sessions
          WHERE person_id = ANY($1::uuid[]) AND expires_at > $2 GROUP BY person_id`,
        [[...personIds], now],
      ),
    );
    return new Map(rows.map(({ personId, ...seen }) => [personId, seen]));
  }

  /** Keeps somebody out (`at`) or lets them in again (null). Was it otherwise before? */
  async setSuspended(personId: string, at: Date | null): Promise<boolean> {
    const changed = await this.inDirectory(() =>
      this.database.execute(
        `UPDATE people SET suspended_at = $2 WHERE id = $1 AND (suspended_at IS NULL) <> ($2::timestamptz IS NULL)`,
        [personId, at],
      ),
    );
    return changed === 1;
  }

  /** Which of these people have a second factor? */
  async withSecondFactor(personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.withPurpose("authentication", () =>
      this.database.query(
        factorOwner.row,
        `SELECT DISTINCT ${factorOwner.list()} FROM factors WHERE person_id = ANY($1::uuid[]) AND confirmed_at IS NOT NULL`,
        [[...personIds]],
      ),
    );
    return new Set(rows.map((row) => row.personId));
  }

  /** Takes away every second factor of a person, recovery codes too. How many were there? */
  async removeFactors(personId: string): Promise<number> {
    return this.database.withPurpose("authentication", async () => {
      await this.database.execute(`DELETE FROM recovery_codes WHERE person_id = $1`, [personId]);
      return this.database.execute(`DELETE FROM factors WHERE person_id = $1`, [personId]);
    });
  }

  /** Which roles wait for a second factor, and do all of this organisation's? */
  async secondFactorRule(organisationId: string | null): Promise<SecondFactorRule> {
    const rows = await this.database.query(
      ruleRow,
      `SELECT second_factor_roles AS roles,
              (SELECT requires_second_factor FROM organisations WHERE id = $1) AS "isForEverybody"
         FROM alliance_settings`,
      [organisationId],
    );
    return { roles: rows[0]?.roles ?? [], isForEverybody: rows[0]?.isForEverybody ?? false };
  }

  private inDirectory<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}
