import { binary, defineRoute, pageFields, pageOf, requestId } from "@interphase/contract";
import { z } from "zod";
import {
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

/**
 * How does a unit stand in a ballot?
 * **Shape** `name` is null where the reader may not know it: then `key`, a random number, is how the certificate calls the unit.
 * `vote` is null where it has none or it is not the reader's to see.
 */
export const ballotUnitSchema = z.object({
  key: z.string(),
  name: z.string().nullable(),
  weight: z.int(),
  isStruck: z.boolean(),
  hasVoted: z.boolean(),
  vote: ballotVoteSchema.nullable(),
});
export type BallotUnit = z.infer<typeof ballotUnitSchema>;

/**
 * One ballot.
 * **Shape** `needed`, `units` and `result` are null where the reader does not see them now. `mine` is what counts for the reader's
 * own unit. `latestExtension` is until when it may be extended at most. `certificate` is there once it is closed: its file is at
 * `path`, for whoever knows it.
 */
export const ballotDetailSchema = ballotSchema.extend({
  secrecy: ballotSecrecySchema,
  rule: ballotRuleSchema,
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
  may: z.object({ vote: z.boolean(), open: z.boolean(), extend: z.boolean() }),
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
    "ballots.not-offered",
    "ballots.closes-before-opens",
    "ballots.closes-in-past",
    "ballots.electorate-empty",
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
  response: ballotVoteSchema,
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
    "ballots.receipt-not-expected",
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
  errors: ["not-found"],
});
