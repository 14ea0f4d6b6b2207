import { organisationKinds } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { isHeld } from "./seat-held.repository.js";

const seatedRow = z.object({ id: z.uuid(), kind: z.enum(organisationKinds).nullable() });

/** Which organisations have somebody sitting in a group who can act now, and what are they? */
@Injectable()
export class GroupCompositionRepository {
  constructor(private readonly database: Database) {}

  async listSeated(groupId: string): Promise<z.output<typeof seatedRow>[]> {
    return this.database.withPurpose("directory", () =>
      this.database.query(
        seatedRow,
        `SELECT DISTINCT o.id, o.kind
           FROM group_seats s JOIN people p ON p.id = s.person_id AND p.organisation_id = s.organisation_id
                JOIN organisations o ON o.id = s.organisation_id
          WHERE s.group_id = $1 AND ${isHeld("s")} AND p.suspended_at IS NULL AND o.suspended_at IS NULL
          ORDER BY o.id`,
        [groupId],
      ),
    );
  }
}
