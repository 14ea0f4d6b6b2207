import type { Role } from "@interphase/access";
import { Injectable } from "@nestjs/common";
import { localeSchema, type Locale } from "@interphase/identity";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { peopleTable } from "./person.entity.js";

/** A person as the session's owner sees themself. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly locale: Locale | null;
  readonly organisation: { readonly id: string; readonly name: string; readonly countryIso3: string } | null;
}

const colleague = columnsOf(peopleTable, "id", "displayName", "email");
/** A person as colleagues see them. */
export type Colleague = z.output<typeof colleague.row>;

const ownRoleRow = z.object({
  id: z.string(),
  role: z.string(),
  scopeId: z.string().nullable(),
  startsAt: z.date(),
  endsAt: z.date().nullable(),
});
/** A role as its holder sees it. */
export type OwnRole = z.output<typeof ownRoleRow>;

const own = columnsOf(peopleTable, "id", "email", "displayName", "locale");
const ownRow = own.row.extend({
  locale: localeSchema.nullable(),
  organisationId: z.string().nullable(),
  organisationName: z.string().nullable(),
  countryIso3: z.string().nullable(),
});

/** Where are people found? By id, by e-mail for signing in, by organisation for their colleagues. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly database: Database) {}

  async find(personId: string): Promise<Person | undefined> {
    const rows = await this.database.query(
      ownRow,
      `SELECT ${own.list("p")}, o.id AS "organisationId", o.name AS "organisationName", o.country_iso3 AS "countryIso3"
         FROM people p LEFT JOIN organisations o ON o.id = p.organisation_id
        WHERE p.id = $1`,
      [personId],
    );
    return rows.map(toPerson)[0];
  }

  /** Which roles does somebody hold at this moment, in the order they were given? */
  async listOwnRoles(personId: string, now: Date): Promise<OwnRole[]> {
    return this.database.query(
      ownRoleRow,
      `SELECT id, role, scope_id AS "scopeId", starts_at AS "startsAt", ends_at AS "endsAt" FROM role_assignments
        WHERE person_id = $1 AND starts_at <= $2 AND (ends_at IS NULL OR ends_at > $2)
        ORDER BY created_at, id LIMIT 200`,
      [personId, now],
    );
  }

  async setLocale(personId: string, locale: Locale): Promise<void> {
    await this.database.execute(`UPDATE people SET locale = $2 WHERE id = $1`, [personId, locale]);
  }

  /** Active people of one organisation with one of these roles, by name, without the one who asks; one more than `limit`. */
  async listColleagues(
    actor: { organisationId: string; personId: string },
    roles: readonly Role[],
    limit: number,
    after: readonly [string, string] | undefined,
  ): Promise<Colleague[]> {
    return this.database.query(
      colleague.row,
      `SELECT ${colleague.list()} FROM people
        WHERE organisation_id = $1 AND id <> $2 AND suspended_at IS NULL
          AND EXISTS (SELECT FROM role_assignments held
                       WHERE held.person_id = people.id AND held.role = ANY($6::text[])
                         AND held.starts_at <= now() AND (held.ends_at IS NULL OR held.ends_at > now()))
          AND ($4::text IS NULL OR (display_name, id) > ($4, $5::uuid))
        ORDER BY display_name, id LIMIT $3`,
      [actor.organisationId, actor.personId, limit + 1, after?.[0] ?? null, after?.[1] ?? null, [...roles]],
    );
  }
}

function toPerson(row: z.output<typeof ownRow>): Person {
  const { organisationId: id, organisationName: name, countryIso3, ...person } = row;
  return {
    ...person,
    organisation: id === null || name === null || countryIso3 === null ? null : { id, name, countryIso3 },
  };
}
