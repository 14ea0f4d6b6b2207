"use server";

import { redirect } from "next/navigation";
import { finishCompanySignInRoute } from "@interphase/identity/contract";
import { requestApi } from "@/server/api-client";
import { endCompanyFlow, findCompanyFlow } from "@/server/company-flow";
import { adoptSession } from "@/server/session";
import { signInFailureOf } from "@/server/sign-in-failure";
import type { EntryFailure } from "../../../../_components/failure-text";
import { arrive, textOf } from "../../../_actions/enter";

/** Finishes a company's sign-in with the code of the second factor here. */
export async function finishWithCode(_: EntryFailure | null, form: FormData): Promise<EntryFailure | null> {
  const begun = await findCompanyFlow();
  if (begun === null) redirect("/sign-in?error=flow-expired");
  const factorCode = textOf(form, "code").replace(/\s/g, "");
  if (factorCode === "") return { code: "no-code" };
  const answer = await requestApi(finishCompanySignInRoute, { body: { flow: begun.flow, factorCode } }, null);
  if (!answer.ok) {
    const failure = signInFailureOf(answer);
    if (failure.code !== "company-failed") return failure;
    await endCompanyFlow();
    redirect("/sign-in?error=flow-expired");
  }
  const me = await adoptSession(answer.value.accessToken);
  await endCompanyFlow();
  if (me === null) return { code: "unreachable" };
  return arrive(me.locale, begun.next);
}
