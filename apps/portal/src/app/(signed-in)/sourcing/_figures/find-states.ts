import { cache } from "react";
import { findingStatesRoute, textOfPlace, type FindingState } from "@interphase/sourcing/contract";

import { callApi } from "@/server/api";

/**
 * What has been done about the findings of an assessment? Asked once a request.
 * **Shape** by the text of a finding's place; a finding without a state is open.
 */
export const findStates = cache(async (assessmentId: string): Promise<ReadonlyMap<string, FindingState>> => {
  const states = new Map<string, FindingState>();
  let cursor: string | null | undefined;
  do {
    const query = { assessmentId, limit: 200, ...(typeof cursor === "string" && { cursor }) };
    const { items, nextCursor } = (await callApi(findingStatesRoute, { query })).value;
    for (const state of items) states.set(textOfPlace(state.place), state);
    cursor = nextCursor;
  } while (cursor !== null);
  return states;
});
