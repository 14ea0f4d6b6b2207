"use server";

import {
  createGroupRoute,
  groupVisibilities,
  joinModes,
  mostCharter,
  mostGroupName,
  updateGroupRoute,
} from "@interphase/consortium/contract";

import type { ActState } from "@/components/ui/act-form";
import { tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf } from "@/server/typed-form";

import { incompleteState, refusedState } from "../_words/refusal";

const fieldIds = { en: "nameEn", zh: "nameZh", name: "nameEn", charter: "charter" } as const;

function groupOf(form: FormData) {
  const [en, zh] = [textOf(form, "nameEn"), textOf(form, "nameZh")];
  const chosen = <Value extends string>(values: readonly [Value, ...Value[]], name: string): Value =>
    values.find((value) => value === textOf(form, name)) ?? values[0];
  return {
    name: { en: en === "" ? null : en, zh: zh === "" ? null : zh },
    charter: textOf(form, "charter"),
    joinMode: chosen(joinModes, "joinMode"),
    visibility: chosen(groupVisibilities, "visibility"),
  };
}

function wrongFields({ name, charter }: ReturnType<typeof groupOf>): string[] {
  const isWrong = (text: string | null) => (text ?? "").length > mostGroupName;
  const isNameless = name.en === null && name.zh === null;
  return [
    ...(isNameless || isWrong(name.en) ? ["nameEn"] : []),
    ...(isWrong(name.zh) ? ["nameZh"] : []),
    ...(charter === "" || charter.length > mostCharter ? ["charter"] : []),
  ];
}

/** Sets up a working group. */
export async function createGroup(idempotencyKey: string, _: ActState, form: FormData): Promise<ActState> {
  const body = groupOf(form);
  const wrong = wrongFields(body);
  if (wrong.length > 0) return incompleteState(form, wrong);
  const answer = await tryCallApi(createGroupRoute, { body, idempotencyKey });
  if (!answer.ok) return refusedState(form, answer, fieldIds);
  redirectAnew(`/groups/${answer.value.id}?done=created`);
}

/** Changes charter and rules, unless somebody else has changed them since the page was loaded. */
export async function changeGroup(
  groupId: string,
  etag: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const body = groupOf(form);
  const wrong = wrongFields(body);
  if (wrong.length > 0) return incompleteState(form, wrong);
  const answer = await tryCallApi(updateGroupRoute, { params: { groupId }, body, ifMatch: etag });
  if (!answer.ok) return refusedState(form, answer, fieldIds);
  redirectAnew(`/groups/${groupId}?done=saved`);
}
