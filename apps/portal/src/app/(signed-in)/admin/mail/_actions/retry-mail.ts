"use server";

import { redirect } from "next/navigation";
import { retryOutboxMailRoute } from "@interphase/platform/contract";
import { callApi } from "@/server/api";

/** Tries to deliver a mail now. */
export async function retryMail(mailId: string): Promise<void> {
  await callApi(retryOutboxMailRoute, { params: { mailId } });
  redirect(`/admin/mail/${mailId}?done=mailRetried`);
}
