"use server";

import {
  confirmCharterRoute,
  proposeCharterRoute,
  type CharterRequest,
} from "@interphase/consortium/contract";

import type { ActState } from "@/components/ui/act-form";
import { tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf } from "@/server/typed-form";

import { incompleteState, refusedState } from "../_words/refusal";
import { ruleOfKey } from "../_words/rule-key";

type AskedRule = CharterRequest["rules"][number];
const shares = ["quorum", "inFavour", "againstMax"] as const;
const keep = "keep-";

const pageOf = (groupId: string | null, done: string) =>
  `/ballots/rules?${groupId === null ? "" : `group=${groupId}&`}done=${done}`;

/** A share as people write it: 2/3. */
function shareOf(form: FormData, name: string) {
  const found = /^(\d{1,15})\s*[/∕⁄]\s*(\d{1,15})$/.exec(textOf(form, name));
  return found === null ? undefined : { numerator: Number(found[1]), denominator: Number(found[2]) };
}

/** The rule that is added; null where nothing was typed, undefined where something is not right. */
function addedRule(form: FormData): AskedRule | null | undefined {
  if (shares.every((name) => textOf(form, name) === "")) return null;
  const [quorum, inFavour, againstMax] = shares.map((name) => shareOf(form, name));
  if (!quorum || !inFavour || !againstMax) return undefined;
  const weights = textOf(form, "weights") === "tier" ? ("tier" as const) : ("equal" as const);
  return { quorum, inFavour, againstMax, weights, discussBlocks: textOf(form, "discuss") === "blocks" };
}

/** Proposes what the rules shall be. */
export async function proposeCharter(
  requestKey: string,
  groupId: string | null,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const kept = [...form.keys()].flatMap((name) =>
    name.startsWith(keep) ? (ruleOfKey(name.slice(keep.length)) ?? []) : [],
  );
  const added = addedRule(form);
  if (added === undefined)
    return incompleteState(
      form,
      shares.filter((name) => !shareOf(form, name)),
    );
  const rules = added === null ? kept : [...kept, added];
  if (rules.length === 0) return incompleteState(form, ["quorum"]);
  const body = { groupId, rules };
  const answer = await tryCallApi(proposeCharterRoute, { body, idempotencyKey: requestKey });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(pageOf(groupId, "charterProposed"));
}

/** Confirms what another has proposed. */
export async function confirmCharter(
  charterId: string,
  groupId: string | null,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const answer = await tryCallApi(confirmCharterRoute, { params: { charterId } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(pageOf(groupId, "charterConfirmed"));
}
