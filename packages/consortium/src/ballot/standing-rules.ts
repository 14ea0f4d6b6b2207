import type { BallotRule } from "./ballot.contract.js";

const half = { numerator: 1, denominator: 2 };

/** By which names are the rules called that a ballot may be counted by? */
export const ballotRuleNames = ["two-thirds", "three-quarters"] as const;
export type BallotRuleName = (typeof ballotRuleNames)[number];

/**
 * Which rules may a ballot be counted by?
 * The same for every group and the alliance until charters hold rules of their own: whoever makes a ballot does not make its rule.
 */
export const ballotRules: Readonly<Record<BallotRuleName, BallotRule>> = {
  "two-thirds": {
    quorum: half,
    inFavour: { numerator: 2, denominator: 3 },
    againstMax: { numerator: 1, denominator: 3 },
    weights: "equal",
    discussBlocks: true,
  },
  "three-quarters": {
    quorum: { numerator: 2, denominator: 3 },
    inFavour: { numerator: 3, denominator: 4 },
    againstMax: { numerator: 1, denominator: 4 },
    weights: "equal",
    discussBlocks: true,
  },
};
