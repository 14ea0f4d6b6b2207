import { appointmentRules } from "@interphase/access";
import { Injectable } from "@nestjs/common";
import { organisationKinds } from "@interphase/identity";
import { z } from "zod";
import { peopleTable } from "../../identity/accounts/person.entity.js";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { organisationsTable } from "./organisation.entity.js";

const organisation = columnsOf(
  organisationsTable,
  "id",
  "name",
  "nativeName",
  "countryIso3",
  "website",
  "version",
  "createdAt",
  "suspendedAt",
  "leftAt",
);
/** A row of the register. */
export const organisationRow = organisation.row.extend({
  kind: z.enum(organisationKinds).nullable(),
  leftAs: z.enum(["withdrawn", "expelled"]).nullable(),
});
/** What is selected of the register. */
export const organisationColumns = (alias = "organisations"): string =>
  `${organisation.list(alias)}, ${alias}.kind, ${alias}.left_as AS "leftAs"`;
/** A member organisation as it is stored. */
export type StoredOrganisation = z.output<typeof organisationRow>;
/** What is public of an organisation. */
export type PublicFacts = Pick<
  StoredOrganisation,
  "name" | "nativeName" | "kind" | "countryIso3" | "website"
>;

const administrator = columnsOf(peopleTable, "id", "displayName", "email");
/** Somebody who administers an organisation. */
export type Administrator = z.output<typeof administrator.row>;

const administering = appointmentRules
  .filter(({ to }) => to === "organisation-without-administrator")
  .flatMap(({ gives }) => gives);

/** Where is the register of member organisations? */
@Injectable()
export class OrganisationsRepository {
  /** The roles by which an organisation is administered: those of which somebody from outside names the first holder. */
  readonly administering: readonly string[] = administering;

  constructor(private readonly database: Database) {}

  async find(id: string): Promise<StoredOrganisation | undefined> {
    const sql = `SELECT ${organisationColumns()} FROM organisations WHERE id = $1`;
    return (await this.database.query(organisationRow, sql, [id]))[0];
  }

  /** Waits until nobody else names organisations, until the transaction ends: two must not take one name at once. */
  async lockNames(): Promise<void> {
    await this.database.execute(`SELECT pg_advisory_xact_lock(hashtextextended('organisation names', 0))`);
  }

  async isNameTaken(name: string, butId: string): Promise<boolean> {
    const found = await this.database.execute(
      `SELECT FROM organisations WHERE lower(name) = lower($1) AND id <> $2 AND left_at IS NULL LIMIT 1`,
      [name, butId],
    );
    return found > 0;
  }

  async insert(organisation: PublicFacts & Pick<StoredOrganisation, "id" | "createdAt">): Promise<void> {
    const { id, name, nativeName, kind, countryIso3, website, createdAt } = organisation;
    await this.database.execute(
      `INSERT INTO organisations (id, name, native_name, kind, country_iso3, website, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, name, nativeName, kind, countryIso3, website, createdAt],
    );
  }

  /** Changes what was read at this version. Was it still that version? */
  async update(id: string, version: number, facts: PublicFacts): Promise<boolean> {
    const { name, nativeName, kind, countryIso3, website } = facts;
    const changed = await this.database.execute(
      `UPDATE organisations
          SET name = $3, native_name = $4, kind = $5, country_iso3 = $6, website = $7, version = version + 1
        WHERE id = $1 AND version = $2`,
      [id, version, name, nativeName, kind, countryIso3, website],
    );
    return changed === 1;
  }

  /** Keeps an organisation out (`at`) or lets it in again (null). Was it otherwise before? */
  async setSuspended(id: string, at: Date | null): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE organisations SET suspended_at = $2, version = version + 1
        WHERE id = $1 AND (suspended_at IS NULL) <> ($2::timestamptz IS NULL)`,
      [id, at],
    );
    return changed === 1;
  }

  /** Who administers it now, by name? */
  async listAdministrators(id: string, now: Date): Promise<Administrator[]> {
    return this.database.withPurpose("directory", () =>
      this.database.query(
        administrator.row,
        `SELECT ${administrator.list("p")} FROM people p
          WHERE p.organisation_id = $1 AND p.suspended_at IS NULL
            AND EXISTS (SELECT FROM role_assignments r WHERE r.person_id = p.id AND r.scope_id = $1
                          AND r.role = ANY($2::text[]) AND r.starts_at <= $3 AND (r.ends_at IS NULL OR r.ends_at > $3))
          ORDER BY p.display_name, p.id LIMIT 100`,
        [id, [...administering], now],
      ),
    );
  }
}
