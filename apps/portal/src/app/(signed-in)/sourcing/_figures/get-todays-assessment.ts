import { redirect } from "next/navigation";
import { cache } from "react";
import { assessmentRoute, type AnyAssessment, type Assessment } from "@interphase/sourcing/contract";

import { callApi } from "@/server/api";

/** Which assessment does this page show, whichever methods it was made with? Asked once a request. */
export const getAnyAssessment = cache(async (assessmentId: string): Promise<AnyAssessment> => {
  return (await callApi(assessmentRoute, { params: { assessmentId } })).value;
});

/** Which assessment of today's methods does this page show? One of older methods has one page of its own: all others lead there. */
export async function getTodaysAssessment(assessmentId: string): Promise<Assessment> {
  const assessment = await getAnyAssessment(assessmentId);
  if (assessment.methodsVersion === "2") return assessment;
  return redirect(`/sourcing/assessments/${assessmentId}?older=1`);
}
