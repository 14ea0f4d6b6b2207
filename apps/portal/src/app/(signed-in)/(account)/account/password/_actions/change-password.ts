"use server";

import { getTranslations } from "next-intl/server";
import { changePasswordRoute } from "@interphase/identity/contract";
import type { PasswordTexts } from "@/components/password/new-password-field";
import { refusedPasswordText } from "@/components/password/refused-password";
import { tryCallApi } from "@/server/api";
import { refusalText } from "@/server/refusal-text";

export interface ChangeState {
  readonly isDone: boolean;
  readonly problem: string | null;
  readonly currentError: string | null;
  readonly nextError: string | null;
}

/** Changes one's own password, or says at which field it was refused. */
export async function changePassword(_: ChangeState, form: FormData): Promise<ChangeState> {
  const open: ChangeState = { isDone: false, problem: null, currentError: null, nextError: null };
  const current = form.get("password");
  const next = form.get("newPassword");
  const newPassword = typeof next === "string" && next !== "" ? next : " ";
  const body =
    typeof current === "string" && current !== ""
      ? { currentPassword: current, newPassword }
      : { newPassword };
  const answer = await tryCallApi(changePasswordRoute, { body });
  if (answer.ok) return { ...open, isDone: true };
  const texts = (await getTranslations("entry")).raw("newPassword") as PasswordTexts;
  const nextError = refusedPasswordText(answer.problem, texts) ?? null;
  if (nextError !== null) return { ...open, nextError };
  const text = await refusalText(answer.problem);
  return answer.problem.code === "identity.wrong-password"
    ? { ...open, currentError: text }
    : { ...open, problem: text };
}
