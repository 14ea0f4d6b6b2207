"use server";

import { redirect } from "next/navigation";
import { signOut } from "@/server/session";

/** Ends the session everywhere it is known and leads to the public start. */
export async function leave(): Promise<void> {
  await signOut();
  redirect("/");
}
