import { defineRoute, pageOf, pageQuery } from "@interphase/contract";
import { z } from "zod";
import { nameSchema } from "./person-name.js";

const instant = z.iso.datetime();
const ownParams = z.object({ tokenId: z.string() });
const organisationParams = z.object({ organisationId: z.string() });
const ofOrganisationParams = z.object({ organisationId: z.string(), tokenId: z.string() });

/** What may a token do? Action names of `GET /v1/access/actions`; which of them count is decided at each use. */
const scopesSchema = z.array(z.string().min(1).max(100)).min(1).max(100);

/** What does its owner see of an access token? Never the token itself. `lastUsedAt` is exact to a minute. */
export const accessTokenSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  scopes: z.array(z.string()),
  createdAt: instant,
  expiresAt: instant,
  lastUsedAt: instant.nullable(),
  isExpired: z.boolean(),
});
export type AccessToken = z.infer<typeof accessTokenSchema>;

/** What is told of a token once, when it is made? */
export const newAccessTokenSchema = accessTokenSchema.extend({ token: z.string() });
export type NewAccessToken = z.infer<typeof newAccessTokenSchema>;

/** What does an organisation's administrator see of a token of one of its people? */
export const organisationTokenSchema = accessTokenSchema.extend({
  owner: z.object({ id: z.uuid(), displayName: z.string(), email: z.string() }),
});
export type OrganisationToken = z.infer<typeof organisationTokenSchema>;

export const accessTokensRoute = defineRoute({
  id: "access-tokens.list",
  method: "GET",
  path: "/v1/access-tokens",
  summary: "My access tokens, the newest first",
  permission: { action: "access-token.read" },
  session: true,
  query: pageQuery,
  status: 200,
  response: pageOf(accessTokenSchema),
  errors: [],
});

export const createAccessTokenRoute = defineRoute({
  id: "access-tokens.create",
  method: "POST",
  path: "/v1/access-tokens",
  summary: "Make an access token; it is shown in this answer and never again",
  description: "It expires after at most a year and never does more than its owner may at that moment.",
  permission: { action: "access-token.change" },
  session: true,
  body: z.strictObject({ name: nameSchema, scopes: scopesSchema, expiresAt: instant }),
  status: 201,
  response: newAccessTokenSchema,
  errors: ["access-token.scope-not-held", "access-token.expiry-out-of-range", "access-token.too-many"],
});

export const revokeAccessTokenRoute = defineRoute({
  id: "access-tokens.revoke",
  method: "DELETE",
  path: "/v1/access-tokens/{tokenId}",
  summary: "End one of my access tokens at once",
  permission: { action: "access-token.change" },
  session: true,
  params: ownParams,
  status: 204,
  errors: ["not-found"],
});

export const rotateAccessTokenRoute = defineRoute({
  id: "access-tokens.rotate",
  method: "POST",
  path: "/v1/access-tokens/{tokenId}/rotation",
  summary: "Replace an access token by a new one; the old one ends at once",
  description:
    "The new token has an id of its own, the same name and scopes, and the same expiry unless another is given. Of many rotations at once one succeeds, the others find no token any more.",
  permission: { action: "access-token.change" },
  session: true,
  params: ownParams,
  body: z.strictObject({ expiresAt: instant.optional() }),
  status: 201,
  response: newAccessTokenSchema,
  errors: ["not-found", "access-token.expiry-out-of-range"],
});

export const organisationTokensRoute = defineRoute({
  id: "organisation-tokens.list",
  method: "GET",
  path: "/v1/organisations/{organisationId}/access-tokens",
  summary: "Access tokens of an organisation's people, the newest first; never the tokens themselves",
  permission: { action: "organisation-token.read" },
  session: true,
  params: organisationParams,
  query: pageQuery,
  status: 200,
  response: pageOf(organisationTokenSchema),
  errors: ["not-found"],
});

export const revokeOrganisationTokenRoute = defineRoute({
  id: "organisation-tokens.revoke",
  method: "DELETE",
  path: "/v1/organisations/{organisationId}/access-tokens/{tokenId}",
  summary: "End an access token of one of the organisation's people at once",
  permission: { action: "organisation-token.revoke" },
  session: true,
  params: ofOrganisationParams,
  status: 204,
  errors: ["not-found"],
});
