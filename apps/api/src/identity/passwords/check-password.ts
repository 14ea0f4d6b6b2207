import type { PasswordReason } from "@interphase/identity";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { judgePassword, type PasswordOwner } from "./password-rule.js";

const sentences: Readonly<Record<PasswordReason, string>> = {
  "too-short": "has fewer than 12 characters",
  "too-long": "has more than 1,024 characters",
  breached: "is known from breaches, as it is or without its ending",
  repeated: "repeats the same few characters, or has them in a row",
  personal: "is little else than the e-mail, the name or the product",
};

/**
 * May this be the password of this person? `pointer` says where in the request it stands.
 * **Fails** identity.password-unacceptable, with every reason.
 */
export function checkPassword(
  password: string,
  owner: PasswordOwner,
  pointer = "/body/password",
): Outcome<undefined> {
  const reasons = judgePassword(password, owner);
  if (reasons.length === 0) return { ok: true, value: undefined };
  const errors = reasons.map((reason) => ({ pointer, message: sentences[reason] }));
  return refuse("identity.password-unacceptable", { reasons, errors });
}
