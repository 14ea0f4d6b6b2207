import type { AnyTable } from "./platform/database/table.js";
import { accessTokensTable } from "./identity/access-tokens/access-token.entity.js";
import { allianceSettingsTable } from "./platform/settings/alliance-settings.entity.js";
import { assessmentExplanationsTable } from "./sourcing/assessments/assessment-explanation.entity.js";
import { assessmentSharesTable } from "./sourcing/assessments/assessment-share.entity.js";
import { assessmentsTable } from "./sourcing/assessments/assessment.entity.js";
import { auditChainsTable } from "./platform/audit/audit-chain.entity.js";
import { auditEventDetailsTable } from "./platform/audit/audit-event-detail.entity.js";
import { auditEventsTable } from "./platform/audit/audit-event.entity.js";
import { auditHeadsTable } from "./platform/audit/audit-head.entity.js";
import { auditPseudonymsTable } from "./platform/audit/audit-pseudonym.entity.js";
import { breakGlassReadingsTable } from "./membership/break-glass/break-glass-reading.entity.js";
import { breakGlassRequestsTable } from "./membership/break-glass/break-glass-request.entity.js";
import { companySignInFlowsTable } from "./identity/company-sign-in/company-sign-in-flow.entity.js";
import { externalIdentitiesTable } from "./identity/company-sign-in/external-identity.entity.js";
import { factorsTable } from "./identity/factors/factor.entity.js";
import { findingRulesTable } from "./sourcing/finding-rules/finding-rules.entity.js";
import { findingStatesTable } from "./sourcing/finding-states/finding-state.entity.js";
import { idempotencyKeysTable } from "./platform/http/idempotency-key.entity.js";
import { invitationsTable } from "./membership/invitations/invitation.entity.js";
import { jobFilesTable } from "./sourcing/reports/job-file.entity.js";
import { jobUploadsTable } from "./platform/jobs/job-upload.entity.js";
import { jobsTable } from "./platform/jobs/job.entity.js";
import { organisationsTable } from "./membership/organisations/organisation.entity.js";
import { outboxMailsTable } from "./platform/mail/outbox-mail.entity.js";
import { passkeyChallengesTable } from "./identity/factors/passkey-challenge.entity.js";
import { passwordResetRequestsTable } from "./identity/passwords/password-reset-request.entity.js";
import { passwordResetsTable } from "./identity/passwords/password-reset.entity.js";
import { peopleTable } from "./identity/accounts/person.entity.js";
import { rateLimitTakesTable } from "./platform/rate-limits/rate-limit-take.entity.js";
import { recoveryCodesTable } from "./identity/factors/recovery-code.entity.js";
import { referenceEditionsTable } from "./reference/reference-edition.entity.js";
import { roleAssignmentsTable } from "./membership/roles/role-assignment.entity.js";
import { scenariosTable } from "./sourcing/scenarios/scenario.entity.js";
import { schemaMigrationsTable } from "./platform/database/schema-migration.entity.js";
import { scopeMembersTable } from "./membership/roles/scope-member.entity.js";
import { sessionsTable } from "./identity/sessions/session.entity.js";
import { signInAttemptsTable } from "./identity/sign-in-attempts/sign-in-attempt.entity.js";
import { signInDomainsTable } from "./identity/company-sign-in/sign-in-domain.entity.js";
import { signInPoliciesTable } from "./identity/company-sign-in/sign-in-policy.entity.js";
import { sourcingPlanFilesTable } from "./sourcing/plans/sourcing-plan-file.entity.js";
import { sourcingPlanLinesTable } from "./sourcing/plans/sourcing-plan-line.entity.js";
import { sourcingPlansTable } from "./sourcing/plans/sourcing-plan.entity.js";

/**
 * Which tables are there?
 * **Shape** A table that is not here has no grants, and a test that compares this list with the catalogue fails.
 */
export const tables: readonly AnyTable[] = [
  schemaMigrationsTable,
  organisationsTable,
  peopleTable,
  sessionsTable,
  roleAssignmentsTable,
  scopeMembersTable,
  invitationsTable,
  allianceSettingsTable,
  signInAttemptsTable,
  factorsTable,
  recoveryCodesTable,
  passkeyChallengesTable,
  passwordResetRequestsTable,
  passwordResetsTable,
  rateLimitTakesTable,
  outboxMailsTable,
  signInPoliciesTable,
  signInDomainsTable,
  externalIdentitiesTable,
  companySignInFlowsTable,
  accessTokensTable,
  breakGlassRequestsTable,
  breakGlassReadingsTable,
  auditChainsTable,
  auditEventsTable,
  auditEventDetailsTable,
  auditHeadsTable,
  auditPseudonymsTable,
  idempotencyKeysTable,
  sourcingPlansTable,
  sourcingPlanLinesTable,
  sourcingPlanFilesTable,
  assessmentsTable,
  assessmentExplanationsTable,
  assessmentSharesTable,
  scenariosTable,
  findingRulesTable,
  findingStatesTable,
  jobsTable,
  jobUploadsTable,
  jobFilesTable,
  referenceEditionsTable,
];
