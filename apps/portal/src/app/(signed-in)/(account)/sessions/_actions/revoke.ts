"use server";

import { revalidatePath } from "next/cache";
import { revokeSessionRoute } from "@interphase/identity/contract";
import { callApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { signOut } from "@/server/session";

/** Ends one session at once. Ending the one in use is signing out. */
export async function revoke(form: FormData): Promise<void> {
  const sessionId = form.get("sessionId");
  if (typeof sessionId !== "string") return;
  if (form.get("isCurrent") === "true") {
    await signOut();
    redirectAnew("/sign-in");
  }
  await callApi(revokeSessionRoute, { params: { sessionId } });
  revalidatePath("/sessions");
}
