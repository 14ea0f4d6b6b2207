"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { signInPath } from "@/server/return-path";
import { signOut } from "@/server/session";

/** Ends this session and asks for a new one, which may show more; then back to the same page. */
export async function signInAgain(): Promise<void> {
  const path = (await headers()).get("x-interphase-path");
  await signOut();
  redirect(signInPath(path, false));
}
