import type { Feature } from "./app.module.js";
import { AssessmentReportsModule } from "./sourcing/reports/assessment-reports.module.js";
import { AssessmentsModule } from "./sourcing/assessments/assessments.module.js";
import { BreakGlassModule } from "./membership/break-glass/break-glass.module.js";
import { AuditRoutesModule } from "./platform/audit-reading/audit-routes.module.js";
import { CompanySignInModule } from "./identity/company-sign-in/company-sign-in.module.js";
import type { Env } from "./platform/process/env.js";
import { RolesModule } from "./membership/roles/roles.module.js";
import { PeopleModule } from "./membership/people/people.module.js";
import { OrganisationsModule } from "./membership/organisations/organisations.module.js";
import { InvitationsModule } from "./membership/invitations/invitations.module.js";
import { FindingRulesModule } from "./sourcing/finding-rules/finding-rules.module.js";
import { FindingStatesModule } from "./sourcing/finding-states/finding-states.module.js";
import type { JobKind } from "@interphase/platform";
import { planImportKind, reportKind } from "@interphase/sourcing";
import { JobRoutesModule } from "./platform/jobs/job-routes.module.js";
import { JobWorkModule } from "./platform/jobs/job-work.module.js";
import { AuditHeadsModule } from "./platform/audit-reading/audit-heads.module.js";
import { MailDeliveryModule } from "./platform/mail/mail-delivery.module.js";
import { ReportJobModule } from "./sourcing/reports/report-job.module.js";
import { PlanImportJobModule } from "./sourcing/plans/plan-import-job.module.js";
import { MyDataModule } from "./identity/my-data/my-data.module.js";
import { PlatformModule } from "./platform/status/platform.module.js";
import { ReferenceModule } from "./reference/reference.module.js";
import { ScenariosModule } from "./sourcing/scenarios/scenarios.module.js";
import { AllianceSettingsModule } from "./platform/settings/alliance-settings.module.js";
import { OpenedRowsModule } from "./sourcing/opened-rows/opened-rows.module.js";
import { PlanFilesModule } from "./sourcing/plans/plan-files.module.js";
import { SourcingPlansModule } from "./sourcing/plans/sourcing-plans.module.js";
import { UploadsModule } from "./platform/uploads/uploads.module.js";

/** What is a feature to the api's processes? What a process does not need is not made for it. */
interface FeatureParts {
  /** Its routes, for the http process. */
  readonly api?: (env: Env) => Feature;
  /** Its jobs and recurring work, for workers. */
  readonly work?: (env: Env) => Feature;
  /** The kinds of job that it adds. */
  readonly jobKinds?: readonly JobKind[];
}

/** Everything beyond people and operations, one line each. */
const features: readonly FeatureParts[] = [
  { api: () => AllianceSettingsModule },
  { api: (env) => PlatformModule.forRoot(env.INTERPHASE_DATA_DIR) },
  { work: (env) => MailDeliveryModule.forRoot(env) },
  { api: () => JobRoutesModule.forRoot(jobKinds()), work: () => JobWorkModule },
  { api: () => AuditRoutesModule, work: () => AuditHeadsModule },
  { api: (env) => CompanySignInModule.forRoot(env, InvitationsModule) },
  { api: () => MyDataModule },
  { api: () => RolesModule },
  { api: () => PeopleModule },
  { api: () => OrganisationsModule },
  { api: () => InvitationsModule },
  { api: () => BreakGlassModule },
  { api: () => ReferenceModule },
  { api: (env) => UploadsModule.forRoot(env), work: (env) => UploadsModule.forRoot(env) },
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
  { api: () => OpenedRowsModule },
];

/** Which features does the http process have? */
export function featuresOf(env: Env): readonly Feature[] {
  return features.flatMap(({ api }) => (api === undefined ? [] : [api(env)]));
}

/** Which features does a worker have? */
export function workOf(env: Env): readonly Feature[] {
  return features.flatMap(({ work }) => (work === undefined ? [] : [work(env)]));
}

/** Which kinds of job are there, whatever the domain? */
export function jobKinds(): readonly JobKind[] {
  return features.flatMap(({ jobKinds: kinds = [] }) => kinds);
}
