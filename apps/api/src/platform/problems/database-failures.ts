/** Which refusals of PostgreSQL does the api know by name? */
export type DatabaseFailureCode =
  | "database.unavailable"
  | "database.conflict"
  | "database.serialization"
  | "database.reference-missing"
  | "http.invalid-request";

const unavailableStates = /^(08...|28...|3D000|57P0[1-5]|53...|XX000)$/;
/** A text with U+0000 in it, which PostgreSQL holds neither as text nor in JSON. */
const unstorableTextStates = new Set(["22021", "22P05"]);
const unavailableNodeCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOENT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
]);
const lostConnection =
  /connection terminated|connection ended|client has encountered a connection error|not queryable|timeout exceeded when trying to connect/i;

/**
 * Which known refusal does a driver's error mean, if any?
 * **Shape** Looks through `cause`, `driverError` and aggregated errors; never hands out constraint or table names.
 */
export function databaseFailureOf(error: unknown): DatabaseFailureCode | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === "23505" || code === "23P01") return "database.conflict";
  if (code === "40001" || code === "40P01") return "database.serialization";
  if (code === "23503") return "database.reference-missing";
  if (unstorableTextStates.has(code)) return "http.invalid-request";
  if (unavailableStates.test(code) || unavailableNodeCodes.has(code) || lostConnection.test(error.message)) {
    return "database.unavailable";
  }
  const inner: unknown[] = error instanceof AggregateError ? [...(error.errors as unknown[])] : [];
  if ("driverError" in error && error.driverError !== error) inner.push(error.driverError);
  inner.push(error.cause);
  for (const next of inner) {
    const found = databaseFailureOf(next);
    if (found !== undefined) return found;
  }
  return undefined;
}
