import { findingLevels, type Finding } from "../finding.js";
import type { FindingState, FindingStateName } from "../finding-states.contract.js";

/** What was said about a finding, with its level and stake at that moment. */
export interface KeptState {
  readonly state: FindingStateName;
  readonly level: Finding["level"];
  readonly stakeUsd: number | null;
}

/** A finding's state as it stands now. */
export interface FindingStanding {
  readonly state: FindingStateName;
  readonly reopenedBecause: FindingState["reopenedBecause"];
}

/** By which part of itself must a stake have grown for a settled finding to open again? */
const growthThatReopens = 0.1;
/** Two amounts closer than this, relative to the larger, are equal: as limits are compared. **Source** methods 11. */
const tolerance = 1e-9;

const isSettled = (state: FindingStateName): boolean => state === "accepted" || state === "done";
const isHigher = (now: Finding["level"], then: Finding["level"]): boolean =>
  findingLevels.indexOf(now) < findingLevels.indexOf(then);

/** A stake that was not priced then or is not now tells nothing of growth; one that was nothing has grown if it is something. */
function hasGrown(now: number | null, then: number | null): boolean {
  if (now === null || then === null) return false;
  return now > then && now >= then * (1 + growthThatReopens) * (1 - tolerance);
}

/**
 * How does a kept state stand against the finding as it is found now?
 * **Shape** accepted and done open again when the level has risen, or else the stake has grown by a tenth; open and assigned
 * stay. A finding that is no longer found has no standing: whoever asks leaves its state out.
 * **Source** issue 6, part 5
 */
export function standingOf(
  kept: KeptState,
  found: Pick<Finding, "level" | "stakeUsd"> | undefined,
): FindingStanding {
  const stays = { state: kept.state, reopenedBecause: null };
  if (found === undefined || !isSettled(kept.state)) return stays;
  if (isHigher(found.level, kept.level)) return { state: "open", reopenedBecause: "level" };
  if (hasGrown(found.stakeUsd, kept.stakeUsd)) return { state: "open", reopenedBecause: "stake" };
  return stays;
}

/** Is a finding among those to act on: urgent, and neither accepted nor done as it stands? */
export function isToActOn(found: Pick<Finding, "level" | "stakeUsd">, kept: KeptState | undefined): boolean {
  if (found.level !== "act") return false;
  return kept === undefined || !isSettled(standingOf(kept, found).state);
}
