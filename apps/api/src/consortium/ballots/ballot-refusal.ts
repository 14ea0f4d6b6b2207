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

/** What the engine refuses for a feature that no ballot here has yet: tiers and parents. */
const notOffered = [
  "ballots.parent-cycle",
  "ballots.parent-conflict",
  "ballots.tier-without-weight",
  "ballots.tier-weight-not-whole",
] as const satisfies readonly EngineFailure["code"][];
type NotOffered = (typeof notOffered)[number];

const ofRule: readonly string[] = [
  "ballots.fraction-not-whole",
  "ballots.fraction-denominator-below-one",
  "ballots.fraction-out-of-range",
  "ballots.in-favour-zero",
] satisfies readonly OfRule[];

const isNotOffered = (code: string): code is NotOffered => (notOffered as readonly string[]).includes(code);
const isOfRule = (code: string): code is OfRule => ofRule.includes(code);

/** How does the api say what the engine refused? Every code of the engine has its problem, or this does not compile. */
export function refuseBallot(failure: EngineFailure) {
  const { code } = failure;
  if (isNotOffered(code)) return refuse("ballots.not-offered");
  if (isOfRule(code)) {
    const which =
      "fraction" in failure ? `The fraction ${failure.fraction} is no fraction from 0 to 1.` : undefined;
    return refuse("ballots.rule-unusable", { detail: which });
  }
  const known: FailureCode = code;
  return refuse(known, { detail: detailOf(failure) });
}

function detailOf(failure: EngineFailure): string | undefined {
  if ("latest" in failure) return `It may go on until ${failure.latest} at most.`;
  if ("leastMinutes" in failure) return `It is open for ${String(failure.leastMinutes)} minutes at least.`;
  if ("least" in failure) return `It takes ${String(failure.least)} voting units at least.`;
  return undefined;
}
