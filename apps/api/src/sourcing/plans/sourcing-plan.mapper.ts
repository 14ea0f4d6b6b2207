import { placedPlanSchema, planSchema, type PlacedPlan, type Plan } from "@interphase/sourcing";
import type { Owned } from "../../platform/problems/settle.js";

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
  readonly hasFile: boolean;
  readonly createdAt: Date;
  readonly createdByEmail: string | null;
  readonly isArchived: boolean;
  readonly latestAssessmentId: string | null;
}

/** What does a stored plan say? Parsed, because rows are an edge too. */
export function toPlan(row: PlanRow): Owned<Plan> {
  return {
    value: planSchema.parse({ ...row, createdAt: row.createdAt.toISOString() }),
    facts: { ownerOrganisationId: row.ownerOrgId },
  };
}

/** What does one stored plan say, with where its columns stand in its file? */
export function toPlacedPlan(row: PlanRow & { readonly sourceColumns: unknown }): Owned<PlacedPlan> {
  return {
    value: placedPlanSchema.parse({ ...row, createdAt: row.createdAt.toISOString() }),
    facts: { ownerOrganisationId: row.ownerOrgId },
  };
}
