import { requestId } from "@interphase/contract";
import { z } from "zod";
import { askedBallotDocumentsSchema } from "./ballot-document.contract.js";
import { ballotTextSchema } from "./ballot-text.js";

/** How long may a question be, and how long a comment, a clause, a proposed change or a reason, in characters? */
export const mostBallotTextLength = 4000;

/** What may a tier weigh at most? Weights of any electorate then add up to safe integers. */
export const mostTierWeight = 1_000_000;

const text = ballotTextSchema(mostBallotTextLength);
/** Of whole milliseconds, so that a closing is the same instant in the store, in the count and on the certificate. */
const instant = z.iso.datetime().refine((value) => !/\.\d{4}/.test(value), "no finer than a millisecond");

/** Which exact fraction? **Units and range** whole numbers, 0 to 1. */
export const fractionSchema = z
  .strictObject({ numerator: z.int().min(0), denominator: z.int().min(1) })
  .refine(({ numerator, denominator }) => numerator <= denominator, "a fraction is 0 to 1");
export type Fraction = z.infer<typeof fractionSchema>;

/** How do units weigh: each 1, or by the greatest tier of their members? */
export const ballotWeightsSchema = z.enum(["equal", "tier"]);
export type BallotWeights = z.infer<typeof ballotWeightsSchema>;

/** Who may see votes, and when? `open` at once, `sealed` after closing, `secret` never by unit. */
export const ballotSecrecySchema = z.enum(["open", "sealed", "secret"]);
export type BallotSecrecy = z.infer<typeof ballotSecrecySchema>;

/** By which rule is a ballot counted? **Shape** as it is kept; `inFavour` is above 0. */
export const ballotRuleSchema = z.strictObject({
  quorum: fractionSchema,
  inFavour: fractionSchema.refine(({ numerator }) => numerator > 0, "must be above 0"),
  againstMax: fractionSchema,
  weights: ballotWeightsSchema,
  discussBlocks: z.boolean(),
});
export type BallotRule = z.infer<typeof ballotRuleSchema>;

/** What was typed as a fraction? Numbers of any kind: `checkBallotRule` says what is wrong with them. */
export const askedFractionSchema = z.strictObject({ numerator: z.number(), denominator: z.number() });
export type AskedFraction = z.infer<typeof askedFractionSchema>;

/** Which rule is asked for? Its fractions are of any kind: `checkBallotRule` says what is wrong with them. */
export const askedRuleSchema = z.strictObject({
  quorum: askedFractionSchema,
  inFavour: askedFractionSchema,
  againstMax: askedFractionSchema,
  weights: ballotWeightsSchema,
  discussBlocks: z.boolean(),
});

/**
 * Which ballot is asked for?
 * **Shape** `groupId` is null for the alliance; fractions are checked by `checkNewBallot`. `documents` left out are none.
 */
export const newBallotRequestSchema = z.strictObject({
  question: text,
  groupId: requestId.nullable(),
  rule: askedRuleSchema,
  opensAt: instant,
  closesAt: instant,
  secrecy: ballotSecrecySchema,
  documents: askedBallotDocumentsSchema.optional(),
});
export type NewBallotRequest = z.infer<typeof newBallotRequestSchema>;

/** Which position can a unit take? `discuss` can block, `recuse` takes the unit out of the electorate. */
export const positionSchema = z.enum([
  "approve",
  "approve-with-comments",
  "discuss",
  "reject",
  "abstain",
  "recuse",
]);
export type Position = z.infer<typeof positionSchema>;

/**
 * What does somebody cast for a unit?
 * **Shape** `comment` is the comment of an approval with comments, and the reason of a recusal; `clause` and `proposedChange`
 * belong to discuss; `receipt` to whoever votes anew in a secret ballot.
 */
export const voteRequestSchema = z.strictObject({
  position: positionSchema,
  comment: text.optional(),
  clause: text.optional(),
  proposedChange: text.optional(),
  receipt: z.string().max(100).optional(),
});
export type VoteRequest = z.infer<typeof voteRequestSchema>;

/** Until when shall a ballot go on, and why? */
export const ballotExtensionRequestSchema = z.strictObject({ closesAt: instant, reason: text });
export type BallotExtensionRequest = z.infer<typeof ballotExtensionRequestSchema>;

/** Why shall a ballot not stand? Whoever confirms it says the reason that was proposed. */
export const ballotAnnulmentRequestSchema = z.strictObject({ reason: text });

/** How far has a ballot come? */
export const ballotStateSchema = z.enum(["draft", "scheduled", "open", "extended", "closed", "annulled"]);
export type BallotState = z.infer<typeof ballotStateSchema>;

/** What came of a ballot? In this order: the first that holds is the outcome. */
export const ballotOutcomeSchema = z.enum(["no-quorum", "failed", "blocked", "passed"]);
export type BallotOutcome = z.infer<typeof ballotOutcomeSchema>;

const weight = z.int().min(0);

/**
 * What came of a ballot, in weights?
 * **Shape** `electorate` is E, without struck and recused units; `voted` is V; `against` is reject and discuss, `discuss` the part
 * of it that asked for discussion; `openingWeight` is what the electorate weighed at opening. `restsOnLessThanHalf`: E is less
 * than half of it. `wasChangedByStrike`: without suspensions, expulsions and withdrawals the outcome would be another.
 */
export const ballotResultSchema = z.object({
  outcome: ballotOutcomeSchema,
  inFavour: weight,
  against: weight,
  discuss: weight,
  abstain: weight,
  recused: weight,
  voted: weight,
  electorate: weight,
  openingWeight: weight,
  quorumHolds: z.boolean(),
  restsOnLessThanHalf: z.boolean(),
  wasChangedByStrike: z.boolean(),
});
export type BallotResult = z.infer<typeof ballotResultSchema>;

/** Why can further approvals alone not make a ballot pass? */
export const neededReasonSchema = z.enum([
  "quorum-out-of-reach",
  "approval-out-of-reach",
  "against-too-high",
  "discuss-stands",
]);
export type NeededReason = z.infer<typeof neededReasonSchema>;

/**
 * What is still needed, by further approvals alone?
 * **Shape** in an open ballot the weight that makes it pass, in a sealed or secret one the weight that quorum lacks.
 */
export const ballotNeededSchema = z.union([z.object({ weight }), z.object({ reason: neededReasonSchema })]);
export type BallotNeeded = z.infer<typeof ballotNeededSchema>;
