import { siteUses, type Site } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import { columnsOf } from "../../platform/database/row.js";
import { organisationSitesTable } from "./organisation-site.entity.js";

const site = columnsOf(
  organisationSitesTable,
  "id",
  "name",
  "countryIso3",
  "town",
  "latitudeDegrees",
  "longitudeDegrees",
);
const siteRow = site.row.extend({ use: z.enum(siteUses) });
const held = z.object({ count: z.number() });

/** Where are sites of organisations kept? Read for the directory; written as the organisation itself. */
@Injectable()
export class SitesRepository {
  constructor(private readonly database: Database) {}

  /** All of an organisation, by name. */
  async list(organisationId: string): Promise<Site[]> {
    return this.database.withPurpose("directory", () =>
      this.database.query(
        siteRow,
        `SELECT ${site.list()}, use FROM organisation_sites WHERE organisation_id = $1 ORDER BY name, id`,
        [organisationId],
      ),
    );
  }

  /** How many has it? Whoever asks waits until nobody else adds one, until the transaction ends. */
  async countLocked(organisationId: string): Promise<number> {
    await this.database.execute(`SELECT pg_advisory_xact_lock(hashtextextended('sites:' || $1, 0))`, [
      organisationId,
    ]);
    const rows = await this.database.query(
      held,
      `SELECT count(*)::int AS count FROM organisation_sites WHERE organisation_id = $1`,
      [organisationId],
    );
    return rows[0]?.count ?? 0;
  }

  async insert(organisationId: string, added: Site, at: Date): Promise<void> {
    await this.database.execute(
      `INSERT INTO organisation_sites (id, organisation_id, name, use, country_iso3, town, latitude_degrees,
                                       longitude_degrees, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        added.id,
        organisationId,
        added.name,
        added.use,
        added.countryIso3,
        added.town,
        added.latitudeDegrees,
        added.longitudeDegrees,
        at,
      ],
    );
  }

  /** Was there such a site of this organisation? */
  async delete(organisationId: string, siteId: string): Promise<boolean> {
    if (!isId(siteId)) return false;
    const deleted = await this.database.execute(
      `DELETE FROM organisation_sites WHERE organisation_id = $1 AND id = $2`,
      [organisationId, siteId],
    );
    return deleted === 1;
  }
}
