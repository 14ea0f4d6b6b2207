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
import { JobsModule } from "./platform/jobs/jobs.module.js";
import { MyDataModule } from "./identity/my-data/my-data.module.js";
import { PlatformModule } from "./platform/status/platform.module.js";
import { ReferenceModule } from "./reference/reference.module.js";
import { ScenariosModule } from "./sourcing/scenarios/scenarios.module.js";
import { AllianceSettingsModule } from "./platform/settings/alliance-settings.module.js";
import { OpenedRowsModule } from "./sourcing/opened-rows/opened-rows.module.js";
import { PlanFilesModule } from "./sourcing/plans/plan-files.module.js";
import { SourcingPlansModule } from "./sourcing/plans/sourcing-plans.module.js";
import { UploadsModule } from "./uploads/uploads.module.js";

/** Which features does the api have beyond people and operations? One line each. */
export function featuresOf(env: Env): readonly Feature[] {
  return [
    AllianceSettingsModule,
    PlatformModule.forRoot(env.INTERPHASE_DATA_DIR),
    AssessmentReportsModule.forRoot(env.REPORT_DIRECT_MAX_LINES),
    AssessmentsModule,
    AuditRoutesModule,
    BreakGlassModule,
    CompanySignInModule.forRoot(env, InvitationsModule),
    FindingRulesModule,
    FindingStatesModule,
    JobsModule,
    MyDataModule,
    RolesModule,
    PeopleModule,
    OrganisationsModule,
    InvitationsModule,
    ReferenceModule,
    ScenariosModule,
    OpenedRowsModule,
    PlanFilesModule.forRoot(env),
    UploadsModule.forRoot(env),
    SourcingPlansModule.forRoot(env.IMPORT_INLINE_MAX_LINES),
  ];
}
