import { defineRoute, pageFields, pageOf } from "@interphase/contract";
import { organisationKinds } from "@interphase/identity/contract";
import { z } from "zod";
import { lineSchema, storableLine } from "../groups/group-text.js";

/** What is done at a site? */
export const siteUses = [
  "mine",
  "refinery",
  "material-plant",
  "cell-plant",
  "vehicle-plant",
  "pilot-line",
  "laboratory",
  "office",
] as const;
export type SiteUse = (typeof siteUses)[number];

/** How many sites may an organisation show? */
export const mostSites = 50;
/** How long may a site's name or town be, in characters? */
export const mostSiteText = 120;

/** Where does an organisation work? **Units and range** degrees, north and east above zero; null where only the country is said. */
export const siteSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  use: z.enum(siteUses),
  countryIso3: z.string(),
  town: z.string().nullable(),
  latitudeDegrees: z.number().nullable(),
  longitudeDegrees: z.number().nullable(),
});
export type Site = z.infer<typeof siteSchema>;

/** What does anybody learn of a member organisation? Null where nobody has said it. */
export const publicOrganisationSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  nativeName: z.string().nullable(),
  kind: z.enum(organisationKinds).nullable(),
  countryIso3: z.string(),
  website: z.string().nullable(),
});
export type PublicOrganisation = z.infer<typeof publicOrganisationSchema>;

const organisationParams = z.object({ organisationId: z.string() });
const openToAll =
  "Who is a member of the alliance is no secret; only names, kind, country and website are told";

export const publicOrganisationsRoute = defineRoute({
  id: "organisations.list-public",
  method: "GET",
  path: "/v1/public-organisations",
  summary: "The public part of the directory of member organisations, by name",
  description:
    "q finds names and identifiers of public registers (LEI, USCC, ROR) by any of their parts, all words of it.",
  permission: { public: openToAll },
  query: z.strictObject({
    ...pageFields,
    q: z.string().max(200).overwrite(storableLine).optional(),
    kind: z.enum(organisationKinds).optional(),
    country: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
  }),
  status: 200,
  response: pageOf(publicOrganisationSchema),
  errors: ["identity.too-many-requests"],
});

export const publicOrganisationRoute = defineRoute({
  id: "organisations.get-public",
  method: "GET",
  path: "/v1/public-organisations/{organisationId}",
  summary: "What anybody learns of one member organisation",
  permission: { public: openToAll },
  params: organisationParams,
  status: 200,
  response: publicOrganisationSchema,
  errors: ["not-found", "identity.too-many-requests"],
});

export const sitesRoute = defineRoute({
  id: "sites.list",
  method: "GET",
  path: "/v1/organisations/{organisationId}/sites",
  summary: "Where an organisation works, by name; at most 50",
  permission: { action: "site.read" },
  params: organisationParams,
  status: 200,
  response: z.object({ items: z.array(siteSchema), mayWrite: z.boolean() }),
  errors: ["not-found"],
});

export const addSiteRoute = defineRoute({
  id: "sites.add",
  method: "POST",
  path: "/v1/organisations/{organisationId}/sites",
  summary: "Show another site of one's own organisation",
  permission: { action: "site.write" },
  session: true,
  params: organisationParams,
  headers: { idempotencyKey: true },
  body: z
    .strictObject({
      name: lineSchema(mostSiteText),
      use: z.enum(siteUses),
      countryIso3: z.string().regex(/^[A-Z]{3}$/),
      town: lineSchema(mostSiteText).nullable(),
      latitudeDegrees: z.number().min(-90).max(90).nullable(),
      longitudeDegrees: z.number().min(-180).max(180).nullable(),
    })
    .refine(
      ({ latitudeDegrees, longitudeDegrees }) => (latitudeDegrees === null) === (longitudeDegrees === null),
      "latitude and longitude go together",
    ),
  status: 201,
  response: siteSchema,
  errors: ["not-found", "access.forbidden", "organisation.unknown-country", "site.too-many"],
});

export const removeSiteRoute = defineRoute({
  id: "sites.remove",
  method: "DELETE",
  path: "/v1/organisations/{organisationId}/sites/{siteId}",
  summary: "Show a site of one's own organisation no more",
  permission: { action: "site.write" },
  session: true,
  params: z.object({ organisationId: z.string(), siteId: z.string() }),
  status: 204,
  errors: ["not-found", "access.forbidden"],
});
