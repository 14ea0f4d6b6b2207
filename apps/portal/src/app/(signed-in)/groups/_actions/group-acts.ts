"use server";

import {
  coolingOffBars,
  createGroupRoute,
  fewestCoolingOffDays,
  fewestLockDays,
  groupVisibilities,
  joinModes,
  mostCharter,
  mostCoolingOffDays,
  mostGroupName,
  mostLockDays,
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
    lockDays: Number(textOf(form, "lockDays")),
  };
}

const ordinaryKinds = ["working", "commercial"] as const;

/** A clean team is hidden and by invitation, whatever its form says. */
function newGroupOf(form: FormData) {
  const group = groupOf(form);
  const kind = ordinaryKinds.find((each) => each === textOf(form, "kind")) ?? ordinaryKinds[0];
  if (textOf(form, "kind") !== "clean-team") return { ...group, kind, coolingOff: null };
  const bars = coolingOffBars.find((each) => each === textOf(form, "bars")) ?? coolingOffBars[0];
  return {
    ...group,
    ...({ kind: "clean-team", joinMode: "invitation", visibility: "members" } as const),
    coolingOff: { days: Number(textOf(form, "coolingOffDays")), bars },
  };
}

/** Which fields of a cooling-off are wrong? */
function wrongCooling({ coolingOff }: ReturnType<typeof newGroupOf>): string[] {
  if (coolingOff === null) return [];
  const { days } = coolingOff;
  const isRight = Number.isInteger(days) && days >= fewestCoolingOffDays && days <= mostCoolingOffDays;
  return isRight ? [] : ["coolingOffDays"];
}

function wrongFields({ name, charter, lockDays }: ReturnType<typeof groupOf>): string[] {
  const isWrong = (text: string | null) => (text ?? "").length > mostGroupName;
  const isNameless = name.en === null && name.zh === null;
  return [
    ...(isNameless || isWrong(name.en) ? ["nameEn"] : []),
    ...(isWrong(name.zh) ? ["nameZh"] : []),
    ...(charter === "" || charter.length > mostCharter ? ["charter"] : []),
    ...(Number.isInteger(lockDays) && lockDays >= fewestLockDays && lockDays <= mostLockDays
      ? []
      : ["lockDays"]),
  ];
}

/** Sets up a working group. */
export async function createGroup(idempotencyKey: string, _: ActState, form: FormData): Promise<ActState> {
  const body = newGroupOf(form);
  const wrong = [...wrongFields(body), ...wrongCooling(body)];
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
  const kind = ordinaryKinds.find((each) => each === textOf(form, "kind"));
  const body = { ...groupOf(form), ...(kind !== undefined && { kind }) };
  const wrong = wrongFields(body);
  if (wrong.length > 0) return incompleteState(form, wrong);
  const answer = await tryCallApi(updateGroupRoute, { params: { groupId }, body, ifMatch: etag });
  if (!answer.ok) return refusedState(form, answer, fieldIds);
  redirectAnew(`/groups/${groupId}?done=saved`);
}
