import { agreements, organisationSchemes } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { agreementAcceptancesTable } from "./agreement-acceptance.entity.js";
import { expulsionsTable } from "./expulsion.entity.js";
import { membershipsTable } from "./membership.entity.js";
import { organisationIdentifiersTable } from "./organisation-identifier.entity.js";
import { parentRelationsTable } from "./parent-relation.entity.js";

const term = columnsOf(membershipsTable, "id", "tier", "startsOn", "endsOn", "renewsOn", "endedAt");
/** A membership as it is stored. */
export type StoredMembership = z.output<typeof term.row>;

const identifier = columnsOf(organisationIdentifiersTable, "value", "register");
const identifierRow = identifier.row.extend({ scheme: z.enum(organisationSchemes) });

const control = columnsOf(parentRelationsTable, "source", "sourceLink", "confirmedOn");
const controlRow = control.row.extend({ parentId: z.uuid().nullable() });

const acceptance = columnsOf(
  agreementAcceptancesTable,
  "id",
  "agreementVersion",
  "acceptedBy",
  "acceptedOn",
  "evidence",
);
const acceptanceRow = acceptance.row.extend({ agreement: z.enum(agreements) });

const expulsion = columnsOf(expulsionsTable, "id", "reasons", "proposedBy", "proposedAt");
const expulsionRow = expulsion.row.extend({ proposedByName: z.string().nullable() });
/** A proposal that waits for a second person. */
export type StoredExpulsion = z.output<typeof expulsionRow>;

const companyRow = z.object({
  kind: z.enum(["organisation", "entity"]),
  id: z.uuid(),
  name: z.string(),
  countryIso3: z.string(),
});
/** A member, or a company outside. */
export type StoredCompany = z.output<typeof companyRow>;

/** What is on record of an organisation's membership? The service asks the policy before it says anything of it. */
@Injectable()
export class MembershipRecordsRepository {
  constructor(private readonly database: Database) {}

  /** The present membership, or the last one that ended. */
  async find(organisationId: string): Promise<StoredMembership | undefined> {
    const rows = await this.database.query(
      term.row,
      `SELECT ${term.list()} FROM memberships WHERE organisation_id = $1
        ORDER BY ended_at IS NULL DESC, ended_at DESC LIMIT 1`,
      [organisationId],
    );
    return rows[0];
  }

  async listIdentifiers(organisationId: string): Promise<z.output<typeof identifierRow>[]> {
    return this.database.query(
      identifierRow,
      `SELECT ${identifier.list()}, scheme FROM organisation_identifiers WHERE organisation_id = $1
        ORDER BY array_position($2::text[], scheme), value`,
      [organisationId, [...organisationSchemes]],
    );
  }

  async findControl(organisationId: string): Promise<z.output<typeof controlRow> | undefined> {
    const rows = await this.database.query(
      controlRow,
      `SELECT ${control.list()}, COALESCE(parent_organisation_id, parent_entity_id) AS "parentId"
         FROM parent_relations WHERE organisation_id = $1 AND ended_at IS NULL`,
      [organisationId],
    );
    return rows[0];
  }

  /** Of members and companies outside, by name. */
  async listCompanies(ids: readonly string[]): Promise<StoredCompany[]> {
    return this.database.query(
      companyRow,
      `SELECT 'organisation' AS kind, id, name, country_iso3 AS "countryIso3" FROM organisations WHERE id = ANY($1::uuid[])
       UNION ALL
       SELECT 'entity', id, name, country_iso3 FROM legal_entities WHERE id = ANY($1::uuid[])
        ORDER BY name, id`,
      [[...ids]],
    );
  }

  /** The latest first. */
  async listAcceptances(organisationId: string): Promise<z.output<typeof acceptanceRow>[]> {
    return this.inDirectory(() =>
      this.database.query(
        acceptanceRow,
        `SELECT ${acceptance.list()}, agreement FROM agreement_acceptances WHERE organisation_id = $1
          ORDER BY accepted_on DESC, id DESC LIMIT 200`,
        [organisationId],
      ),
    );
  }

  async findExpulsion(organisationId: string): Promise<StoredExpulsion | undefined> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        expulsionRow,
        `SELECT ${expulsion.list("e")}, p.display_name AS "proposedByName"
           FROM expulsions e LEFT JOIN people p ON p.id = e.proposed_by
          WHERE e.organisation_id = $1 AND e.confirmed_at IS NULL AND e.dropped_at IS NULL`,
        [organisationId],
      ),
    );
    return rows[0];
  }

  private inDirectory<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}
