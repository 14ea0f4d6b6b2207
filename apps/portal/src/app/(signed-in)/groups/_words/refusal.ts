import type { Refused } from "@interphase/contract";
import { getTranslations } from "next-intl/server";

import type { ActState } from "@/components/ui/act-form";
import { getFormats } from "@/i18n/format";
import { valuesOf } from "@/server/typed-form";

/** What does a form show of what the portal itself can see is missing? */
export async function incompleteState(form: FormData, fieldIds: readonly string[]): Promise<ActState> {
  const t = await getTranslations("groups.problems");
  return {
    message: t("form"),
    errors: fieldIds.map((fieldId) => ({ fieldId, message: t(`fields.${fieldId}`) })),
    values: valuesOf(form),
  };
}

/** What does a form show of a refusal? `fieldIds` says which field stands for which part of the request, by the end of its pointer. */
export async function refusedState(
  form: FormData,
  { problem }: Refused,
  fieldIds: Readonly<Record<string, string>> = {},
): Promise<ActState> {
  const t = await getTranslations("groups.problems");
  const wrong = (problem.errors ?? []).flatMap(({ pointer }) => {
    const end = Object.keys(fieldIds).find((name) => pointer.endsWith(`/${name}`));
    return end === undefined ? [] : (fieldIds[end] ?? []);
  });
  if (wrong.length > 0) return incompleteState(form, wrong);
  const key = problem.code.replaceAll(".", "_");
  const until = problem.until === undefined ? "" : (await getFormats()).date(problem.until);
  const message = t.has(key) ? t(key, { until }) : t("other", { text: problem.detail ?? problem.title });
  return { message, errors: [], values: valuesOf(form) };
}
