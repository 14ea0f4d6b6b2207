"use server";

import {
  annulBallotRoute,
  ballotSecrecySchema,
  castVoteRoute,
  confirmAnnulmentRoute,
  createBallotRoute,
  extendBallotRoute,
  openBallotRoute,
  positionSchema,
} from "@interphase/consortium/contract";
import { revalidatePath } from "next/cache";

import type { ActState } from "@/components/ui/act-form";
import { tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf } from "@/server/typed-form";

import { documentsOf, linkFieldsOf, linkPlaces } from "../_words/document-fields";
import { incompleteState, refusedState, sensitiveState } from "../_words/refusal";
import { ruleOfKey } from "../_words/rule-key";

/** What a field of day and time gives is UTC here, as its label says. */
function instantOf(form: FormData, name: string): string | undefined {
  const text = textOf(form, name);
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? `${text}:00.000Z` : undefined;
}

/** Makes a ballot, once however often it is sent. */
export async function createBallot(
  requestKey: string,
  groupId: string | null,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const question = textOf(form, "question");
  const [opensAt, closesAt] = [instantOf(form, "opensAt"), instantOf(form, "closesAt")];
  const rule = ruleOfKey(textOf(form, "rule"));
  const secrecy = ballotSecrecySchema.safeParse(textOf(form, "secrecy"));
  const { documents, wrong } = documentsOf(form);
  const isWhole = question !== "" && wrong.length === 0;
  if (!isWhole || opensAt === undefined || closesAt === undefined || !rule || !secrecy.success)
    return incompleteState(form, [
      ...(question === "" ? ["question"] : []),
      ...wrong,
      ...(secrecy.success ? [] : ["secrecy"]),
      ...(rule ? [] : ["rule"]),
      ...(opensAt === undefined ? ["opensAt"] : []),
      ...(closesAt === undefined ? ["closesAt"] : []),
    ]);
  const warned = await sensitiveState(form, [
    "question",
    ...linkPlaces.map((place) => linkFieldsOf(place).title),
  ]);
  if (warned !== undefined) return warned;
  const body = {
    question,
    groupId,
    rule,
    opensAt,
    closesAt,
    secrecy: secrecy.data,
    documents: [...documents],
  };
  // A refusal keeps no key, so that a form that was put right is sent under the same one.
  const answer = await tryCallApi(createBallotRoute, { body, idempotencyKey: requestKey });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/ballots/${answer.value.id}?done=created`);
}

/** Casts for the reader's organisation. Whatever was typed is sent, so that nothing that was said is lost unseen. */
export async function castVote(ballotId: string, _: ActState, form: FormData): Promise<ActState> {
  const position = positionSchema.safeParse(textOf(form, "position"));
  if (!position.success) return incompleteState(form, ["position"]);
  const warned = await sensitiveState(form, ["comment", "clause", "proposedChange"]);
  if (warned !== undefined) return warned;
  const said = (["comment", "clause", "proposedChange"] as const).flatMap((name) => {
    const text = textOf(form, name);
    return text === "" ? [] : [[name, text] as const];
  });
  const body = { position: position.data, ...Object.fromEntries(said) };
  const answer = await tryCallApi(castVoteRoute, { params: { ballotId }, body });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/ballots/${ballotId}?done=cast`);
}

/** Casts in a secret ballot. The receipt is in the answer alone: in no address, no cookie, and gone with the page. */
export async function castSecretVote(ballotId: string, _: ActState, form: FormData): Promise<ActState> {
  const position = positionSchema.safeParse(textOf(form, "position"));
  if (!position.success) return incompleteState(form, ["position"]);
  const warned = await sensitiveState(form, ["comment"]);
  if (warned !== undefined) return warned;
  const [comment, receipt] = [textOf(form, "comment"), textOf(form, "receipt")];
  const body = {
    position: position.data,
    ...(comment !== "" && { comment }),
    ...(receipt !== "" && { receipt }),
  };
  const answer = await tryCallApi(castVoteRoute, { params: { ballotId }, body });
  if (!answer.ok) return refusedState(form, answer);
  if (answer.value.receipt === null) redirectAnew(`/ballots/${ballotId}?done=recused`);
  revalidatePath(`/ballots/${ballotId}`);
  return { message: null, errors: [], values: { issued: answer.value.receipt } };
}

/** Proposes to annul a ballot. */
export async function proposeAnnulment(ballotId: string, _: ActState, form: FormData): Promise<ActState> {
  const reason = textOf(form, "annulReason");
  if (reason === "") return incompleteState(form, ["annulReason"]);
  const answer = await tryCallApi(annulBallotRoute, { params: { ballotId }, body: { reason } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/ballots/${ballotId}?done=annulProposed`);
}

/** Annuls a ballot, for the reason that another has proposed and that the reader has read. */
export async function confirmAnnulment(
  ballotId: string,
  reason: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const answer = await tryCallApi(confirmAnnulmentRoute, { params: { ballotId }, body: { reason } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/ballots/${ballotId}?done=annulled`);
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
