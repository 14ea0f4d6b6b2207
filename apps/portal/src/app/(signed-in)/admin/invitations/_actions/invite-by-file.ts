"use server";

import type { z } from "zod";
import type { RowProblem } from "@interphase/contract";
import {
  inviteByFileRoute,
  renderPeopleProblem,
  type invitationFilePreviewSchema,
} from "@interphase/identity/contract";
import { getFormats } from "@/i18n/format";
import { tryCallApi } from "@/server/api";
import { refusalText } from "../../_words/refusal";

export type FilePreview = z.infer<typeof invitationFilePreviewSchema>;

/** What came of a file of people? */
export type FileAnswer =
  | { readonly kind: "preview"; readonly preview: FilePreview }
  | { readonly kind: "sent"; readonly count: number }
  | { readonly kind: "refused"; readonly message: string; readonly rows: readonly RowProblem[] };

/** Looks at a file of people, or invites all of them or none. */
export async function inviteByFile(isDryRun: boolean, key: string, form: FormData): Promise<FileAnswer> {
  const file = form.get("file");
  const { names: locale } = await getFormats();
  const said = (rows: readonly RowProblem[]) =>
    rows.map((row) => ({ ...row, ...renderPeopleProblem(row, locale) }));
  if (!(file instanceof File)) return { kind: "refused", message: "", rows: [] };
  const answer = await tryCallApi(inviteByFileRoute, {
    query: { dryRun: isDryRun },
    fields: { locale },
    file: { name: file.name, content: file },
    ...(!isDryRun && { idempotencyKey: key }),
  });
  if (!answer.ok)
    return { kind: "refused", message: await refusalText(answer), rows: said(answer.problem.rows ?? []) };
  if ("rowCount" in answer.value)
    return { kind: "preview", preview: { ...answer.value, rows: said(answer.value.rows) } };
  return { kind: "sent", count: answer.value.invitations.length };
}
