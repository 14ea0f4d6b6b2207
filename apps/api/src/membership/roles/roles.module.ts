import { Module } from "@nestjs/common";
import { OrganisationsModule } from "../organisations/organisations.module.js";
import { PeopleDirectoryModule } from "../people-directory/people-directory.module.js";
import { AccessExplainController } from "./access-explain.controller.js";
import { AccessExplainService } from "./access-explain.service.js";
import { AccessSubjectService } from "./access-subject.service.js";
import { AppointmentsService } from "./appointments.service.js";
import { Proposers } from "./proposers.service.js";
import { RoleAssignmentsController } from "./role-assignments.controller.js";
import { RoleAssignmentsRepository } from "./role-assignments.repository.js";
import { RoleAssignmentsService } from "./role-assignments.service.js";
import { ScopeMembersRepository } from "./scope-members.repository.js";
import { ScopeMembersService } from "./scope-members.service.js";

/** Who holds which role, who gives it, and what follows from it. */
@Module({
  imports: [PeopleDirectoryModule, OrganisationsModule],
  controllers: [RoleAssignmentsController, AccessExplainController],
  providers: [
    RoleAssignmentsRepository,
    RoleAssignmentsService,
    AppointmentsService,
    Proposers,
    AccessExplainService,
    AccessSubjectService,
    ScopeMembersRepository,
    ScopeMembersService,
  ],
  exports: [
    Proposers,
    RoleAssignmentsRepository,
    RoleAssignmentsService,
    AppointmentsService,
    ScopeMembersService,
  ],
})
export class RolesModule {}
