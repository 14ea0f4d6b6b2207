import { Injectable } from "@nestjs/common";
import { Database } from "../../platform/database/database.service.js";

/** What ends in groups when an organisation leaves the alliance? All of it at once; what was, stays written down. */
@Injectable()
export class GroupDeparturesRepository {
  constructor(private readonly database: Database) {}

  /** Ends places, seats and the roles that its people hold for groups. How many of each? */
  async endAll(
    organisationId: string,
    at: Date,
  ): Promise<{ readonly placesEnded: number; readonly seatsEnded: number; readonly chairsEnded: number }> {
    return this.database.withPurpose("directory", async () => {
      const end = (sql: string) => this.database.execute(sql, [organisationId, at]);
      const seatsEnded = await end(
        `UPDATE group_seats SET ended_at = least(access_ends_at, $2) WHERE organisation_id = $1 AND ended_at IS NULL`,
      );
      const placesEnded = await end(
        `UPDATE group_places SET ended_at = $2 WHERE organisation_id = $1 AND ended_at IS NULL`,
      );
      // What was to begin later ends as it begins.
      const chairsEnded = await end(
        `UPDATE role_assignments r SET starts_at = least(r.starts_at, $2::timestamptz - interval '1 millisecond'), ends_at = $2
           FROM people p
          WHERE p.id = r.person_id AND p.organisation_id = $1 AND r.scope_kind = 'group'
            AND (r.ends_at IS NULL OR r.ends_at > $2)`,
      );
      await end(
        `UPDATE scope_members m SET starts_at = least(m.starts_at, $2::timestamptz - interval '1 millisecond'), ends_at = $2
           FROM people p
          WHERE p.id = m.person_id AND p.organisation_id = $1 AND m.scope_kind = 'group'
            AND (m.ends_at IS NULL OR m.ends_at > $2)`,
      );
      return { placesEnded, seatsEnded, chairsEnded };
    });
  }
}
