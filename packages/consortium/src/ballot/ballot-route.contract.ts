import { binary, defineRoute, pageFields, pageOf, requestId } from "@interphase/contract";
import { z } from "zod";
import {
  ballotAnnulmentRequestSchema,
  ballotExtensionRequestSchema,
  ballotNeededSchema,
  ballotOutcomeSchema,
  ballotResultSchema,
  ballotRuleSchema,
  ballotSecrecySchema,
  ballotStateSchema,
  newBallotRequestSchema,
  positionSchema,
  voteRequestSchema,
} from "./ballot.contract.js";
import { ballotDocumentSchema } from "./ballot-document.contract.js";
import { ballotObstacleSchema } from "./ballot-obstacle.js";
import { groupNameSchema } from "../groups/group.contract.js";

const instant = z.iso.datetime();

/**
 * How does a ballot look in a list?
 * **Shape** `group` is null for the alliance. `closesAt` is the closing that holds, extended or not. `outcome` is null until it is
 * closed. `mayVote`: the reader may cast now; `hasVoted`: somebody has cast for the reader's own unit.
 */
export const ballotSchema = z.object({
  id: z.uuid(),
  question: z.string(),
  group: z.object({ id: z.uuid(), name: groupNameSchema }).nullable(),
  state: ballotStateSchema,
  opensAt: instant,
  closesAt: instant,
  outcome: ballotOutcomeSchema.nullable(),
  mayVote: z.boolean(),
  hasVoted: z.boolean(),
});
export type Ballot = z.infer<typeof ballotSchema>;

/** What did a unit say? **Shape** texts are null where nothing was said, and where they are not the reader's to see. */
export const ballotVoteSchema = z.object({
  position: positionSchema,
  comment: z.string().nullable(),
  clause: z.string().nullable(),
  proposedChange: z.string().nullable(),
});
export type BallotVote = z.infer<typeof ballotVoteSchema>;

/** What is said of an own vote as it is taken? **Shape** `receipt` is there in a secret ballot, this once. */
export const ownVoteSchema = ballotVoteSchema.extend({ receipt: z.string().nullable() });
export type OwnVote = z.infer<typeof ownVoteSchema>;

/**
 * How does a unit stand in a ballot?
 * **Shape** `name` is null where the reader may not know it: then `key`, a random number, is how the certificate calls the unit.
 * A unit of several organisations is named by all of them. `vote` is null where it has none or it is not the reader's to see. `isKept`: all its organisations have left, but its secret vote
 * is in and counts on.
 */
export const ballotUnitSchema = z.object({
  key: z.string(),
  name: z.string().nullable(),
  weight: z.int(),
  isStruck: z.boolean(),
  isKept: z.boolean(),
  hasVoted: z.boolean(),
  vote: ballotVoteSchema.nullable(),
});
export type BallotUnit = z.infer<typeof ballotUnitSchema>;

/**
 * Why was a ballot annulled, or why shall it be?
 * **Shape** `annulledAt` is null while it is proposed alone, which nobody sees but those who could confirm it; `isOwn`: the reader
 * proposed it.
 */
export const ballotAnnulmentSchema = z.object({
  reason: z.string(),
  proposedAt: instant,
  isOwn: z.boolean(),
  annulledAt: instant.nullable(),
});

/**
 * One ballot.
 * **Shape** `needed`, `units` and `result` are null where the reader does not see them now. `mine` is what counts for the reader's
 * own unit, as far as it is known: never the vote of a secret ballot, and while a sealed one runs to those alone who may cast. `latestExtension` is until when it may be extended at most. `certificate` is there once it is closed: its file is at
 * `path`, for whoever knows it. `documents` stand in the order of their hashes in the certificate. `obstacle` says why it cannot open
 * although it is due, as it was when somebody last tried; null once it is open.
 */
export const ballotDetailSchema = ballotSchema.extend({
  secrecy: ballotSecrecySchema,
  rule: ballotRuleSchema,
  documents: z.array(ballotDocumentSchema),
  obstacle: ballotObstacleSchema.nullable(),
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  plannedClosesAt: instant,
  extensionReason: z.string().nullable(),
  latestExtension: instant,
  openingSha256: z.string().nullable(),
  needed: ballotNeededSchema.nullable(),
  units: z.array(ballotUnitSchema).nullable(),
  mine: ballotVoteSchema.nullable(),
  result: ballotResultSchema.nullable(),
  certificate: z.object({ path: z.string(), sha256: z.string() }).nullable(),
  annulment: ballotAnnulmentSchema.nullable(),
  may: z.object({
    vote: z.boolean(),
    open: z.boolean(),
    extend: z.boolean(),
    annul: z.boolean(),
    confirmAnnulment: z.boolean(),
  }),
});
export type BallotDetail = z.infer<typeof ballotDetailSchema>;

const ballotParams = z.object({ ballotId: z.string() });

export const ballotsRoute = defineRoute({
  id: "ballots.list",
  method: "GET",
  path: "/v1/ballots",
  summary: "Ballots of the alliance and of the caller's groups, the latest made first",
  permission: { action: "ballot.read" },
  query: z.strictObject({ ...pageFields, groupId: requestId.optional() }),
  status: 200,
  response: pageOf(ballotSchema),
  errors: [],
});

export const createBallotRoute = defineRoute({
  id: "ballots.create",
  method: "POST",
  path: "/v1/ballots",
  summary: "Make a ballot; it opens by itself at `opensAt`",
  permission: { action: "ballot.create" },
  session: true,
  headers: { idempotencyKey: true },
  body: newBallotRequestSchema,
  status: 201,
  response: ballotDetailSchema,
  errors: [
    "not-found",
    "access.forbidden",
    "ballots.rule-unusable",
    "ballots.rule-not-in-charter",
    "ballots.electorate-unclear",
    "ballots.closes-before-opens",
    "ballots.closes-in-past",
    "ballots.too-short",
    "ballots.electorate-empty",
    "ballots.secret-needs-equal-weights",
    "ballots.secret-needs-more-units",
    "ballots.discuss-blocks-needs-open",
    "ballots.document-unknown",
  ],
});

export const ballotRoute = defineRoute({
  id: "ballots.get",
  method: "GET",
  path: "/v1/ballots/{ballotId}",
  summary: "One ballot, as far as its secrecy lets the caller see it now",
  permission: { action: "ballot.read" },
  params: ballotParams,
  status: 200,
  response: ballotDetailSchema,
  errors: ["not-found"],
});

export const openBallotRoute = defineRoute({
  id: "ballots.open",
  method: "POST",
  path: "/v1/ballots/{ballotId}/opening",
  summary: "Open a ballot that is due, without waiting for the worker",
  permission: { action: "ballot.run" },
  session: true,
  params: ballotParams,
  status: 200,
  response: ballotDetailSchema,
  errors: [
    "not-found",
    "access.forbidden",
    "ballots.already-open",
    "ballots.not-due",
    "ballots.opening-missed",
    "ballots.electorate-empty",
    "ballots.electorate-unclear",
    "ballots.secret-needs-more-units",
    "ballots.document-withdrawn",
    "ballots.closed",
    "ballots.annulled",
  ],
});

export const extendBallotRoute = defineRoute({
  id: "ballots.extend",
  method: "POST",
  path: "/v1/ballots/{ballotId}/extension",
  summary: "Let a ballot go on for longer: once, while quorum is missing",
  permission: { action: "ballot.run" },
  session: true,
  params: ballotParams,
  body: ballotExtensionRequestSchema,
  status: 200,
  response: ballotDetailSchema,
  errors: [
    "not-found",
    "access.forbidden",
    "ballots.not-open",
    "ballots.closed",
    "ballots.annulled",
    "ballots.already-extended",
    "ballots.quorum-holds",
    "ballots.extension-not-later",
    "ballots.extension-too-long",
    "ballots.reason-missing",
  ],
});

export const castVoteRoute = defineRoute({
  id: "ballots.vote",
  method: "PUT",
  path: "/v1/ballots/{ballotId}/votes/mine",
  summary: "Cast for one's own organisation's unit; the last cast before closing counts",
  permission: { action: "ballot.vote" },
  session: true,
  params: ballotParams,
  body: voteRequestSchema,
  status: 200,
  response: ownVoteSchema,
  errors: [
    "not-found",
    "access.forbidden",
    "ballots.not-open",
    "ballots.closed",
    "ballots.annulled",
    "ballots.not-in-electorate",
    "ballots.no-seat",
    "ballots.struck",
    "ballots.comment-missing",
    "ballots.clause-missing",
    "ballots.reason-missing",
    "ballots.text-not-expected",
    "ballots.secret-without-discuss",
    "ballots.secret-without-text",
    "ballots.receipt-not-expected",
    "ballots.receipt-malformed",
    "ballots.receipt-needed",
    "ballots.receipt-of-another",
    "identity.too-many-requests",
  ],
});

export const annulBallotRoute = defineRoute({
  id: "ballots.annul",
  method: "POST",
  path: "/v1/ballots/{ballotId}/annulment",
  summary:
    "Propose to annul a ballot before its result is there; another of the secretariat has to confirm it",
  permission: { action: "ballot.annul" },
  session: true,
  params: ballotParams,
  body: ballotAnnulmentRequestSchema,
  status: 200,
  response: ballotDetailSchema,
  errors: ["not-found", "access.forbidden", "ballots.closed", "ballots.annulled"],
});

export const confirmAnnulmentRoute = defineRoute({
  id: "ballots.confirm-annulment",
  method: "POST",
  path: "/v1/ballots/{ballotId}/annulment/confirmation",
  summary: "Annul a ballot for the reason that another of the secretariat has proposed",
  permission: { action: "ballot.annul" },
  session: true,
  params: ballotParams,
  body: ballotAnnulmentRequestSchema,
  status: 200,
  response: ballotDetailSchema,
  errors: [
    "not-found",
    "access.forbidden",
    "ballots.closed",
    "ballots.annulled",
    "ballots.second-person-missing",
    "ballots.proposal-outdated",
  ],
});

export const ballotCertificateRoute = defineRoute({
  id: "ballots.certificate",
  method: "GET",
  path: "/v1/ballots/{ballotId}/certificate",
  summary: "The signed certificate of a closed ballot",
  description:
    "Of the alliance and of groups that the alliance may know of, to anybody; of other groups to whoever has the `key` that is part of the address in the ballot.",
  permission: { public: "Anybody must be able to verify a result without an account" },
  params: ballotParams,
  query: z.strictObject({ key: z.string().max(100).optional() }),
  status: 200,
  response: binary("application/json"),
  headers: { etag: true, ifNoneMatch: true },
  errors: ["not-found", "identity.too-many-requests"],
});
