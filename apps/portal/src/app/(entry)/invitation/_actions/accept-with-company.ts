"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { startCompanySignInRoute } from "@interphase/identity/contract";
import { localeOfPage } from "@/i18n/locale";
import { requestApi } from "@/server/api-client";
import { keepCompanyFlow } from "@/server/company-flow";
import { findFlow } from "@/server/flow-cookie";
import { signInFailureOf } from "@/server/sign-in-failure";
import type { EntryTexts } from "../../_components/entry-texts";
import { failureText } from "../../_components/failure-text";
import { keepLocale, textOf } from "../../sign-in/_actions/enter";

/** Begins to accept with the company's own sign-in and leads there. **Shape** what is wrong, or null. */
export async function acceptWithCompany(_: string | null, form: FormData): Promise<string | null> {
  const t = await getTranslations("entry");
  const displayName = textOf(form, "companyName").trim();
  if (displayName === "") return t("invitation.form.noName");
  const invitationToken = await findFlow("invitation");
  if (invitationToken === null) redirect("/invitation");
  const locale = localeOfPage(await getLocale());
  const body = { invitationToken, displayName, locale };
  const answer = await requestApi(startCompanySignInRoute, { body }, null);
  if (!answer.ok) {
    if (answer.problem.code === "identity.invitation-invalid") redirect("/invitation?gone=1");
    return failureText(signInFailureOf(answer), (t.raw("form") as EntryTexts["form"]).failures);
  }
  const { flow, authorizationUrl } = answer.value;
  await keepCompanyFlow({ purpose: "invitation", flow, url: authorizationUrl, next: "/home" });
  await keepLocale(locale);
  redirect("/sign-in/company/go");
}
