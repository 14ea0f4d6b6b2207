/** Which of a rule's three fractions is meant? */
export type RuleFraction = "quorum" | "inFavour" | "againstMax";

/** Why is a confirmed parent no parent, or an electorate none? */
export type ElectorateFailure =
  | { readonly code: "ballots.parent-cycle"; readonly organisationIds: readonly string[] }
  | { readonly code: "ballots.parent-conflict"; readonly organisationId: string }
  | { readonly code: "ballots.tier-without-weight"; readonly tier: string }
  | { readonly code: "ballots.tier-weight-not-whole"; readonly tier: string; readonly most: number }
  | { readonly code: "ballots.electorate-empty" };

/** Why is a rule none? */
export type RuleFailure =
  | { readonly code: "ballots.fraction-not-whole"; readonly fraction: RuleFraction }
  | { readonly code: "ballots.fraction-denominator-below-one"; readonly fraction: RuleFraction }
  | { readonly code: "ballots.fraction-out-of-range"; readonly fraction: RuleFraction }
  | { readonly code: "ballots.in-favour-zero" };

/** Why can a ballot not be held as it is asked for? */
export type NewBallotFailure =
  | RuleFailure
  | { readonly code: "ballots.rule-not-in-charter" }
  | { readonly code: "ballots.secret-needs-equal-weights" }
  | { readonly code: "ballots.secret-needs-more-units"; readonly units: number; readonly least: number }
  | { readonly code: "ballots.discuss-blocks-needs-open" }
  | { readonly code: "ballots.closes-before-opens" }
  | { readonly code: "ballots.closes-in-past" }
  | { readonly code: "ballots.too-short"; readonly leastMinutes: number }
  | { readonly code: "ballots.electorate-empty" };

/** Why can something not be done to a ballot in its state? */
export type BallotStateFailure =
  | { readonly code: "ballots.already-open" }
  | { readonly code: "ballots.not-scheduled" }
  | { readonly code: "ballots.not-due" }
  | { readonly code: "ballots.not-open" }
  | { readonly code: "ballots.opening-missed" }
  | { readonly code: "ballots.closed" }
  | { readonly code: "ballots.annulled" };

/** Why can a ballot not be extended or annulled? */
export type BallotChangeFailure =
  | BallotStateFailure
  | { readonly code: "ballots.already-extended" }
  | { readonly code: "ballots.quorum-holds" }
  | { readonly code: "ballots.extension-not-later" }
  | { readonly code: "ballots.extension-too-long"; readonly latest: string }
  | { readonly code: "ballots.reason-missing" }
  | { readonly code: "ballots.second-person-missing" };

/** Why is a vote not taken? */
export type VoteFailure =
  | BallotStateFailure
  | { readonly code: "ballots.not-in-electorate" }
  | { readonly code: "ballots.no-seat" }
  | { readonly code: "ballots.struck" }
  | { readonly code: "ballots.comment-missing" }
  | { readonly code: "ballots.clause-missing" }
  | { readonly code: "ballots.reason-missing" }
  | { readonly code: "ballots.text-not-expected" }
  | { readonly code: "ballots.secret-without-discuss" }
  | { readonly code: "ballots.secret-without-text" }
  | { readonly code: "ballots.receipt-not-expected" }
  | { readonly code: "ballots.receipt-malformed" }
  | { readonly code: "ballots.receipt-needed" }
  | { readonly code: "ballots.receipt-of-another" };

/** What came of asking: a value, or why there is none? */
export type Answered<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** May it be done: yes, or why not? */
export type Allowed<Failure> = { readonly ok: true } | { readonly ok: false; readonly failure: Failure };
