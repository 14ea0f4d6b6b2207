import { Controller } from "@nestjs/common";
import { cancelJobRoute, jobFileRoute, jobRoute, jobsRoute } from "@interphase/sourcing";
import { Route } from "../http/route.js";
import type { InputOf, ResultOf } from "../http/route-types.js";
import { JobsService } from "./jobs.service.js";

/** Long work over HTTP. */
@Controller()
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  @Route(jobRoute)
  get({ caller, params }: InputOf<typeof jobRoute>): Promise<ResultOf<typeof jobRoute>> {
    return this.jobs.get(caller.actor, "jobs.read", params.jobId);
  }

  @Route(jobsRoute)
  list({ caller, query }: InputOf<typeof jobsRoute>): Promise<ResultOf<typeof jobsRoute>> {
    return this.jobs.list(caller.actor, query);
  }

  @Route(jobFileRoute)
  file({ caller, params }: InputOf<typeof jobFileRoute>): Promise<ResultOf<typeof jobFileRoute>> {
    return this.jobs.getFile(caller.actor, params.jobId);
  }

  @Route(cancelJobRoute)
  cancel({ caller, params }: InputOf<typeof cancelJobRoute>): Promise<ResultOf<typeof cancelJobRoute>> {
    return this.jobs.cancel(caller.actor, params.jobId);
  }
}
