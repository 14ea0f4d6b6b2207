import { planImportKind, reportKind } from "@interphase/sourcing";
import type { FeatureParts } from "./platform/process/feature.js";
import { AssessmentsModule } from "./sourcing/assessments/assessments.module.js";
import { FindingRulesModule } from "./sourcing/finding-rules/finding-rules.module.js";
import { FindingStatesModule } from "./sourcing/finding-states/finding-states.module.js";
import { OpenedRowsModule } from "./sourcing/opened-rows/opened-rows.module.js";
import { PlanFilesModule } from "./sourcing/plans/plan-files.module.js";
import { PlanNotesModule } from "./sourcing/plan-notes/plan-notes.module.js";
import { PlanImportJobModule } from "./sourcing/plans/plan-import-job.module.js";
import { SourcingPlansModule } from "./sourcing/plans/sourcing-plans.module.js";
import { AssessmentReportsModule } from "./sourcing/reports/assessment-reports.module.js";
import { ReportJobModule } from "./sourcing/reports/report-job.module.js";
import { ScenariosModule } from "./sourcing/scenarios/scenarios.module.js";

/** Which features does sourcing have? One line each. */
export const sourcingFeatures: readonly FeatureParts[] = [
  { api: (env) => PlanFilesModule.forRoot(env), work: (env) => PlanFilesModule.forRoot(env) },
  {
    api: (env) => SourcingPlansModule.forRoot(env.IMPORT_INLINE_MAX_LINES),
    work: () => PlanImportJobModule,
    jobKinds: [planImportKind],
  },
  { api: () => AssessmentsModule },
  {
    api: (env) => AssessmentReportsModule.forRoot(env.REPORT_DIRECT_MAX_LINES),
    work: () => ReportJobModule,
    jobKinds: [reportKind],
  },
  { api: () => FindingRulesModule },
  { api: () => FindingStatesModule },
  { api: () => ScenariosModule },
  { api: () => PlanNotesModule },
  { api: () => OpenedRowsModule },
];
