"use server";

import { getTranslations } from "next-intl/server";
import {
  askApplicantRoute,
  decideApplicationRoute,
  revokeApplicationLinksRoute,
  setApplicationStepRoute,
  stepStates,
  type ApplicationStep,
} from "@interphase/consortium/contract";
import type { ActState } from "@/components/ui/act-form";
import { callApi, tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf, valuesOf } from "@/server/typed-form";
import { refusedState } from "../../_words/refusal";

const pageOf = (applicationId: string, done: string) => `/admin/applications/${applicationId}?done=${done}`;

async function missing(
  form: FormData,
  fieldId: string,
  word: "needed" | "badLink" = "needed",
): Promise<ActState> {
  const [t, tA] = await Promise.all([getTranslations("admin.problems"), getTranslations("applications")]);
  return { message: t("form"), errors: [{ fieldId, message: tA(word) }], values: valuesOf(form) };
}

/** Says how a step stands. */
export async function setStep(
  applicationId: string,
  step: ApplicationStep,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const state = stepStates.find((each) => each === textOf(form, "state"));
  if (state === undefined) return missing(form, `${step}-state`);
  const [evidence, note] = [textOf(form, "evidence"), textOf(form, "note")];
  const body = {
    state,
    evidence: evidence === "" ? null : evidence,
    note: note === "" ? null : note,
    ...(step === "fee-class" ? { feeClass: textOf(form, "feeClass") || null } : {}),
    ...(form.get("mine") === null ? {} : { owner: "me" as const }),
  };
  if (!setApplicationStepRoute.body.safeParse(body).success)
    return missing(form, `${step}-evidence`, "badLink");
  const answer = await tryCallApi(setApplicationStepRoute, { params: { applicationId, step }, body });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`${pageOf(applicationId, "step")}#checklist`);
}

/** Asks the applicant. */
export async function ask(applicationId: string, _: ActState, form: FormData): Promise<ActState> {
  const question = textOf(form, "question");
  if (question === "") return missing(form, "question");
  const answer = await tryCallApi(askApplicantRoute, { params: { applicationId }, body: { question } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`${pageOf(applicationId, "asked")}#questions`);
}

/** Admits or refuses. */
export async function decide(applicationId: string, _: ActState, form: FormData): Promise<ActState> {
  const isRefusal = form.get("decision") === "refuse";
  const reasons = textOf(form, "reasons");
  if (isRefusal && reasons === "") return missing(form, "reasons");
  const body = isRefusal ? { decision: "refuse" as const, reasons } : { decision: "admit" as const };
  const answer = await tryCallApi(decideApplicationRoute, { params: { applicationId }, body });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(pageOf(applicationId, isRefusal ? "refused" : "admitted"));
}

/** Closes every link to an application. */
export async function revokeLinks(applicationId: string): Promise<void> {
  await callApi(revokeApplicationLinksRoute, { params: { applicationId } });
  redirectAnew(`${pageOf(applicationId, "revoked")}#links`);
}
