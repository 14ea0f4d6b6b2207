import { defineRoute, pageFields, pageOf } from "@interphase/contract";
import { z } from "zod";
import { localeSchema } from "./identity.contract.js";
import { roleAssignmentSchema } from "./role-assignment.contract.js";

const instant = z.iso.datetime();
const personParams = z.object({ personId: z.string() });

/** Who is there? `roles` are those that run now; `lastSeenAt` is the last use of a living session. */
export const personSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  displayName: z.string(),
  locale: localeSchema.nullable(),
  organisation: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  state: z.enum(["active", "suspended"]),
  suspendedAt: instant.nullable(),
  createdAt: instant,
  lastSeenAt: instant.nullable(),
  hasSecondFactor: z.boolean(),
  roles: z.array(z.string()),
});
export type Person = z.infer<typeof personSchema>;

/** What may be done to this person by who asks? */
export const personDetailSchema = personSchema.extend({
  assignments: z.array(roleAssignmentSchema),
  sessionCount: z.int(),
  mayAdminister: z.boolean(),
  rolesToGive: z.array(z.string()),
});

export type PersonDetail = z.infer<typeof personDetailSchema>;

export const peopleRoute = defineRoute({
  id: "people.list",
  method: "GET",
  path: "/v1/people",
  summary: "The people I administer, by name",
  description:
    "Of the own organisation for its administrator, of the alliance for the secretariat and the platform administrator. `query` is found in name or e-mail.",
  permission: { action: "person.read" },
  query: z.strictObject({
    ...pageFields,
    query: z.string().max(200).optional(),
    state: z.enum(["active", "suspended"]).optional(),
    role: z.string().max(60).optional(),
  }),
  status: 200,
  response: pageOf(personSchema),
  errors: [],
});

export const personRoute = defineRoute({
  id: "people.get",
  method: "GET",
  path: "/v1/people/{personId}",
  summary: "One person with their roles, past ones too",
  permission: { action: "person.read" },
  params: personParams,
  status: 200,
  response: personDetailSchema,
  errors: ["not-found"],
});

export const suspendPersonRoute = defineRoute({
  id: "people.suspend",
  method: "POST",
  path: "/v1/people/{personId}/suspension",
  summary: "Keep somebody out at once: sessions and tokens end, roles stay",
  permission: { action: "person.suspend" },
  session: true,
  params: personParams,
  status: 204,
  errors: ["not-found", "access.forbidden", "people.oneself", "role.last-administrator"],
});

export const reinstatePersonRoute = defineRoute({
  id: "people.reinstate",
  method: "DELETE",
  path: "/v1/people/{personId}/suspension",
  summary: "Let somebody in again",
  permission: { action: "person.suspend" },
  session: true,
  params: personParams,
  status: 204,
  errors: ["not-found", "access.forbidden", "people.oneself"],
});

export const endSessionsRoute = defineRoute({
  id: "people.end-sessions",
  method: "DELETE",
  path: "/v1/people/{personId}/sessions",
  summary: "Sign somebody out everywhere",
  permission: { action: "person.end-sessions" },
  session: true,
  params: personParams,
  status: 204,
  errors: ["not-found", "access.forbidden", "people.oneself"],
});

export const removeFactorsRoute = defineRoute({
  id: "people.remove-factors",
  method: "DELETE",
  path: "/v1/people/{personId}/factors",
  summary: "Take away somebody's second factors, as after a lost phone; they are signed out and told by mail",
  permission: { action: "person.reset-factors" },
  session: true,
  params: personParams,
  status: 204,
  errors: ["not-found", "access.forbidden", "people.oneself"],
});
