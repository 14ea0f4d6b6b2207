import { defineRoute } from "@interphase/contract";
import { z } from "zod";
import { newPasskeySchema, passkeyCreationSchema } from "./passkey.contract.js";

const instant = z.iso.datetime();
const signedIn = { signedIn: true } as const;
/** Shown again before a factor changes. Who has no password must have signed in within the last ten minutes instead. */
const password = z.string().min(1).max(1024).optional();
const name = z.string().trim().min(1).max(60);
const changing = [
  "identity.wrong-password",
  "identity.sign-in-again",
  "identity.second-factor-required",
  "identity.too-many-failures",
] as const;

/** Which second factor is it? Nothing of its secret is ever shown again. */
export const factorSchema = z.object({
  id: z.uuid(),
  kind: z.enum(["totp", "passkey"]),
  name: z.string(),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
});
export type Factor = z.infer<typeof factorSchema>;

/** Which second factors does a person have? At most 15, the oldest first; `recoveryCodesLeft` have not been used. */
export const factorsSchema = z.object({ items: z.array(factorSchema), recoveryCodesLeft: z.int() });

/** With what does one come in without the factor? **Shape** shown this once; each works once. Empty where there are some already. */
export const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });

export const factorsRoute = defineRoute({
  id: "factors.list",
  method: "GET",
  path: "/v1/me/factors",
  summary: "My second factors, and how many recovery codes are left",
  permission: signedIn,
  session: true,
  status: 200,
  response: factorsSchema,
  errors: [],
});

export const addTotpRoute = defineRoute({
  id: "factors.add-totp",
  method: "POST",
  path: "/v1/me/factors/totp",
  summary: "Begin to add an authenticator app",
  description:
    "It counts once a code of it has been confirmed, within an hour. `secret` is Base32 and shown this once.",
  permission: signedIn,
  session: true,
  body: z.strictObject({ name: name.optional(), password }),
  status: 201,
  response: z.object({ id: z.uuid(), secret: z.string(), otpauthUri: z.string() }),
  errors: [...changing, "identity.too-many-factors"],
});

export const confirmTotpRoute = defineRoute({
  id: "factors.confirm-totp",
  method: "POST",
  path: "/v1/me/factors/totp/{factorId}/confirmation",
  summary: "Confirm an authenticator app with a code of it",
  description: "Ends every other session. The first factor brings recovery codes.",
  permission: signedIn,
  session: true,
  params: z.object({ factorId: z.string() }),
  body: z.strictObject({ code: z.string().trim().min(1).max(64) }),
  status: 200,
  response: recoveryCodesSchema,
  errors: ["not-found", "identity.code-not-accepted", "identity.too-many-factors"],
});

export const newPasskeyOptionsRoute = defineRoute({
  id: "factors.passkey-options",
  method: "POST",
  path: "/v1/me/factors/passkeys/options",
  summary: "Begin to add a passkey",
  permission: signedIn,
  session: true,
  body: z.strictObject({ password }),
  status: 200,
  response: passkeyCreationSchema,
  errors: [...changing, "identity.too-many-factors"],
});

export const addPasskeyRoute = defineRoute({
  id: "factors.add-passkey",
  method: "POST",
  path: "/v1/me/factors/passkeys",
  summary: "Add the passkey that the browser made",
  description:
    "Ends every other session. The first factor brings recovery codes. A challenge is answered once.",
  permission: signedIn,
  session: true,
  body: z.strictObject({ challengeId: z.string(), name, response: newPasskeySchema }),
  status: 201,
  response: recoveryCodesSchema.extend({ id: z.uuid() }),
  errors: ["identity.passkey-not-accepted", "identity.too-many-factors"],
});

export const removeFactorRoute = defineRoute({
  id: "factors.remove",
  method: "DELETE",
  path: "/v1/me/factors/{factorId}",
  summary: "Remove one of my second factors",
  description:
    "The password is in the body. Ends every other session; the recovery codes go with the last factor.",
  permission: signedIn,
  session: true,
  params: z.object({ factorId: z.string() }),
  body: z.strictObject({ password }),
  status: 204,
  errors: ["not-found", ...changing],
});

export const makeRecoveryCodesRoute = defineRoute({
  id: "factors.make-recovery-codes",
  method: "POST",
  path: "/v1/me/factors/recovery-codes",
  summary: "Make new recovery codes; the earlier ones no longer work",
  permission: signedIn,
  session: true,
  body: z.strictObject({ password }),
  status: 200,
  response: recoveryCodesSchema,
  errors: [...changing, "identity.no-factor"],
});
