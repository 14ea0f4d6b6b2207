import type { SecondFactorRule } from "@interphase/access";
import type { Locale } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { Database } from "../../platform/database/database.service.js";
import { isBeyondOwn, type DirectoryReach } from "./directory-reach.mapper.js";

/** A person as whoever administers them may know them. `roles` are those that run now. */
export interface DirectoryPerson {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly locale: Locale | null;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly suspendedAt: Date | null;
  readonly createdAt: Date;
  readonly roles: readonly string[];
}

/** Which people are asked for? */
export interface PeopleFilter {
  readonly query?: string | undefined;
  readonly state?: "active" | "suspended" | undefined;
  readonly role?: string | undefined;
}

interface Row {
  id: string;
  email: string;
  display_name: string;
  locale: Locale | null;
  organisation_id: string | null;
  organisation_name: string | null;
  suspended_at: Date | null;
  created_at: Date;
  roles: string[];
}

const running = `held.person_id = p.id AND held.starts_at <= now() AND (held.ends_at IS NULL OR held.ends_at > now())`;
const columns = `p.id, p.email, p.display_name, p.locale, p.organisation_id, o.name AS organisation_name, p.suspended_at,
  p.created_at, ARRAY(SELECT DISTINCT held.role FROM role_assignments held WHERE ${running} ORDER BY 1) AS roles`;
const tables = `people p LEFT JOIN organisations o ON o.id = p.organisation_id`;

/** Where are people found by those who administer them? */
@Injectable()
export class PeopleDirectoryRepository {
  constructor(private readonly database: Database) {}

  /** A person by id, whosever they are: the service asks the policy before it says anything of them. */
  async find(personId: string): Promise<DirectoryPerson | undefined> {
    const rows = await this.inDirectory(() =>
      this.database.query<Row>(`SELECT ${columns} FROM ${tables} WHERE p.id = $1`, [personId]),
    );
    return rows.map(toPerson)[0];
  }

  /** A person by e-mail; as `find`. */
  async findByEmail(email: string): Promise<DirectoryPerson | undefined> {
    const rows = await this.inDirectory(() =>
      this.database.query<Row>(`SELECT ${columns} FROM ${tables} WHERE p.email = $1`, [email]),
    );
    return rows.map(toPerson)[0];
  }

  /** Which of these e-mails belong to somebody of this organisation (null: of the alliance)? */
  async findEmails(emails: readonly string[], organisationId: string | null): Promise<ReadonlySet<string>> {
    const rows = await this.inDirectory(() =>
      this.database.query<{ email: string }>(
        `SELECT email FROM people WHERE email = ANY($1::text[]) AND organisation_id IS NOT DISTINCT FROM $2::uuid`,
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
      this.database.query<Row>(
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
    return (await (isBeyondOwn(reach) ? this.inDirectory(query) : query())).map(toPerson);
  }

  /** When was each of these people last here, and where are they signed in? By living sessions. */
  async sessionsOf(
    personIds: readonly string[],
    now: Date,
  ): Promise<ReadonlyMap<string, { lastSeenAt: Date; count: number }>> {
    const rows = await this.database.withReach("authentication", () =>
      this.database.query<{ person_id: string; last_seen_at: Date; count: number }>(
        `SELECT person_id, max(last_seen_at) AS last_seen_at, count(*)::int AS count FROM sessions
          WHERE person_id = ANY($1::uuid[]) AND expires_at > $2 GROUP BY person_id`,
        [[...personIds], now],
      ),
    );
    return new Map(rows.map((row) => [row.person_id, { lastSeenAt: row.last_seen_at, count: row.count }]));
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
    const rows = await this.database.withReach("authentication", () =>
      this.database.query<{ person_id: string }>(
        `SELECT DISTINCT person_id FROM factors WHERE person_id = ANY($1::uuid[]) AND confirmed_at IS NOT NULL`,
        [[...personIds]],
      ),
    );
    return new Set(rows.map((row) => row.person_id));
  }

  /** Takes away every second factor of a person, recovery codes too. How many were there? */
  async removeFactors(personId: string): Promise<number> {
    return this.database.withReach("authentication", async () => {
      await this.database.execute(`DELETE FROM recovery_codes WHERE person_id = $1`, [personId]);
      return this.database.execute(`DELETE FROM factors WHERE person_id = $1`, [personId]);
    });
  }

  /** Which roles wait for a second factor, and do all of this organisation's? */
  async secondFactorRule(organisationId: string | null): Promise<SecondFactorRule> {
    const rows = await this.database.query<{ roles: string[]; is_for_everybody: boolean | null }>(
      `SELECT second_factor_roles AS roles,
              (SELECT requires_second_factor FROM organisations WHERE id = $1) AS is_for_everybody
         FROM alliance_settings`,
      [organisationId],
    );
    return { roles: rows[0]?.roles ?? [], isForEverybody: rows[0]?.is_for_everybody ?? false };
  }

  private inDirectory<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withReach("directory", work);
  }
}

function toPerson(row: Row): DirectoryPerson {
  return {
    id: row.id,
    email: row.email,
    displayName: row.display_name,
    locale: row.locale,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    suspendedAt: row.suspended_at,
    createdAt: row.created_at,
    roles: row.roles,
  };
}
