import { defineRoute } from "@interphase/contract";
import { z } from "zod";

const roleNameSchema = z.string().min(1).max(100);

/**
 * What does the alliance decide for everybody?
 * **Shape** `secondFactorRoles`: whoever holds one of these roles acts in it only after a second factor.
 * **Units and range** `invitationDays`: how long an invitation can be accepted, 1-90.
 */
export const allianceSettingsSchema = z.object({
  secondFactorRoles: z.array(roleNameSchema),
  invitationDays: z.int().min(1).max(90),
});
export type AllianceSettings = z.infer<typeof allianceSettingsSchema>;

const settingsRequestSchema = z.strictObject({
  secondFactorRoles: z.array(roleNameSchema).max(50),
  invitationDays: z.int().min(1).max(90),
});

export const allianceSettingsRoute = defineRoute({
  id: "settings.get",
  method: "GET",
  path: "/v1/alliance/settings",
  summary: "What the alliance decides for everybody",
  permission: { action: "settings.read" },
  headers: { etag: true },
  status: 200,
  response: allianceSettingsSchema,
  errors: [],
});

export const replaceAllianceSettingsRoute = defineRoute({
  id: "settings.replace",
  method: "PUT",
  path: "/v1/alliance/settings",
  summary: "Decide for everybody: it holds from the next request on",
  permission: { action: "settings.write" },
  session: true,
  headers: { ifMatch: "required", etag: true },
  body: settingsRequestSchema,
  status: 200,
  response: allianceSettingsSchema,
  errors: ["precondition.failed"],
});
