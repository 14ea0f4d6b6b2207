"use server";

import {
  breakGlassRequestSchema,
  decideBreakGlassRoute,
  endBreakGlassRoute,
  requestBreakGlassRoute,
} from "@interphase/identity/contract";
import type { ActState } from "@/components/ui/act-form";
import { tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf } from "@/server/typed-form";
import { incompleteState, refusedState } from "../../_words/refusal";
import { typedRows } from "../../_words/typed-rows";

/** Asks an organisation to open named rows. */
export async function ask(_: ActState, form: FormData): Promise<ActState> {
  const body = {
    organisationId: textOf(form, "organisationId"),
    rows: typedRows(textOf(form, "rows")) ?? [],
    reason: textOf(form, "reason"),
    minutes: Number(textOf(form, "minutes")),
  };
  const parsed = breakGlassRequestSchema.safeParse(body);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
    return incompleteState(
      form,
      ["organisationId", "rows", "reason", "minutes"].filter((name) => wrong.has(name)),
    );
  }
  const answer = await tryCallApi(requestBreakGlassRoute, { body: parsed.data });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/admin/break-glass/${answer.value.id}?done=breakGlassAsked`);
}

/** Approves or refuses, for the organisation that owns the rows. */
export async function decide(requestId: string, _: ActState, form: FormData): Promise<ActState> {
  const decision = textOf(form, "decision") === "approve" ? "approve" : "refuse";
  const comment = textOf(form, "comment");
  const answer = await tryCallApi(decideBreakGlassRoute, {
    params: { requestId },
    body: { decision, ...(comment !== "" && { comment }) },
  });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/admin/break-glass/${requestId}?done=${decision === "approve" ? "approved" : "refused"}`);
}

/** Closes the rows before their time is over. */
export async function endEarly(requestId: string, _: ActState, form: FormData): Promise<ActState> {
  const answer = await tryCallApi(endBreakGlassRoute, { params: { requestId } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/admin/break-glass/${requestId}?done=breakGlassEnded`);
}
