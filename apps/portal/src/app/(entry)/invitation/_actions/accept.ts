"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { acceptInvitationRoute, type Me } from "@interphase/identity/contract";
import type { PasswordTexts } from "@/components/password/new-password-field";
import { refusedPasswordText } from "@/components/password/refused-password";
import { localeOfPage } from "@/i18n/locale";
import { requestApi } from "@/server/api-client";
import { endFlow, findFlow } from "@/server/flow-cookie";
import { adoptSession } from "@/server/session";
import { signInFailureOf } from "@/server/sign-in-failure";
import type { EntryTexts } from "../../_components/entry-texts";
import { failureText } from "../../_components/failure-text";
import { keepLocale, textOf } from "../../sign-in/_actions/enter";

export interface AcceptState {
  readonly problem: string | null;
  readonly name: { readonly typed: string | null; readonly error: string | null };
  readonly passwordError: string | null;
}

/** Where does somebody new begin? With a second factor, where a role of theirs needs one. */
function firstPageOf(me: Me): string {
  return me.withheldRoles.length > 0 ? "/account/factors?new=1" : "/home";
}

/** Becomes a person of the platform, signs in, and leads to the first page; or says which field is wrong. */
export async function accept(_: AcceptState, form: FormData): Promise<AcceptState> {
  const t = await getTranslations("entry");
  const displayName = textOf(form, "displayName").trim();
  const fail = (state: Partial<AcceptState>): AcceptState => ({
    problem: null,
    name: { typed: displayName, error: null },
    passwordError: null,
    ...state,
  });
  const token = await findFlow("invitation");
  if (token === null) redirect("/invitation");
  const password = textOf(form, "password");
  if (displayName === "")
    return fail({
      name: { typed: "", error: t("invitation.form.noName") },
      problem: t("invitation.form.summary"),
    });

  const locale = localeOfPage(await getLocale());
  const body = { token, displayName, locale, password: password || " " };
  const answer = await requestApi(acceptInvitationRoute, { body }, null);
  if (!answer.ok) {
    const refused = refusedPasswordText(answer.problem, t.raw("newPassword") as PasswordTexts);
    if (refused !== undefined) return fail({ passwordError: refused, problem: t("invitation.form.summary") });
    if (answer.problem.code === "identity.invitation-invalid") redirect("/invitation?gone=1");
    const { failures } = t.raw("form") as EntryTexts["form"];
    return fail({ problem: failureText(signInFailureOf(answer), failures) });
  }
  const me = await adoptSession(answer.value.accessToken);
  await endFlow("invitation");
  if (me === null) redirect("/sign-in?error=unreachable");
  await keepLocale(locale);
  redirect(firstPageOf(me));
}
