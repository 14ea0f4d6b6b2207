import type { ProviderFault } from "@interphase/identity";
import { z } from "zod";
import { ProviderFaultError } from "./provider-fetch.js";

const shape = z.object({
  code: z.string().optional().catch(undefined),
  status: z.number().optional().catch(undefined),
  cause: z.unknown().optional(),
});
const deepestCause = 8;
const firstServerFault = 500;
const notFoundStatuses = new Set([404, 410]);

/** An error and what caused it, the outermost first. */
function chainOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let next = error; next !== undefined && next !== null && chain.length < deepestCause;) {
    chain.push(next);
    next = shape.safeParse(next).data?.cause;
  }
  return chain;
}

const codes: Readonly<Record<string, ProviderFault>> = {
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: "other-issuer",
  OAUTH_TIMEOUT: "too-slow",
  OAUTH_HTTP_REQUEST_FORBIDDEN: "endpoint-not-allowed",
};

/** What is wrong with a provider whose description could not be read? */
export function faultOf(error: unknown): ProviderFault {
  for (const each of chainOf(error)) {
    if (each instanceof ProviderFaultError) return each.fault;
    const { code, status } = shape.safeParse(each).data ?? {};
    if (code !== undefined && codes[code] !== undefined) return codes[code];
    if (status !== undefined && notFoundStatuses.has(status)) return "not-found";
    if (status !== undefined && status >= firstServerFault) return "unreachable";
  }
  return "not-openid";
}

/** Is it the provider that is in trouble, as opposed to a sign-in that it, or a check, refuses? */
export function isProviderTrouble(error: unknown): boolean {
  return chainOf(error).some((each) => {
    if (each instanceof ProviderFaultError) return true;
    const status = shape.safeParse(each).data?.status;
    return status !== undefined && status >= firstServerFault;
  });
}

/** What does an administrator read, in a sentence? */
export const faultSentences: Readonly<Record<ProviderFault, string>> = {
  "address-not-allowed":
    "The issuer must be an https address that leads to the public internet. Addresses inside a private network are not asked.",
  unreachable:
    "The provider does not answer at this address. Check the address, and that it can be reached from here.",
  "too-slow": "The provider took longer than eight seconds to answer.",
  "not-found":
    "There is no description at this address: the issuer followed by /.well-known/openid-configuration must answer.",
  "not-openid":
    "What answers at this address is no OpenID Connect provider, or its description is not complete.",
  "other-issuer":
    "The provider calls itself otherwise. Copy its issuer letter by letter, with or without the slash at its end.",
  "endpoint-not-allowed":
    "The provider names an address of its own that is not https, or lies in a private network.",
  "no-code-flow": "The provider does not offer the authorization code flow.",
  "no-pkce": "The provider does not offer PKCE with S256.",
};
