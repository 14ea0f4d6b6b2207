import type { Finding } from "../finding.js";

/** A finding to act on, as it is ordered among those of other plans. */
export interface OrderedAct {
  readonly planName: string;
  /** Its place in its assessment's findings, which are in the order of methods 11. */
  readonly index: number;
  readonly finding: Pick<Finding, "rankUsd">;
}

/**
 * Which of two findings to act on comes first, when they may be of different plans?
 * **Shape** the greater rank, unpriced after priced, then by plan, then as the assessment orders them. Names are compared by code
 * unit, so that every reader sees the same order.
 */
export function compareActs(one: OrderedAct, other: OrderedAct): number {
  const [a, b] = [one.finding.rankUsd, other.finding.rankUsd];
  if (a !== b) {
    if (a === null) return 1;
    return b === null ? -1 : b - a;
  }
  if (one.planName !== other.planName) return one.planName < other.planName ? -1 : 1;
  return one.index - other.index;
}
