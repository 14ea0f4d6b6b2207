import { Module } from "@nestjs/common";
import { AssessmentsModule } from "../sourcing/assessments/assessments.module.js";
import { PasswordService } from "../identity/accounts/password.service.js";
import { PlanStoreModule } from "../sourcing/plans/sourcing-plans.module.js";
import { AuditModule } from "../platform/audit/audit.module.js";
import { AdmissionRegister } from "../membership/admissions/admission-register.service.js";
import { MembershipsRepository } from "../membership/memberships/memberships.repository.js";
import { OrganisationSearchRepository } from "../membership/organisations/organisation-search.repository.js";
import { OrganisationsRepository } from "../membership/organisations/organisations.repository.js";
import { DemoService } from "./demo.service.js";

/** The demo alliance. */
@Module({
  imports: [AuditModule, AssessmentsModule, PlanStoreModule],
  providers: [
    DemoService,
    PasswordService,
    AdmissionRegister,
    OrganisationSearchRepository,
    OrganisationsRepository,
    MembershipsRepository,
  ],
})
export class DemoModule {}
