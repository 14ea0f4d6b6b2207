import { Module } from "@nestjs/common";
import { JobFilesRepository } from "../../sourcing/reports/job-files.repository.js";
import { JobsController } from "./jobs.controller.js";
import { JobsRepository } from "./jobs.repository.js";
import { JobsService } from "./jobs.service.js";

/** Long work: its rows, its routes. */
@Module({
  controllers: [JobsController],
  providers: [JobFilesRepository, JobsRepository, JobsService],
  exports: [JobsRepository],
})
export class JobsModule {}
