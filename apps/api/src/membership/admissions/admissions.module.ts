import { Module } from "@nestjs/common";
import { InvitationsModule } from "../invitations/invitations.module.js";
import { MembershipsModule } from "../memberships/memberships.module.js";
import { OrganisationsModule } from "../organisations/organisations.module.js";
import { AdmissionRegister } from "./admission-register.service.js";
import { AdmissionsController } from "./admissions.controller.js";
import { AdmissionsService } from "./admissions.service.js";

/** How organisations become members. */
@Module({
  imports: [OrganisationsModule, InvitationsModule, MembershipsModule],
  controllers: [AdmissionsController],
  providers: [AdmissionsService, AdmissionRegister],
  exports: [AdmissionsService],
})
export class AdmissionsModule {}
