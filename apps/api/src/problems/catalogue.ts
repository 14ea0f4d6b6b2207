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
  "identity.wrong-passkey": kind(401, "wrong-passkey", "The passkey was not accepted"),
  "access.forbidden": kind(403, "forbidden", "Your roles do not allow this"),
  "identity.second-factor-required": kind(403, "second-factor-required", "Your role needs a second factor"),
  "identity.company-sign-in-required": kind(
    403,
    "company-sign-in-required",
    "Your organisation signs in with its own provider",
  ),
  "identity.wrong-password": kind(403, "wrong-password", "The password is wrong"),
  "identity.sign-in-again": kind(403, "sign-in-again", "Sign in again first"),
  "not-found": kind(404, "not-found", "There is no such thing"),
  "identity.reset-link-invalid": kind(404, "reset-link-invalid", "The link cannot be used"),
  "http.unknown-path": kind(404, "unknown-path", "There is no such address"),
  "http.method-not-allowed": kind(405, "method-not-allowed", "This address does not answer that method"),
  "http.body-timeout": kind(408, "body-timeout", "The request took too long to arrive"),
  "database.conflict": kind(409, "conflict", "Something else has just taken that place"),
  "database.serialization": kind(409, "conflict", "Something else has just taken that place"),
  "database.reference-missing": kind(409, "conflict", "Something else has just taken that place"),
  "identity.no-factor": kind(409, "no-factor", "There is no second factor yet"),
  "identity.too-many-factors": kind(409, "too-many-factors", "There are enough second factors"),
  "job.already-finished": kind(409, "job-already-finished", "The job has already finished"),
  "report.too-large-to-wait": kind(
    409,
    "report-too-large-to-wait",
    "The plan is too large for its report to be waited for",
  ),
  "mail.settled": kind(409, "mail-settled", "The mail has been settled"),
  "precondition.failed": kind(412, "precondition-failed", "It has changed since you read it"),
  "http.body-too-large": kind(413, "body-too-large", "The request is too large"),
  "http.unsupported-media-type": kind(
    415,
    "unsupported-media-type",
    "This kind of content is not understood here",
  ),
  "http.invalid-request": kind(422, "invalid-request", "Some values are not acceptable"),
  "identity.code-not-accepted": kind(422, "code-not-accepted", "The code does not fit the authenticator"),
  "identity.passkey-not-accepted": kind(422, "passkey-not-accepted", "The new passkey was not accepted"),
  "identity.password-unacceptable": kind(422, "password-unacceptable", "The password is not acceptable"),
  "idempotency.key-reused": kind(422, "idempotency-key-reused", "The key was used for another request"),
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
  "scenario.unknown-measure": kind(422, "unknown-measure", "There is no such measure in the edition"),
  "scenario.unknown-supplier": kind(422, "unknown-supplier", "The plan has no such supplier"),
  "scenario.repeated-price": kind(422, "repeated-price", "A mineral's price is moved twice"),
  "precondition.required": kind(428, "precondition-required", "Say which version you are changing"),
  "identity.too-many-failures": kind(429, "too-many-failures", "Too many failed sign-ins"),
  "identity.too-many-requests": kind(429, "too-many-requests", "Too many requests of this kind"),
  internal: kind(500, "internal", "Something went wrong on our side"),
  "database.unavailable": kind(503, "unavailable", "The service cannot answer just now"),
} as const satisfies Record<string, ProblemKind>;

/** Every code that a refusal may carry. */
export type FailureCode = keyof typeof problemCatalogue;
