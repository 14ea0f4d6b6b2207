import type { SignInFailure } from "@/server/sign-in-failure";
import type { FailureTexts } from "./entry-texts";

/** What can go wrong on the way in: what the api says, and what was left out. */
export type EntryFailure = SignInFailure | { readonly code: "incomplete" | "no-code" | "no-passkey" };

const keys = {
  incomplete: "incomplete",
  "no-code": "noCode",
  "no-passkey": "noPasskey",
  "wrong-credentials": "wrongCredentials",
  "wrong-code": "wrongCode",
  "wrong-passkey": "wrongPasskey",
  "company-only": "companyOnly",
  "company-refused": "companyRefused",
  "company-failed": "companyFailed",
  "company-unavailable": "companyUnavailable",
  "company-taken": "companyTaken",
  "invitation-invalid": "invitationInvalid",
  "flow-expired": "flowExpired",
  "too-many-attempts": "tooManyAttempts",
  unreachable: "unreachable",
  unexpected: "unexpected",
} as const satisfies Record<Exclude<EntryFailure["code"], "code-required">, keyof FailureTexts>;

/** Which sentence says why it did not work? Null where nothing is wrong: a second step is asked for. */
export function failureText(failure: EntryFailure | null, texts: FailureTexts): string | null {
  if (failure === null || failure.code === "code-required") return null;
  const text = texts[keys[failure.code]];
  if (failure.code === "too-many-attempts" && failure.retryAfterSeconds !== null) {
    const minutes = Math.max(1, Math.ceil(failure.retryAfterSeconds / 60));
    return `${text} ${texts.waitMinutes.replace("#", String(minutes))}`;
  }
  if (failure.code === "unexpected" && failure.requestId !== null)
    return `${text} ${texts.requestId} ${failure.requestId}`;
  return text;
}

/** Is this text one of the failures that a redirect may bring in the address? */
export function failureFromAddress(code: string | undefined): EntryFailure | null {
  switch (code) {
    case undefined:
      return null;
    case "too-many-attempts":
      return { code, retryAfterSeconds: null };
    case "unexpected":
      return { code, requestId: null };
    case "wrong-code":
    case "company-only":
    case "company-refused":
    case "company-failed":
    case "company-unavailable":
    case "company-taken":
    case "invitation-invalid":
    case "flow-expired":
    case "unreachable":
      return { code };
    default:
      return { code: "wrong-credentials" };
  }
}
