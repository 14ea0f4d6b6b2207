import { calendarAddressesTable } from "./consortium/calendar/calendar-address.entity.js";
import { ballotCastsTable } from "./consortium/ballots/ballot-cast.entity.js";
import { ballotChartersTable } from "./consortium/ballots/ballot-charter.entity.js";
import { ballotDocumentsTable } from "./consortium/ballots/ballot-document.entity.js";
import { ballotDeparturesTable } from "./consortium/ballots/ballot-departure.entity.js";
import { ballotParticipationsTable } from "./consortium/ballots/ballot-participation.entity.js";
import { ballotSecretVotesTable } from "./consortium/ballots/ballot-secret-vote.entity.js";
import { ballotUnitsTable } from "./consortium/ballots/ballot-unit.entity.js";
import { ballotsTable } from "./consortium/ballots/ballot.entity.js";
import { groupDocumentPiecesTable } from "./consortium/group-documents/group-document-piece.entity.js";
import { groupDocumentVersionsTable } from "./consortium/group-documents/group-document-version.entity.js";
import { groupDocumentsTable } from "./consortium/group-documents/group-document.entity.js";
import { organisationSitesTable } from "./consortium/directory/organisation-site.entity.js";
import { groupActionItemsTable } from "./consortium/group-records/group-action-item.entity.js";
import { groupDecisionsTable } from "./consortium/group-records/group-decision.entity.js";
import { groupNamingsTable } from "./consortium/groups/group-naming.entity.js";
import { groupPlacesTable } from "./consortium/groups/group-place.entity.js";
import { groupSeatsTable } from "./consortium/groups/group-seat.entity.js";
import { groupsTable } from "./consortium/groups/group.entity.js";
import { meetingAcknowledgementsTable } from "./consortium/meetings/meeting-acknowledgement.entity.js";
import { meetingAgendaItemsTable } from "./consortium/meetings/meeting-agenda-item.entity.js";
import { meetingAttendancesTable } from "./consortium/meetings/meeting-attendance.entity.js";
import { meetingMinutesTable } from "./consortium/meetings/meeting-minutes.entity.js";
import { meetingStopsTable } from "./consortium/meetings/meeting-stop.entity.js";
import { meetingsTable } from "./consortium/meetings/meeting.entity.js";
import { notificationMarksTable } from "./consortium/notifications/notification-mark.entity.js";
import { notificationRoundsTable } from "./consortium/notifications/notification-round.entity.js";
import { notificationSettingsTable } from "./consortium/notifications/notification-setting.entity.js";
import { expertProfilesTable } from "./consortium/talent/expert-profile.entity.js";
import { talentApplicationsTable } from "./consortium/talent/talent-application.entity.js";
import { talentIntakesTable } from "./consortium/talent/talent-intake.entity.js";
import { talentOffersTable } from "./consortium/talent/talent-offer.entity.js";
import { talentCheckInsTable } from "./consortium/talent/talent-check-in.entity.js";
import { talentPlacementsTable } from "./consortium/talent/talent-placement.entity.js";
import { talentProgrammesTable } from "./consortium/talent/talent-programme.entity.js";
import type { Migration } from "./platform/database/data-source.js";
import type { AnyTable } from "./platform/database/table.js";
import { AddGroups1796000001100 } from "./platform/database/migrations/1796000001100-add-groups.js";
import { AddBallots1796000002100 } from "./platform/database/migrations/1796000002100-add-ballots.js";
import { AddMeetings1796000003000 } from "./platform/database/migrations/1796000003000-add-meetings.js";
import { AddNotifications1796000004000 } from "./platform/database/migrations/1796000004000-add-notifications.js";
import { AddHiddenBallots1796000006000 } from "./platform/database/migrations/1796000006000-add-hidden-ballots.js";
import { AddExpertProfiles1796000007000 } from "./platform/database/migrations/1796000007000-add-expert-profiles.js";
import { AddGroupDocuments1796000008000 } from "./platform/database/migrations/1796000008000-add-group-documents.js";
import { AddDirectory1796000007100 } from "./platform/database/migrations/1796000007100-add-directory.js";
import { PartSearchLines1796000009000 } from "./platform/database/migrations/1796000009000-part-search-lines.js";
import { AddBallotDocuments1796000013000 } from "./platform/database/migrations/1796000013000-add-ballot-documents.js";
import { AddTalentProgrammes1796000011000 } from "./platform/database/migrations/1796000011000-add-talent-programmes.js";
import { AddCleanTeams1796000010000 } from "./platform/database/migrations/1796000010000-add-clean-teams.js";
import { AddLockDays1796000010100 } from "./platform/database/migrations/1796000010100-add-lock-days.js";
import { AddCheckIns1796000016100 } from "./platform/database/migrations/1796000016100-add-check-ins.js";
import { AddNamingWork1796000016000 } from "./platform/database/migrations/1796000016000-add-naming-work.js";

/** Which tables hold what the alliance's working groups are, who sits in them, what they decide and how ballots go? */
export const consortiumTables: readonly AnyTable[] = [
  groupsTable,
  groupPlacesTable,
  groupSeatsTable,
  groupNamingsTable,
  groupDecisionsTable,
  groupActionItemsTable,
  groupDocumentsTable,
  groupDocumentVersionsTable,
  groupDocumentPiecesTable,
  ballotsTable,
  ballotUnitsTable,
  ballotDeparturesTable,
  ballotCastsTable,
  meetingsTable,
  meetingAgendaItemsTable,
  meetingAcknowledgementsTable,
  meetingAttendancesTable,
  meetingStopsTable,
  meetingMinutesTable,
  calendarAddressesTable,
  notificationSettingsTable,
  notificationMarksTable,
  notificationRoundsTable,
  ballotParticipationsTable,
  ballotSecretVotesTable,
  ballotChartersTable,
  ballotDocumentsTable,
  expertProfilesTable,
  talentProgrammesTable,
  talentIntakesTable,
  talentOffersTable,
  talentApplicationsTable,
  talentPlacementsTable,
  talentCheckInsTable,
  organisationSitesTable,
];

/** How did they come to be? **Shape** Append only; `npm run migration:draft -- consortium <name>` does. */
export const consortiumMigrations: readonly Migration[] = [
  AddGroups1796000001100,
  AddBallots1796000002100,
  AddMeetings1796000003000,
  AddNotifications1796000004000,
  AddHiddenBallots1796000006000,
  AddExpertProfiles1796000007000,
  AddGroupDocuments1796000008000,
  AddDirectory1796000007100,
  PartSearchLines1796000009000,
  AddBallotDocuments1796000013000,
  AddTalentProgrammes1796000011000,
  AddCleanTeams1796000010000,
  AddLockDays1796000010100,
  AddNamingWork1796000016000,
  AddCheckIns1796000016100,
];
