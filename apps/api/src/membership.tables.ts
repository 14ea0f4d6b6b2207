import type { Migration } from "./platform/database/data-source.js";
import { AddScopeMembers1795000001300 } from "./platform/database/migrations/1795000001300-add-scope-members.js";
import type { AnyTable } from "./platform/database/table.js";
import { applicationAppealsTable } from "./membership/applications/application-appeal.entity.js";
import { applicationFilePiecesTable } from "./membership/applications/application-file-piece.entity.js";
import { applicationFilesTable } from "./membership/applications/application-file.entity.js";
import { applicationLinkRequestsTable } from "./membership/applications/application-link-request.entity.js";
import { applicationLinksTable } from "./membership/applications/application-link.entity.js";
import { applicationQuestionsTable } from "./membership/applications/application-question.entity.js";
import { applicationStepsTable } from "./membership/applications/application-step.entity.js";
import { applicationsTable } from "./membership/applications/application.entity.js";
import { breakGlassReadingsTable } from "./membership/break-glass/break-glass-reading.entity.js";
import { breakGlassRequestsTable } from "./membership/break-glass/break-glass-request.entity.js";
import { invitationsTable } from "./membership/invitations/invitation.entity.js";
import { agreementAcceptancesTable } from "./membership/memberships/agreement-acceptance.entity.js";
import { archiveLinksTable } from "./membership/memberships/archive-link.entity.js";
import { expulsionsTable } from "./membership/memberships/expulsion.entity.js";
import { feeClassesTable } from "./membership/memberships/fee-class.entity.js";
import { legalEntitiesTable } from "./membership/memberships/legal-entity.entity.js";
import { membershipsTable } from "./membership/memberships/membership.entity.js";
import { membershipSettingChangesTable } from "./membership/memberships/membership-setting-change.entity.js";
import { membershipTiersTable } from "./membership/memberships/membership-tier.entity.js";
import { organisationIdentifiersTable } from "./membership/memberships/organisation-identifier.entity.js";
import { parentRelationsTable } from "./membership/memberships/parent-relation.entity.js";
import { withdrawalsTable } from "./membership/memberships/withdrawal.entity.js";
import { organisationSearchTable } from "./membership/organisations/organisation-search.entity.js";
import { organisationsTable } from "./membership/organisations/organisation.entity.js";
import { roleAssignmentsTable } from "./membership/roles/role-assignment.entity.js";
import { scopeMembersTable } from "./membership/roles/scope-member.entity.js";
import { AddApplications1796000000100 } from "./platform/database/migrations/1796000000100-add-applications.js";
import { CloseEarlierLinks1796000002200 } from "./platform/database/migrations/1796000002200-close-earlier-links.js";
import { AddMemberships1796000005000 } from "./platform/database/migrations/1796000005000-add-memberships.js";
import { AddApplicationFiles1796000012000 } from "./platform/database/migrations/1796000012000-add-application-files.js";
import { AddAppeals1796000012100 } from "./platform/database/migrations/1796000012100-add-appeals.js";
import { AddFeeClasses1796000012200 } from "./platform/database/migrations/1796000012200-add-fee-classes.js";
import { AddArchiveLinks1796000015000 } from "./platform/database/migrations/1796000015000-add-archive-links.js";
import { AddWithdrawals1796000015100 } from "./platform/database/migrations/1796000015100-add-withdrawals.js";

/** Which tables tell who belongs to the alliance, and to what in it? */
export const membershipTables: readonly AnyTable[] = [
  organisationsTable,
  roleAssignmentsTable,
  scopeMembersTable,
  invitationsTable,
  breakGlassRequestsTable,
  breakGlassReadingsTable,
  applicationsTable,
  applicationLinksTable,
  applicationLinkRequestsTable,
  applicationStepsTable,
  applicationQuestionsTable,
  applicationFilesTable,
  applicationFilePiecesTable,
  applicationAppealsTable,
  organisationIdentifiersTable,
  membershipTiersTable,
  feeClassesTable,
  membershipSettingChangesTable,
  membershipsTable,
  legalEntitiesTable,
  parentRelationsTable,
  agreementAcceptancesTable,
  expulsionsTable,
  archiveLinksTable,
  withdrawalsTable,
  organisationSearchTable,
];

/** How did they come to be? **Shape** Append only; `npm run migration:draft -- membership <name>` does. */
export const membershipMigrations: readonly Migration[] = [
  AddScopeMembers1795000001300,
  AddApplications1796000000100,
  CloseEarlierLinks1796000002200,
  AddMemberships1796000005000,
  AddApplicationFiles1796000012000,
  AddAppeals1796000012100,
  AddFeeClasses1796000012200,
  AddArchiveLinks1796000015000,
  AddWithdrawals1796000015100,
];
