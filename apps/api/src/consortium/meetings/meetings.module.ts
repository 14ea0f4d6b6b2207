import { Module } from "@nestjs/common";
import { GroupsModule } from "../groups/groups.module.js";
import { MeetingAccess } from "./meeting-access.service.js";
import { MeetingItemsService } from "./meeting-items.service.js";
import { MeetingMinutesService } from "./meeting-minutes.service.js";
import { MeetingPartsRepository } from "./meeting-parts.repository.js";
import { MeetingReaderService } from "./meeting-reader.service.js";
import { MeetingRecordService } from "./meeting-record.service.js";
import { MeetingRecordsController } from "./meeting-records.controller.js";
import { MeetingsController } from "./meetings.controller.js";
import { MeetingsRepository } from "./meetings.repository.js";
import { MeetingsService } from "./meetings.service.js";

/** Meetings of groups: calls, agendas, what happened, minutes. */
@Module({
  imports: [GroupsModule],
  controllers: [MeetingsController, MeetingRecordsController],
  providers: [
    MeetingsRepository,
    MeetingPartsRepository,
    MeetingAccess,
    MeetingReaderService,
    MeetingsService,
    MeetingItemsService,
    MeetingRecordService,
    MeetingMinutesService,
  ],
  exports: [MeetingsRepository],
})
export class MeetingsModule {}
