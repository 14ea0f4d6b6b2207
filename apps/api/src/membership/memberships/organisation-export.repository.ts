import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { toColumnName, type AnyTable } from "../../platform/database/table.js";
import { TableList } from "../../platform/database/table-list.js";

/** How many rows does one file hold at most? **Units and range** rows; a limit of memory. */
export const mostExportedRows = 100_000;

const rowText = z.object({ row: z.string() });

/*
 * Which files has the archive, by name? Each query gives one row of JSON a line, of the organisation `$1` alone. Whatever is
 * chosen column by column leaves out what is secret and who of the alliance acted; of the rest only rows' own bytes stay out.
 */
const parts = {
  organisation: `SELECT id, name, native_name, kind, country_iso3, website, created_at FROM organisations WHERE id = $1`,
  identifiers: `SELECT scheme, value, register FROM organisation_identifiers WHERE organisation_id = $1 ORDER BY scheme, value`,
  memberships: `SELECT tier, starts_on, ends_on, renews_on, ended_at, ended_as FROM memberships WHERE organisation_id = $1 ORDER BY starts_on, id`,
  parents: `SELECT coalesce(o.name, e.name) AS parent, r.source, r.source_link, r.confirmed_on, r.ended_at
              FROM parent_relations r LEFT JOIN organisations o ON o.id = r.parent_organisation_id
              LEFT JOIN legal_entities e ON e.id = r.parent_entity_id WHERE r.organisation_id = $1 ORDER BY r.recorded_at, r.id`,
  agreements: `SELECT agreement, agreement_version, accepted_by, accepted_on, evidence FROM agreement_acceptances
                WHERE organisation_id = $1 ORDER BY accepted_on, id`,
  people: `SELECT id, email, display_name, locale, created_at, suspended_at FROM people WHERE organisation_id = $1 ORDER BY created_at, id`,
  roles: `SELECT person_id, role, scope_kind, scope_id, starts_at, ends_at FROM role_assignments WHERE organisation_id = $1 ORDER BY starts_at, id`,
  invitations: `SELECT id, email, display_name, roles, state FROM invitations WHERE organisation_id = $1 ORDER BY id`,
  "group-places": `SELECT p.group_id, coalesce(g.name_en, g.name_zh) AS group_name, p.state, p.message, p.since, p.ended_at
                     FROM group_places p JOIN groups g ON g.id = p.group_id WHERE p.organisation_id = $1 ORDER BY p.since, p.id`,
  "group-seats": `SELECT group_id, person_id, seat, since, access_ends_at, ended_at FROM group_seats WHERE organisation_id = $1
                    ORDER BY since, id`,
  "group-namings": `SELECT group_id, person_id, state, named_at, access_ends_at, decided_at, reason, work FROM group_namings
                     WHERE organisation_id = $1 ORDER BY named_at, id`,
  "ballot-votes": `SELECT c.ballot_id, c.person_id, c.position, c.at FROM ballot_casts c WHERE c.organisation_id = $1 ORDER BY c.at, c.ballot_id, c.sequence`,
} as const;

/** What of an organisation's private rows stays out: what is made anew, what is downloaded as the file that it is, what runs. */
const leftOut: ReadonlySet<string> = new Set([
  "jobs",
  "job_uploads",
  "job_files",
  "idempotency_keys",
  "sourcing_plan_files",
  "assessment_explanations",
  "assessment_shares",
]);

/** A file of the archive: its name and its rows, each as JSON. */
export interface ExportedPart {
  readonly name: string;
  readonly rows: readonly string[];
}

/** What has an organisation here, across tables? In the transaction of somebody of it; sourcing data for an analyst alone. */
@Injectable()
export class OrganisationExportRepository {
  constructor(
    private readonly database: Database,
    private readonly list: TableList,
  ) {}

  async collect(organisationId: string, isAnalyst: boolean): Promise<ExportedPart[]> {
    const found: ExportedPart[] = [];
    for (const [name, sql] of Object.entries(parts)) {
      const rows = await this.database.withPurpose("directory", () =>
        this.database.query(rowText, `SELECT to_jsonb(part)::text AS row FROM (${sql}) AS part LIMIT $2`, [
          organisationId,
          mostExportedRows,
        ]),
      );
      found.push({ name, rows: rows.map(({ row }) => row) });
    }
    if (!isAnalyst) return found;
    // Private rows are what analysts alone read; whose they are the wall of each table decides.
    const isTaken = ({ tableClass, name }: AnyTable) =>
      tableClass === "organisation-private" && !leftOut.has(name);
    for (const { name, primaryKey } of this.list.tables.filter(isTaken)) {
      const order = primaryKey.map((column) => `t.${toColumnName(column)}`).join(", ");
      const rows = await this.database.query(
        rowText,
        `SELECT (to_jsonb(t) - 'owner_org_id' - 'place_sha256')::text AS row FROM ${name} t WHERE t.owner_org_id = $1
          ORDER BY ${order} LIMIT $2`,
        [organisationId, mostExportedRows],
      );
      found.push({ name: name.replaceAll("_", "-"), rows: rows.map(({ row }) => row) });
    }
    return found;
  }
}
