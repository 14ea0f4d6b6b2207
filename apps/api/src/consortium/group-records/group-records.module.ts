import { Module } from "@nestjs/common";
import { GroupsModule } from "../groups/groups.module.js";
import { GroupActionItemsService } from "./group-action-items.service.js";
import { GroupDecisionsService } from "./group-decisions.service.js";
import { GroupRecordsController } from "./group-records.controller.js";
import { GroupRecordsRepository } from "./group-records.repository.js";

/** What groups decide, and what is to be done. */
@Module({
  imports: [GroupsModule],
  controllers: [GroupRecordsController],
  providers: [GroupRecordsRepository, GroupDecisionsService, GroupActionItemsService],
})
export class GroupRecordsModule {}
