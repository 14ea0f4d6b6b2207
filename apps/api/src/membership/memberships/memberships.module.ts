import { Module } from "@nestjs/common";
import { OrganisationsModule } from "../organisations/organisations.module.js";
import { PeopleDirectoryModule } from "../people-directory/people-directory.module.js";
import { RolesModule } from "../roles/roles.module.js";
import { ArchiveLinksController } from "./archive-links.controller.js";
import { ArchiveLinksRepository } from "./archive-links.repository.js";
import { ArchiveLinks } from "./archive-links.service.js";
import { DeparturesService } from "./departures.service.js";
import { MemberRegister } from "./member-register.repository.js";
import { MembershipRecordsRepository } from "./membership-records.repository.js";
import { MembershipSettingsController } from "./membership-settings.controller.js";
import { MembershipSettingsRepository } from "./membership-settings.repository.js";
import { MembershipSettingsService } from "./membership-settings.service.js";
import { MembershipTiersRepository } from "./membership-tiers.repository.js";
import { MembershipsController } from "./memberships.controller.js";
import { MembershipsRepository } from "./memberships.repository.js";
import { MembershipsService } from "./memberships.service.js";
import { OrganisationActors } from "./organisation-actors.service.js";
import { OrganisationExportRepository } from "./organisation-export.repository.js";
import { OrganisationExportService } from "./organisation-export.service.js";
import { WithdrawalsRepository } from "./withdrawals.repository.js";
import { WithdrawalsService } from "./withdrawals.service.js";

/** What membership of an organisation is made of: tier, term, identifiers, who controls it, how it ends. */
@Module({
  imports: [OrganisationsModule, PeopleDirectoryModule, RolesModule],
  controllers: [MembershipsController, ArchiveLinksController, MembershipSettingsController],
  providers: [
    MembershipsService,
    DeparturesService,
    WithdrawalsService,
    WithdrawalsRepository,
    OrganisationActors,
    ArchiveLinks,
    ArchiveLinksRepository,
    OrganisationExportService,
    OrganisationExportRepository,
    MembershipsRepository,
    MembershipRecordsRepository,
    MembershipTiersRepository,
    MembershipSettingsRepository,
    MembershipSettingsService,
    MemberRegister,
  ],
  exports: [MembershipsRepository, MemberRegister, MembershipTiersRepository, MembershipSettingsRepository],
})
export class MembershipsModule {}
