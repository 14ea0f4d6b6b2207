import type { FieldProblem } from "@interphase/contract";
import type { SignInPolicy } from "@interphase/identity";
import type { StoredDomain } from "./sign-in-domains.repository.js";
import type { StoredPolicy } from "./sign-in-policies.repository.js";

/** What an administrator sends. */
export interface PolicyChange {
  readonly passwordSignIn: boolean;
  readonly secondFactor: "alliance" | "everyone";
  readonly provider: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret?: string | null | undefined;
    readonly displayName: string;
    readonly trustsSecondFactor: boolean;
  } | null;
  readonly domains?: readonly string[] | undefined;
}

/** What cannot be in a policy, whatever the provider says? */
export function faultsOfChange(
  change: PolicyChange,
  isAcceptable: (issuer: string) => boolean,
): FieldProblem[] {
  const faults: FieldProblem[] = [];
  if (!change.passwordSignIn && change.provider === null) {
    const message = "Without a provider nobody could sign in: name one, or keep passwords";
    faults.push({ pointer: "/body/passwordSignIn", message });
  }
  if (change.provider !== null && !isAcceptable(change.provider.issuer)) {
    const message = "Give the provider's issuer as it calls itself: an https address without ? or #";
    faults.push({ pointer: "/body/provider/issuer", message });
  }
  return faults;
}

/**
 * What is stored after a change? `sealed` is the new client secret: undefined keeps the one there is, but only for the same
 * client of the same issuer, for it is nobody else's to know.
 */
export function nextPolicy(
  organisationId: string,
  before: StoredPolicy | undefined,
  slug: string,
  { provider, passwordSignIn }: PolicyChange,
  sealed: string | null | undefined,
): StoredPolicy {
  const isSameClient = provider?.issuer === before?.issuer && provider?.clientId === before?.clientId;
  const kept = isSameClient ? (before?.clientSecret ?? null) : null;
  return {
    organisationId,
    version: (before?.version ?? 0) + 1,
    slug,
    passwordSignIn,
    issuer: provider?.issuer ?? null,
    clientId: provider?.clientId ?? null,
    clientSecret: provider === null ? null : sealed === undefined ? kept : sealed,
    displayName: provider?.displayName ?? null,
    trustsSecondFactor: provider?.trustsSecondFactor ?? false,
  };
}

/** How does an administrator see a domain, and the record that proves it? */
export function toDomain({ domain, proof, verifiedAt }: StoredDomain): SignInPolicy["domains"][number] {
  return {
    domain,
    recordName: `_interphase.${domain}`,
    record: `interphase-sign-in=${proof}`,
    verifiedAt: verifiedAt?.toISOString() ?? null,
  };
}

/** How does an administrator see the policy? Until there is one: passwords, and what the alliance asks. */
export function toSignInPolicy(
  policy: StoredPolicy | undefined,
  domains: readonly StoredDomain[],
  asksEverybody: boolean,
  returnAddress: string,
): SignInPolicy {
  const provider =
    policy === undefined || policy.issuer === null || policy.clientId === null || policy.displayName === null
      ? null
      : {
          issuer: policy.issuer,
          clientId: policy.clientId,
          hasClientSecret: policy.clientSecret !== null,
          displayName: policy.displayName,
          trustsSecondFactor: policy.trustsSecondFactor,
        };
  const slug = policy?.slug ?? null;
  return {
    passwordSignIn: policy?.passwordSignIn ?? true,
    secondFactor: asksEverybody ? "everyone" : "alliance",
    provider,
    domains: domains.map(toDomain),
    signInPath: provider === null || slug === null ? null : `/sign-in/company/${slug}`,
    returnAddress,
  };
}
