import { Module, type DynamicModule } from "@nestjs/common";
import { jobContractOf, type JobKind } from "@interphase/platform";
import { Clock } from "../clock/clock.js";
import { JobMapper } from "./job.mapper.js";
import { jobsControllerOf } from "./jobs.controller.js";
import { JobsModule } from "./jobs.module.js";
import { JobsRepository } from "./jobs.repository.js";
import { JobsService } from "./jobs.service.js";

/** Long work over HTTP. */
@Module({})
export class JobRoutesModule {
  /** `kinds` are those of every domain. */
  static forRoot(kinds: readonly JobKind[]): DynamicModule {
    const contract = jobContractOf(kinds);
    return {
      module: JobRoutesModule,
      imports: [JobsModule],
      controllers: [jobsControllerOf(contract)],
      providers: [
        {
          provide: JobsService,
          useFactory: (jobs: JobsRepository, clock: Clock) =>
            new JobsService(jobs, new JobMapper(kinds, contract), clock),
          inject: [JobsRepository, Clock],
        },
      ],
    };
  }
}
