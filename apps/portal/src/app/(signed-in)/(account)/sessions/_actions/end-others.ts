"use server";

import { redirect } from "next/navigation";
import { revokeOtherSessionsRoute } from "@interphase/identity/contract";
import { callApi } from "@/server/api";

/** Ends every session but this one, at once. */
export async function endOthers(): Promise<void> {
  await callApi(revokeOtherSessionsRoute, {});
  redirect("/sessions?others=ended");
}
