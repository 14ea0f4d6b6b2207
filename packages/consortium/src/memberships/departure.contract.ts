import { binary, defineRoute } from "@interphase/contract";
import { z } from "zod";
import { linesSchema } from "../groups/group-text.js";

const params = z.object({ organisationId: z.string() });

/** How long may a withdrawal that was asked for be confirmed? **Units and range** days; then it lapses. */
export const withdrawalDays = 14;

/**
 * What came of asking that one's own organisation leaves?
 * **Shape** `asked`: it waits for a second person, of the organisation, or of the secretariat where nobody else of it can.
 */
export const withdrawalSchema = z.object({
  state: z.enum(["asked", "withdrawn"]),
  lapsesAt: z.iso.datetime().nullable(),
  confirmedBy: z.enum(["member", "alliance"]).nullable(),
});
export type Withdrawal = z.infer<typeof withdrawalSchema>;

export const withdrawRoute = defineRoute({
  id: "memberships.withdraw",
  method: "POST",
  path: "/v1/organisations/{organisationId}/withdrawal",
  summary: "Ask that one's own organisation leaves the alliance, or confirm it as a second person",
  description:
    "The first call asks, and changes nothing else; the same person again gets the same answer. A second person's call confirms, at once and for good: seats, places in groups and chairs end, what was voted and recorded stays, nobody of it signs in any more, and only a new admission leads back.",
  permission: { action: "membership.withdraw" },
  session: true,
  params,
  body: z.strictObject({ reason: linesSchema(2000).nullable().default(null) }),
  status: 200,
  response: withdrawalSchema,
  errors: ["not-found", "access.forbidden", "membership.ended", "membership.second-person"],
});

export const takeBackWithdrawalRoute = defineRoute({
  id: "memberships.take-back-withdrawal",
  method: "DELETE",
  path: "/v1/organisations/{organisationId}/withdrawal",
  summary: "Take back a withdrawal that nobody has confirmed",
  permission: { action: "membership.withdraw" },
  session: true,
  params,
  status: 204,
  errors: ["not-found", "access.forbidden", "membership.ended", "membership.no-withdrawal"],
});

export const confirmWithdrawalRoute = defineRoute({
  id: "memberships.confirm-withdrawal",
  method: "POST",
  path: "/v1/organisations/{organisationId}/withdrawal/confirmation",
  summary: "Confirm the withdrawal of an organisation in which nobody else can",
  permission: { action: "membership.expel" },
  session: true,
  params,
  status: 204,
  errors: ["not-found", "access.forbidden", "membership.ended", "membership.no-withdrawal"],
});

export const proposeExpulsionRoute = defineRoute({
  id: "memberships.propose-expulsion",
  method: "POST",
  path: "/v1/organisations/{organisationId}/expulsion",
  summary: "Propose to expel an organisation; a second person confirms it",
  permission: { action: "membership.expel" },
  session: true,
  params,
  headers: { idempotencyKey: true },
  body: z.strictObject({ reasons: linesSchema(4000) }),
  status: 204,
  errors: ["not-found", "access.forbidden", "membership.ended", "membership.expulsion-waits"],
});

export const confirmExpulsionRoute = defineRoute({
  id: "memberships.confirm-expulsion",
  method: "POST",
  path: "/v1/organisations/{organisationId}/expulsion/confirmation",
  summary: "Expel an organisation, as a second person",
  permission: { action: "membership.expel" },
  session: true,
  params,
  status: 204,
  errors: [
    "not-found",
    "access.forbidden",
    "membership.ended",
    "membership.no-expulsion",
    "membership.second-person",
  ],
});

export const dropExpulsionRoute = defineRoute({
  id: "memberships.drop-expulsion",
  method: "DELETE",
  path: "/v1/organisations/{organisationId}/expulsion",
  summary: "Drop a proposal to expel an organisation",
  permission: { action: "membership.expel" },
  session: true,
  params,
  status: 204,
  errors: ["not-found", "access.forbidden", "membership.no-expulsion"],
});

export const exportOrganisationRoute = defineRoute({
  id: "organisations.export",
  method: "GET",
  path: "/v1/organisations/{organisationId}/export",
  summary: "Everything that one's own organisation has here, as one archive of JSON files",
  description:
    "Its register entry and membership, its people with their roles, invitations, places, seats and votes, and its plans, assessments and notes. Of other members nothing but what it could see. Secrets and files that can be made anew are not in it.",
  permission: { action: "organisation.export" },
  session: true,
  params,
  status: 200,
  response: binary("application/zip"),
  errors: ["not-found", "access.forbidden"],
});
