import type { FindingLevel, FindingRuleId } from "../finding.js";
import { isAtLeast } from "./finding-limit.js";

/**
 * What makes the goods of one group urgent?
 * **Shape** (m) a measure in force, lapsed or soon to come back touches at least 10 % of one of its minerals; (s) at most one
 * qualified source; (k) one badly governed country outside the home area above 65 % at a stage; (c) a contract over at
 * least 10 % of it ends within 183 days; (n) more is needed than is committed.
 * **Source** methods 11
 */
export interface GoodsTriggers {
  readonly m: boolean;
  readonly s: boolean;
  readonly k: boolean;
  readonly c: boolean;
  readonly n: boolean;
}

/** Which letters of methods 11 hold? **Shape** in their order there, as facts keep them: "m;s". */
export const listTriggers = (triggers: GoodsTriggers): string =>
  (["m", "s", "k", "c", "n"] as const).filter((trigger) => triggers[trigger]).join(";");

/** What a level depends on. **Shape** `triggers` is null for a finding about no goods; `pricedTotalUsd` null without any price. */
export interface LevelInput {
  readonly ruleId: FindingRuleId;
  readonly possible: boolean;
  readonly stakeUsd: number | null;
  readonly triggers: GoodsTriggers | null;
  readonly pricedTotalUsd: number | null;
}

/** From which part of the priced total on does a stake count? **Source** methods 11. */
export const stakeFraction = 0.01;

/** Is enough money at stake to act, or is none known? */
export function hasStake({ stakeUsd, pricedTotalUsd }: Pick<LevelInput, "stakeUsd" | "pricedTotalUsd">) {
  if (stakeUsd === null || pricedTotalUsd === null) return true;
  return isAtLeast(stakeUsd, stakeFraction * pricedTotalUsd);
}

const none: GoodsTriggers = { m: false, s: false, k: false, c: false, n: false };

function findSupplyLevel(input: LevelInput): FindingLevel {
  const { m, s, k, c, n } = input.triggers ?? none;
  const count = [m, s, k, c, n].filter(Boolean).length;
  if (m && count > 1) return "act";
  const isAtStake = hasStake(input);
  if (isAtStake && (m || ((c || n) && (s || k)))) return "act";
  return isAtStake || count > 1 ? "plan" : "watch";
}

const plannedWithStake: ReadonlySet<FindingRuleId> = new Set([
  "touched-by-measures",
  "need-above-committed",
  "single-qualified-source",
  "country-above",
  "origin-unknown",
]);

/** How urgent is a finding by itself, before the others of its goods are looked at? **Source** methods 11. */
export function findLevel(input: LevelInput): FindingLevel {
  const { ruleId, possible } = input;
  if (possible) return "watch";
  if (ruleId === "cover-short" || ruleId === "contract-ending") return findSupplyLevel(input);
  if (ruleId === "pause-ending" || ruleId === "pause-lapsed") return hasStake(input) ? "act" : "plan";
  return plannedWithStake.has(ruleId) && hasStake(input) ? "plan" : "watch";
}
