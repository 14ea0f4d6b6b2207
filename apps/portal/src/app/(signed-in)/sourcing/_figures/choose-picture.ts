import { stageSchema, type Stage } from "@interphase/minerals/contract";
import type { AssessmentResult, MineralExposure, Overview } from "@interphase/sourcing/contract";

import { listExposed } from "./exposed-minerals";

/** What does the address ask to see on map and in flow? */
export interface PictureSearch {
  readonly mineral?: string;
  readonly stage?: string;
}

/**
 * Which mineral and stage do map and flow show? The chosen ones, else where the overview opens its map: never a mineral without a
 * world series while another has one.
 */
export function choosePicture(
  result: AssessmentResult,
  overview: Pick<Overview, "map" | "exposures">,
  search: PictureSearch,
): { readonly mineral: MineralExposure | undefined; readonly stage: Stage } {
  const exposed = listExposed(result).map(({ mineral }) => mineral);
  const chosen = exposed.find(({ mineralId }) => mineralId === search.mineral);
  const opening = exposed.find(({ mineralId }) => mineralId === overview.map?.mineralId);
  const mineral = chosen ?? opening ?? exposed[0];
  const stage = stageSchema.safeParse(search.stage);
  if (stage.success) return { mineral, stage: stage.data };
  const own = overview.exposures.find(({ mineralId }) => mineralId === mineral?.mineralId)?.stage;
  const opened = chosen === undefined ? overview.map?.stage : undefined;
  return { mineral, stage: opened ?? own ?? "mine" };
}
