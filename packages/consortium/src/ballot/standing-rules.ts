import type { BallotRule } from "./ballot.contract.js";

const half = { numerator: 1, denominator: 2 };
const third = { numerator: 1, denominator: 3 };
const quarter = { numerator: 1, denominator: 4 };
const twoThirds = { numerator: 2, denominator: 3 };
const threeQuarters = { numerator: 3, denominator: 4 };

/**
 * Which rules hold where no charter says others?
 * Each with a discuss that blocks, for open ballots, and one that counts as against, for sealed and secret ones too.
 */
export const ballotRules = {
  "two-thirds": {
    quorum: half,
    inFavour: twoThirds,
    againstMax: third,
    weights: "equal",
    discussBlocks: true,
  },
  "two-thirds-counted": {
    quorum: half,
    inFavour: twoThirds,
    againstMax: third,
    weights: "equal",
    discussBlocks: false,
  },
  "three-quarters": {
    quorum: twoThirds,
    inFavour: threeQuarters,
    againstMax: quarter,
    weights: "equal",
    discussBlocks: true,
  },
  "three-quarters-counted": {
    quorum: twoThirds,
    inFavour: threeQuarters,
    againstMax: quarter,
    weights: "equal",
    discussBlocks: false,
  },
} as const satisfies Readonly<Record<string, BallotRule>>;
