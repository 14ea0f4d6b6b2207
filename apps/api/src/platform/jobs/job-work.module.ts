import { Module } from "@nestjs/common";
import { DiscoveryModule } from "@nestjs/core";
import { JobRunner } from "./job-runner.service.js";
import { JobTasks } from "./job-tasks.service.js";
import { JobsModule } from "./jobs.module.js";
import { OrphanRecovery } from "./orphan-recovery.service.js";
import { QueueRepository } from "./queue.repository.js";

/** What runs jobs, without routes. */
@Module({
  imports: [DiscoveryModule, JobsModule],
  providers: [JobRunner, JobTasks, OrphanRecovery, QueueRepository],
  exports: [JobTasks],
})
export class JobWorkModule {}
