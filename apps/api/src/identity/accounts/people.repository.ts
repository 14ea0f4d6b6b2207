import type { Role } from "@interphase/access";
import { Injectable } from "@nestjs/common";
import { localeSchema, type Locale } from "@interphase/identity";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";

/** A person as the session's owner sees themself. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly locale: Locale | null;
  readonly organisation: { readonly id: string; readonly name: string; readonly countryIso3: string } | null;
}

/** A person as colleagues see them. */
export interface Colleague {
  readonly id: string;
  readonly displayName: string;
  readonly email: string;
}

/** A role as its holder sees it. */
export interface OwnRole {
  readonly id: string;
  readonly role: string;
  readonly scopeId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
}

interface OwnRoleRow {
  id: string;
  role: string;
  scope_id: string | null;
  starts_at: Date;
  ends_at: Date | null;
}

const rowSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  display_name: z.string(),
  locale: localeSchema.nullable(),
  organisation_id: z.uuid().nullable(),
  organisation_name: z.string().nullable(),
  country_iso3: z.string().nullable(),
});

/** Where are people found? By id, by e-mail for signing in, by organisation for their colleagues. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly database: Database) {}

  async find(personId: string): Promise<Person | undefined> {
    const rows = await this.database.query(
      `SELECT p.id, p.email, p.display_name, p.locale,
              o.id AS organisation_id, o.name AS organisation_name, o.country_iso3
         FROM people p LEFT JOIN organisations o ON o.id = p.organisation_id
        WHERE p.id = $1`,
      [personId],
    );
    return rows[0] === undefined ? undefined : toPerson(rows[0]);
  }

  /** Which roles does somebody hold at this moment, in the order they were given? */
  async listOwnRoles(personId: string, now: Date): Promise<OwnRole[]> {
    const rows = await this.database.query<OwnRoleRow>(
      `SELECT id, role, scope_id, starts_at, ends_at FROM role_assignments
        WHERE person_id = $1 AND starts_at <= $2 AND (ends_at IS NULL OR ends_at > $2)
        ORDER BY created_at, id LIMIT 200`,
      [personId, now],
    );
    return rows.map(({ id, role, scope_id, starts_at, ends_at }) => {
      return { id, role, scopeId: scope_id, startsAt: starts_at, endsAt: ends_at };
    });
  }

  async setLocale(personId: string, locale: Locale): Promise<void> {
    await this.database.query(`UPDATE people SET locale = $2 WHERE id = $1`, [personId, locale]);
  }

  /** Active people of one organisation with one of these roles, by name, without the one who asks; one more than `limit`. */
  async listColleagues(
    actor: { organisationId: string; personId: string },
    roles: readonly Role[],
    limit: number,
    after: readonly [string, string] | undefined,
  ): Promise<Colleague[]> {
    const rows = await this.database.query<{ id: string; display_name: string; email: string }>(
      `SELECT id, display_name, email FROM people
        WHERE organisation_id = $1 AND id <> $2 AND suspended_at IS NULL
          AND EXISTS (SELECT FROM role_assignments held
                       WHERE held.person_id = people.id AND held.role = ANY($6::text[])
                         AND held.starts_at <= now() AND (held.ends_at IS NULL OR held.ends_at > now()))
          AND ($4::text IS NULL OR (display_name, id) > ($4, $5::uuid))
        ORDER BY display_name, id LIMIT $3`,
      [actor.organisationId, actor.personId, limit + 1, after?.[0] ?? null, after?.[1] ?? null, [...roles]],
    );
    return rows.map((row) => ({ id: row.id, displayName: row.display_name, email: row.email }));
  }
}

function toPerson(raw: unknown): Person {
  const row = rowSchema.parse(raw);
  const { organisation_id: id, organisation_name: name, country_iso3: countryIso3 } = row;
  return {
    id: row.id,
    email: row.email,
    displayName: row.display_name,
    locale: row.locale,
    organisation: id === null || name === null || countryIso3 === null ? null : { id, name, countryIso3 },
  };
}
