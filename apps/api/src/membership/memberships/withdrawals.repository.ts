import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { withdrawalsTable } from "./withdrawal.entity.js";

const withdrawal = columnsOf(withdrawalsTable, "id", "organisationId", "askedBy", "askedAt", "lapsesAt");
const withdrawalRow = withdrawal.row.extend({ askedByName: z.string().nullable() });
/** A withdrawal that waits for a second person. */
export type StoredWithdrawal = z.output<typeof withdrawalRow>;

/** A withdrawal about to be kept. */
export interface NewWithdrawal extends Omit<StoredWithdrawal, "askedByName"> {
  readonly forSecretariat: boolean;
}

/** Where is it kept who asked that their organisation leaves? */
@Injectable()
export class WithdrawalsRepository {
  constructor(private readonly database: Database) {}

  /** The one that waits and has not lapsed. */
  async findWaiting(organisationId: string, now: Date): Promise<StoredWithdrawal | undefined> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        withdrawalRow,
        `SELECT ${withdrawal.list("w")}, p.display_name AS "askedByName"
           FROM withdrawals w LEFT JOIN people p ON p.id = w.asked_by
          WHERE w.organisation_id = $1 AND w.confirmed_at IS NULL AND w.dropped_at IS NULL AND w.lapses_at > $2`,
        [organisationId, now],
      ),
    );
    return rows[0];
  }

  /** What waits of the organisation, lapsed or not, is dropped. */
  async drop(organisationId: string, at: Date): Promise<void> {
    await this.change(
      `UPDATE withdrawals SET dropped_at = $2
        WHERE organisation_id = $1 AND confirmed_at IS NULL AND dropped_at IS NULL`,
      [organisationId, at],
    );
  }

  async insert(asked: NewWithdrawal): Promise<void> {
    await this.change(
      `INSERT INTO withdrawals (id, organisation_id, asked_by, asked_at, for_secretariat, lapses_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [asked.id, asked.organisationId, asked.askedBy, asked.askedAt, asked.forSecretariat, asked.lapsesAt],
    );
  }

  async confirm(withdrawalId: string, confirmedBy: string, at: Date): Promise<void> {
    await this.change(`UPDATE withdrawals SET confirmed_at = $3, confirmed_by = $2 WHERE id = $1`, [
      withdrawalId,
      confirmedBy,
      at,
    ]);
  }

  private async change(sql: string, params: readonly unknown[]): Promise<void> {
    await this.inDirectory(() => this.database.execute(sql, params));
  }

  private inDirectory<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}
