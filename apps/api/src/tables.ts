import type { AnyTable } from "./database/table.js";
import { accessTokensTable } from "./access-tokens/access-token.entity.js";
import { allianceSettingsTable } from "./settings/alliance-settings.entity.js";
import { assessmentExplanationsTable } from "./assessments/assessment-explanation.entity.js";
import { assessmentSharesTable } from "./assessments/assessment-share.entity.js";
import { assessmentsTable } from "./assessments/assessment.entity.js";
import { auditChainsTable } from "./audit/audit-chain.entity.js";
import { auditEventDetailsTable } from "./audit/audit-event-detail.entity.js";
import { auditEventsTable } from "./audit/audit-event.entity.js";
import { auditHeadsTable } from "./audit/audit-head.entity.js";
import { auditPseudonymsTable } from "./audit/audit-pseudonym.entity.js";
import { breakGlassReadingsTable } from "./break-glass/break-glass-reading.entity.js";
import { breakGlassRequestsTable } from "./break-glass/break-glass-request.entity.js";
import { companySignInFlowsTable } from "./company-sign-in/company-sign-in-flow.entity.js";
import { externalIdentitiesTable } from "./company-sign-in/external-identity.entity.js";
import { factorsTable } from "./factors/factor.entity.js";
import { findingRulesTable } from "./finding-rules/finding-rules.entity.js";
import { findingStatesTable } from "./finding-states/finding-state.entity.js";
import { idempotencyKeysTable } from "./http/idempotency-key.entity.js";
import { invitationsTable } from "./invitations/invitation.entity.js";
import { jobFilesTable } from "./jobs/job-file.entity.js";
import { jobUploadsTable } from "./jobs/job-upload.entity.js";
import { jobsTable } from "./jobs/job.entity.js";
import { organisationsTable } from "./organisations/organisation.entity.js";
import { outboxMailsTable } from "./mail/outbox-mail.entity.js";
import { passkeyChallengesTable } from "./factors/passkey-challenge.entity.js";
import { passwordResetRequestsTable } from "./passwords/password-reset-request.entity.js";
import { passwordResetsTable } from "./passwords/password-reset.entity.js";
import { peopleTable } from "./identity/person.entity.js";
import { rateLimitTakesTable } from "./rate-limits/rate-limit-take.entity.js";
import { recoveryCodesTable } from "./factors/recovery-code.entity.js";
import { referenceEditionsTable } from "./reference/reference-edition.entity.js";
import { roleAssignmentsTable } from "./roles/role-assignment.entity.js";
import { scenariosTable } from "./scenarios/scenario.entity.js";
import { schemaMigrationsTable } from "./database/schema-migration.entity.js";
import { sessionsTable } from "./identity/session.entity.js";
import { signInAttemptsTable } from "./identity/sign-in-attempt.entity.js";
import { signInDomainsTable } from "./company-sign-in/sign-in-domain.entity.js";
import { signInPoliciesTable } from "./company-sign-in/sign-in-policy.entity.js";
import { sourcingPlanFilesTable } from "./sourcing-plans/sourcing-plan-file.entity.js";
import { sourcingPlanLinesTable } from "./sourcing-plans/sourcing-plan-line.entity.js";
import { sourcingPlansTable } from "./sourcing-plans/sourcing-plan.entity.js";

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
