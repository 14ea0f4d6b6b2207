import type { BallotSecrecy, VoteRequest } from "./ballot.contract.js";
import type { Answered, VoteFailure } from "./ballot.failure.js";
import { parseReceipt } from "./receipt.js";
import { isRemaining, type UnitStanding } from "./standing.js";
import { checkVoting, type BallotTimes } from "./timeline.js";

/**
 * Who casts, at the moment of the cast?
 * **Shape** `unit` is how the caster's unit stands, undefined outside the electorate; `hasSeat`: the person has a voting seat of
 * that unit, or stands in as its alternate, now.
 */
export interface Caster {
  readonly organisationId: string;
  readonly unit: UnitStanding | undefined;
  readonly hasSeat: boolean;
}

/**
 * What does a secret ballot know of the caster's unit?
 * **Shape** `hasSecretVote`: the unit's vote is in. `isReceiptKnown`: a vote of this ballot has this receipt; never asked for
 * another ballot's.
 */
export interface SecretState {
  readonly hasSecretVote: boolean;
  readonly isReceiptKnown: (receipt: string) => boolean;
}

/** What is kept of a cast? `replaces` is the receipt whose vote it takes the place of. */
export interface AcceptedCast {
  readonly unitId: string;
  readonly replaces: string | null;
}

/** Is this vote taken? **Fails** with the first thing that is wrong: time, electorate, seat, strike, what was said, receipt. */
export function checkCast(
  times: BallotTimes,
  secrecy: BallotSecrecy,
  caster: Caster,
  vote: VoteRequest,
  secret: SecretState,
  now: string,
): Answered<AcceptedCast, VoteFailure> {
  const voting = checkVoting(times, now);
  if (!voting.ok) return voting;
  const { unit } = caster;
  if (unit === undefined) return refused("ballots.not-in-electorate");
  if (unit.isStruck || !isRemaining(unit, caster.organisationId)) return refused("ballots.struck");
  if (!caster.hasSeat) return refused("ballots.no-seat");
  const said = textFailure(vote, secrecy);
  if (said !== null) return refused(said);
  const unitId = unit.unit.id;
  if (secrecy === "secret") return checkReceipt(unitId, vote.receipt, secret);
  if (vote.receipt !== undefined) return refused("ballots.receipt-not-expected");
  return { ok: true, value: { unitId, replaces: null } };
}

/** What is wrong with what was said, for its position and this secrecy? */
function textFailure(vote: VoteRequest, secrecy: BallotSecrecy): VoteFailure["code"] | null {
  const { position, comment, clause, proposedChange } = vote;
  if (secrecy === "secret") {
    if (position === "discuss") return "ballots.secret-without-discuss";
    if (position === "approve-with-comments") return "ballots.secret-without-text";
    if (position !== "recuse" && isSaid(comment)) return "ballots.secret-without-text";
  }
  if (position !== "discuss" && (isSaid(clause) || isSaid(proposedChange)))
    return "ballots.text-not-expected";
  switch (position) {
    case "approve-with-comments":
      return isSaid(comment) ? null : "ballots.comment-missing";
    case "recuse":
      return isSaid(comment) ? null : "ballots.reason-missing";
    case "discuss":
      return isSaid(clause) && isSaid(proposedChange) ? null : "ballots.clause-missing";
    case "approve":
    case "reject":
    case "abstain":
      return isSaid(comment) ? "ballots.text-not-expected" : null;
  }
}

/** Whoever votes for a unit whose secret vote is in needs its receipt; for a unit that has not voted no receipt counts. */
function checkReceipt(
  unitId: string,
  typed: string | undefined,
  { hasSecretVote, isReceiptKnown }: SecretState,
): Answered<AcceptedCast, VoteFailure> {
  if (typed === undefined)
    return hasSecretVote
      ? refused("ballots.receipt-needed")
      : { ok: true, value: { unitId, replaces: null } };
  const receipt = parseReceipt(typed);
  if (receipt === undefined) return refused("ballots.receipt-malformed");
  if (!hasSecretVote || !isReceiptKnown(receipt)) return refused("ballots.receipt-of-another");
  return { ok: true, value: { unitId, replaces: receipt } };
}

const isSaid = (text: string | undefined): text is string => text !== undefined && text.trim() !== "";

function refused<Code extends VoteFailure["code"]>(code: Code) {
  return { ok: false as const, failure: { code } };
}
