import type { Refused } from "@interphase/contract";
import { getTranslations } from "next-intl/server";

import type { ActState } from "@/components/ui/act-form";
import { valuesOf } from "@/server/typed-form";

/** How many places of a document are named in a form's answer? Whoever mends these is told of the others. */
const mostPlaces = 20;

/** What does a form show of what the portal itself can see is wrong? */
export async function wrongState(form: FormData, fieldId: string, text = ""): Promise<ActState> {
  const t = await getTranslations("protocols.problems");
  return {
    message: t("form"),
    errors: [{ fieldId, message: t(`fields.${fieldId}`, { text }) }],
    values: valuesOf(form),
  };
}

/** What does a form show of a refusal? Places of a document stand at its field. */
export async function refusedState(form: FormData, { problem }: Refused): Promise<ActState> {
  const t = await getTranslations("protocols.problems");
  const key = problem.code.replaceAll(".", "_");
  const message = t.has(key) ? t(key) : t("other", { text: problem.detail ?? problem.title });
  const errors = (problem.errors ?? []).slice(0, mostPlaces).map(({ pointer, message: said }) => ({
    fieldId: "document",
    message: `${pointer.replace(/^(\/body)?\/document/, "") || "/"}: ${said}`,
  }));
  return { message, errors, values: valuesOf(form) };
}
