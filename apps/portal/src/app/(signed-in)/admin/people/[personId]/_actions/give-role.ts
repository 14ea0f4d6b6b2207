"use server";

import { appointRoute } from "@interphase/identity/contract";
import type { ActState } from "@/components/ui/act-form";
import { tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { refusedState, incompleteState } from "../../../_words/refusal";
import { isGoodRole, roleFieldIds, typedRole } from "../../../_words/typed-role";

/** Gives one person one role, or says why not. */
export async function giveRole(personId: string, _: ActState, form: FormData): Promise<ActState> {
  const typed = typedRole(form);
  if (!isGoodRole(typed)) return incompleteState(form, typed.wrong);
  const answer = await tryCallApi(appointRoute, { body: { personId, ...typed.role } });
  if (!answer.ok) return refusedState(form, answer, roleFieldIds);
  redirectAnew(`/admin/people/${personId}?done=roleGiven#roles`);
}
