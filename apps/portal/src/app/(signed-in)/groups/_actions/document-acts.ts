"use server";

import { mostDocumentNote, withdrawDocumentRoute } from "@interphase/consortium/contract";
import { getTranslations } from "next-intl/server";

import type { ActState } from "@/components/ui/act-form";
import { tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf, valuesOf } from "@/server/typed-form";

/** Withdraws a document, with the reason. */
export async function withdrawDocument(
  groupId: string,
  documentId: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const t = await getTranslations("documents");
  const [reason, values] = [textOf(form, "reason"), valuesOf(form)];
  if (reason === "" || reason.length > mostDocumentNote)
    return { message: t("refused"), errors: [{ fieldId: "reason", message: t("wrong.reason") }], values };
  const answer = await tryCallApi(withdrawDocumentRoute, {
    params: { groupId, documentId },
    body: { reason },
  });
  if (!answer.ok) {
    const key = `problems.${answer.problem.code.replaceAll(".", "_")}`;
    const text = answer.problem.detail ?? answer.problem.title;
    return { message: t.has(key) ? t(key) : t("problems.other", { text }), errors: [], values };
  }
  redirectAnew(`/groups/${groupId}/documents/${documentId}?done=withdrawn`);
}
