import {
  defineRoute,
  multipart,
  pageFields,
  pageOf,
  rowProblemSchema,
  requestId,
} from "@interphase/contract";
import { z } from "zod";
import { localeSchema } from "./identity.contract.js";
import { accessSchema } from "./sign-in.contract.js";
import { newPasswordSchema } from "./password.contract.js";
import { emailSchema, nameSchema } from "./person-name.js";
import { personReferenceSchema, roleToGiveSchema, scopeKindSchema } from "./role-assignment.contract.js";

const instant = z.iso.datetime();
const token = z.string().min(1).max(200);

/** Which role does an invitation bring? Without `startsAt` from the acceptance on. */
export const invitedRoleSchema = z.object({
  role: z.string(),
  scopeKind: scopeKindSchema,
  scopeId: z.uuid().nullable(),
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
});

/** What has become of an invitation? */
export const invitationStateSchema = z.enum(["pending", "accepted", "expired", "withdrawn"]);

/** Who was invited to what, and what has become of it? Never its link: that is in the mail alone. */
export const invitationSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  displayName: z.string().nullable(),
  locale: localeSchema,
  organisation: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  roles: z.array(invitedRoleSchema),
  state: invitationStateSchema,
  invitedBy: personReferenceSchema.nullable(),
  createdAt: instant,
  sentAt: instant,
  sendCount: z.int(),
  expiresAt: instant,
  settledAt: instant.nullable(),
});
export type Invitation = z.infer<typeof invitationSchema>;

/** What would a file of people bring? **Shape** `rows` are the problems (none: it can be sent), `invitations` everybody understood. */
export const invitationFilePreviewSchema = z.object({
  rowCount: z.int(),
  invitations: z.array(
    z.object({
      row: z.int(),
      email: z.string(),
      displayName: z.string().nullable(),
      locale: localeSchema,
      roles: z.array(invitedRoleSchema),
    }),
  ),
  rows: z.array(rowProblemSchema),
});

const givingErrors = [
  "access.forbidden",
  "not-found",
  "role.unknown",
  "role.not-yours-to-give",
  "role.no-room-yet",
  "role.wrong-scope",
  "role.wrong-person",
  "role.wrong-dates",
  "role.has-administrator",
] as const;

export const inviteRoute = defineRoute({
  id: "invitations.create",
  method: "POST",
  path: "/v1/invitations",
  summary: "Invite somebody by e-mail",
  description:
    "An organisation's administrator invites into the own organisation. The secretariat invites into the alliance or, with organisationId, the first administrator of an organisation.",
  permission: { action: "invitation.create" },
  session: true,
  headers: { idempotencyKey: true },
  body: z.strictObject({
    email: emailSchema,
    displayName: nameSchema.optional(),
    roles: z.array(roleToGiveSchema).min(1).max(20),
    locale: localeSchema.optional(),
    organisationId: requestId.optional(),
  }),
  status: 201,
  response: invitationSchema,
  errors: [
    ...givingErrors,
    "invitation.already-a-person",
    "invitation.already-pending",
    "identity.too-many-requests",
  ],
});

export const inviteByFileRoute = defineRoute({
  id: "invitations.create-by-file",
  method: "POST",
  path: "/v1/invitations/csv",
  summary: "Invite the people of a CSV: look (dryRun=true), or all of them or none",
  description:
    "Columns: email, name, roles (parted by ;), language, ends; English or Chinese headers; at most 1,000 people.",
  permission: { action: "invitation.create" },
  session: true,
  query: z.strictObject({ dryRun: z.boolean().default(false) }),
  headers: { idempotencyKey: true },
  body: multipart(z.strictObject({ locale: localeSchema.optional() }), { maxBytes: 1024 * 1024 }),
  responses: {
    200: invitationFilePreviewSchema,
    201: z.object({ invitations: z.array(invitationSchema) }),
  },
  errors: [
    "access.forbidden",
    "invitation.file-refused",
    "invitation.rows",
    "identity.too-many-requests",
    "upload.too-slow",
    "upload.too-much-memory",
    "upload.too-many-waiting",
  ],
});

export const invitationFileTemplateRoute = defineRoute({
  id: "invitations.file-template",
  method: "GET",
  path: "/v1/invitations/template",
  summary: "The column names of a file of people, in a language",
  permission: { action: "invitation.create" },
  session: true,
  query: z.strictObject({ locale: localeSchema.default("en") }),
  status: 200,
  response: z.object({ columns: z.array(z.string()), csv: z.string() }),
  errors: [],
});

export const invitationsRoute = defineRoute({
  id: "invitations.list",
  method: "GET",
  path: "/v1/invitations",
  summary: "Invitations of my organisation, or of the alliance, the newest first",
  permission: { action: "invitation.read" },
  session: true,
  query: z.strictObject({
    ...pageFields,
    state: invitationStateSchema.optional(),
    query: z.string().max(200).optional(),
  }),
  status: 200,
  response: pageOf(invitationSchema),
  errors: [],
});

const invitationParams = z.object({ invitationId: z.string() });

export const withdrawInvitationRoute = defineRoute({
  id: "invitations.withdraw",
  method: "DELETE",
  path: "/v1/invitations/{invitationId}",
  summary: "Withdraw an invitation that nobody has accepted",
  permission: { action: "invitation.withdraw" },
  session: true,
  params: invitationParams,
  status: 204,
  errors: ["not-found", "invitation.settled"],
});

export const resendInvitationRoute = defineRoute({
  id: "invitations.resend",
  method: "POST",
  path: "/v1/invitations/{invitationId}/resend",
  summary: "Send a new link; the one before no longer works",
  permission: { action: "invitation.create" },
  session: true,
  params: invitationParams,
  status: 200,
  response: invitationSchema,
  errors: ["not-found", "invitation.settled", "role.not-yours-to-give", "identity.too-many-requests"],
});

/** What does the holder of a link see before accepting? `organisationName` null: the alliance itself. */
export const invitationPreviewSchema = z.object({
  organisationName: z.string().nullable(),
  invitedByName: z.string().nullable(),
  email: z.string(),
  displayName: z.string().nullable(),
  locale: localeSchema,
  roles: z.array(invitedRoleSchema),
  expiresAt: instant,
  canUsePassword: z.boolean(),
  canUseCompanySignIn: z.boolean(),
});

export type InvitationPreview = z.infer<typeof invitationPreviewSchema>;

export const invitationPreviewRoute = defineRoute({
  id: "invitations.preview",
  method: "POST",
  path: "/v1/invitations/preview",
  summary: "What the link of an invitation brings",
  permission: { public: "Whoever was invited has no account yet; the link is the key" },
  body: z.strictObject({ token }),
  status: 200,
  response: invitationPreviewSchema,
  errors: ["identity.invitation-invalid", "identity.too-many-requests"],
});

export const acceptInvitationRoute = defineRoute({
  id: "invitations.accept",
  method: "POST",
  path: "/v1/invitations/accept",
  summary: "Become a person of the platform, with a password, and be signed in",
  permission: { public: "Whoever was invited has no account yet; the link is the key" },
  body: z.strictObject({
    token,
    displayName: nameSchema,
    locale: localeSchema,
    password: newPasswordSchema,
  }),
  status: 200,
  response: accessSchema,
  errors: [
    "identity.invitation-invalid",
    "identity.password-unacceptable",
    "identity.company-sign-in-required",
    "identity.too-many-requests",
  ],
});
