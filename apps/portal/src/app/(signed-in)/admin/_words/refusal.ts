import { getTranslations } from "next-intl/server";
import type { Refused } from "@interphase/contract";
import type { ActState } from "@/components/ui/act-form";
import { findRequestId } from "@/server/session";
import { valuesOf } from "@/server/typed-form";

/** Why was this refused, in the reader's language? The api's own words where none are kept for its code. */
export async function refusalText(refused: Refused): Promise<string> {
  const t = await getTranslations("admin.problems");
  const { problem, retryAfterSeconds } = refused;
  const key = problem.code.replaceAll(".", "_");
  if (t.has(key)) return t(key, { minutes: Math.max(1, Math.ceil((retryAfterSeconds ?? 60) / 60)) });
  const id = problem.instance ?? (await findRequestId()) ?? "";
  return t("other", { text: problem.detail ?? problem.title, id });
}

/**
 * What does a form show of a refusal?
 * **Shape** `fieldIds` says which field stands for which part of the request, by the end of its pointer.
 */
export async function refusedState(
  form: FormData,
  refused: Refused,
  fieldIds: Readonly<Record<string, string>> = {},
): Promise<ActState> {
  const t = await getTranslations("admin.problems");
  const errors = (refused.problem.errors ?? []).flatMap(({ pointer, message }) => {
    const name = Object.keys(fieldIds).find((end) => pointer.endsWith(`/${end}`));
    const fieldId = name === undefined ? undefined : fieldIds[name];
    if (fieldId === undefined) return [];
    return [{ fieldId, message: t.has(`fields.${fieldId}`) ? t(`fields.${fieldId}`) : message }];
  });
  const whole = errors.length > 0 ? t("form") : await refusalText(refused);
  return { message: whole, errors, values: valuesOf(form) };
}

/** What does a form show of what the portal itself can see is missing? */
export async function incompleteState(form: FormData, fieldIds: readonly string[]): Promise<ActState> {
  const t = await getTranslations("admin.problems");
  return {
    message: t("form"),
    errors: fieldIds.map((fieldId) => ({ fieldId, message: t(`fields.${fieldId}`) })),
    values: valuesOf(form),
  };
}
