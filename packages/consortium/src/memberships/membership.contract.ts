import { defineRoute, requestId } from "@interphase/contract";
import { memberStates, nameSchema } from "@interphase/identity/contract";
import { z } from "zod";
import { identifierSchema, mostIdentifiers } from "../applications/application-content.js";
import { mostTierWeight } from "../ballot/ballot.contract.js";
import { lineSchema, linesSchema } from "../groups/group-text.js";
import { organisationSchemes } from "../identifiers/organisation-identifier.js";

/** What does a member accept? */
export const agreements = ["membership-agreement", "ip-policy", "antitrust-policy"] as const;
export type Agreement = (typeof agreements)[number];

const day = z.iso.date();
const link = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(2000);
const params = z.object({ organisationId: z.string() });

/** Which tier is there? **Units and range** `weight` counts in a ballot whose rule goes by tier. */
export const membershipTierSchema = z.object({
  tier: z.string(),
  nameEn: z.string(),
  nameZh: z.string().nullable(),
  weight: z.int().min(1).max(mostTierWeight),
});
export type MembershipTier = z.infer<typeof membershipTierSchema>;

/** Which company: a member, or one outside that stands above members? */
export const companySchema = z.object({
  kind: z.enum(["organisation", "entity"]),
  id: z.uuid(),
  name: z.string(),
  countryIso3: z.string(),
});

/**
 * How does an organisation belong to the alliance?
 * **Shape** `tier` null: nobody has stated it. `control` null: nobody has looked into it; with `parent` null it is on record that
 * nobody controls it. `affiliates` are the members under the same ultimate parent: one voting unit. `expulsion` waits for a
 * second person, and is the secretariat's alone to see; `withdrawal` waits for one too, and is seen by those who may ask it or confirm it.
 */
export const membershipSchema = z.object({
  organisation: z.object({ id: z.uuid(), name: z.string() }),
  state: z.enum(memberStates),
  tier: membershipTierSchema.nullable(),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  renewsOn: day.nullable(),
  identifiers: z.array(
    z.object({ scheme: z.enum(organisationSchemes), value: z.string(), register: z.string().nullable() }),
  ),
  control: z
    .object({
      parent: companySchema.nullable(),
      source: z.string(),
      sourceLink: z.string().nullable(),
      confirmedOn: day,
    })
    .nullable(),
  ultimateParent: companySchema.nullable(),
  affiliates: z.array(z.object({ id: z.uuid(), name: z.string() })),
  agreements: z.array(
    z.object({
      id: z.uuid(),
      agreement: z.enum(agreements),
      version: z.string(),
      acceptedBy: z.string(),
      acceptedOn: day,
      evidence: z.string().nullable(),
    }),
  ),
  expulsion: z
    .object({
      reasons: z.string(),
      proposedAt: z.iso.datetime(),
      proposedBy: z.string().nullable(),
      mayConfirm: z.boolean(),
    })
    .nullable(),
  withdrawal: z
    .object({
      askedAt: z.iso.datetime(),
      askedBy: z.string().nullable(),
      lapsesAt: z.iso.datetime(),
      confirmedBy: z.enum(["member", "alliance"]),
      mayConfirm: z.boolean(),
      mayTakeBack: z.boolean(),
    })
    .nullable(),
  mayChange: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type Membership = z.infer<typeof membershipSchema>;

export const membershipRoute = defineRoute({
  id: "memberships.get",
  method: "GET",
  path: "/v1/organisations/{organisationId}/membership",
  summary: "How an organisation belongs to the alliance: tier, term, who controls it, what it accepted",
  permission: { action: "membership.read" },
  session: true,
  params,
  status: 200,
  response: membershipSchema,
  errors: ["not-found", "access.forbidden"],
});

export const setMembershipRoute = defineRoute({
  id: "memberships.set",
  method: "PUT",
  path: "/v1/organisations/{organisationId}/membership",
  summary: "Say in which tier an organisation is, until when, and by which identifiers it is known",
  permission: { action: "membership.write" },
  session: true,
  params,
  body: z
    .strictObject({
      tier: z.string().max(40).nullable(),
      endsOn: day.nullable(),
      renewsOn: day.nullable(),
      identifiers: z.array(identifierSchema).max(mostIdentifiers).optional(),
    })
    .refine(
      ({ identifiers = [] }) =>
        new Set(identifiers.map(({ scheme, value }) => `${scheme} ${value}`)).size === identifiers.length,
      { message: "named twice", path: ["identifiers"] },
    ),
  status: 200,
  response: membershipSchema,
  errors: ["not-found", "access.forbidden", "membership.ended", "membership.tier-unknown", "membership.days"],
});

export const confirmParentRoute = defineRoute({
  id: "memberships.confirm-parent",
  method: "PUT",
  path: "/v1/organisations/{organisationId}/parent",
  summary: "Confirm who controls an organisation, with the source",
  description:
    "parent null says that nobody controls it, as with a joint venture of several. What was confirmed before ends and stays on record. A company outside is named once: by its LEI, or by name and country.",
  permission: { action: "membership.write" },
  session: true,
  params,
  body: z.strictObject({
    parent: z
      .union([
        z.strictObject({ organisationId: requestId }),
        z.strictObject({
          name: nameSchema,
          countryIso3: z.string().regex(/^[A-Z]{3}$/),
          lei: z.string().max(100).optional(),
        }),
      ])
      .nullable(),
    source: linesSchema(1000),
    sourceLink: link.nullable().default(null),
    confirmedOn: day,
  }),
  status: 200,
  response: membershipSchema,
  errors: [
    "not-found",
    "access.forbidden",
    "membership.parent-cycle",
    "membership.parent-unknown",
    "membership.days",
    "organisation.unknown-country",
  ],
});

export const recordAcceptanceRoute = defineRoute({
  id: "memberships.record-acceptance",
  method: "POST",
  path: "/v1/organisations/{organisationId}/agreements",
  summary: "Record who accepted which version of an agreement for an organisation",
  permission: { action: "membership.write" },
  session: true,
  params,
  headers: { idempotencyKey: true },
  body: z.strictObject({
    agreement: z.enum(agreements),
    version: lineSchema(40),
    acceptedBy: nameSchema,
    acceptedOn: day,
    evidence: link.nullable().default(null),
  }),
  status: 201,
  response: membershipSchema,
  errors: ["not-found", "access.forbidden", "membership.days"],
});

export const membershipTiersRoute = defineRoute({
  id: "membership-tiers.list",
  method: "GET",
  path: "/v1/membership-tiers",
  summary: "The tiers of membership with their weights",
  permission: { action: "membership-tier.write" },
  session: true,
  status: 200,
  response: z.object({ items: z.array(membershipTierSchema) }),
  errors: ["access.forbidden"],
});
