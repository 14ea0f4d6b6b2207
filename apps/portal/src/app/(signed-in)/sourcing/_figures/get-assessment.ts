import { cache } from "react";
import { assessmentRoute, type Assessment } from "@interphase/sourcing/contract";

import { callApi } from "@/server/api";

/** Which assessment does this page show? Asked once a request. */
export const getAssessment = cache(async (assessmentId: string): Promise<Assessment> => {
  return (await callApi(assessmentRoute, { params: { assessmentId } })).value;
});
