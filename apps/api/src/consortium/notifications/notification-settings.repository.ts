import {
  notificationDeliveries,
  notificationKindNames,
  type NotificationDelivery,
  type NotificationKind,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";

const chosenRow = z.object({ kind: z.enum(notificationKindNames), delivery: z.enum(notificationDeliveries) });
/** What somebody has chosen for one kind. */
export type ChosenDelivery = z.output<typeof chosenRow>;

/** How is somebody told of each kind, where they have chosen? In their own transaction, of their own rows. */
@Injectable()
export class NotificationSettingsRepository {
  constructor(private readonly database: Database) {}

  async find(personId: string): Promise<ReadonlyMap<NotificationKind, NotificationDelivery>> {
    // A kind that a later version took away, or a newer one knows, is nobody's to read.
    const rows = await this.database.query(
      chosenRow,
      `SELECT kind, delivery FROM notification_settings WHERE person_id = $1 AND kind = ANY($2::text[])`,
      [personId, [...notificationKindNames]],
    );
    return new Map(rows.map(({ kind, delivery }) => [kind, delivery]));
  }

  /** These and no others. */
  async replace(personId: string, chosen: readonly ChosenDelivery[]): Promise<void> {
    await this.database.execute(`DELETE FROM notification_settings WHERE person_id = $1`, [personId]);
    await this.database.execute(
      `INSERT INTO notification_settings (person_id, kind, delivery)
       SELECT $1, c.kind, c.delivery FROM json_to_recordset($2::json) AS c (kind text, delivery text)
       ON CONFLICT (person_id, kind) DO NOTHING`,
      [personId, JSON.stringify(chosen)],
    );
  }
}
