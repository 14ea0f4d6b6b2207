import type {
  BallotChangeFailure,
  ElectorateFailure,
  NewBallotFailure,
  VoteFailure,
} from "@interphase/consortium";
import type { FailureCode } from "../../platform/problems/catalogue.js";
import { refuse } from "../../platform/problems/failure.js";

type EngineFailure = BallotChangeFailure | ElectorateFailure | NewBallotFailure | VoteFailure;
type OfRule =
  | "ballots.fraction-not-whole"
  | "ballots.fraction-denominator-below-one"
  | "ballots.fraction-out-of-range"
  | "ballots.in-favour-zero";

/** What the engine finds wrong with the register of members: tiers without a weight, parents that contradict one another. */
const unclear = [
  "ballots.parent-cycle",
  "ballots.parent-conflict",
  "ballots.tier-without-weight",
  "ballots.tier-weight-not-whole",
] as const satisfies readonly EngineFailure["code"][];
type Unclear = (typeof unclear)[number];

const ofRule: readonly string[] = [
  "ballots.fraction-not-whole",
  "ballots.fraction-denominator-below-one",
  "ballots.fraction-out-of-range",
  "ballots.in-favour-zero",
] satisfies readonly OfRule[];

const isUnclear = (code: string): code is Unclear => (unclear as readonly string[]).includes(code);
const isOfRule = (code: string): code is OfRule => ofRule.includes(code);

/** How does the api say what the engine refused? Every code of the engine has its problem, or this does not compile. */
export function refuseBallot(failure: EngineFailure) {
  const { code } = failure;
  if (isUnclear(code)) return refuse("ballots.electorate-unclear", { detail: unclearDetail(failure) });
  if (isOfRule(code)) {
    const which =
      "fraction" in failure ? `The fraction ${failure.fraction} is no fraction from 0 to 1.` : undefined;
    return refuse("ballots.rule-unusable", { detail: which });
  }
  const known: FailureCode = code;
  return refuse(known, { detail: detailOf(failure) });
}

/** Where the secretariat has to look, without naming an organisation: not everybody who makes ballots may know of all. */
function unclearDetail(failure: EngineFailure): string {
  if ("tier" in failure) return `The tier ${failure.tier} has no whole-number weight.`;
  return "Confirmed parents of members contradict one another.";
}

function detailOf(failure: EngineFailure): string | undefined {
  if ("latest" in failure) return `It may go on until ${failure.latest} at most.`;
  if ("leastMinutes" in failure) return `It is open for ${String(failure.leastMinutes)} minutes at least.`;
  if ("least" in failure) return `It takes ${String(failure.least)} voting units at least.`;
  return undefined;
}
