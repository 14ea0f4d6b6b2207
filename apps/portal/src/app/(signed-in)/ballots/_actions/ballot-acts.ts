"use server";

import {
  ballotRuleNames,
  ballotRules,
  castVoteRoute,
  createBallotRoute,
  extendBallotRoute,
  openBallotRoute,
  positionSchema,
} from "@interphase/consortium/contract";

import type { ActState } from "@/components/ui/act-form";
import { tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf } from "@/server/typed-form";

import { incompleteState, refusedState } from "../_words/refusal";

/** What a field of day and time gives is UTC here, as its label says. */
function instantOf(form: FormData, name: string): string | undefined {
  const text = textOf(form, name);
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? `${text}:00.000Z` : undefined;
}

/** Makes a ballot. */
export async function createBallot(_: ActState, form: FormData): Promise<ActState> {
  const question = textOf(form, "question");
  const [opensAt, closesAt] = [instantOf(form, "opensAt"), instantOf(form, "closesAt")];
  const groupId = textOf(form, "groupId");
  const ruleName = ballotRuleNames.find((name) => name === textOf(form, "rule")) ?? ballotRuleNames[0];
  if (question === "" || opensAt === undefined || closesAt === undefined)
    return incompleteState(form, [
      ...(question === "" ? ["question"] : []),
      ...(opensAt === undefined ? ["opensAt"] : []),
      ...(closesAt === undefined ? ["closesAt"] : []),
    ]);
  const answer = await tryCallApi(createBallotRoute, {
    body: {
      question,
      groupId: groupId === "" ? null : groupId,
      rule: ballotRules[ruleName],
      opensAt,
      closesAt,
      secrecy: "open",
    },
  });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/ballots/${answer.value.id}?done=created`);
}

/** Casts for the reader's organisation. Whatever was typed is sent, so that nothing that was said is lost unseen. */
export async function castVote(ballotId: string, _: ActState, form: FormData): Promise<ActState> {
  const position = positionSchema.safeParse(textOf(form, "position"));
  if (!position.success) return incompleteState(form, ["position"]);
  const said = (["comment", "clause", "proposedChange"] as const).flatMap((name) => {
    const text = textOf(form, name);
    return text === "" ? [] : [[name, text] as const];
  });
  const body = { position: position.data, ...Object.fromEntries(said) };
  const answer = await tryCallApi(castVoteRoute, { params: { ballotId }, body });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/ballots/${ballotId}?done=cast`);
}

/** Opens a ballot that is due. */
export async function openBallot(ballotId: string, _: ActState, form: FormData): Promise<ActState> {
  const answer = await tryCallApi(openBallotRoute, { params: { ballotId } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/ballots/${ballotId}?done=opened`);
}

/** Lets a ballot go on for longer. */
export async function extendBallot(ballotId: string, _: ActState, form: FormData): Promise<ActState> {
  const [closesAt, reason] = [instantOf(form, "closesAt"), textOf(form, "reason")];
  if (closesAt === undefined || reason === "")
    return incompleteState(form, [
      ...(closesAt === undefined ? ["closesAt"] : []),
      ...(reason === "" ? ["reason"] : []),
    ]);
  const answer = await tryCallApi(extendBallotRoute, { params: { ballotId }, body: { closesAt, reason } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/ballots/${ballotId}?done=extended`);
}
