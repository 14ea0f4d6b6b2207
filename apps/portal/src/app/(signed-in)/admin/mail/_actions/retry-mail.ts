"use server";

import { retryOutboxMailRoute } from "@interphase/platform/contract";
import { callApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";

/** Tries to deliver a mail now. */
export async function retryMail(mailId: string): Promise<void> {
  await callApi(retryOutboxMailRoute, { params: { mailId } });
  redirectAnew(`/admin/mail/${mailId}?done=mailRetried`);
}
