import { Module } from "@nestjs/common";
import { OrganisationsModule } from "../organisations/organisations.module.js";
import { PeopleDirectoryModule } from "../people-directory/people-directory.module.js";
import { PeopleModule } from "../people/people.module.js";
import { RolesModule } from "../roles/roles.module.js";
import { InvitationAcceptance } from "../../identity/company-sign-in/invitation-acceptance.js";
import { InvitationAcceptanceService } from "./invitation-acceptance.service.js";
import { InvitationFileService } from "./invitation-file.service.js";
import { InvitationSender } from "./invitation-sender.service.js";
import { InvitationsController } from "./invitations.controller.js";
import { InvitationsRepository } from "./invitations.repository.js";
import { InvitationsService } from "./invitations.service.js";

/** Invitations: asked for, sent, taken up. */
@Module({
  imports: [OrganisationsModule, PeopleDirectoryModule, PeopleModule, RolesModule],
  controllers: [InvitationsController],
  providers: [
    InvitationsRepository,
    InvitationSender,
    InvitationsService,
    InvitationFileService,
    InvitationAcceptanceService,
    { provide: InvitationAcceptance, useExisting: InvitationAcceptanceService },
  ],
  exports: [InvitationAcceptance, InvitationsService],
})
export class InvitationsModule {}
