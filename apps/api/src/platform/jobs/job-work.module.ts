import { Module } from "@nestjs/common";
import { FileExpiry } from "../../sourcing/reports/file-expiry.service.js";
import { JobFilesRepository } from "../../sourcing/reports/job-files.repository.js";
import { JobRunner } from "./job-runner.service.js";
import { JobsRepository } from "./jobs.repository.js";
import { OrphanRecovery } from "./orphan-recovery.service.js";
import { QueueRepository } from "./queue.repository.js";

/** What runs jobs, without routes. */
@Module({
  providers: [FileExpiry, JobFilesRepository, JobRunner, JobsRepository, OrphanRecovery, QueueRepository],
  exports: [FileExpiry, JobFilesRepository, JobRunner, JobsRepository, OrphanRecovery],
})
export class JobWorkModule {}
