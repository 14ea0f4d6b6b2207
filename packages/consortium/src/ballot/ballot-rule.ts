import type { AskedFraction, BallotRule, BallotSecrecy, NewBallotRequest } from "./ballot.contract.js";
import type { Allowed, Answered, NewBallotFailure, RuleFailure, RuleFraction } from "./ballot.failure.js";
import type { Electorate } from "./electorate.js";
import { isBefore, millisecondOf } from "./instant.js";

/** How many units has a secret ballot at least? With fewer, a result tells too much of each. */
export const leastSecretUnits = 5;
const minuteMs = 60_000;
const fractions = ["quorum", "inFavour", "againstMax"] as const;

/** Which rule is asked for, before its fractions are checked? */
export type AskedRule = NewBallotRequest["rule"];

/** Is this a rule? **Fails** with the first thing that is wrong, fraction by fraction. */
export function checkBallotRule(asked: AskedRule): Answered<BallotRule, RuleFailure> {
  for (const fraction of fractions) {
    const failure = fractionFailure(fraction, asked[fraction]);
    if (failure !== null) return { ok: false, failure };
  }
  if (asked.inFavour.numerator === 0) return { ok: false, failure: { code: "ballots.in-favour-zero" } };
  return { ok: true, value: asked };
}

/** Are two rules the same? 1/2 and 2/4 are. */
export function isSameRule(one: BallotRule, other: BallotRule): boolean {
  if (one.weights !== other.weights || one.discussBlocks !== other.discussBlocks) return false;
  return fractions.every((name) => {
    const [a, b] = [one[name], other[name]];
    return BigInt(a.numerator) * BigInt(b.denominator) === BigInt(b.numerator) * BigInt(a.denominator);
  });
}

/**
 * May this ballot be held?
 * **Shape** `charter` is the group's or the alliance's: its rules, and how long a ballot is open at least, from its opening or from
 * now, whichever is later; `electorate` is what it would be now.
 * **Fails** with the first thing that is wrong: the rule, the charter, secrecy, the times, the electorate.
 */
export function checkNewBallot(
  asked: Pick<NewBallotRequest, "rule" | "secrecy" | "opensAt" | "closesAt">,
  charter: { readonly rules: readonly BallotRule[]; readonly leastMinutes: number },
  electorate: Pick<Electorate, "units">,
  now: string,
): Answered<BallotRule, NewBallotFailure> {
  const rule = checkBallotRule(asked.rule);
  if (!rule.ok) return rule;
  if (!charter.rules.some((known) => isSameRule(known, rule.value)))
    return { ok: false, failure: { code: "ballots.rule-not-in-charter" } };
  const secrecy = checkSecrecy(rule.value, asked.secrecy);
  if (!secrecy.ok) return secrecy;
  if (!isBefore(asked.opensAt, asked.closesAt))
    return { ok: false, failure: { code: "ballots.closes-before-opens" } };
  if (!isBefore(now, asked.closesAt)) return { ok: false, failure: { code: "ballots.closes-in-past" } };
  const from = isBefore(asked.opensAt, now) ? now : asked.opensAt;
  const { leastMinutes } = charter;
  if (millisecondOf(asked.closesAt) - millisecondOf(from) < leastMinutes * minuteMs)
    return { ok: false, failure: { code: "ballots.too-short", leastMinutes } };
  const entitled = checkEntitled(asked.secrecy, electorate);
  return entitled.ok ? rule : entitled;
}

/** Are there enough units to hold it? Asked at creation, and of the snapshot at opening again. */
export function checkEntitled(
  secrecy: BallotSecrecy,
  { units }: Pick<Electorate, "units">,
): Allowed<NewBallotFailure> {
  if (units.length === 0) return { ok: false, failure: { code: "ballots.electorate-empty" } };
  if (secrecy !== "secret" || units.length >= leastSecretUnits) return { ok: true };
  const failure = {
    code: "ballots.secret-needs-more-units" as const,
    units: units.length,
    least: leastSecretUnits,
  };
  return { ok: false, failure };
}

/** Does this rule go with this secrecy? */
export function checkSecrecy(rule: BallotRule, secrecy: BallotSecrecy): Allowed<NewBallotFailure> {
  if (secrecy === "secret" && rule.weights !== "equal")
    return { ok: false, failure: { code: "ballots.secret-needs-equal-weights" } };
  if (secrecy !== "open" && rule.discussBlocks)
    return { ok: false, failure: { code: "ballots.discuss-blocks-needs-open" } };
  return { ok: true };
}

function fractionFailure(
  fraction: RuleFraction,
  { numerator, denominator }: AskedFraction,
): RuleFailure | null {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator))
    return { code: "ballots.fraction-not-whole", fraction };
  if (denominator < 1) return { code: "ballots.fraction-denominator-below-one", fraction };
  if (numerator < 0 || numerator > denominator) return { code: "ballots.fraction-out-of-range", fraction };
  return null;
}
