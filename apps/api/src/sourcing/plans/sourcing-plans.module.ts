import { Module, type DynamicModule } from "@nestjs/common";
import { JobsModule } from "../../platform/jobs/jobs.module.js";
import { PlanDocumentsController } from "./plan-documents.controller.js";
import { PlanDocumentsService } from "./plan-documents.service.js";
import { PlanFileService } from "./plan-file.service.js";
import { PlanFilesRepository } from "./plan-files.repository.js";
import { PlanImportService } from "./plan-import.service.js";
import { PlanLinesRepository } from "./plan-lines.repository.js";
import { ImportLimits, PlanUploadService } from "./plan-upload.service.js";
import { SourcingPlansController } from "./sourcing-plans.controller.js";
import { SourcingPlansRepository } from "./sourcing-plans.repository.js";
import { SourcingPlansService } from "./sourcing-plans.service.js";

const stored = [
  PlanFilesRepository,
  PlanImportService,
  PlanLinesRepository,
  SourcingPlansRepository,
  SourcingPlansService,
];

/** Sourcing plans: storage and import, without routes. */
@Module({
  providers: [...stored],
  exports: [...stored],
})
export class PlanStoreModule {}

/** Sourcing plans over HTTP. */
@Module({})
export class SourcingPlansModule {
  static forRoot(mostLinesInRequest: number): DynamicModule {
    return {
      module: SourcingPlansModule,
      imports: [JobsModule, PlanStoreModule],
      controllers: [PlanDocumentsController, SourcingPlansController],
      providers: [
        PlanDocumentsService,
        PlanFileService,
        PlanUploadService,
        { provide: ImportLimits, useValue: new ImportLimits(mostLinesInRequest) },
      ],
    };
  }
}
