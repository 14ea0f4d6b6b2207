import { defineRoute } from "@interphase/contract";
import { z } from "zod";

/** A password as it is typed; whether it is acceptable is for the rule to say, with its reasons. */
export const newPasswordSchema = z.string().min(1).max(4096);

/**
 * Why is a password not accepted?
 * **Units and range** 12 to 1,024 characters after normalisation (NFC). `breached`: it, or it without its ending of digits
 * and signs, is on the list of passwords from breaches. `repeated`: the same few characters again and again, or in a row.
 * `personal`: little else than the e-mail, the name or the product.
 */
export const passwordReasonSchema = z.enum(["too-short", "too-long", "breached", "repeated", "personal"]);
export type PasswordReason = z.infer<typeof passwordReasonSchema>;

export const changePasswordRoute = defineRoute({
  id: "me.change-password",
  method: "PUT",
  path: "/v1/me/password",
  summary: "Choose a new password; every other session ends",
  description: "Who has no password yet leaves currentPassword out, within ten minutes of signing in.",
  permission: { signedIn: true },
  session: true,
  body: z.strictObject({
    currentPassword: z.string().min(1).max(1024).optional(),
    newPassword: newPasswordSchema,
  }),
  status: 204,
  errors: [
    "identity.wrong-password",
    "identity.sign-in-again",
    "identity.second-factor-required",
    "identity.password-unacceptable",
    "identity.too-many-failures",
  ],
});

export const requestPasswordResetRoute = defineRoute({
  id: "auth.request-password-reset",
  method: "POST",
  path: "/v1/auth/password-reset",
  summary: "Ask for a link to choose a new password",
  description:
    "The answer is the same, after the same time, whether there is such an account. The link holds for an hour.",
  permission: { public: "Who has lost the password cannot sign in" },
  body: z.strictObject({ email: z.string().trim().min(3).max(320) }),
  status: 202,
  errors: ["identity.too-many-requests"],
});

export const confirmPasswordResetRoute = defineRoute({
  id: "auth.confirm-password-reset",
  method: "POST",
  path: "/v1/auth/password-reset/confirm",
  summary: "Choose a new password with the token of the link",
  description:
    "Ends every session and opens none: signing in asks for the second factor as ever. The token works once.",
  permission: { public: "Who has lost the password cannot sign in; the token shows who it is" },
  body: z.strictObject({ token: z.string().min(1).max(200), password: newPasswordSchema }),
  status: 204,
  errors: ["identity.reset-link-invalid", "identity.password-unacceptable", "identity.too-many-requests"],
});
