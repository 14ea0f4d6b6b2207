"use server";

import { revokeOtherSessionsRoute } from "@interphase/identity/contract";
import { callApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";

/** Ends every session but this one, at once. */
export async function endOthers(): Promise<void> {
  await callApi(revokeOtherSessionsRoute, {});
  redirectAnew("/sessions?others=ended");
}
