"use server";

import { replaceAllianceSettingsRoute } from "@interphase/platform/contract";
import type { ActState } from "@/components/ui/act-form";
import { tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf } from "@/server/typed-form";
import { incompleteState, refusedState } from "../../_words/refusal";

/** Decides for everybody, unless somebody else has since the page was loaded. */
export async function saveSettings(etag: string, _: ActState, form: FormData): Promise<ActState> {
  const invitationDays = Number(textOf(form, "invitationDays"));
  if (!Number.isInteger(invitationDays) || invitationDays < 1 || invitationDays > 60)
    return incompleteState(form, ["invitationDays"]);
  const secondFactorRoles = form.getAll("secondFactorRoles").filter((role) => typeof role === "string");
  const answer = await tryCallApi(replaceAllianceSettingsRoute, {
    body: { secondFactorRoles, invitationDays },
    ifMatch: etag,
  });
  if (!answer.ok) return refusedState(form, answer, { invitationDays: "invitationDays" });
  redirectAnew("/admin/settings?done=saved");
}
