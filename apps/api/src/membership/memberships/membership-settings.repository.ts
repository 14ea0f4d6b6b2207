import type { FeeClass } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import { columnsOf } from "../../platform/database/row.js";
import { feeClassesTable } from "./fee-class.entity.js";
import { membershipSettingChangesTable } from "./membership-setting-change.entity.js";

const feeClass = columnsOf(feeClassesTable, "feeClass", "nameEn", "nameZh", "tier");
const change = columnsOf(
  membershipSettingChangesTable,
  "id",
  "name",
  "nameEn",
  "nameZh",
  "weight",
  "tier",
  "proposedBy",
  "proposedAt",
  "confirmedAt",
  "droppedAt",
);
const changeRow = change.row.extend({
  kind: z.enum(["tier", "fee-class"]),
  proposedByName: z.string().nullable(),
});
/** A change of tiers or fee classes that somebody proposed. */
export type StoredSettingChange = z.output<typeof changeRow>;

/** Where does the alliance keep its fee classes, and what is proposed to change? */
@Injectable()
export class MembershipSettingsRepository {
  constructor(private readonly database: Database) {}

  /** In the order they were added. */
  async listFeeClasses(): Promise<FeeClass[]> {
    return this.database.query(
      feeClass.row,
      `SELECT ${feeClass.list()} FROM fee_classes ORDER BY position, fee_class`,
      [],
    );
  }

  async setFeeClass({ feeClass: name, nameEn, nameZh, tier }: FeeClass): Promise<void> {
    await this.database.execute(
      `INSERT INTO fee_classes (fee_class, name_en, name_zh, tier, position)
       SELECT $1, $2, $3, $4, coalesce(max(position), 0) + 1 FROM fee_classes
       ON CONFLICT (fee_class) DO UPDATE SET name_en = $2, name_zh = $3, tier = $4`,
      [name, nameEn, nameZh, tier],
    );
  }

  /** Waits until nobody else proposes or confirms, until the transaction ends. */
  async lock(): Promise<void> {
    await this.database.execute(`SELECT pg_advisory_xact_lock(hashtextextended('membership-settings', 0))`);
  }

  /** What waits for a second person, the oldest first. */
  async listWaiting(): Promise<StoredSettingChange[]> {
    return this.list(`c.confirmed_at IS NULL AND c.dropped_at IS NULL`, []);
  }

  /** A change, settled or not. */
  async find(id: string): Promise<StoredSettingChange | undefined> {
    return isId(id) ? (await this.list(`c.id = $1`, [id]))[0] : undefined;
  }

  private list(where: string, params: readonly unknown[]): Promise<StoredSettingChange[]> {
    return this.database.withPurpose("directory", () =>
      this.database.query(
        changeRow,
        `SELECT ${change.list("c")}, c.kind, p.display_name AS "proposedByName"
           FROM membership_setting_changes c LEFT JOIN people p ON p.id = c.proposed_by
          WHERE ${where} ORDER BY c.proposed_at, c.id`,
        params,
      ),
    );
  }

  async propose(
    proposed: Omit<StoredSettingChange, "proposedByName" | "confirmedAt" | "droppedAt">,
  ): Promise<void> {
    await this.database.repository(membershipSettingChangesTable).insert(proposed);
  }

  /** Confirmed by somebody, or dropped (null). */
  async settle(id: string, confirmedBy: string | null, at: Date): Promise<void> {
    await this.database.execute(
      confirmedBy === null
        ? `UPDATE membership_setting_changes SET dropped_at = $2 WHERE id = $1`
        : `UPDATE membership_setting_changes SET confirmed_at = $2, confirmed_by = $3 WHERE id = $1`,
      confirmedBy === null ? [id, at] : [id, at, confirmedBy],
    );
  }
}
