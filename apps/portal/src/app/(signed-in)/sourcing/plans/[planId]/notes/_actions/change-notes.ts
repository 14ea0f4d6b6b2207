"use server";

import { getTranslations } from "next-intl/server";
import { addPlanNoteRoute, deletePlanNoteRoute, mostNoteLength } from "@interphase/sourcing/contract";

import type { ActState } from "@/components/ui/act-form";
import { callApi, tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf } from "@/server/typed-form";

/** Keeps a note beside a plan; what was typed stays in its field when it is refused. */
export async function addNote(planId: string, _: ActState, form: FormData): Promise<ActState> {
  const t = await getTranslations("plan-notes");
  const text = textOf(form, "text");
  const refuse = (message: string): ActState => ({
    message: t("refused"),
    errors: [{ fieldId: "note-text", message }],
    values: { text },
  });
  if (text === "") return refuse(t("empty"));
  if (text.length > mostNoteLength) return refuse(t("tooLong", { count: text.length, most: mostNoteLength }));
  const answer = await tryCallApi(addPlanNoteRoute, { params: { planId }, body: { text } });
  if (!answer.ok) return refuse(answer.problem.detail ?? answer.problem.title);
  redirectAnew(`/sourcing/plans/${planId}/notes#note-${answer.value.id}`);
}

/** Deletes a note; the page asks first. */
export async function deleteNote(planId: string, noteId: string): Promise<void> {
  await callApi(deletePlanNoteRoute, { params: { planId, noteId } });
  redirectAnew(`/sourcing/plans/${planId}/notes`);
}
