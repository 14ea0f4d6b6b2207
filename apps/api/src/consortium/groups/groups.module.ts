import { Module } from "@nestjs/common";
import { MembershipsModule } from "../../membership/memberships/memberships.module.js";
import { RolesModule } from "../../membership/roles/roles.module.js";
import { CleanTeamRules } from "./clean-team-rules.service.js";
import { CleanTeamsRepository } from "./clean-teams.repository.js";
import { GroupAccess } from "./group-access.service.js";
import { GroupCompositionRepository } from "./group-composition.repository.js";
import { GroupCompositionService } from "./group-composition.service.js";
import { GroupMembersController } from "./group-members.controller.js";
import { GroupMembersRepository } from "./group-members.repository.js";
import { GroupMembersService } from "./group-members.service.js";
import { GroupNamingsController } from "./group-namings.controller.js";
import { GroupNamingsRepository } from "./group-namings.repository.js";
import { GroupNamingsService } from "./group-namings.service.js";
import { GroupSeatsService } from "./group-seats.service.js";
import { GroupsController } from "./groups.controller.js";
import { GroupsRepository } from "./groups.repository.js";
import { GroupsService } from "./groups.service.js";

/** Working groups: what they are, which organisations are in them, who sits there. */
@Module({
  imports: [RolesModule, MembershipsModule],
  controllers: [GroupsController, GroupMembersController, GroupNamingsController],
  providers: [
    GroupsRepository,
    GroupsService,
    GroupAccess,
    GroupMembersRepository,
    GroupMembersService,
    GroupSeatsService,
    CleanTeamsRepository,
    CleanTeamRules,
    GroupNamingsRepository,
    GroupNamingsService,
    GroupCompositionRepository,
    GroupCompositionService,
  ],
  exports: [GroupAccess, GroupMembersRepository, GroupsRepository],
})
export class GroupsModule {}
