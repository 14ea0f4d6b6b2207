import { placedPlanSchema, planSchema, type PlacedPlan, type Plan } from "@interphase/sourcing";
import { z } from "zod";
import { columnsOf } from "../../platform/database/row.js";
import type { Owned } from "../../platform/problems/authorize.js";
import { sourcingPlansTable } from "./sourcing-plan.entity.js";

/** Which columns of a plan are read? */
export const planColumns = columnsOf(
  sourcingPlansTable,
  "id",
  "ownerOrgId",
  "name",
  "version",
  "lineCount",
  "minerals",
  "fileName",
  "fileSha256",
  "createdAt",
);
/** Which row does a plan make? */
export const planRow = planColumns.row.extend({
  year: sourcingPlansTable.columns.reportingYear.value,
  hasFile: z.boolean(),
  createdByEmail: z.string().nullable(),
  isArchived: z.boolean(),
  latestAssessmentId: z.string().nullable(),
});
/** Which row does a plan make, with where its columns stand in its file? */
export const placedPlanRow = planRow.extend({
  sourceColumns: sourcingPlansTable.columns.sourceColumns.value,
});
type PlanRow = z.output<typeof planRow>;

/** What does a stored plan say? Parsed, because rows are an edge too. */
export function toPlan(row: PlanRow): Owned<Plan> {
  return {
    value: planSchema.parse({ ...row, createdAt: row.createdAt.toISOString() }),
    facts: { ownerOrganisationId: row.ownerOrgId },
  };
}

/** What does one stored plan say, with where its columns stand in its file? */
export function toPlacedPlan(row: z.output<typeof placedPlanRow>): Owned<PlacedPlan> {
  return {
    value: placedPlanSchema.parse({ ...row, createdAt: row.createdAt.toISOString() }),
    facts: { ownerOrganisationId: row.ownerOrgId },
  };
}
