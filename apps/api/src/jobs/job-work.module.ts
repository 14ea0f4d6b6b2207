import { Module } from "@nestjs/common";
import { JobRunner } from "./job-runner.service.js";
import { JobsRepository } from "./jobs.repository.js";
import { OrphanRecovery } from "./orphan-recovery.service.js";
import { QueueRepository } from "./queue.repository.js";

/** What runs jobs, without routes. */
@Module({
  providers: [JobRunner, JobsRepository, OrphanRecovery, QueueRepository],
  exports: [JobRunner, JobsRepository, OrphanRecovery],
})
export class JobWorkModule {}
