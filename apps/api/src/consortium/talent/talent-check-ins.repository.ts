import { Injectable } from "@nestjs/common";
import type { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import { columnsOf } from "../../platform/database/row.js";
import { talentCheckInsTable } from "./talent-check-in.entity.js";

const checkIn = columnsOf(talentCheckInsTable, "id", "plannedOn", "doneAt", "note");
/** A check-in. */
export type StoredCheckIn = z.output<typeof checkIn.row>;

/** When do host and candidate look how a placement goes? Read and written as themselves; nobody else's transaction sees a row. */
@Injectable()
export class TalentCheckInsRepository {
  constructor(private readonly database: Database) {}

  /** By day. */
  async list(placementId: string): Promise<StoredCheckIn[]> {
    return this.database.query(
      checkIn.row,
      `SELECT ${checkIn.list("c")} FROM talent_check_ins c WHERE c.placement_id = $1 ORDER BY c.planned_on, c.id`,
      [placementId],
    );
  }

  async insert(row: z.output<typeof talentCheckInsTable.row>): Promise<void> {
    await this.database.repository(talentCheckInsTable).insert(row);
  }

  /** Says that it was held. Was it one of this placement that was not? */
  async keep(placementId: string, id: string, by: string, at: Date, note: string | null): Promise<boolean> {
    if (!isId(id)) return false;
    const changed = await this.database.execute(
      `UPDATE talent_check_ins SET done_at = $4, done_by = $3, note = $5
        WHERE placement_id = $1 AND id = $2 AND done_at IS NULL`,
      [placementId, id, by, at, note],
    );
    return changed === 1;
  }

  /** Waits until nobody else plans for this placement. */
  async lock(placementId: string): Promise<void> {
    await this.database.execute(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `talent-placement:${placementId}`,
    ]);
  }
}
