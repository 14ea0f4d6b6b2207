import { Module } from "@nestjs/common";
import { FindingRulesModule } from "../finding-rules/finding-rules.module.js";
import { PlanStoreModule } from "../sourcing-plans/sourcing-plans.module.js";
import { AssessmentAccess } from "./assessment-access.service.js";
import { AssessmentInputs } from "./assessment-inputs.service.js";
import { AssessmentSharesService } from "./assessment-shares.service.js";
import { AssessmentViewsController } from "./assessment-views.controller.js";
import { AssessmentViewsService } from "./assessment-views.service.js";
import { AssessmentsController } from "./assessments.controller.js";
import { AssessmentsRepository } from "./assessments.repository.js";
import { AssessmentsService } from "./assessments.service.js";

/** Assessments: their rows, what is computed from them, their routes. */
@Module({
  imports: [FindingRulesModule, PlanStoreModule],
  controllers: [AssessmentsController, AssessmentViewsController],
  providers: [
    AssessmentAccess,
    AssessmentInputs,
    AssessmentSharesService,
    AssessmentsRepository,
    AssessmentsService,
    AssessmentViewsService,
  ],
  exports: [AssessmentAccess, AssessmentInputs, AssessmentsService],
})
export class AssessmentsModule {}
