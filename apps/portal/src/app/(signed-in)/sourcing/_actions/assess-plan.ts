"use server";

import { createAssessmentRoute, type AssessmentRequest } from "@interphase/sourcing/contract";

import { tryCallApi } from "@/server/api";

export type AssessAnswer =
  | { readonly isOk: true; readonly assessmentId: string }
  | { readonly isOk: false; readonly message: string; readonly requestId: string | null };

/** Assesses a plan with these options, and says where the assessment is. A refusal is a value: the form stays as it was. */
export async function assessPlan(
  planId: string,
  options: AssessmentRequest,
  idempotencyKey: string,
): Promise<AssessAnswer> {
  const answer = await tryCallApi(createAssessmentRoute, {
    params: { planId },
    body: options,
    idempotencyKey,
  });
  if (answer.ok) return { isOk: true, assessmentId: answer.value.id };
  const { detail, title, instance } = answer.problem;
  return { isOk: false, message: detail ?? title, requestId: instance ?? null };
}
