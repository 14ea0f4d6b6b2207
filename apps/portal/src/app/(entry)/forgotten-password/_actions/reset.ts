"use server";

import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { confirmPasswordResetRoute, requestPasswordResetRoute } from "@interphase/identity/contract";
import type { PasswordTexts } from "@/components/password/new-password-field";
import { refusedPasswordText } from "@/components/password/refused-password";
import { requestApi } from "@/server/api-client";
import { endFlow, findFlow } from "@/server/flow-cookie";
import { forgetSession } from "@/server/session";
import { signInFailureOf } from "@/server/sign-in-failure";
import type { EntryTexts } from "../../_components/entry-texts";
import { failureText } from "../../_components/failure-text";
import { textOf } from "../../sign-in/_actions/enter";

export interface AskState {
  readonly problem: string | null;
  readonly email: string;
  readonly isSent: boolean;
}

async function failureTexts(): Promise<EntryTexts["form"]["failures"]> {
  return (await getTranslations("entry")).raw("form.failures") as EntryTexts["form"]["failures"];
}

/** Asks for a link. The answer is the same whether there is such an account. */
export async function askForLink(_: AskState, form: FormData): Promise<AskState> {
  const t = await getTranslations("entry.reset");
  const email = textOf(form, "email").trim();
  if (email.length < 3) return { problem: t("noEmail"), email, isSent: false };
  const answer = await requestApi(requestPasswordResetRoute, { body: { email } }, null);
  if (answer.ok) return { problem: null, email, isSent: true };
  return { problem: failureText(signInFailureOf(answer), await failureTexts()), email, isSent: false };
}

export interface SetState {
  readonly problem: string | null;
  readonly passwordError: string | null;
}

/** Sets the new password by the link's secret, which this browser's cookie holds. */
export async function setPassword(_: SetState, form: FormData): Promise<SetState> {
  const t = await getTranslations("entry");
  const token = await findFlow("reset");
  if (token === null) redirect("/reset-password");
  const password = textOf(form, "password");
  const answer = await requestApi(
    confirmPasswordResetRoute,
    { body: { token, password: password || " " } },
    null,
  );
  if (!answer.ok) {
    const passwordError = refusedPasswordText(answer.problem, t.raw("newPassword") as PasswordTexts);
    if (passwordError !== undefined) return { problem: null, passwordError };
    if (answer.problem.code === "identity.reset-link-invalid") {
      await endFlow("reset");
      redirect("/reset-password?gone=1");
    }
    return { problem: failureText(signInFailureOf(answer), await failureTexts()), passwordError: null };
  }
  await endFlow("reset");
  await forgetSession();
  redirect("/sign-in?changed=1");
}
