import type { MembershipTier } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { membershipTiersTable } from "./membership-tier.entity.js";

const tier = columnsOf(membershipTiersTable, "tier", "nameEn", "nameZh", "weight");

/** Where does the alliance keep its tiers? */
@Injectable()
export class MembershipTiersRepository {
  constructor(private readonly database: Database) {}

  /** In the order they were added. */
  async list(): Promise<MembershipTier[]> {
    return this.database.query(
      tier.row,
      `SELECT ${tier.list()} FROM membership_tiers ORDER BY position, tier`,
      [],
    );
  }

  async set({ tier: name, nameEn, nameZh, weight }: MembershipTier): Promise<void> {
    await this.database.execute(
      `INSERT INTO membership_tiers (tier, name_en, name_zh, weight, position)
       SELECT $1, $2, $3, $4, coalesce(max(position), 0) + 1 FROM membership_tiers
       ON CONFLICT (tier) DO UPDATE SET name_en = $2, name_zh = $3, weight = $4`,
      [name, nameEn, nameZh, weight],
    );
  }
}
