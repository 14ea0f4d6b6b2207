import { defineRoute, pageOf, pageQuery, problemSchema } from "@interphase/contract";
import { z } from "zod";

const instant = z.iso.datetime();
const jobParams = z.object({ jobId: z.string() });

/**
 * What is one kind of job, on the wire?
 * **Shape** `field` is where a job of this kind tells what came of it, as `outcome` says; on jobs of other kinds it is null.
 */
export interface JobKind<
  Name extends string = string,
  Field extends string = string,
  Outcome extends z.ZodType = z.ZodType,
> {
  readonly name: Name;
  readonly field: Field;
  readonly outcome: Outcome;
}

/** How does a domain say a kind of job? Beside its other contracts; whoever composes the domains lists it. */
export function jobKind<const Name extends string, const Field extends string, Outcome extends z.ZodType>(
  kind: JobKind<Name, Field, Outcome>,
): JobKind<Name, Field, Outcome> {
  return kind;
}

/** Fields whose names are known only at run time are left unsaid. */
type OutcomesOf<Kinds extends readonly JobKind[]> = {
  [Kind in Kinds[number] as string extends Kind["field"] ? never : Kind["field"]]: z.ZodNullable<
    Kind["outcome"]
  >;
};

/**
 * How far is long work of these kinds?
 * **Units and range** `progressFraction` 0-1, null while nothing can be said.
 */
function jobSchemaOf<const Kinds extends readonly JobKind[]>(kinds: Kinds) {
  const names = kinds.map(({ name }) => name as Kinds[number]["name"]);
  const outcomes = kinds.map(({ field, outcome }) => [field, outcome.nullable()] as const);
  return z.object({
    id: z.uuid(),
    kind: z.enum(names),
    state: z.enum(["queued", "running", "succeeded", "failed", "cancelled"]),
    step: z.string().nullable(),
    progressFraction: z.number().min(0).max(1).nullable(),
    createdAt: instant,
    finishedAt: instant.nullable(),
    ...(Object.fromEntries(outcomes) as OutcomesOf<Kinds>),
    problem: problemSchema.nullable(),
  });
}

/**
 * Which schema and routes do jobs of these kinds have?
 * **Shape** The api composes every domain's kinds; a domain's own pages need no more than its own.
 * **Fails** when two kinds share a name or a field.
 */
export function jobContractOf<const Kinds extends readonly JobKind[]>(kinds: Kinds) {
  for (const words of [kinds.map(({ name }) => name), kinds.map(({ field }) => field)]) {
    const double = words.find((word, index) => words.indexOf(word) !== index);
    if (double !== undefined) throw new Error(`two kinds of job share ${double}`);
  }
  const jobSchema = jobSchemaOf(kinds);
  return {
    jobSchema,
    jobRoute: defineRoute({
      id: "jobs.get",
      method: "GET",
      path: "/v1/jobs/{jobId}",
      summary: "How far is a job",
      permission: { action: "jobs.read" },
      params: jobParams,
      status: 200,
      response: jobSchema,
      errors: ["not-found"],
    }),
    jobsRoute: defineRoute({
      id: "jobs.list",
      method: "GET",
      path: "/v1/jobs",
      summary: "My organisation's jobs, the newest first",
      permission: { action: "jobs.read" },
      query: pageQuery,
      status: 200,
      response: pageOf(jobSchema),
      errors: [],
    }),
    cancelJobRoute: defineRoute({
      id: "jobs.cancel",
      method: "POST",
      path: "/v1/jobs/{jobId}/cancellation",
      summary: "Cancel a job that has not finished",
      permission: { action: "jobs.cancel" },
      params: jobParams,
      status: 200,
      response: jobSchema,
      errors: ["not-found"],
    }),
  };
}

/** The contract of jobs whose kinds are known only at run time. */
export type JobContract = ReturnType<typeof jobContractOf<readonly JobKind[]>>;
