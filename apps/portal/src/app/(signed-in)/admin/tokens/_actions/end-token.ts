"use server";

import { revokeOrganisationTokenRoute } from "@interphase/identity/contract";
import type { ActState } from "@/components/ui/act-form";
import { tryCallApi } from "@/server/api";
import { requireMe } from "@/server/me";
import { redirectAnew } from "@/server/redirect-anew";
import { refusedState } from "../../_words/refusal";

/** Ends an access token of one of the organisation's people at once. */
export async function endToken(tokenId: string, _: ActState, form: FormData): Promise<ActState> {
  const organisationId = (await requireMe()).organisation?.id ?? "";
  const answer = await tryCallApi(revokeOrganisationTokenRoute, { params: { organisationId, tokenId } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew("/admin/tokens?done=tokenEnded");
}
