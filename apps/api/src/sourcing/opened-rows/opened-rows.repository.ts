import { openedAssessmentSchema, openedPlanSchema, type OpenedRow } from "@interphase/sourcing";
import { Injectable } from "@nestjs/common";
import { toAnyOptions } from "../assessments/assessment.mapper.js";
import { Database } from "../../platform/database/database.service.js";

/** A reading about to be noted. */
export interface NewReading {
  readonly id: string;
  readonly requestId: string;
  readonly organisationId: string;
  readonly readBy: string;
  readonly readAt: Date;
  readonly rowCount: number;
}

interface AssessmentText {
  readonly id: string;
  readonly planId: string;
  readonly createdAt: Date;
  readonly options: string;
  readonly rules: unknown;
  readonly result: string;
  readonly resultSha256: string;
  readonly methodsVersion: string;
  readonly explanationsSha256: string | null;
}

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
    await this.database.query("SELECT set_config('app.break_glass', $1, true)", [requestId]);
    const rows = await this.database.query(
      `SELECT FROM break_glass_requests r JOIN organisations o ON o.id = r.organisation_id
        WHERE r.id = $1 AND r.decision = 'approve' AND r.ended_at IS NULL AND r.ends_at > statement_timestamp()
          AND o.suspended_at IS NULL FOR SHARE OF r`,
      [requestId],
    );
    return rows.length === 1;
  }

  async listPlans(ids: readonly string[]): Promise<OpenedRow[]> {
    const rows = await this.database.query<{ id: string; createdAt: Date }>(
      `SELECT id, name, reporting_year AS "year", version, line_count AS "lineCount", minerals,
              file_name AS "fileName", file_sha256 AS "fileSha256", created_at AS "createdAt",
              archived_at IS NOT NULL AS "isArchived"
         FROM sourcing_plans WHERE id = ANY($1::uuid[]) ORDER BY created_at, id`,
      [[...ids]],
    );
    return rows.map((row) => {
      const plan = openedPlanSchema.parse({ ...row, createdAt: row.createdAt.toISOString() });
      return { kind: "sourcing-plan", id: plan.id, plan };
    });
  }

  async listAssessments(ids: readonly string[]): Promise<OpenedRow[]> {
    const rows = await this.database.query<AssessmentText>(
      `SELECT id, plan_id AS "planId", created_at AS "createdAt", options, rules, result,
              result_sha256 AS "resultSha256", methods_version AS "methodsVersion",
              explanations_sha256 AS "explanationsSha256"
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

function toOpenedAssessment(row: AssessmentText): OpenedRow {
  const assessment = openedAssessmentSchema.parse({
    ...row,
    createdAt: row.createdAt.toISOString(),
    options: toAnyOptions(row),
    result: JSON.parse(row.result) as unknown,
  });
  return { kind: "assessment", id: assessment.id, assessment };
}
