import type { JobKind } from "@interphase/platform";
import "reflect-metadata";
import type { z } from "zod";
import type { JobOutcome, JobProgress } from "./job-runner.service.js";
import type { RunnableJob } from "./jobs.repository.js";

/**
 * What does a domain say of a kind of job, beside its feature?
 * **Shape** `kind` is what crosses the wire; `request` is kept in the job's row for its work, and never sent anywhere.
 */
export interface JobDefinition<Kind extends JobKind = JobKind, Request extends z.ZodType = z.ZodType> {
  readonly kind: Kind;
  readonly request: Request;
}

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
