import { defineRoute, pageFields, pageOf } from "@interphase/contract";
import { z } from "zod";
import { localeSchema } from "./identity.contract.js";
import { memberStates, organisationKinds } from "./organisation-kind.js";
import { emailSchema, nameSchema } from "./person-name.js";

const instant = z.iso.datetime();
const organisationParams = z.object({ organisationId: z.string() });
const countryIso3 = z.string().regex(/^[A-Z]{3}$/);
/** A page of the organisation's own that anybody may open. */
const website = z
  .url({ protocol: /^https?$/, hostname: z.regexes.domain })
  .max(500)
  .refine((address) => !address.includes("@"), "an address of a page, without a name of somebody");

/**
 * Which organisations are members?
 * **Shape** `state` is null for whoever does not administer it. `nativeName`, `website` and `kind` are null where nobody said them.
 */
export const organisationSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  nativeName: z.string().nullable(),
  kind: z.enum(organisationKinds).nullable(),
  countryIso3: z.string(),
  website: z.string().nullable(),
  state: z.enum(memberStates).nullable(),
});
export type Organisation = z.infer<typeof organisationSchema>;

/** Who administers an organisation, and what may who asks do to it? `administrators` null: not theirs to know. */
export const organisationDetailSchema = organisationSchema.extend({
  createdAt: instant,
  suspendedAt: instant.nullable(),
  administrators: z.array(z.object({ id: z.uuid(), displayName: z.string(), email: z.string() })).nullable(),
  needsAdministrator: z.boolean(),
  mayUpdate: z.boolean(),
  maySuspend: z.boolean(),
});

export type OrganisationDetail = z.infer<typeof organisationDetailSchema>;

export const organisationsRoute = defineRoute({
  id: "organisations.list",
  method: "GET",
  path: "/v1/organisations",
  summary: "The directory of member organisations, by name",
  description: "q finds names and identifiers by any of their parts, all words of it.",
  permission: { action: "organisation.read" },
  query: z.strictObject({
    ...pageFields,
    q: z.string().max(200).optional(),
    kind: z.enum(organisationKinds).optional(),
    country: countryIso3.optional(),
  }),
  status: 200,
  response: pageOf(organisationSchema),
  errors: [],
});

export const createOrganisationRoute = defineRoute({
  id: "organisations.create",
  method: "POST",
  path: "/v1/organisations",
  summary: "Take in a member organisation",
  description: "With administrator, that person is invited as its first administrator in the same act.",
  permission: { action: "organisation.admit" },
  session: true,
  headers: { idempotencyKey: true, etag: true },
  body: z.strictObject({
    name: nameSchema,
    nativeName: nameSchema.nullable().optional(),
    kind: z.enum(organisationKinds).nullable().optional(),
    countryIso3,
    website: website.nullable().optional(),
    administrator: z
      .strictObject({
        email: emailSchema,
        displayName: nameSchema.optional(),
        locale: localeSchema.optional(),
      })
      .optional(),
  }),
  status: 201,
  response: organisationDetailSchema,
  errors: [
    "access.forbidden",
    "organisation.name-taken",
    "organisation.unknown-country",
    "identity.too-many-requests",
  ],
});

export const organisationRoute = defineRoute({
  id: "organisations.get",
  method: "GET",
  path: "/v1/organisations/{organisationId}",
  summary: "One member organisation",
  permission: { action: "organisation.read" },
  headers: { etag: true },
  params: organisationParams,
  status: 200,
  response: organisationDetailSchema,
  errors: ["not-found"],
});

export const updateOrganisationRoute = defineRoute({
  id: "organisations.update",
  method: "PATCH",
  path: "/v1/organisations/{organisationId}",
  summary: "Change what is public of an organisation; its country and kind are the secretariat's to change",
  permission: { action: "organisation.update" },
  session: true,
  headers: { ifMatch: "required", etag: true },
  params: organisationParams,
  body: z
    .strictObject({
      name: nameSchema.optional(),
      nativeName: nameSchema.nullable().optional(),
      kind: z.enum(organisationKinds).nullable().optional(),
      countryIso3: countryIso3.optional(),
      website: website.nullable().optional(),
    })
    .refine((body) => Object.values(body).some((value) => value !== undefined), "change at least one"),
  status: 200,
  response: organisationDetailSchema,
  errors: [
    "not-found",
    "access.forbidden",
    "precondition.failed",
    "organisation.name-taken",
    "organisation.unknown-country",
  ],
});

export const suspendOrganisationRoute = defineRoute({
  id: "organisations.suspend",
  method: "POST",
  path: "/v1/organisations/{organisationId}/suspension",
  summary: "Keep a whole organisation out at once; nothing of it is deleted",
  permission: { action: "organisation.suspend" },
  session: true,
  params: organisationParams,
  status: 204,
  errors: ["not-found", "access.forbidden", "membership.ended"],
});

export const reinstateOrganisationRoute = defineRoute({
  id: "organisations.reinstate",
  method: "DELETE",
  path: "/v1/organisations/{organisationId}/suspension",
  summary: "Let an organisation in again",
  permission: { action: "organisation.suspend" },
  session: true,
  params: organisationParams,
  status: 204,
  errors: ["not-found", "access.forbidden", "membership.ended"],
});
