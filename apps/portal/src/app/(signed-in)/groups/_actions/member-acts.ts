"use server";

import {
  decidePlaceRoute,
  endSeatRoute,
  giveSeatRoute,
  joinGroupRoute,
  leaveGroupRoute,
  mostMessage,
  seatKinds,
  type PlaceDecision,
} from "@interphase/consortium/contract";
import { appointRoute, endAssignmentRoute } from "@interphase/identity/contract";

import type { ActState } from "@/components/ui/act-form";
import { tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf } from "@/server/typed-form";

import { incompleteState, refusedState } from "../_words/refusal";

/** Brings the reader's organisation into a group, or applies for it. */
export async function joinGroup(
  groupId: string,
  idempotencyKey: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const message = textOf(form, "message");
  if (message.length > mostMessage) return incompleteState(form, ["message"]);
  const answer = await tryCallApi(joinGroupRoute, {
    params: { groupId },
    body: message === "" ? {} : { message },
    idempotencyKey,
  });
  if (!answer.ok) return refusedState(form, answer, { message: "message" });
  redirectAnew(
    answer.value.state === "in" ? `/groups/${groupId}/seats?done=joined` : `/groups/${groupId}?done=applied`,
  );
}

/** Takes an organisation out of a group; an application is withdrawn, an invitation declined. `done` says which, and where one goes. */
export async function leaveGroup(
  groupId: string,
  organisationId: string,
  done: "left" | "withdrawn" | "declined" | "takenOut",
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const answer = await tryCallApi(leaveGroupRoute, { params: { groupId, organisationId } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(done === "takenOut" ? `/groups/${groupId}?done=takenOut` : `/groups?done=${done}`);
}

/** Invites an organisation, or decides on its application. */
export async function decidePlace(
  groupId: string,
  organisationId: string,
  decision: PlaceDecision,
  done: "invited" | "admitted" | "declined" | "takenBack",
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const answer = await tryCallApi(decidePlaceRoute, {
    params: { groupId, organisationId },
    body: { decision },
  });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/groups/${groupId}/organisations?done=${done}`);
}

/** Gives a colleague a seat, or another one. */
export async function giveSeat(groupId: string, _: ActState, form: FormData): Promise<ActState> {
  const personId = textOf(form, "personId");
  const seat = seatKinds.find((kind) => kind === textOf(form, "seat"));
  if (personId === "" || seat === undefined) return incompleteState(form, ["personId"]);
  const answer = await tryCallApi(giveSeatRoute, { params: { groupId, personId }, body: { seat } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/groups/${groupId}/seats?done=seatGiven`);
}

/** Ends a colleague's seat. */
export async function endSeat(
  groupId: string,
  personId: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const answer = await tryCallApi(endSeatRoute, { params: { groupId, personId } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/groups/${groupId}/seats?done=seatEnded`);
}

/** Appoints somebody who sits in a group to chair it; `role` is the one that the api gives for groups. */
export async function appointChair(
  groupId: string,
  role: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const personId = textOf(form, "personId");
  if (personId === "") return incompleteState(form, ["personId"]);
  const answer = await tryCallApi(appointRoute, { body: { personId, role, scopeId: groupId } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/groups/${groupId}/organisations?done=chairGiven`);
}

/** Ends somebody's chair. */
export async function endChair(
  groupId: string,
  assignmentId: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const answer = await tryCallApi(endAssignmentRoute, { params: { assignmentId } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/groups/${groupId}/organisations?done=chairEnded`);
}
