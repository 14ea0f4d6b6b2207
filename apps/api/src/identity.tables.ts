import type { Migration } from "./platform/database/data-source.js";
import type { AnyTable } from "./platform/database/table.js";
import { accessTokensTable } from "./identity/access-tokens/access-token.entity.js";
import { peopleTable } from "./identity/accounts/person.entity.js";
import { companySignInFlowsTable } from "./identity/company-sign-in/company-sign-in-flow.entity.js";
import { externalIdentitiesTable } from "./identity/company-sign-in/external-identity.entity.js";
import { signInDomainsTable } from "./identity/company-sign-in/sign-in-domain.entity.js";
import { signInPoliciesTable } from "./identity/company-sign-in/sign-in-policy.entity.js";
import { factorsTable } from "./identity/factors/factor.entity.js";
import { passkeyChallengesTable } from "./identity/factors/passkey-challenge.entity.js";
import { recoveryCodesTable } from "./identity/factors/recovery-code.entity.js";
import { passwordResetRequestsTable } from "./identity/passwords/password-reset-request.entity.js";
import { passwordResetsTable } from "./identity/passwords/password-reset.entity.js";
import { sessionsTable } from "./identity/sessions/session.entity.js";
import { signInAttemptsTable } from "./identity/sign-in-attempts/sign-in-attempt.entity.js";

/** Which tables tell who somebody is? */
export const identityTables: readonly AnyTable[] = [
  peopleTable,
  sessionsTable,
  signInAttemptsTable,
  factorsTable,
  recoveryCodesTable,
  passkeyChallengesTable,
  passwordResetRequestsTable,
  passwordResetsTable,
  signInPoliciesTable,
  signInDomainsTable,
  externalIdentitiesTable,
  companySignInFlowsTable,
  accessTokensTable,
];

/** How did they come to be? **Shape** Append only; `npm run migration:draft -- identity <name>` does. */
export const identityMigrations: readonly Migration[] = [];
