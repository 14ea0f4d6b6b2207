import { defineRoute } from "@interphase/contract";
import { nameSchema } from "@interphase/identity/contract";
import { z } from "zod";
import { mostTierWeight } from "../ballot/ballot.contract.js";
import { membershipTierSchema } from "./membership.contract.js";

const name = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const names = { name, nameEn: nameSchema, nameZh: nameSchema.nullable().default(null) };

/** Which fee class is there, and which tier does a member of it begin in? No amounts. */
export const feeClassSchema = z.object({
  feeClass: z.string(),
  nameEn: z.string(),
  nameZh: z.string().nullable(),
  tier: z.string(),
});
export type FeeClass = z.infer<typeof feeClassSchema>;

/** What is to change? A tier with its weight, or a fee class with the tier that it begins in; a new one, or one that is there. */
export const settingChangeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("tier"), ...names, weight: z.int().min(1).max(mostTierWeight) }),
  z.strictObject({ kind: z.literal("fee-class"), ...names, tier: z.string().max(40) }),
]);
export type SettingChange = z.infer<typeof settingChangeSchema>;

/** Which tiers and fee classes hold, and what waits for a second person? */
export const membershipSettingsSchema = z.object({
  tiers: z.array(membershipTierSchema),
  feeClasses: z.array(feeClassSchema),
  changes: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(["tier", "fee-class"]),
      name: z.string(),
      nameEn: z.string(),
      nameZh: z.string().nullable(),
      weight: z.int().nullable(),
      tier: z.string().nullable(),
      proposedBy: z.string().nullable(),
      proposedAt: z.iso.datetime(),
      mayConfirm: z.boolean(),
    }),
  ),
});
export type MembershipSettings = z.infer<typeof membershipSettingsSchema>;

export const membershipSettingsRoute = defineRoute({
  id: "membership-settings.get",
  method: "GET",
  path: "/v1/membership-settings",
  summary: "Tiers with their weights, fee classes with their tiers, and what is proposed to change",
  permission: { action: "membership-tier.write" },
  session: true,
  status: 200,
  response: membershipSettingsSchema,
  errors: ["access.forbidden"],
});

export const proposeSettingRoute = defineRoute({
  id: "membership-settings.propose",
  method: "POST",
  path: "/v1/membership-settings/changes",
  summary: "Propose a tier or a fee class; a second person confirms it",
  permission: { action: "membership-tier.write" },
  session: true,
  headers: { idempotencyKey: true },
  body: settingChangeSchema,
  status: 201,
  response: membershipSettingsSchema,
  errors: ["access.forbidden", "membership.tier-unknown", "membership.change-waits"],
});

export const confirmSettingRoute = defineRoute({
  id: "membership-settings.confirm",
  method: "POST",
  path: "/v1/membership-settings/changes/{changeId}/confirmation",
  summary: "Confirm a proposed tier or fee class, as a second person",
  description: "Ballots that are open keep the weights they began with; memberships keep their tier.",
  permission: { action: "membership-tier.write" },
  session: true,
  params: z.object({ changeId: z.string() }),
  status: 200,
  response: membershipSettingsSchema,
  errors: [
    "access.forbidden",
    "not-found",
    "membership.change-settled",
    "membership.second-person",
    "membership.tier-unknown",
  ],
});

export const dropSettingRoute = defineRoute({
  id: "membership-settings.drop",
  method: "DELETE",
  path: "/v1/membership-settings/changes/{changeId}",
  summary: "Drop a proposed tier or fee class",
  permission: { action: "membership-tier.write" },
  session: true,
  params: z.object({ changeId: z.string() }),
  status: 200,
  response: membershipSettingsSchema,
  errors: ["access.forbidden", "not-found", "membership.change-settled"],
});
