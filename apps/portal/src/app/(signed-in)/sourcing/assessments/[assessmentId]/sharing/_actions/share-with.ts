"use server";

import { replaceSharesRoute } from "@interphase/sourcing/contract";

import { tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";

/** Shares an assessment with exactly the colleagues ticked, and nobody else. */
export async function shareWith(assessmentId: string, form: FormData): Promise<void> {
  const userIds = form.getAll("userId").filter((id) => typeof id === "string");
  const answer = await tryCallApi(replaceSharesRoute, { params: { assessmentId }, body: { userIds } });
  redirectAnew(`/sourcing/assessments/${assessmentId}/sharing?${answer.ok ? "saved=1" : "failed=1"}`);
}
