import { defineRoute } from "@interphase/contract";
import { z } from "zod";
import { localeSchema } from "./identity.contract.js";
import { nameSchema } from "./person-name.js";
import { accessSchema } from "./sign-in.contract.js";

const instant = z.iso.datetime();
const url = z.string().trim().min(1).max(500);
const clientId = z.string().trim().min(1).max(255);

/**
 * To which page of the portal does a provider send people back?
 * **Shape** the address that is registered with the provider is the portal's own, followed by this path.
 */
export const companyReturnPath = "/sign-in/company/callback";

/** Which provider signs an organisation's people in? The secret is written and never read. */
export const companyProviderSchema = z.object({
  issuer: z.string(),
  clientId: z.string(),
  hasClientSecret: z.boolean(),
  displayName: z.string(),
  trustsSecondFactor: z.boolean(),
});

/**
 * Whose e-mail addresses lead to the provider?
 * **Shape** a domain counts once its owner has published `record` as a TXT record of `recordName`; it is verified for one
 * organisation alone.
 */
export const signInDomainSchema = z.object({
  domain: z.string(),
  recordName: z.string(),
  record: z.string(),
  verifiedAt: instant.nullable(),
});

/**
 * How do an organisation's people sign in?
 * **Shape** `secondFactor: "everyone"` asks it of all, beyond the roles of which the alliance asks it. Without
 * `passwordSignIn` only the organisation's administrators may still use a password, so that nobody is locked out.
 * `signInPath` is the portal's page that leads straight to the provider; `returnAddress` is registered with it.
 */
export const signInPolicySchema = z.object({
  passwordSignIn: z.boolean(),
  secondFactor: z.enum(["alliance", "everyone"]),
  provider: companyProviderSchema.nullable(),
  domains: z.array(signInDomainSchema),
  signInPath: z.string().nullable(),
  returnAddress: z.string(),
});
export type SignInPolicy = z.infer<typeof signInPolicySchema>;

const organisationParams = z.object({ organisationId: z.string() });
const domainName = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/);

export const signInPolicyRoute = defineRoute({
  id: "sign-in-policy.get",
  method: "GET",
  path: "/v1/organisations/{organisationId}/sign-in-policy",
  summary: "How people of my organisation sign in",
  permission: { action: "sign-in-policy.read" },
  session: true,
  headers: { etag: true },
  params: organisationParams,
  status: 200,
  response: signInPolicySchema,
  errors: ["not-found"],
});

export const replaceSignInPolicyRoute = defineRoute({
  id: "sign-in-policy.replace",
  method: "PUT",
  path: "/v1/organisations/{organisationId}/sign-in-policy",
  summary: "Say how people of my organisation sign in",
  description:
    "A clientSecret that is left out stays as it is, as long as issuer and clientId do; null removes it. Domains that are left out of the list are forgotten; without the list they stay. Passwords can be ended only while the provider answers.",
  permission: { action: "sign-in-policy.write" },
  session: true,
  headers: { ifMatch: "required", etag: true },
  params: organisationParams,
  body: z.strictObject({
    passwordSignIn: z.boolean(),
    secondFactor: z.enum(["alliance", "everyone"]),
    provider: z
      .strictObject({
        issuer: url,
        clientId,
        clientSecret: z.string().min(1).max(1000).nullable().optional(),
        displayName: nameSchema,
        trustsSecondFactor: z.boolean(),
      })
      .nullable(),
    domains: z.array(domainName).max(20).optional(),
  }),
  status: 200,
  response: signInPolicySchema,
  errors: ["not-found", "identity.company-provider-unusable"],
});

/** What is wrong with a provider, as a code that a page can say in its language? */
export const providerFaultSchema = z.enum([
  "address-not-allowed",
  "unreachable",
  "too-slow",
  "not-found",
  "not-openid",
  "other-issuer",
  "endpoint-not-allowed",
  "no-code-flow",
  "no-pkce",
]);
export type ProviderFault = z.infer<typeof providerFaultSchema>;

export const testSignInPolicyRoute = defineRoute({
  id: "sign-in-policy.test",
  method: "POST",
  path: "/v1/organisations/{organisationId}/sign-in-policy/test",
  summary: "Ask a provider how it works, and say what is wrong with it",
  permission: { action: "sign-in-policy.write" },
  session: true,
  params: organisationParams,
  body: z.strictObject({ issuer: url }),
  status: 200,
  response: z.object({ works: z.boolean(), fault: providerFaultSchema.nullable(), detail: z.string() }),
  errors: ["not-found", "identity.too-many-requests"],
});

export const verifySignInDomainRoute = defineRoute({
  id: "sign-in-policy.verify-domain",
  method: "POST",
  path: "/v1/organisations/{organisationId}/sign-in-policy/domains/{domain}/verify",
  summary: "Look for the TXT record that proves a domain to be mine",
  permission: { action: "sign-in-policy.write" },
  session: true,
  params: organisationParams.extend({ domain: z.string() }),
  status: 200,
  response: signInDomainSchema,
  errors: ["not-found", "identity.domain-not-proven", "identity.domain-taken", "identity.too-many-requests"],
});

const beforeSession = { public: "Nobody has a session before signing in" } as const;
const secret = z.string().min(1).max(200);

export const findCompanySignInRoute = defineRoute({
  id: "auth.company-find",
  method: "POST",
  path: "/v1/auth/company/find",
  summary: "Which company's sign-in belongs to an e-mail address",
  description:
    "Only the address's domain counts, and only a verified one: the answer is the same for every address of a domain, whether it has an account or not.",
  permission: beforeSession,
  body: z.strictObject({ email: z.string().trim().min(3).max(320) }),
  status: 200,
  response: z.object({
    company: z.object({ organisation: z.string(), displayName: z.string() }).nullable(),
  }),
  errors: ["identity.too-many-requests"],
});

/** Where to send the browser, and what it must keep (out of reach of scripts) to come back with. */
export const companyFlowSchema = z.object({ authorizationUrl: z.string(), flow: z.string() });

export const startCompanySignInRoute = defineRoute({
  id: "auth.company-start",
  method: "POST",
  path: "/v1/auth/company/start",
  summary: "Begin to sign in, or to accept an invitation, with a company's provider",
  description:
    "`organisation` is the name in the link /sign-in/company/{organisation}. `flow` is a secret of ten minutes that is used once.",
  permission: beforeSession,
  body: z.union([
    z.strictObject({ organisation: z.string().min(1).max(100) }),
    z.strictObject({ invitationToken: secret, displayName: nameSchema, locale: localeSchema }),
  ]),
  status: 200,
  response: companyFlowSchema,
  errors: [
    "not-found",
    "identity.invitation-invalid",
    "identity.company-provider-unavailable",
    "identity.too-many-requests",
  ],
});

const returned = {
  flow: secret,
  state: z.string().min(1).max(500),
  code: z.string().min(1).max(4000).optional(),
  error: z.string().min(1).max(200).optional(),
  iss: z.string().max(500).optional(),
};

export const finishCompanySignInRoute = defineRoute({
  id: "auth.company-finish",
  method: "POST",
  path: "/v1/auth/company/finish",
  summary: "Come back from the provider, signed in",
  description:
    "Where a second factor is set and the provider's is not trusted, the answer is 401 identity.code-required, and the flow is finished once more with `factorCode` alone.",
  permission: beforeSession,
  body: z.union([
    z.strictObject(returned),
    z.strictObject({ flow: secret, factorCode: z.string().trim().min(1).max(64) }),
  ]),
  status: 200,
  response: accessSchema,
  errors: [
    "identity.company-sign-in-failed",
    "identity.company-identity-unknown",
    "identity.company-identity-taken",
    "identity.invitation-invalid",
    "identity.code-required",
    "identity.wrong-code",
    "identity.company-provider-unavailable",
    "identity.too-many-failures",
    "identity.too-many-requests",
  ],
});

/** Which account of a company opens mine? `label` is what the provider called it when it was linked. */
export const externalIdentitySchema = z.object({
  id: z.uuid(),
  issuer: z.string(),
  label: z.string(),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
});
export type ExternalIdentity = z.infer<typeof externalIdentitySchema>;

export const externalIdentitiesRoute = defineRoute({
  id: "external-identities.list",
  method: "GET",
  path: "/v1/me/external-identities",
  summary: "The company accounts that open mine, the oldest first; at most 20",
  permission: { signedIn: true },
  session: true,
  status: 200,
  response: z.object({ items: z.array(externalIdentitySchema), canLink: z.boolean() }),
  errors: [],
});

export const startLinkRoute = defineRoute({
  id: "external-identities.start",
  method: "POST",
  path: "/v1/me/external-identities/start",
  summary: "Begin to link my account with my company's sign-in",
  permission: { signedIn: true },
  session: true,
  status: 200,
  response: companyFlowSchema,
  errors: ["not-found", "identity.company-provider-unavailable", "identity.second-factor-required"],
});

export const finishLinkRoute = defineRoute({
  id: "external-identities.finish",
  method: "POST",
  path: "/v1/me/external-identities/finish",
  summary: "Come back from the provider, linked",
  permission: { signedIn: true },
  session: true,
  body: z.strictObject(returned),
  status: 200,
  response: externalIdentitySchema,
  errors: [
    "identity.company-sign-in-failed",
    "identity.company-identity-taken",
    "identity.company-provider-unavailable",
  ],
});

export const removeExternalIdentityRoute = defineRoute({
  id: "external-identities.remove",
  method: "DELETE",
  path: "/v1/me/external-identities/{identityId}",
  summary: "Unlink my account from a company account",
  permission: { signedIn: true },
  session: true,
  params: z.object({ identityId: z.string() }),
  status: 204,
  errors: ["not-found", "identity.last-way-in"],
});
