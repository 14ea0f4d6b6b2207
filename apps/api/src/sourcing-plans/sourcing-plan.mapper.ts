import { planSchema, type Plan } from "@interphase/sourcing";
import type { Owned } from "../problems/settle.js";

/** A plan as the database gives it. */
export interface PlanRow {
  readonly id: string;
  readonly ownerOrgId: string;
  readonly name: string;
  readonly year: number;
  readonly version: number;
  readonly lineCount: number;
  readonly minerals: unknown;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly createdAt: Date;
  readonly createdByEmail: string | null;
  readonly isArchived: boolean;
  readonly latestAssessmentId: string | null;
}

/** Selects plans in the shape of `PlanRow`; the caller adds WHERE on `p`. */
export const planSelect = `
SELECT p.id, p.owner_org_id AS "ownerOrgId", p.name, p.reporting_year AS "year", p.version, p.line_count AS "lineCount", p.minerals,
       p.file_name AS "fileName", p.file_sha256 AS "fileSha256", p.created_at AS "createdAt",
       (SELECT person.email FROM people person WHERE person.id = p.created_by) AS "createdByEmail",
       p.archived_at IS NOT NULL AS "isArchived",
       (SELECT a.id FROM assessments a WHERE a.plan_id = p.id ORDER BY a.created_at DESC, a.id DESC LIMIT 1)
         AS "latestAssessmentId"
  FROM sourcing_plans p`;

/** What does a stored plan say? Parsed, because rows are an edge too. */
export function toPlan(row: PlanRow): Owned<Plan> {
  return {
    value: planSchema.parse({ ...row, createdAt: row.createdAt.toISOString() }),
    facts: { ownerOrganisationId: row.ownerOrgId },
  };
}
