import { z } from "zod";
import type { ElectorateFailure, NewBallotFailure } from "./ballot.failure.js";

/**
 * Why can a ballot that is due not open?
 * **Shape** `tier` is the one that has no weight, `units` and `least` how many voting units there are and how many it takes; null where
 * they say nothing. No organisation is named: not everybody who sees the ballot may know of all.
 */
export const ballotObstacleSchema = z.object({
  code: z.enum([
    "electorate-empty",
    "parents-unclear",
    "tier-without-weight",
    "too-few-units",
    "document-withdrawn",
    "other",
  ]),
  tier: z.string().nullable(),
  units: z.int().nullable(),
  least: z.int().nullable(),
});
export type BallotObstacle = z.infer<typeof ballotObstacleSchema>;

/** Which obstacle is it that the electorate, or what it takes of it, does not hold? */
export function obstacleOf(failure: ElectorateFailure | NewBallotFailure): BallotObstacle {
  const none = { tier: null, units: null, least: null };
  switch (failure.code) {
    case "ballots.electorate-empty":
      return { ...none, code: "electorate-empty" };
    case "ballots.parent-cycle":
    case "ballots.parent-conflict":
      return { ...none, code: "parents-unclear" };
    case "ballots.tier-without-weight":
    case "ballots.tier-weight-not-whole":
      return { ...none, code: "tier-without-weight", tier: failure.tier };
    case "ballots.secret-needs-more-units":
      return { ...none, code: "too-few-units", units: failure.units, least: failure.least };
    default:
      return { ...none, code: "other" };
  }
}
