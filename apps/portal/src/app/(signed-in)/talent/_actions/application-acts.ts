"use server";

import {
  acceptTalentOfferRoute,
  applyForTalentRoute,
  decideTalentApplicationRoute,
  hostDecisions,
  mostStatement,
  mostTalentReason,
  withdrawTalentApplicationRoute,
} from "@interphase/consortium/contract";

import type { ActState } from "@/components/ui/act-form";
import { tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf } from "@/server/typed-form";

import { incompleteState, refusedState } from "../_words/refusal";

/** Applies for an offer, for oneself. */
export async function applyForOffer(
  programmeId: string,
  offerId: string,
  consentVersion: string,
  idempotencyKey: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const statement = textOf(form, "statement");
  const wrong = [
    ...(statement === "" || statement.length > mostStatement ? ["statement"] : []),
    ...(form.get("consent") === null ? ["consent"] : []),
  ];
  if (wrong.length > 0) return incompleteState(form, wrong);
  const body = { offerId, statement, showsProfile: form.get("showsProfile") !== null, consentVersion };
  const answer = await tryCallApi(applyForTalentRoute, { params: { programmeId }, body, idempotencyKey });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/talent/applications/${answer.value.id}?done=applied`);
}

/** Withdraws the reader's application, or turns an offer down. */
export async function withdrawApplication(
  applicationId: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const answer = await tryCallApi(withdrawTalentApplicationRoute, { params: { applicationId } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/talent/applications/${applicationId}?done=withdrawn`);
}

/** Takes an offered place. */
export async function acceptOffer(applicationId: string, _: ActState, form: FormData): Promise<ActState> {
  const answer = await tryCallApi(acceptTalentOfferRoute, { params: { applicationId } });
  if (!answer.ok) return refusedState(form, answer);
  const { placementId } = answer.value;
  redirectAnew(
    placementId === null
      ? `/talent/applications/${applicationId}`
      : `/talent/placements/${placementId}?done=accepted`,
  );
}

/** Decides for the host. */
export async function decideApplication(
  applicationId: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const decision = hostDecisions.find((each) => each === textOf(form, "decision"));
  const reason = textOf(form, "reason");
  const isUnreasoned = decision === "decline" && reason === "";
  const wrong = [
    ...(decision === undefined ? ["decision"] : []),
    ...(isUnreasoned || reason.length > mostTalentReason ? ["reason"] : []),
  ];
  if (wrong.length > 0 || decision === undefined) return incompleteState(form, wrong);
  const body = { decision, ...(reason !== "" && { reason }) };
  const answer = await tryCallApi(decideTalentApplicationRoute, { params: { applicationId }, body });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/talent/applications/${applicationId}?done=decided`);
}
