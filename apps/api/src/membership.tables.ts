import type { AnyTable } from "./platform/database/table.js";
import { breakGlassReadingsTable } from "./membership/break-glass/break-glass-reading.entity.js";
import { breakGlassRequestsTable } from "./membership/break-glass/break-glass-request.entity.js";
import { invitationsTable } from "./membership/invitations/invitation.entity.js";
import { organisationsTable } from "./membership/organisations/organisation.entity.js";
import { roleAssignmentsTable } from "./membership/roles/role-assignment.entity.js";
import { scopeMembersTable } from "./membership/roles/scope-member.entity.js";

/** Which tables tell who belongs to the alliance, and to what in it? */
export const membershipTables: readonly AnyTable[] = [
  organisationsTable,
  roleAssignmentsTable,
  scopeMembersTable,
  invitationsTable,
  breakGlassRequestsTable,
  breakGlassReadingsTable,
];
