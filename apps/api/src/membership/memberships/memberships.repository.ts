import type { OrganisationIdentifier } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { Database } from "../../platform/database/database.service.js";

/** Where are memberships of organisations kept, with what an organisation is known by? */
@Injectable()
export class MembershipsRepository {
  constructor(private readonly database: Database) {}

  async addIdentifiers(
    organisationId: string,
    identifiers: readonly OrganisationIdentifier[],
  ): Promise<void> {
    await this.database.execute(
      `INSERT INTO organisation_identifiers (organisation_id, scheme, value, register)
       SELECT $1, i.scheme, i.value, i.register
         FROM json_to_recordset($2::json) AS i(scheme text, value text, register text)`,
      [organisationId, JSON.stringify(identifiers)],
    );
  }

  /** A membership from this day on, in UTC: in no tier yet, to be renewed in a year. */
  async begin(begun: {
    readonly id: string;
    readonly organisationId: string;
    readonly at: Date;
  }): Promise<void> {
    await this.database.execute(
      `INSERT INTO memberships (id, organisation_id, starts_on, renews_on)
       SELECT $1, $2, day, day + interval '1 year' FROM (SELECT ($3::timestamptz AT TIME ZONE 'UTC')::date AS day) AS begun`,
      [begun.id, begun.organisationId, begun.at],
    );
  }
}
