"use server";

import { getTranslations } from "next-intl/server";
import {
  confirmSettingRoute,
  dropSettingRoute,
  proposeSettingRoute,
  settingChangeSchema,
} from "@interphase/consortium/contract";
import type { ActState } from "@/components/ui/act-form";
import { callApi, tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf, valuesOf } from "@/server/typed-form";
import { refusedState } from "../../../_words/refusal";

const page = (done: string) => `/admin/organisations/tiers?done=${done}`;
const words = { name: "key", nameEn: "text", nameZh: "text", weight: "weight", tier: "choice" } as const;

/** Proposes a tier or a fee class. */
export async function proposeSetting(
  kind: "tier" | "fee-class",
  requestKey: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const [nameZh, tier] = [textOf(form, "nameZh"), textOf(form, "tier")];
  const names = {
    name: textOf(form, "name"),
    nameEn: textOf(form, "nameEn"),
    nameZh: nameZh === "" ? null : nameZh,
  };
  const typed =
    kind === "tier"
      ? { kind, ...names, weight: Number(textOf(form, "weight")) }
      : { kind, ...names, ...(tier !== "" && { tier }) };
  const body = settingChangeSchema.safeParse(typed);
  if (!body.success) {
    const [t, tM] = await Promise.all([getTranslations("admin.problems"), getTranslations("memberships")]);
    const errors = body.error.issues.flatMap(({ path }) => {
      const field = Object.keys(words).find((each) => each === path[0]) as keyof typeof words | undefined;
      return field === undefined
        ? []
        : [{ fieldId: `${kind}-${field}`, message: tM(`needed.${words[field]}`) }];
    });
    return { message: t("form"), errors, values: valuesOf(form) };
  }
  const answer = await tryCallApi(proposeSettingRoute, { body: body.data, idempotencyKey: requestKey });
  if (!answer.ok) {
    const tM = await getTranslations("memberships.problems");
    const key = answer.problem.code.replaceAll(".", "_");
    return tM.has(key)
      ? { message: tM(key), errors: [], values: valuesOf(form) }
      : refusedState(form, answer);
  }
  redirectAnew(page("settingProposed"));
}

/** Confirms what somebody else proposed. */
export async function confirmSetting(changeId: string): Promise<void> {
  await callApi(confirmSettingRoute, { params: { changeId } });
  redirectAnew(page("settingConfirmed"));
}

/** Drops what was proposed. */
export async function dropSetting(changeId: string): Promise<void> {
  await callApi(dropSettingRoute, { params: { changeId } });
  redirectAnew(page("settingDropped"));
}
