import { jobSchema, type Job } from "@interphase/sourcing";
import type { Owned } from "../problems/settle.js";

/** A job as the database gives it. */
export interface JobRow {
  readonly id: string;
  readonly ownerOrgId: string;
  readonly kind: string;
  readonly state: string;
  readonly step: string | null;
  readonly progressFraction: number | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly result: unknown;
  readonly problem: unknown;
}

/** What does a stored job say? */
export function toJob(row: JobRow): Owned<Job> {
  const isReport = row.kind === "report";
  const value = jobSchema.parse({
    ...row,
    result: isReport ? null : row.result,
    report: isReport ? row.result : null,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  });
  return { value, facts: { ownerOrganisationId: row.ownerOrgId } };
}
