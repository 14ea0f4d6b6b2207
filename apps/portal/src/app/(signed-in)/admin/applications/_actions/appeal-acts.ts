"use server";

import { getTranslations } from "next-intl/server";
import {
  appealBallotRoute,
  appealOutcomes,
  type AppealOutcome,
  confirmAppealRoute,
  dropAppealProposalRoute,
  proposeAppealRoute,
  stepBallotRoute,
  type ApplicationStep,
} from "@interphase/consortium/contract";
import type { ActState } from "@/components/ui/act-form";
import { callApi, tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf, valuesOf } from "@/server/typed-form";
import { refusedState } from "../../_words/refusal";

const pageOf = (applicationId: string, done: string) => `/admin/applications/${applicationId}?done=${done}`;
const ballotOf = (form: FormData) => {
  const ballot = textOf(form, "ballot");
  return ballot === "" ? null : ballot;
};

/** Says which ballot decides a step, or none. */
export async function nameStepBallot(
  applicationId: string,
  step: ApplicationStep,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const body = { ballotId: ballotOf(form) };
  const answer = await tryCallApi(stepBallotRoute, { params: { applicationId, step }, body });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`${pageOf(applicationId, "ballot")}#checklist`);
}

/** Says which ballot decides the appeal, or none. */
export async function nameAppealBallot(
  applicationId: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const body = { ballotId: ballotOf(form) };
  const answer = await tryCallApi(appealBallotRoute, { params: { applicationId }, body });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`${pageOf(applicationId, "ballot")}#appeal`);
}

/** Proposes how the appeal is decided. */
export async function proposeAppeal(applicationId: string, _: ActState, form: FormData): Promise<ActState> {
  const outcome = appealOutcomes.find((each) => each === textOf(form, "outcome"));
  const grounds = textOf(form, "grounds");
  if (outcome === undefined || grounds === "") {
    const [t, tA] = await Promise.all([getTranslations("admin.problems"), getTranslations("applications")]);
    const fieldId = outcome === undefined ? "appeal-outcome" : "grounds";
    return { message: t("form"), errors: [{ fieldId, message: tA("needed") }], values: valuesOf(form) };
  }
  const answer = await tryCallApi(proposeAppealRoute, {
    params: { applicationId },
    body: { outcome, grounds },
  });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`${pageOf(applicationId, "proposed")}#appeal`);
}

/** Decides the appeal as it was proposed when the page was shown. */
export async function confirmAppeal(
  applicationId: string,
  read: { readonly outcome: AppealOutcome; readonly grounds: string },
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const answer = await tryCallApi(confirmAppealRoute, { params: { applicationId }, body: read });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`${pageOf(applicationId, "appealDecided")}#appeal`);
}

/** Drops what was proposed. */
export async function dropAppealProposal(applicationId: string): Promise<void> {
  await callApi(dropAppealProposalRoute, { params: { applicationId } });
  redirectAnew(`${pageOf(applicationId, "dropped")}#appeal`);
}
