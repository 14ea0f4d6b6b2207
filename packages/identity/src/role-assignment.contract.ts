import { defineRoute, pageFields, pageOf, requestId } from "@interphase/contract";
import { z } from "zod";

const instant = z.iso.datetime();

/** How far does a role reach? Each role has exactly one kind of scope. */
export const scopeKindSchema = z.enum([
  "platform",
  "alliance",
  "organisation",
  "group",
  "facility",
  "project",
]);

/** Who is meant, by name? */
export const personReferenceSchema = z.object({ id: z.uuid(), displayName: z.string() });

/** Which role is to be given, where, and for how long? `scopeId` only for a group, facility or project; the rest is known. */
export const roleToGiveSchema = z.strictObject({
  role: z.string().min(1).max(60),
  scopeId: requestId.optional(),
  startsAt: instant.optional(),
  endsAt: instant.optional(),
});
export type RoleToGive = z.infer<typeof roleToGiveSchema>;

/** Which role has whom, since when and until when? `state` is of the moment of the answer. */
export const roleAssignmentSchema = z.object({
  id: z.uuid(),
  person: personReferenceSchema,
  role: z.string(),
  scopeKind: scopeKindSchema,
  scopeId: z.uuid().nullable(),
  startsAt: instant,
  endsAt: instant.nullable(),
  state: z.enum(["coming", "running", "ended"]),
  appointedBy: personReferenceSchema.nullable(),
  createdAt: instant,
  mayEnd: z.boolean(),
});
export type RoleAssignment = z.infer<typeof roleAssignmentSchema>;

export const roleAssignmentsRoute = defineRoute({
  id: "role-assignments.list",
  method: "GET",
  path: "/v1/role-assignments",
  summary: "Who holds which role, the newest first",
  description:
    "One's own, those of one's organisation for its administrator, those of the alliance for the secretariat. Ended ones only when asked for.",
  permission: { signedIn: true },
  session: true,
  query: z.strictObject({
    ...pageFields,
    personId: requestId.optional(),
    role: z.string().max(60).optional(),
    scopeId: requestId.optional(),
    state: z.enum(["coming", "running", "ended"]).optional(),
  }),
  status: 200,
  response: pageOf(roleAssignmentSchema),
  errors: [],
});

export const appointRoute = defineRoute({
  id: "role-assignments.create",
  method: "POST",
  path: "/v1/role-assignments",
  summary: "Appoint somebody to a role, from now or a later day, for a time or without end",
  permission: { action: "role.appoint" },
  session: true,
  headers: { idempotencyKey: true },
  body: z.strictObject({ personId: requestId, ...roleToGiveSchema.shape }),
  status: 201,
  response: roleAssignmentSchema,
  errors: [
    "not-found",
    "access.forbidden",
    "role.own-appointment",
    "role.not-yours-to-give",
    "role.unknown",
    "role.no-room-yet",
    "role.wrong-scope",
    "role.wrong-person",
    "role.wrong-dates",
    "role.has-administrator",
    "role.already-held",
    "group.cooling-off",
  ],
});

export const endAssignmentRoute = defineRoute({
  id: "role-assignments.end",
  method: "DELETE",
  path: "/v1/role-assignments/{assignmentId}",
  summary: "End a role at once, or take back one that has not begun",
  permission: { signedIn: true },
  session: true,
  params: z.object({ assignmentId: z.string() }),
  status: 204,
  errors: ["not-found", "access.forbidden", "role.last-administrator", "identity.second-factor-required"],
});
