import { defineRoute, requestId } from "@interphase/contract";
import { z } from "zod";
import { askedRuleSchema, ballotRuleSchema } from "./ballot.contract.js";

/** How many rules may a charter hold at most? */
export const mostCharterRules = 20;

/** What does one of the secretariat want a charter's rules to be? It holds once another has confirmed it. */
export const charterProposalSchema = z.object({
  id: z.uuid(),
  rules: z.array(ballotRuleSchema),
  proposedAt: z.iso.datetime(),
  isOwn: z.boolean(),
});

/**
 * By which rules may ballots of a group, or of the alliance, be held?
 * **Shape** `groupId` is null for the alliance. `leastMinutes`: no ballot closes sooner after its opening. `proposal` is what waits
 * for a second person; null where there is none, and for whoever keeps no charters.
 */
export const ballotCharterSchema = z.object({
  groupId: z.uuid().nullable(),
  rules: z.array(ballotRuleSchema),
  leastMinutes: z.int().min(0),
  proposal: charterProposalSchema.nullable(),
  may: z.object({ propose: z.boolean(), confirm: z.boolean() }),
});
export type BallotCharter = z.infer<typeof ballotCharterSchema>;

/** Which rules shall hold? Fractions of any kind: each is checked as that of a ballot is. */
export const charterRequestSchema = z.strictObject({
  groupId: requestId.nullable(),
  rules: z.array(askedRuleSchema).min(1).max(mostCharterRules),
});
export type CharterRequest = z.infer<typeof charterRequestSchema>;

export const ballotCharterRoute = defineRoute({
  id: "ballot-charters.get",
  method: "GET",
  path: "/v1/ballot-charters",
  summary: "By which rules ballots of a group, or of the alliance, may be held",
  permission: { action: "ballot.read" },
  query: z.strictObject({ groupId: requestId.optional() }),
  status: 200,
  response: ballotCharterSchema,
  errors: ["not-found"],
});

export const proposeCharterRoute = defineRoute({
  id: "ballot-charters.propose",
  method: "POST",
  path: "/v1/ballot-charters",
  summary: "Propose the rules of a charter; they hold once another of the secretariat has confirmed them",
  permission: { action: "ballot.charter.write" },
  session: true,
  headers: { idempotencyKey: true },
  body: charterRequestSchema,
  status: 201,
  response: ballotCharterSchema,
  errors: ["not-found", "access.forbidden", "ballots.rule-unusable"],
});

export const confirmCharterRoute = defineRoute({
  id: "ballot-charters.confirm",
  method: "POST",
  path: "/v1/ballot-charters/{charterId}/confirmation",
  summary:
    "Confirm rules that another of the secretariat has proposed; ballots made from now on are held by them",
  permission: { action: "ballot.charter.write" },
  session: true,
  params: z.object({ charterId: z.string() }),
  status: 200,
  response: ballotCharterSchema,
  errors: ["not-found", "access.forbidden", "ballots.second-person-missing", "ballots.proposal-outdated"],
});
