import { appealOutcomes, type AppealOutcome } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { applicationAppealsTable } from "./application-appeal.entity.js";

const appeal = columnsOf(
  applicationAppealsTable,
  "id",
  "reason",
  "madeAt",
  "refusedBy",
  "refusedAt",
  "refusalReasons",
  "ballotId",
  "proposedGrounds",
  "proposedBy",
  "proposedAt",
  "settledAt",
  "confirmedBy",
);
const appealRow = appeal.row.extend({
  proposedOutcome: z.enum(appealOutcomes).nullable(),
  outcome: z.enum(appealOutcomes).nullable(),
});
/** An appeal as it is stored. */
export type StoredAppeal = z.output<typeof appealRow>;

/** What somebody proposes to decide. */
export interface AppealProposal {
  readonly outcome: AppealOutcome;
  readonly grounds: string;
  readonly by: string;
  readonly at: Date;
}

/** Where are appeals kept, and which ballots are named for applications? */
@Injectable()
export class ApplicationAppealsRepository {
  constructor(private readonly database: Database) {}

  /** The appeal that was made last. */
  async findLatest(applicationId: string): Promise<StoredAppeal | undefined> {
    const rows = await this.ask(
      appealRow,
      `SELECT ${appeal.list()}, proposed_outcome AS "proposedOutcome", outcome FROM application_appeals
        WHERE application_id = $1 ORDER BY made_at DESC, id DESC LIMIT 1`,
      [applicationId],
    );
    return rows[0];
  }

  async insert(
    applicationId: string,
    made: Pick<StoredAppeal, "id" | "reason" | "madeAt" | "refusedBy" | "refusedAt" | "refusalReasons">,
  ): Promise<void> {
    await this.change(
      `INSERT INTO application_appeals (id, application_id, reason, made_at, refused_by, refused_at, refusal_reasons)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [made.id, applicationId, made.reason, made.madeAt, made.refusedBy, made.refusedAt, made.refusalReasons],
    );
  }

  /** Null: nothing is proposed any more. */
  async setProposal(appealId: string, proposal: AppealProposal | null): Promise<void> {
    await this.change(
      `UPDATE application_appeals SET proposed_outcome = $2, proposed_grounds = $3, proposed_by = $4, proposed_at = $5
        WHERE id = $1`,
      [
        appealId,
        proposal?.outcome ?? null,
        proposal?.grounds ?? null,
        proposal?.by ?? null,
        proposal?.at ?? null,
      ],
    );
  }

  async setBallot(appealId: string, ballotId: string | null): Promise<void> {
    await this.change(`UPDATE application_appeals SET ballot_id = $2 WHERE id = $1`, [appealId, ballotId]);
  }

  /** By a second person, or by the ballot (null). */
  async settle(
    appealId: string,
    outcome: AppealOutcome,
    confirmedBy: string | null,
    at: Date,
  ): Promise<void> {
    await this.change(
      `UPDATE application_appeals SET outcome = $2, confirmed_by = $3, settled_at = $4 WHERE id = $1`,
      [appealId, outcome, confirmedBy, at],
    );
  }

  /** Does something else hang on this ballot already? */
  async isNamed(ballotId: string): Promise<boolean> {
    const rows = await this.ask(
      z.object({ is: z.boolean() }),
      `SELECT EXISTS (SELECT FROM application_steps WHERE ballot_id = $1)
           OR EXISTS (SELECT FROM application_appeals WHERE ballot_id = $1) AS is`,
      [ballotId],
    );
    return rows[0]?.is === true;
  }

  /** Which applications wait for a ballot? */
  async listWaitingForBallots(): Promise<string[]> {
    const rows = await this.ask(
      z.object({ id: z.uuid() }),
      `SELECT application_id AS id FROM application_steps WHERE ballot_id IS NOT NULL AND state = 'in-progress'
       UNION SELECT application_id FROM application_appeals WHERE ballot_id IS NOT NULL AND outcome IS NULL LIMIT 1000`,
      [],
    );
    return rows.map(({ id }) => id);
  }

  private ask<Row extends z.ZodType>(
    row: Row,
    sql: string,
    params: readonly unknown[],
  ): Promise<z.output<Row>[]> {
    return this.database.withPurpose("applications", () => this.database.query(row, sql, params));
  }

  private change(sql: string, params: readonly unknown[]): Promise<number> {
    return this.database.withPurpose("applications", () => this.database.execute(sql, params));
  }
}
