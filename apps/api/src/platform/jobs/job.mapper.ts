import type { JobContract, JobKind } from "@interphase/platform";
import type { z } from "zod";
import type { Owned } from "../problems/authorize.js";
import type { JobRow } from "./jobs.repository.js";

/** A job as it crosses the wire. */
export type Job = z.output<JobContract["jobSchema"]>;

/** What does a stored job say? What came of it stands in its kind's field, and null in those of the other kinds. */
export class JobMapper {
  constructor(
    private readonly kinds: readonly JobKind[],
    private readonly contract: JobContract,
  ) {}

  toJob({ result, ownerOrgId, ...row }: JobRow): Owned<Job> {
    const outcomes = this.kinds.map(({ name, field }) => [field, name === row.kind ? result : null]);
    const value = this.contract.jobSchema.parse({
      ...row,
      ...Object.fromEntries(outcomes),
      createdAt: row.createdAt.toISOString(),
      finishedAt: row.finishedAt?.toISOString() ?? null,
    });
    return { value, facts: { ownerOrganisationId: ownerOrgId } };
  }
}
