import type { Refused } from "@interphase/contract";

/** In how many ways can a sign-in be refused, as far as the one who signs in should know? */
export type SignInFailure =
  | {
      readonly code:
        | "wrong-credentials"
        | "wrong-code"
        | "wrong-passkey"
        | "company-only"
        | "company-refused"
        | "company-failed"
        | "company-unavailable"
        | "company-taken"
        | "invitation-invalid"
        | "flow-expired"
        | "unreachable";
    }
  | { readonly code: "code-required"; readonly methods: readonly string[] }
  | { readonly code: "too-many-attempts"; readonly retryAfterSeconds: number | null }
  | { readonly code: "unexpected"; readonly requestId: string | null };

const plain: Readonly<Record<string, Exclude<SignInFailure["code"], "code-required" | "too-many-attempts">>> =
  {
    "http.unreachable": "unreachable",
    "database.unavailable": "unreachable",
    "service.closing": "unreachable",
    "identity.wrong-credentials": "wrong-credentials",
    "identity.wrong-code": "wrong-code",
    "identity.wrong-passkey": "wrong-passkey",
    "identity.company-sign-in-required": "company-only",
    "identity.company-identity-unknown": "company-refused",
    "identity.company-sign-in-failed": "company-failed",
    "identity.company-provider-unavailable": "company-unavailable",
    "identity.company-identity-taken": "company-taken",
    "identity.invitation-invalid": "invitation-invalid",
    // What the api will not even read as an address or a password cannot be right either.
    "http.invalid-request": "wrong-credentials",
  };

/** Why was a sign-in refused, by the api's own code? */
export function signInFailureOf({ problem, retryAfterSeconds }: Refused): SignInFailure {
  switch (problem.code) {
    case "identity.too-many-failures":
    case "identity.too-many-requests":
      return { code: "too-many-attempts", retryAfterSeconds };
    case "identity.code-required":
      return { code: "code-required", methods: problem.methods ?? [] };
    default: {
      const code = plain[problem.code];
      return code === undefined || code === "unexpected"
        ? { code: "unexpected", requestId: problem.instance ?? null }
        : { code };
    }
  }
}
