"use server";

import {
  closeActionItemRoute,
  giveActionItemRoute,
  mostDecisionText,
  mostDecisionTitle,
  mostItemText,
  recordDecisionRoute,
} from "@interphase/consortium/contract";

import type { ActState } from "@/components/ui/act-form";
import { tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf } from "@/server/typed-form";

import { incompleteState, refusedState } from "../_words/refusal";

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);

/** Records what the group has decided. */
export async function recordDecision(
  groupId: string,
  idempotencyKey: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const [title, text] = [textOf(form, "decisionTitle"), textOf(form, "decisionText")];
  const decidedOn = textOf(form, "decidedOn");
  const wrong = [
    ...(title === "" || title.length > mostDecisionTitle ? ["decisionTitle"] : []),
    ...(text.length > mostDecisionText ? ["decisionText"] : []),
    ...(isDay(decidedOn) ? [] : ["decidedOn"]),
  ];
  if (wrong.length > 0) return incompleteState(form, wrong);
  const answer = await tryCallApi(recordDecisionRoute, {
    params: { groupId },
    body: { title, decidedOn, ...(text !== "" && { text }) },
    idempotencyKey,
  });
  if (!answer.ok)
    return refusedState(form, answer, {
      title: "decisionTitle",
      text: "decisionText",
      decidedOn: "decidedOn",
    });
  redirectAnew(`/groups/${groupId}?done=recorded`);
}

/** Gives somebody who sits in the group something to do. */
export async function giveItem(
  groupId: string,
  idempotencyKey: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const [text, ownerId, dueOn] = [textOf(form, "itemText"), textOf(form, "ownerId"), textOf(form, "dueOn")];
  const wrong = [
    ...(text === "" || text.length > mostItemText ? ["itemText"] : []),
    ...(ownerId === "" ? ["ownerId"] : []),
    ...(dueOn === "" || isDay(dueOn) ? [] : ["dueOn"]),
  ];
  if (wrong.length > 0) return incompleteState(form, wrong);
  const answer = await tryCallApi(giveActionItemRoute, {
    params: { groupId },
    body: { text, ownerId, ...(dueOn !== "" && { dueOn }) },
    idempotencyKey,
  });
  if (!answer.ok) return refusedState(form, answer, { text: "itemText", ownerId: "ownerId", dueOn: "dueOn" });
  redirectAnew(`/groups/${groupId}?done=itemGiven`);
}

/** Says that an action item is done, or that it is not. */
export async function closeItem(
  groupId: string,
  itemId: string,
  isDone: boolean,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const answer = await tryCallApi(closeActionItemRoute, { params: { groupId, itemId }, body: { isDone } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/groups/${groupId}?done=${isDone ? "itemDone" : "itemOpen"}`);
}
