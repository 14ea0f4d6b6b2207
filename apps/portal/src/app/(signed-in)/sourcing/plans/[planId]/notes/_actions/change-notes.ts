"use server";

import { getTranslations } from "next-intl/server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { addPlanNoteRoute, deletePlanNoteRoute, mostNoteLength } from "@interphase/sourcing/contract";

import type { ActState } from "@/components/ui/act-form";
import { callApi, tryCallApi } from "@/server/api";

/** Keeps a note beside a plan; what was typed stays in its field when it is refused. */
export async function addNote(planId: string, _: ActState, form: FormData): Promise<ActState> {
  const t = await getTranslations("plan-notes");
  const typed = form.get("text");
  const text = typeof typed === "string" ? typed.trim() : "";
  const refuse = (message: string): ActState => ({
    message: t("refused"),
    errors: [{ fieldId: "note-text", message }],
    values: { text },
  });
  if (text === "") return refuse(t("empty"));
  if (text.length > mostNoteLength) return refuse(t("tooLong", { count: text.length, most: mostNoteLength }));
  const answer = await tryCallApi(addPlanNoteRoute, { params: { planId }, body: { text } });
  if (!answer.ok) return refuse(answer.problem.detail ?? answer.problem.title);
  redirect(`${renewed(planId)}#note-${answer.value.id}`);
}

/** Deletes a note; the page asks first. */
export async function deleteNote(planId: string, noteId: string): Promise<void> {
  await callApi(deletePlanNoteRoute, { params: { planId, noteId } });
  redirect(renewed(planId));
}

/** The page of the notes, which a browser that stands on it already would otherwise show as it was. */
function renewed(planId: string): string {
  const path = `/sourcing/plans/${planId}/notes`;
  revalidatePath(path);
  return path;
}
