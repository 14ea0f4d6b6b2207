"use server";

import {
  answerQuestionRoute,
  appealRoute,
  applyRoute,
  beginDraftRoute,
  confirmApplicationRoute,
  mostAppealText,
  saveDraftRoute,
  sendDraftRoute,
  sendLinkAgainRoute,
} from "@interphase/consortium/contract";
import { getTranslations } from "next-intl/server";
import type { ActState } from "@/components/ui/act-form";
import { requestApi } from "@/server/api-client";
import { findFlow, keepFlow } from "@/server/flow-cookie";
import { redirectAnew } from "@/server/redirect-anew";
import { faultyState, refusedState, typedApplication, typedDraft } from "./typed-application";
import { textOf } from "@/server/typed-form";

const statusPage = "/apply/status";
const tokenOf = (statusUrl: string): string => new URL(statusUrl).searchParams.get("token") ?? "";

/** Sends a new application, or keeps its form under a link; the link then stays with this browser. */
export async function apply(requestKey: string, _: ActState, form: FormData): Promise<ActState> {
  const draft = await typedDraft(form);
  if (form.get("intent") === "save") {
    const begun = await requestApi(beginDraftRoute, { body: draft }, null);
    if (!begun.ok) return refusedState(form, begun);
    await keepFlow("application", tokenOf(begun.value.statusUrl));
    redirectAnew(`${statusPage}?saved=1`);
  }
  const typed = await typedApplication(draft);
  if ("faults" in typed) return faultyState(form, typed.faults);
  const sent = await requestApi(applyRoute, { body: typed.content, idempotencyKey: requestKey }, null);
  if (!sent.ok) return refusedState(form, sent);
  await keepFlow("application", tokenOf(sent.value.statusUrl));
  redirectAnew(statusPage);
}

/** Goes on with the form that this browser's link opens: keeps it, or sends it. */
export async function goOn(etag: string, _: ActState, form: FormData): Promise<ActState> {
  const token = await findFlow("application");
  if (token === null) redirectAnew(statusPage);
  const draft = await typedDraft(form);
  if (form.get("intent") === "save") {
    const saved = await requestApi(saveDraftRoute, { body: { token, draft }, ifMatch: etag }, null);
    if (!saved.ok) return refusedState(form, saved);
    redirectAnew(`${statusPage}?saved=1`);
  }
  const typed = await typedApplication(draft);
  if ("faults" in typed) return faultyState(form, typed.faults);
  const sent = await requestApi(sendDraftRoute, { body: { token, application: typed.content } }, null);
  if (!sent.ok) return refusedState(form, sent);
  redirectAnew(statusPage);
}

/** Confirms the address that this browser's link was mailed to. */
export async function confirmAddress(_: ActState, form: FormData): Promise<ActState> {
  const token = await findFlow("application");
  if (token === null) redirectAnew(statusPage);
  const confirmed = await requestApi(confirmApplicationRoute, { body: { token } }, null);
  if (!confirmed.ok) return refusedState(form, confirmed);
  redirectAnew(statusPage);
}

/** Answers one question. */
export async function answerQuestion(questionId: string, _: ActState, form: FormData): Promise<ActState> {
  const token = await findFlow("application");
  if (token === null) redirectAnew(statusPage);
  const answer = textOf(form, "answer").slice(0, 4000);
  if (answer === "") {
    const t = await getTranslations("apply.problems");
    return faultyState(form, [{ fieldId: `answer-${questionId}`, message: t("fields.answer") }]);
  }
  const answered = await requestApi(answerQuestionRoute, { body: { token, questionId, answer } }, null);
  if (!answered.ok) return refusedState(form, answered);
  redirectAnew(statusPage);
}

/** Appeals the refusal. */
export async function sendAppeal(_: ActState, form: FormData): Promise<ActState> {
  const token = await findFlow("application");
  if (token === null) redirectAnew(statusPage);
  const reason = textOf(form, "reason").slice(0, mostAppealText);
  if (reason === "") {
    const t = await getTranslations("apply.problems");
    return faultyState(form, [{ fieldId: "appeal-reason", message: t("fields.appeal-reason") }]);
  }
  const appealed = await requestApi(appealRoute, { body: { token, reason } }, null);
  if (!appealed.ok) return refusedState(form, appealed);
  redirectAnew(statusPage);
}

/** Asks for new links. What is said next is the same whether anything is known under the address. */
export async function askForLinkAgain(_: ActState, form: FormData): Promise<ActState> {
  const email = textOf(form, "email");
  const t = await getTranslations("apply");
  const body = sendLinkAgainRoute.body.safeParse({ email });
  if (!body.success) return faultyState(form, [{ fieldId: "email", message: t("problems.fields.email") }]);
  const asked = await requestApi(sendLinkAgainRoute, { body: body.data }, null);
  if (!asked.ok) return refusedState(form, asked);
  redirectAnew(`${statusPage}?asked=${encodeURIComponent(body.data.email)}`);
}
