import type { JobKind } from "@interphase/platform";
import "reflect-metadata";
import type { z } from "zod";
import type { Failure } from "../problems/failure.js";

/**
 * What does a domain say of a kind of job, beside its feature?
 * **Shape** `kind` is what crosses the wire; `request` is kept in the job's row for its work, and never sent anywhere.
 */
export interface JobDefinition<Kind extends JobKind = JobKind, Request extends z.ZodType = z.ZodType> {
  readonly kind: Kind;
  readonly request: Request;
}

/** A job as its runner takes it. */
export interface RunnableJob<Request = unknown> {
  readonly id: string;
  readonly kind: string;
  readonly ownerOrgId: string;
  readonly createdBy: string;
  readonly request: Request;
}

/** What a job's own work may tell while it runs. **Fails** by throwing `JobStopped` when somebody asked it to stop. */
export interface JobProgress {
  report(step: string, progressFraction: number | null): Promise<void>;
}

/** What came of a job's work. */
export type JobOutcome<Result = unknown> =
  { readonly ok: true; readonly result: Result } | { readonly ok: false; readonly failure: Failure };

/** What does the work of one kind of job? In a transaction of whoever asked for it. */
export interface JobWork<Kind extends JobKind = JobKind, Request extends z.ZodType = z.ZodType> {
  run(
    job: RunnableJob<z.output<Request>>,
    progress: JobProgress,
  ): Promise<JobOutcome<z.input<Kind["outcome"]>>>;
}

const definitionKey = Symbol("interphase:job");

/** Gives a kind of job its work; a provider whose `run` takes another request or tells another outcome does not compile. */
export function WorksOn<Kind extends JobKind, Request extends z.ZodType>(
  definition: JobDefinition<Kind, Request>,
) {
  return (target: new (...services: never[]) => JobWork<Kind, Request>): void => {
    Reflect.defineMetadata(definitionKey, definition, target);
  };
}

/** On which kind of job does this provider work, if on any? */
export function definitionOf(provider: object): JobDefinition | undefined {
  return Reflect.getMetadata(definitionKey, provider.constructor) as JobDefinition | undefined;
}
