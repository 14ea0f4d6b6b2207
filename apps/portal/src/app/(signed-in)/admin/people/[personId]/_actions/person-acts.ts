"use server";

import {
  endAssignmentRoute,
  endSessionsRoute,
  reinstatePersonRoute,
  removeFactorsRoute,
  suspendPersonRoute,
} from "@interphase/identity/contract";
import type { ActState } from "@/components/ui/act-form";
import { callApi, tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf } from "@/server/typed-form";
import { incompleteState, refusedState } from "../../../_words/refusal";

const pageOf = (personId: string, done: string) => `/admin/people/${personId}?done=${done}`;

/** Keeps somebody out at once. */
export async function suspend(personId: string, _: ActState, form: FormData): Promise<ActState> {
  const answer = await tryCallApi(suspendPersonRoute, { params: { personId } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(pageOf(personId, "suspended"));
}

/** Lets somebody in again. */
export async function reinstate(personId: string): Promise<void> {
  await callApi(reinstatePersonRoute, { params: { personId } });
  redirectAnew(pageOf(personId, "reinstated"));
}

/** Signs somebody out everywhere. */
export async function endSessions(personId: string, _: ActState, form: FormData): Promise<ActState> {
  const answer = await tryCallApi(endSessionsRoute, { params: { personId } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(pageOf(personId, "sessionsEnded"));
}

/** Takes away somebody's second factors, if their address was typed. */
export async function removeFactors(
  personId: string,
  email: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  if (textOf(form, "typed").toLowerCase() !== email.toLowerCase()) return incompleteState(form, ["typed"]);
  const answer = await tryCallApi(removeFactorsRoute, { params: { personId } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(pageOf(personId, "factorsRemoved"));
}

/** Ends a role at once, or takes back one that has not begun. */
export async function endRole(
  personId: string,
  assignmentId: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const answer = await tryCallApi(endAssignmentRoute, { params: { assignmentId } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`${pageOf(personId, "roleEnded")}#roles`);
}
