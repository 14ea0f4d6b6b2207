import type { JobKind } from "@interphase/platform";
import { Injectable } from "@nestjs/common";
import { DiscoveryService } from "@nestjs/core";
import type { Task, TaskList } from "graphile-worker";
import { definitionOf, type JobDefinition, type JobWork } from "./job-definition.js";
import { JobRunner, queuedJobSchema } from "./job-runner.service.js";

/** Which work belongs to which kind of job? Found among the providers of whatever features the worker is made of. */
@Injectable()
export class JobTasks {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly runner: JobRunner,
  ) {}

  /** The queue's tasks. **Fails** for a kind without work, for work of a kind that is not listed, and for two works of one kind. */
  list(kinds: readonly JobKind[]): TaskList {
    const tasks = new Map<string, Task>();
    for (const { instance } of this.discovery.getProviders()) {
      if (typeof instance !== "object" || instance === null) continue;
      const definition = definitionOf(instance as object);
      if (definition === undefined) continue;
      const { name } = definition.kind;
      if (tasks.has(name)) throw new Error(`two providers work on jobs of the kind ${name}`);
      if (!kinds.includes(definition.kind)) throw new Error(`no feature lists the kind of job ${name}`);
      tasks.set(name, this.taskOf(definition, instance as JobWork));
    }
    const idle = kinds.find(({ name }) => !tasks.has(name));
    if (idle !== undefined) throw new Error(`nobody works on jobs of the kind ${idle.name}`);
    return Object.fromEntries(tasks);
  }

  private taskOf({ request }: JobDefinition, work: JobWork): Task {
    return (payload, { job }) =>
      this.runner.run(queuedJobSchema.parse(payload), job.attempts >= job.max_attempts, (found, progress) =>
        work.run({ ...found, request: request.parse(found.request) }, progress),
      );
  }
}
