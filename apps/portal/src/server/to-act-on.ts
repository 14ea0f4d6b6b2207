import { cache } from "react";
import { findingsToActOnRoute } from "@interphase/sourcing/contract";

import { tryCallApi } from "./api";

/**
 * How many findings are there to act on, in all plans the reader may read? Asked once a request.
 * **Shape** the one number of the badge, of Home and of mails; null where it cannot be had just now.
 */
export const countToActOn = cache(async (): Promise<number | null> => {
  const answer = await tryCallApi(findingsToActOnRoute, { query: { limit: 1 } });
  return answer.ok ? answer.value.count : null;
});
