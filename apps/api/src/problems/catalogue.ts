/** What does a failure look like from outside? `page` names its page under docs/problems and ends its `type`. */
interface ProblemKind {
  readonly page: string;
  readonly status: number;
  readonly title: string;
}

const kind = (status: number, page: string, title: string): ProblemKind => ({ page, status, title });

/**
 * Which problem does each failure code become?
 * **Shape** `FailureCode` is made of these keys, so a failure that is not mapped here does not compile where it is returned.
 */
export const problemCatalogue = {
  "http.malformed-request": kind(400, "malformed-request", "The request cannot be read"),
  "http.unauthenticated": kind(401, "unauthenticated", "Sign in first"),
  "identity.wrong-credentials": kind(401, "wrong-credentials", "E-mail or password is wrong"),
  "identity.code-required": kind(401, "code-required", "A code of your second factor is needed"),
  "identity.wrong-code": kind(401, "wrong-code", "The code is wrong"),
  "identity.company-sign-in-failed": kind(
    401,
    "company-sign-in-failed",
    "Signing in with your company did not succeed",
  ),
  "identity.wrong-passkey": kind(401, "wrong-passkey", "The passkey was not accepted"),
  "access.forbidden": kind(403, "forbidden", "Your roles do not allow this"),
  "access.session-required": kind(403, "session-required", "An access token does not pass here"),
  "identity.second-factor-required": kind(403, "second-factor-required", "Your role needs a second factor"),
  "identity.company-sign-in-required": kind(
    403,
    "company-sign-in-required",
    "Your organisation signs in with its own provider",
  ),
  "identity.company-identity-unknown": kind(
    403,
    "company-identity-unknown",
    "Nobody here is known by this company account",
  ),
  "identity.wrong-password": kind(403, "wrong-password", "The password is wrong"),
  "identity.sign-in-again": kind(403, "sign-in-again", "Sign in again first"),
  "role.own-appointment": kind(403, "own-appointment", "Nobody appoints themselves"),
  "role.not-yours-to-give": kind(403, "role-not-yours-to-give", "This role is not yours to give"),
  "not-found": kind(404, "not-found", "There is no such thing"),
  "sourcing.file-not-kept": kind(404, "plan-file-not-kept", "This plan was imported before files were kept"),
  "identity.invitation-invalid": kind(404, "invitation-invalid", "The invitation cannot be used"),
  "identity.reset-link-invalid": kind(404, "reset-link-invalid", "The link cannot be used"),
  "explanation.unknown-path": kind(404, "unknown-figure", "The assessment has no such figure"),
  "http.unknown-path": kind(404, "unknown-path", "There is no such address"),
  "http.method-not-allowed": kind(405, "method-not-allowed", "This address does not answer that method"),
  "http.body-timeout": kind(408, "body-timeout", "The request took too long to arrive"),
  "database.conflict": kind(409, "conflict", "Something else has just taken that place"),
  "database.serialization": kind(409, "conflict", "Something else has just taken that place"),
  "database.reference-missing": kind(409, "conflict", "Something else has just taken that place"),
  "identity.no-factor": kind(409, "no-factor", "There is no second factor yet"),
  "identity.too-many-factors": kind(409, "too-many-factors", "There are enough second factors"),
  "access-token.too-many": kind(409, "too-many-access-tokens", "There are enough access tokens"),
  "break-glass.already-decided": kind(409, "break-glass-already-decided", "The request has been decided"),
  "break-glass.not-running": kind(409, "break-glass-not-running", "The rows are not open"),
  "role.already-held": kind(409, "role-already-held", "The person holds this role already"),
  "role.last-administrator": kind(409, "last-administrator", "Somebody must administer it"),
  "role.has-administrator": kind(409, "has-administrator", "The organisation has an administrator"),
  "invitation.already-a-person": kind(409, "already-a-person", "This person is there already"),
  "invitation.already-pending": kind(409, "already-invited", "This person has been invited already"),
  "invitation.settled": kind(409, "invitation-settled", "The invitation is no longer open"),
  "people.oneself": kind(409, "oneself", "This is not done to oneself"),
  "organisation.name-taken": kind(409, "organisation-name-taken", "Another organisation has this name"),
  "job.already-finished": kind(409, "job-already-finished", "The job has already finished"),
  "sourcing.files-full": kind(409, "plan-files-full", "The organisation keeps as many files as it may"),
  "report.too-large-to-wait": kind(
    409,
    "report-too-large-to-wait",
    "The plan is too large for its report to be waited for",
  ),
  "assessment.older-method": kind(409, "older-method", "The assessment was made with older methods"),
  "identity.company-identity-taken": kind(
    409,
    "company-identity-taken",
    "This company account belongs to another person here",
  ),
  "identity.last-way-in": kind(409, "last-way-in", "It is the only way to sign in"),
  "identity.domain-taken": kind(409, "domain-taken", "The domain belongs to another organisation"),
  "mail.settled": kind(409, "mail-settled", "The mail has been settled"),
  "precondition.failed": kind(412, "precondition-failed", "It has changed since you read it"),
  "http.body-too-large": kind(413, "body-too-large", "The request is too large"),
  "http.unsupported-media-type": kind(
    415,
    "unsupported-media-type",
    "This kind of content is not understood here",
  ),
  "http.invalid-request": kind(422, "invalid-request", "Some values are not acceptable"),
  "identity.company-provider-unusable": kind(
    422,
    "company-provider-unusable",
    "Nobody could sign in with this provider",
  ),
  "identity.domain-not-proven": kind(422, "domain-not-proven", "The domain's record was not found"),
  "identity.code-not-accepted": kind(422, "code-not-accepted", "The code does not fit the authenticator"),
  "identity.passkey-not-accepted": kind(422, "passkey-not-accepted", "The new passkey was not accepted"),
  "identity.password-unacceptable": kind(422, "password-unacceptable", "The password is not acceptable"),
  "access-token.scope-not-held": kind(422, "scope-not-held", "A token cannot do more than you may"),
  "access-token.expiry-out-of-range": kind(422, "token-expiry-out-of-range", "A token expires within a year"),
  "idempotency.key-reused": kind(422, "idempotency-key-reused", "The key was used for another request"),
  "role.unknown": kind(422, "unknown-role", "There is no such role"),
  "role.wrong-scope": kind(422, "wrong-scope", "The role does not hold for this"),
  "role.wrong-person": kind(422, "wrong-person", "The role is not for people of this kind"),
  "role.wrong-dates": kind(422, "wrong-dates", "The dates of the role are not acceptable"),
  "invitation.file-refused": kind(422, "people-file-refused", "The file cannot be read as a file of people"),
  "invitation.rows": kind(422, "people-file-rows", "Some rows of the file are not acceptable"),
  "organisation.unknown-country": kind(422, "unknown-country", "There is no such country"),
  "access.unknown-action": kind(422, "unknown-action", "There is no such action"),
  "workbook.refused": kind(422, "workbook-refused", "The file cannot be read as a sourcing workbook"),
  "workbook.rows": kind(422, "workbook-rows", "Some cells of the file are not acceptable"),
  "assessment.unknown-edition": kind(
    422,
    "unknown-edition",
    "There is no such edition of the reference facts",
  ),
  "assessment.unknown-series": kind(422, "unknown-series", "There is no such series in the edition"),
  "assessment.formula": kind(422, "assessment-formula", "A formula of the plan cannot be assessed"),
  "assessment.unknown-colleague": kind(422, "unknown-colleague", "Only colleagues can be shared with"),
  "finding-state.unknown-finding": kind(422, "unknown-finding", "The assessment has no such finding"),
  "finding-state.unknown-assignee": kind(
    422,
    "unknown-assignee",
    "Findings are given to colleagues who see them",
  ),
  "finding-state.note-missing": kind(422, "note-missing", "A note says why"),
  "scenario.already-in-quantities": kind(
    422,
    "already-in-quantities",
    "Is this loss already in your quantities?",
  ),
  "scenario.unknown-measure": kind(422, "unknown-measure", "There is no such measure in the edition"),
  "scenario.unknown-supplier": kind(422, "unknown-supplier", "The plan has no such supplier"),
  "scenario.repeated-price": kind(422, "repeated-price", "A mineral's price is moved twice"),
  "precondition.required": kind(428, "precondition-required", "Say which version you are changing"),
  "identity.too-many-failures": kind(429, "too-many-failures", "Too many failed sign-ins"),
  "identity.too-many-requests": kind(429, "too-many-requests", "Too many requests of this kind"),
  internal: kind(500, "internal", "Something went wrong on our side"),
  "identity.company-provider-unavailable": kind(
    503,
    "company-provider-unavailable",
    "Your company's sign-in does not answer",
  ),
  "database.unavailable": kind(503, "unavailable", "The service cannot answer just now"),
} as const satisfies Record<string, ProblemKind>;

/** Every code that a refusal may carry. */
export type FailureCode = keyof typeof problemCatalogue;
