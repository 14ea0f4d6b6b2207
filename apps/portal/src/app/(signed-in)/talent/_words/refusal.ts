import type { Refused } from "@interphase/contract";
import { getTranslations } from "next-intl/server";

import type { ActState } from "@/components/ui/act-form";
import { valuesOf } from "@/server/typed-form";

/** What does a form show of what the portal itself can see is missing? */
export async function incompleteState(form: FormData, fieldIds: readonly string[]): Promise<ActState> {
  const t = await getTranslations("talent.problems");
  return {
    message: t("form"),
    errors: fieldIds.map((fieldId) => ({ fieldId, message: t(`fields.${fieldId}`) })),
    values: valuesOf(form),
  };
}

/** What does a form show of a refusal? A field that is refused has the name that the form gives it. */
export async function refusedState(form: FormData, { problem }: Refused): Promise<ActState> {
  const t = await getTranslations("talent.problems");
  const fields = (problem.errors ?? []).map(({ pointer }) => pointer.replace(/^.*\//, ""));
  const known = fields.filter((name) => t.has(`fields.${name}`));
  if (known.length > 0) return incompleteState(form, known);
  const key = problem.code.replaceAll(".", "_");
  const message = t.has(key) ? t(key) : t("other", { text: problem.detail ?? problem.title });
  return { message, errors: [], values: valuesOf(form) };
}
