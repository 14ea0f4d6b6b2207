import { defineRoute } from "@interphase/contract";
import { organisationKinds } from "@interphase/identity";
import { z } from "zod";
import { compositionStates } from "./composition.js";

/**
 * Who sits together in a group?
 * **Shape** `kind`: what the competitors are who sit alone. `unitCount` counts organisations with affiliates as one,
 * `unsaidCount` those whose kind is not recorded, `hasAlliance` says whether somebody of the alliance chairs.
 */
export const groupCompositionSchema = z.object({
  state: z.enum(compositionStates),
  kind: z.enum(organisationKinds).nullable(),
  unitCount: z.int(),
  unsaidCount: z.int(),
  hasAlliance: z.boolean(),
});
export type GroupComposition = z.infer<typeof groupCompositionSchema>;

export const groupCompositionRoute = defineRoute({
  id: "groups.composition",
  method: "GET",
  path: "/v1/groups/{groupId}/composition",
  summary: "Whether competitors sit alone in the group: two or more of one kind, and nobody else",
  permission: { action: "group.seat.read" },
  params: z.object({ groupId: z.string() }),
  status: 200,
  response: groupCompositionSchema,
  errors: ["not-found", "access.forbidden"],
});
