import { cache } from "react";
import { overviewRoute, type Overview } from "@interphase/sourcing/contract";

import { callApi } from "@/server/api";

/** What does this assessment come to, in which order? Asked once a request. */
export const getOverview = cache(async (assessmentId: string): Promise<Overview> => {
  return (await callApi(overviewRoute, { params: { assessmentId } })).value;
});
