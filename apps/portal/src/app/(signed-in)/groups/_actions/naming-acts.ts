"use server";

import {
  decideNamingRoute,
  endSeatRoute,
  mostNamingReason,
  mostNamingWork,
  namePersonRoute,
  withdrawNamingRoute,
} from "@interphase/consortium/contract";

import type { ActState } from "@/components/ui/act-form";
import { tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf } from "@/server/typed-form";

import { incompleteState, refusedState } from "../_words/refusal";

/** Names a colleague for a clean team; counsel confirms. */
export async function namePerson(
  groupId: string,
  idempotencyKey: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const [personId, accessEndsOn] = [textOf(form, "personId"), textOf(form, "accessEndsOn")];
  const work = textOf(form, "work");
  const wrong = [
    ...(personId === "" ? ["personId"] : []),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(accessEndsOn) ? [] : ["accessEndsOn"]),
    ...(work === "" || work.length > mostNamingWork ? ["work"] : []),
  ];
  if (wrong.length > 0) return incompleteState(form, wrong);
  const answer = await tryCallApi(namePersonRoute, {
    params: { groupId },
    body: { personId, accessEndsOn, work },
    idempotencyKey,
  });
  if (!answer.ok) return refusedState(form, answer, { accessEndsOn: "accessEndsOn", work: "work" });
  redirectAnew(`/groups/${groupId}/seats?done=named`);
}

/** Takes back a name that waits for counsel. */
export async function withdrawNaming(
  groupId: string,
  namingId: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const answer = await tryCallApi(withdrawNamingRoute, { params: { groupId, namingId } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/groups/${groupId}/seats?done=nameTakenBack`);
}

/** Ends a colleague's access to a clean team; the cooling-off begins. */
export async function endAccess(
  groupId: string,
  personId: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const answer = await tryCallApi(endSeatRoute, { params: { groupId, personId } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/groups/${groupId}/seats?done=accessEnded`);
}

/** Confirms a name, as counsel. */
export async function confirmNaming(namingId: string, _: ActState, form: FormData): Promise<ActState> {
  const body = { decision: "confirm" } as const;
  const answer = await tryCallApi(decideNamingRoute, { params: { namingId }, body });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew("/groups/namings?done=nameConfirmed");
}

/** Refuses a name with a reason that its organisation reads, as counsel. */
export async function refuseNaming(namingId: string, _: ActState, form: FormData): Promise<ActState> {
  const reason = textOf(form, "reason");
  const fieldId = `reason-${namingId}`;
  if (reason === "" || reason.length > mostNamingReason) {
    const state = await incompleteState(form, ["namingReason"]);
    return { ...state, errors: state.errors.map(({ message }) => ({ fieldId, message })) };
  }
  const body = { decision: "refuse", reason } as const;
  const answer = await tryCallApi(decideNamingRoute, { params: { namingId }, body });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew("/groups/namings?done=nameRefused");
}
