import { cache } from "react";
import { timelineRoute } from "@interphase/sourcing/contract";

import { tryCallApi } from "@/server/api";

/** When do goods run out, and what is spent on them? Asked once a request; a refusal is a value. */
export const findTimeline = cache((assessmentId: string) =>
  tryCallApi(timelineRoute, { params: { assessmentId } }),
);
