import type { BallotNeeded, BallotRule, BallotSecrecy, NeededReason } from "./ballot.contract.js";
import type { Tally } from "./tally.js";

/**
 * What is still needed, by further approvals alone?
 * In an open ballot the smallest weight that makes it pass if nothing else changes; in a sealed or secret one only the weight
 * that quorum lacks, since anything else would tell of votes. It is arithmetic: units of just that weight need not exist.
 * **Shape** `weight` is at most E - V. Of several reasons the first in the order of `neededReasonSchema` is given.
 */
export function computeNeeded(rule: BallotRule, secrecy: BallotSecrecy, tally: Tally): BallotNeeded {
  const room = BigInt(tally.electorate) - BigInt(tally.voted);
  if (tally.electorate === 0) return { reason: "quorum-out-of-reach" };
  const forQuorum = missingForQuorum(rule, tally);
  if (secrecy !== "open") return { weight: Number(forQuorum) };
  const forApproval = missingForApproval(rule, tally);
  if (isOutOfReach(forApproval, room)) return reason("approval-out-of-reach");
  const forAgainst = missingForAgainst(rule, tally);
  if (isOutOfReach(forAgainst, room)) return reason("against-too-high");
  if (rule.discussBlocks && tally.discuss > 0) return reason("discuss-stands");
  return { weight: Number(greatest(forQuorum, forApproval, forAgainst)) };
}

type Missing = bigint | null;
const reason = (found: NeededReason): BallotNeeded => ({ reason: found });
const isOutOfReach = (missing: Missing, room: bigint): missing is null => missing === null || missing > room;

/** V + w >= quorum * E. Quorum is at most 1, so all the rest is always enough. */
function missingForQuorum({ quorum }: BallotRule, { electorate, voted }: Tally): bigint {
  const least = ceilingOf(BigInt(quorum.numerator) * BigInt(electorate), BigInt(quorum.denominator));
  return greatest(0n, least - BigInt(voted));
}

/** (F + w) / (F + A + w) >= inFavour, and F + A + w > 0: with n/d, w (d - n) >= n A - (d - n) F. */
function missingForApproval({ inFavour }: BallotRule, tally: Tally): Missing {
  const [part, whole] = [BigInt(inFavour.numerator), BigInt(inFavour.denominator)];
  const [favour, against] = [BigInt(tally.inFavour), BigInt(tally.against)];
  const least = favour + against === 0n ? 1n : 0n;
  const rest = whole - part;
  const lacking = part * against - rest * favour;
  if (lacking <= 0n) return least;
  return rest === 0n ? null : greatest(least, ceilingOf(lacking, rest));
}

/** A / (V + w) <= againstMax: with n/d, n (V + w) >= d A. */
function missingForAgainst({ againstMax }: BallotRule, { voted, against }: Tally): Missing {
  const [part, whole] = [BigInt(againstMax.numerator), BigInt(againstMax.denominator)];
  if (against === 0) return 0n;
  if (part === 0n) return null;
  return greatest(0n, ceilingOf(whole * BigInt(against), part) - BigInt(voted));
}

function ceilingOf(part: bigint, whole: bigint): bigint {
  return (part + whole - 1n) / whole;
}

function greatest(...values: readonly bigint[]): bigint {
  return values.reduce((most, value) => (value > most ? value : most));
}
