import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import { columnsOf } from "../../platform/database/row.js";
import type { TalentReach } from "./talent-applications.repository.js";
import { talentPlacementsTable } from "./talent-placement.entity.js";

const placement = columnsOf(
  talentPlacementsTable,
  "id",
  "applicationId",
  "programmeId",
  "hostId",
  "candidateId",
  "mentorId",
  "startsOn",
  "endsOn",
  "mentorAcceptedAt",
  "completedAt",
);
const placementRow = placement.row.extend({
  programmeNameEn: z.string().nullable(),
  programmeNameZh: z.string().nullable(),
  title: z.string(),
  hostName: z.string(),
  today: z.string(),
});
/** A placement, with the day on which it was read. */
export type StoredPlacement = z.output<typeof placementRow>;

const nameRow = z.object({ id: z.uuid(), name: z.string(), organisationId: z.uuid().nullable() });

/** Who is placed where? Read as applications are: by host and candidate as themselves. */
@Injectable()
export class TalentPlacementsRepository {
  constructor(private readonly database: Database) {}

  async find(reach: TalentReach, id: string): Promise<StoredPlacement | undefined> {
    if (!isId(id)) return undefined;
    const read = () =>
      this.database.query(
        placementRow,
        `SELECT ${placement.list("p")}, g.name_en AS "programmeNameEn", g.name_zh AS "programmeNameZh", f.title, o.name AS "hostName",
                (clock_timestamp() AT TIME ZONE 'UTC')::date::text AS today
           FROM talent_placements p JOIN talent_applications a ON a.id = p.application_id
           JOIN talent_programmes g ON g.id = p.programme_id JOIN talent_offers f ON f.id = a.offer_id
           JOIN organisations o ON o.id = p.host_id WHERE p.id = $1`,
        [id],
      );
    const [row] = await (reach === "every" ? this.database.withPurpose("directory", read) : read());
    return row;
  }

  /** Begins the placement of an accepted application, and asks the offer's mentor. */
  async insertFor(
    applicationId: string,
    id: string,
    startsOn: string,
    endsOn: string,
    at: Date,
  ): Promise<void> {
    await this.database.execute(
      `INSERT INTO talent_placements (id, application_id, programme_id, intake_id, host_id, candidate_id, mentor_id, starts_on, ends_on, created_at, mentor_asked_at)
       SELECT $2, a.id, a.programme_id, a.intake_id, a.host_id, a.candidate_id, f.mentor_id, $3, $4, $5, $5
         FROM talent_applications a JOIN talent_offers f ON f.id = a.offer_id WHERE a.id = $1`,
      [applicationId, id, startsOn, endsOn, at],
    );
  }

  /** Asks somebody else to be the mentor. Was the placement not complete? */
  async nameMentor(id: string, mentorId: string, at: Date): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE talent_placements SET mentor_id = $2, mentor_asked_at = $3, mentor_accepted_at = NULL
        WHERE id = $1 AND completed_at IS NULL AND NOT (mentor_id = $2 AND mentor_accepted_at IS NOT NULL)`,
      [id, mentorId, at],
    );
    return changed === 1;
  }

  /** Has this person, who was asked, accept. Were they still asked? */
  async acceptMentoring(id: string, mentorId: string, at: Date): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE talent_placements SET mentor_accepted_at = $3
        WHERE id = $1 AND mentor_id = $2 AND mentor_accepted_at IS NULL AND completed_at IS NULL`,
      [id, mentorId, at],
    );
    return changed === 1;
  }

  /** Ends a placement. Was it not complete? */
  async complete(id: string, at: Date): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE talent_placements SET completed_at = $2 WHERE id = $1 AND completed_at IS NULL`,
      [id, at],
    );
    return changed === 1;
  }

  /** What are these people called, and whose are they? */
  async namePeople(ids: readonly string[]): Promise<Map<string, z.output<typeof nameRow>>> {
    const rows = await this.database.withPurpose("directory", () =>
      this.database.query(
        nameRow,
        `SELECT id, display_name AS name, organisation_id AS "organisationId" FROM people WHERE id = ANY($1::uuid[])`,
        [[...new Set(ids)]],
      ),
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
