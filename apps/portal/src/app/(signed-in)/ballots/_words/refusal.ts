import { findSensitiveWords } from "@interphase/consortium/contract";
import type { Refused } from "@interphase/contract";
import { getTranslations } from "next-intl/server";

import type { ActState } from "@/components/ui/act-form";
import { textOf, valuesOf } from "@/server/typed-form";

const kindOf = (fieldId: string) => fieldId.replace(/(link\w+?)\d$/, "$1");

/** What does a form show of what the portal itself can see is missing? */
export async function incompleteState(form: FormData, fieldIds: readonly string[]): Promise<ActState> {
  const t = await getTranslations("ballots.problems");
  return {
    message: t("form"),
    // Fields that are there more than once are numbered, and say the same.
    errors: fieldIds.map((fieldId) => ({ fieldId, message: t(`fields.${kindOf(fieldId)}`) })),
    values: valuesOf(form),
  };
}

/** What does a form show of a refusal? A field of the request that was wrong stands under its own name in the form. */
export async function refusedState(form: FormData, { problem }: Refused): Promise<ActState> {
  const t = await getTranslations("ballots.problems");
  const fields = (problem.errors ?? []).map(({ pointer }) => pointer.split("/").at(-1) ?? "");
  const known = [...new Set(fields)].filter((field) => t.has(`fields.${field}`));
  if (known.length > 0) return incompleteState(form, known);
  const key = problem.code.replaceAll(".", "_");
  const message = t.has(key) ? t(key) : t("other", { text: problem.detail ?? problem.title });
  return { message, errors: [], values: valuesOf(form) };
}

/** Under which name does a form say which words it was warned of? */
export const warnedOf = "warnedOf";

/**
 * Does what was typed hold words that competitors do not discuss, of which nobody was warned yet?
 * A warning, not a refusal: sent again as it is, it passes. Undefined where there is nothing to warn of.
 */
export async function sensitiveState(
  form: FormData,
  fields: readonly string[],
): Promise<ActState | undefined> {
  const found = fields.flatMap((name) => findSensitiveWords(textOf(form, name)).map(({ word }) => word));
  const words = [...new Set(found)].join(", ");
  if (words === "" || words === textOf(form, warnedOf)) return undefined;
  const t = await getTranslations("ballots.problems");
  return {
    message: t("sensitive", { words }),
    errors: [],
    values: { ...valuesOf(form), [warnedOf]: words },
  };
}
