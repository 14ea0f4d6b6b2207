import type { Feature } from "./app.module.js";
import { AssessmentReportsModule } from "./assessments/assessment-reports.module.js";
import { AssessmentsModule } from "./assessments/assessments.module.js";
import { BreakGlassModule } from "./break-glass/break-glass.module.js";
import { AuditRoutesModule } from "./audit/audit-routes.module.js";
import { CompanySignInModule } from "./company-sign-in/company-sign-in.module.js";
import type { Env } from "./env.js";
import { RolesModule } from "./roles/roles.module.js";
import { PeopleModule } from "./people/people.module.js";
import { OrganisationsModule } from "./organisations/organisations.module.js";
import { InvitationsModule } from "./invitations/invitations.module.js";
import { FindingRulesModule } from "./finding-rules/finding-rules.module.js";
import { FindingStatesModule } from "./finding-states/finding-states.module.js";
import { JobsModule } from "./jobs/jobs.module.js";
import { MyDataModule } from "./my-data/my-data.module.js";
import { PlatformModule } from "./platform/platform.module.js";
import { ReferenceModule } from "./reference/reference.module.js";
import { ScenariosModule } from "./scenarios/scenarios.module.js";
import { AllianceSettingsModule } from "./settings/alliance-settings.module.js";
import { PlanFilesModule } from "./sourcing-plans/plan-files.module.js";
import { SourcingPlansModule } from "./sourcing-plans/sourcing-plans.module.js";
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
    CompanySignInModule.forRoot(env),
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
    PlanFilesModule.forRoot(env),
    UploadsModule.forRoot(env),
    SourcingPlansModule.forRoot(env.IMPORT_INLINE_MAX_LINES),
  ];
}
