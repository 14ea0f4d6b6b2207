import type { Problem } from "@interphase/contract";
import type { PasswordTexts } from "./new-password-field";

/** Why is this password not accepted, in the reader's words? Undefined where the refusal is about something else. */
export function refusedPasswordText(problem: Problem, { reasons }: PasswordTexts): string | undefined {
  if (problem.code !== "identity.password-unacceptable") return undefined;
  const known: Readonly<Record<string, string | undefined>> = reasons;
  const texts = (problem.reasons ?? []).flatMap((reason) => known[reason] ?? []);
  return texts.length === 0 ? reasons.other : texts.join(" ");
}
