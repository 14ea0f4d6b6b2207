import { Module } from "@nestjs/common";
import { FindingRulesModule } from "../finding-rules/finding-rules.module.js";
import { PlanStoreModule } from "../plans/sourcing-plans.module.js";
import { AssessmentAccess } from "./assessment-access.service.js";
import { AssessmentExplanationsController } from "./assessment-explanations.controller.js";
import { AssessmentInputs } from "./assessment-inputs.service.js";
import { AssessmentSharesService } from "./assessment-shares.service.js";
import { AssessmentSuppliersController } from "./assessment-suppliers.controller.js";
import { AssessmentSuppliersService } from "./assessment-suppliers.service.js";
import { AssessmentViewsController } from "./assessment-views.controller.js";
import { AssessmentViewsService } from "./assessment-views.service.js";
import { AssessmentsController } from "./assessments.controller.js";
import { AssessmentsRepository } from "./assessments.repository.js";
import { AssessmentsService } from "./assessments.service.js";
import { ExplanationMembersService } from "./explanation-members.service.js";
import { ExplanationsRepository } from "./explanations.repository.js";
import { ExplanationsService } from "./explanations.service.js";
import { ExplanationStore } from "./explanation-store.service.js";

/** Assessments: their rows, what is computed from them, their routes. */
@Module({
  imports: [FindingRulesModule, PlanStoreModule],
  controllers: [
    AssessmentsController,
    AssessmentExplanationsController,
    AssessmentSuppliersController,
    AssessmentViewsController,
  ],
  providers: [
    AssessmentAccess,
    AssessmentInputs,
    AssessmentSharesService,
    AssessmentsRepository,
    AssessmentsService,
    AssessmentSuppliersService,
    AssessmentViewsService,
    ExplanationMembersService,
    ExplanationsRepository,
    ExplanationsService,
    ExplanationStore,
  ],
  exports: [
    AssessmentAccess,
    AssessmentInputs,
    AssessmentsRepository,
    AssessmentsService,
    ExplanationsRepository,
  ],
})
export class AssessmentsModule {}
