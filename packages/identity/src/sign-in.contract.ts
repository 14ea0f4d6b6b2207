import { defineRoute, pageOf, pageQuery } from "@interphase/contract";
import { z } from "zod";
import { passkeyAssertionSchema, passkeyRequestSchema } from "./passkey.contract.js";

const instant = z.iso.datetime();

/**
 * What does a program or the portal send to sign in?
 * **Units and range** a password is at most 1,024 characters. `code` is one of an authenticator (six digits) or a recovery
 * code; it is asked for once the password was right.
 */
export const credentialsSchema = z.strictObject({
  email: z.string().trim().min(3).max(320),
  password: z.string().min(1).max(1024),
  code: z.string().trim().min(1).max(64).optional(),
});

/** What does a sign-in give? `accessToken` is opaque; `expiresAt` is the latest instant at which it can still be used. */
export const accessSchema = z.object({ accessToken: z.string(), expiresAt: instant });

/** With what can a second factor be shown? */
export const factorMethodSchema = z.enum(["totp", "recovery-code", "passkey"]);
export type FactorMethod = z.infer<typeof factorMethodSchema>;

/**
 * Where is a person signed in?
 * **Shape** the newest first. `openedBy` tells by which way, `hasSecondFactor` whether a second factor was shown.
 */
export const sessionSchema = z.object({
  id: z.uuid(),
  createdAt: instant,
  lastSeenAt: instant,
  expiresAt: instant,
  userAgent: z.string().nullable(),
  networkAddress: z.string().nullable(),
  isCurrent: z.boolean(),
  openedBy: z.enum(["password", "passkey", "company", "invitation"]),
  hasSecondFactor: z.boolean(),
});
export type Session = z.infer<typeof sessionSchema>;

export const loginRoute = defineRoute({
  id: "auth.login",
  method: "POST",
  path: "/v1/auth/login",
  summary: "Sign in with e-mail and password, and a code where a second factor is set",
  description:
    "Without the code, a right password of somebody with a second factor is answered 401 identity.code-required, with the `methods` they can use.",
  permission: { public: "Nobody has a session before signing in" },
  body: credentialsSchema,
  status: 200,
  response: accessSchema,
  errors: [
    "identity.wrong-credentials",
    "identity.code-required",
    "identity.wrong-code",
    "identity.company-sign-in-required",
    "identity.too-many-failures",
  ],
});

export const passkeyOptionsRoute = defineRoute({
  id: "auth.passkey-options",
  method: "POST",
  path: "/v1/auth/passkey/options",
  summary: "Ask for a challenge to sign in with a passkey",
  description:
    "The answer is the same for everybody: the browser offers the passkeys it has for this site, and the one chosen says whose it is. An e-mail may be given and changes nothing.",
  permission: { public: "Nobody has a session before signing in" },
  body: z.strictObject({ email: z.string().trim().min(3).max(320).optional() }),
  status: 200,
  response: passkeyRequestSchema,
  errors: ["identity.too-many-requests"],
});

export const passkeyLoginRoute = defineRoute({
  id: "auth.passkey",
  method: "POST",
  path: "/v1/auth/passkey",
  summary: "Sign in with a passkey",
  description: "The passkey verifies its user, so it is both factors at once. A challenge is answered once.",
  permission: { public: "Nobody has a session before signing in" },
  body: passkeyAssertionSchema,
  status: 200,
  response: accessSchema,
  errors: ["identity.wrong-passkey", "identity.company-sign-in-required"],
});

export const sessionsRoute = defineRoute({
  id: "sessions.list",
  method: "GET",
  path: "/v1/sessions",
  summary: "My sessions, the newest first",
  permission: { signedIn: true },
  session: true,
  query: pageQuery,
  status: 200,
  response: pageOf(sessionSchema),
  errors: [],
});

export const revokeSessionRoute = defineRoute({
  id: "sessions.revoke",
  method: "DELETE",
  path: "/v1/sessions/{sessionId}",
  summary: "End one of my sessions at once",
  permission: { signedIn: true },
  session: true,
  params: z.object({ sessionId: z.string() }),
  status: 204,
  errors: ["not-found"],
});

export const revokeOtherSessionsRoute = defineRoute({
  id: "sessions.revoke-others",
  method: "DELETE",
  path: "/v1/sessions",
  summary: "End all of my sessions but the one that asks",
  permission: { signedIn: true },
  session: true,
  status: 204,
  errors: [],
});
