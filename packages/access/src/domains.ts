import { consortiumPolicy } from "./policies/consortium/consortium.policy.js";
import { directoryPolicy } from "./policies/directory/directory.policy.js";
import { identityPolicy } from "./policies/identity/identity.policy.js";
import { membershipPolicy } from "./policies/membership/membership.policy.js";
import { oversightPolicy } from "./policies/oversight/oversight.policy.js";
import { protocolsPolicy } from "./policies/protocols/protocols.policy.js";
import { sourcingPolicy } from "./policies/sourcing/sourcing.policy.js";
import { talentPolicy } from "./policies/talent/talent.policy.js";
import type { Rule } from "./policy.js";

/** Which domains is the policy made of, in the order of every table? A new one is its folder under `policies` and a line here. */
export const domains = {
  sourcing: sourcingPolicy,
  identity: identityPolicy,
  membership: membershipPolicy,
  oversight: oversightPolicy,
  consortium: consortiumPolicy,
  directory: directoryPolicy,
  talent: talentPolicy,
  protocols: protocolsPolicy,
} as const;

type Domain = (typeof domains)[keyof typeof domains];

/** Everything that can be asked for: each action belongs to one domain. */
export type Action = Domain["actions"][number];

/** Everything that is seen or hidden by one action of its domain. */
export type Thing = {
  [D in keyof typeof domains]: keyof (typeof domains)[D]["shownBy"];
}[keyof typeof domains];

/** What does any of the domains say, as a part of the whole? */
export interface PartialPolicy {
  readonly title: string;
  readonly actions: readonly Action[];
  readonly shownBy: Readonly<Record<string, Action>>;
  readonly doneTo: Readonly<Record<string, string | undefined>>;
  readonly tokens: readonly Action[];
  readonly rules: readonly Rule<Action>[];
}

/** What does each domain say? In the order of `domains`. */
export const policies: readonly PartialPolicy[] = Object.values(domains);
