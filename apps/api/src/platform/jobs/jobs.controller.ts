import { Controller, type Type } from "@nestjs/common";
import type { JobContract } from "@interphase/platform";
import { Route } from "../http/route.js";
import type { InputOf, ResultOf } from "../http/route-types.js";
import { JobsService } from "./jobs.service.js";

/** Which controller answers for jobs of these kinds over HTTP? */
export function jobsControllerOf({ jobRoute, jobsRoute, cancelJobRoute }: JobContract): Type {
  @Controller()
  class JobsController {
    constructor(private readonly jobs: JobsService) {}

    @Route(jobRoute)
    get({ caller, params }: InputOf<typeof jobRoute>): Promise<ResultOf<typeof jobRoute>> {
      return this.jobs.get(caller, params.jobId);
    }

    @Route(jobsRoute)
    list({ caller, query }: InputOf<typeof jobsRoute>): Promise<ResultOf<typeof jobsRoute>> {
      return this.jobs.list(caller, query);
    }

    @Route(cancelJobRoute)
    cancel({ caller, params }: InputOf<typeof cancelJobRoute>): Promise<ResultOf<typeof cancelJobRoute>> {
      return this.jobs.cancel(caller, params.jobId);
    }
  }
  return JobsController;
}
