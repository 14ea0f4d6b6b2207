import { ballotRuleSchema } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import { columnsOf } from "../../platform/database/row.js";
import { ballotChartersTable } from "./ballot-charter.entity.js";

const charter = columnsOf(
  ballotChartersTable,
  "id",
  "groupId",
  "rules",
  "proposedBy",
  "proposedAt",
  "confirmedAt",
);
const charterRow = charter.row.extend({ rules: z.array(ballotRuleSchema) });
/** Rules that were proposed for a charter, and hold if they were confirmed and nothing was confirmed after them. */
export type StoredCharter = z.output<typeof charterRow>;
/** A proposal about to be kept. */
export type NewCharter = Pick<StoredCharter, "id" | "groupId" | "rules" | "proposedBy" | "proposedAt">;

/** By which rules may ballots be held, and what was proposed? */
@Injectable()
export class BallotChartersRepository {
  constructor(private readonly database: Database) {}

  /** What was confirmed last for a group, or for the alliance. */
  async findConfirmed(groupId: string | null): Promise<StoredCharter | undefined> {
    return this.findFirst(
      `group_id IS NOT DISTINCT FROM $1::uuid AND confirmed_at IS NOT NULL ORDER BY confirmed_at DESC, id DESC`,
      [groupId],
    );
  }

  /** What was proposed last, confirmed or not. */
  async findLatest(groupId: string | null): Promise<StoredCharter | undefined> {
    return this.findFirst(`group_id IS NOT DISTINCT FROM $1::uuid ORDER BY proposed_at DESC, id DESC`, [
      groupId,
    ]);
  }

  async find(id: string): Promise<StoredCharter | undefined> {
    return isId(id) ? this.findFirst(`id = $1`, [id]) : undefined;
  }

  /** Waits until nobody else proposes or confirms for this group or the alliance, until the transaction ends. */
  async lock(groupId: string | null): Promise<void> {
    await this.database.execute(
      `SELECT pg_advisory_xact_lock(hashtextextended('ballot-charter:' || $1, 0))`,
      [groupId ?? "alliance"],
    );
  }

  async insert({ id, groupId, rules, proposedBy, proposedAt }: NewCharter): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(
        `INSERT INTO ballot_charters (id, group_id, rules, proposed_by, proposed_at) VALUES ($1, $2, $3, $4, $5)`,
        [id, groupId, JSON.stringify(rules), proposedBy, proposedAt],
      ),
    );
  }

  async markConfirmed(id: string, confirmedBy: string, confirmedAt: Date): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(`UPDATE ballot_charters SET confirmed_by = $2, confirmed_at = $3 WHERE id = $1`, [
        id,
        confirmedBy,
        confirmedAt,
      ]),
    );
  }

  private async findFirst(where: string, params: readonly unknown[]): Promise<StoredCharter | undefined> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        charterRow,
        `SELECT ${charter.list()} FROM ballot_charters WHERE ${where} LIMIT 1`,
        params,
      ),
    );
    return rows[0];
  }

  private inDirectory<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}
