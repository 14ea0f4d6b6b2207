import { BallotDeparturesModule } from "./consortium/ballots/ballot-departures.module.js";
import { BallotOutcomesModule } from "./consortium/ballots/ballot-outcomes.module.js";
import { BallotWorkModule } from "./consortium/ballots/ballot-work.module.js";
import { BallotsModule } from "./consortium/ballots/ballots.module.js";
import { GroupDocumentsModule } from "./consortium/group-documents/group-documents.module.js";
import { CalendarModule } from "./consortium/calendar/calendar.module.js";
import { DirectoryModule } from "./consortium/directory/directory.module.js";
import { GroupRecordsModule } from "./consortium/group-records/group-records.module.js";
import { GroupRegisterModule } from "./consortium/groups/group-register.module.js";
import { GroupsModule } from "./consortium/groups/groups.module.js";
import { MeetingsModule } from "./consortium/meetings/meetings.module.js";
import { NotificationWorkModule } from "./consortium/notifications/notification-work.module.js";
import { NotificationsModule } from "./consortium/notifications/notifications.module.js";
import { TalentModule } from "./consortium/talent/talent.module.js";
import { TalentWorkModule } from "./consortium/talent/talent-work.module.js";
import type { FeatureParts } from "./platform/process/feature.js";

/** Which features does the alliance's own work have? One line each. */
export const consortiumFeatures: readonly FeatureParts[] = [
  { api: () => GroupRegisterModule },
  { api: () => GroupsModule },
  { api: () => GroupRecordsModule },
  { api: () => MeetingsModule },
  { api: () => GroupDocumentsModule },
  { api: (env) => CalendarModule.forRoot(env) },
  { api: () => BallotDeparturesModule },
  { api: () => BallotOutcomesModule, work: () => BallotOutcomesModule },
  { api: (env) => BallotsModule.forRoot(env), work: () => BallotWorkModule },
  { api: (env) => NotificationsModule.forRoot(env), work: (env) => NotificationWorkModule.forRoot(env) },
  { api: () => DirectoryModule },
  { api: () => TalentModule, work: () => TalentWorkModule },
];
