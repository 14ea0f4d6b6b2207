import { Module } from "@nestjs/common";
import { OrganisationsModule } from "../organisations/organisations.module.js";
import { RolesModule } from "../roles/roles.module.js";
import { DeparturesService } from "./departures.service.js";
import { MemberRegister } from "./member-register.repository.js";
import { MembershipRecordsRepository } from "./membership-records.repository.js";
import { MembershipTiersRepository } from "./membership-tiers.repository.js";
import { MembershipsController } from "./memberships.controller.js";
import { MembershipsRepository } from "./memberships.repository.js";
import { MembershipsService } from "./memberships.service.js";
import { OrganisationExportRepository } from "./organisation-export.repository.js";
import { OrganisationExportService } from "./organisation-export.service.js";

/** What membership of an organisation is made of: tier, term, identifiers, who controls it, how it ends. */
@Module({
  imports: [OrganisationsModule, RolesModule],
  controllers: [MembershipsController],
  providers: [
    MembershipsService,
    DeparturesService,
    OrganisationExportService,
    OrganisationExportRepository,
    MembershipsRepository,
    MembershipRecordsRepository,
    MembershipTiersRepository,
    MemberRegister,
  ],
  exports: [MembershipsRepository, MemberRegister],
})
export class MembershipsModule {}
