import { openedAssessmentSchema, openedPlanSchema, type OpenedRow } from "@interphase/sourcing";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { assessmentsTable } from "../assessments/assessment.entity.js";
import { toAnyOptions } from "../assessments/assessment.mapper.js";
import { sourcingPlansTable } from "../plans/sourcing-plan.entity.js";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";

/** A reading about to be noted. */
export interface NewReading {
  readonly id: string;
  readonly requestId: string;
  readonly organisationId: string;
  readonly readBy: string;
  readonly readAt: Date;
  readonly rowCount: number;
}

const plan = columnsOf(
  sourcingPlansTable,
  "id",
  "name",
  "version",
  "lineCount",
  "minerals",
  "fileName",
  "fileSha256",
  "createdAt",
);
const planRow = plan.row.extend({
  year: sourcingPlansTable.columns.reportingYear.value,
  isArchived: z.boolean(),
});
const assessment = columnsOf(
  assessmentsTable,
  "id",
  "planId",
  "createdAt",
  "options",
  "rules",
  "result",
  "resultSha256",
  "methodsVersion",
  "explanationsSha256",
);

/**
 * Where are opened rows read? In a transaction of the owner organisation that names its request first: from then on
 * row-level security shows of every private table what was opened, and nothing else.
 */
@Injectable()
export class OpenedRowsRepository {
  constructor(private readonly database: Database) {}

  /**
   * Narrows the current transaction to one request's rows, and holds the request until it ends.
   * False if they are not open, or their owner is kept out and could not end it: nothing can be read then, and whoever ends the request waits for a reading that has begun.
   */
  async enter(requestId: string): Promise<boolean> {
    await this.database.execute("SELECT set_config('app.break_glass', $1, true)", [requestId]);
    const found = await this.database.execute(
      `SELECT FROM break_glass_requests r JOIN organisations o ON o.id = r.organisation_id
        WHERE r.id = $1 AND r.decision = 'approve' AND r.ended_at IS NULL AND r.ends_at > statement_timestamp()
          AND o.suspended_at IS NULL FOR SHARE OF r`,
      [requestId],
    );
    return found === 1;
  }

  async listPlans(ids: readonly string[]): Promise<OpenedRow[]> {
    const rows = await this.database.query(
      planRow,
      `SELECT ${plan.list()}, reporting_year AS "year", archived_at IS NOT NULL AS "isArchived"
         FROM sourcing_plans WHERE id = ANY($1::uuid[]) ORDER BY created_at, id`,
      [[...ids]],
    );
    return rows.map((row) => {
      const opened = openedPlanSchema.parse({ ...row, createdAt: row.createdAt.toISOString() });
      return { kind: "sourcing-plan", id: opened.id, plan: opened };
    });
  }

  async listAssessments(ids: readonly string[]): Promise<OpenedRow[]> {
    const rows = await this.database.query(
      assessment.row,
      `SELECT ${assessment.list()}
         FROM assessments WHERE id = ANY($1::uuid[]) ORDER BY created_at, id`,
      [[...ids]],
    );
    return rows.map(toOpenedAssessment);
  }

  async insertReading(reading: NewReading): Promise<void> {
    await this.database.execute(
      `INSERT INTO break_glass_readings (id, request_id, organisation_id, read_by, read_at, row_count)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        reading.id,
        reading.requestId,
        reading.organisationId,
        reading.readBy,
        reading.readAt,
        reading.rowCount,
      ],
    );
  }
}

function toOpenedAssessment(row: z.output<typeof assessment.row>): OpenedRow {
  const result: unknown = JSON.parse(row.result);
  const opened = openedAssessmentSchema.parse({
    ...row,
    createdAt: row.createdAt.toISOString(),
    options: toAnyOptions(row),
    result,
  });
  return { kind: "assessment", id: opened.id, assessment: opened };
}
