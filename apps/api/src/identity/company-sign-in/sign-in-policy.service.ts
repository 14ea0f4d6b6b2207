import { decide, type Asked } from "@interphase/access";
import type { ProviderFault, SignInPolicy } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import { matchesEntityTag, type EntityTags } from "../../platform/http/entity-tags.js";
import { refuse, type Failure, type Outcome } from "../../platform/problems/failure.js";
import { RateLimitsService } from "../../platform/rate-limits/rate-limits.service.js";
import { CompanyFlows } from "./company-flows.service.js";
import { DomainRecords } from "./domain-records.service.js";
import { ProviderClient } from "./provider-client.service.js";
import { faultSentences } from "./provider-fault.js";
import { SignInDomainsRepository } from "./sign-in-domains.repository.js";
import { SignInPoliciesRepository, type StoredPolicy } from "./sign-in-policies.repository.js";
import {
  faultsOfChange,
  nextPolicy,
  toDomain,
  toSignInPolicy,
  type PolicyChange,
} from "./sign-in-policy.mapper.js";
import { slugOf } from "./sign-in-slug.js";

type PolicyResult =
  | { readonly ok: true; readonly value: SignInPolicy; readonly etag: string }
  | { readonly ok: false; readonly failure: Failure };

const proofBytes = 20;

/** How do an organisation's people sign in? Its administrators decide; another organisation's policy does not exist for them. */
@Injectable()
export class SignInPolicyService {
  constructor(
    private readonly database: Database,
    private readonly policies: SignInPoliciesRepository,
    private readonly domains: SignInDomainsRepository,
    private readonly flows: CompanyFlows,
    private readonly providers: ProviderClient,
    private readonly records: DomainRecords,
    private readonly limits: RateLimitsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async get(asked: Asked, organisationId: string): Promise<PolicyResult> {
    if (!mayDo(asked, organisationId)) return refuse("not-found");
    return this.read(organisationId);
  }

  /** The provider is asked before anything is written, outside of any transaction. **Fails** as its route says. */
  async replace(
    asked: Asked,
    organisationId: string,
    ifMatch: EntityTags,
    change: PolicyChange,
  ): Promise<PolicyResult> {
    if (!mayDo(asked, organisationId)) return refuse("not-found");
    const errors = faultsOfChange(change, (issuer) => this.providers.isAcceptable(issuer));
    if (errors.length > 0) return refuse("http.invalid-request", { errors });
    if (!change.passwordSignIn && change.provider !== null) {
      const fault = await this.providers.findFault(change.provider.issuer);
      if (fault !== null)
        return refuse("identity.company-provider-unusable", { detail: faultSentences[fault] });
    }
    this.audit.omit();
    const { personId } = asked.actor;
    return this.database.runAs({ organisationId, personId }, async () => {
      const before = await this.policies.find(organisationId);
      const version = before?.version ?? 0;
      if (!matchesEntityTag(ifMatch, String(version))) return refuse("precondition.failed");
      const written = await this.write(organisationId, before, change, personId);
      return written ? this.read(organisationId) : refuse("precondition.failed");
    });
  }

  /** What is wrong with a provider, in words? **Fails** not-found, identity.too-many-requests. */
  async test(
    asked: Asked,
    organisationId: string,
    issuer: string,
  ): Promise<Outcome<{ works: boolean; fault: ProviderFault | null; detail: string }>> {
    if (!mayDo(asked, organisationId)) return refuse("not-found");
    const taken = await this.limits.take("company-find", { account: asked.actor.personId });
    if (!taken.ok) return taken;
    const fault = await this.providers.findFault(issuer);
    const detail = fault === null ? "The provider answers, and can be used." : faultSentences[fault];
    return { ok: true, value: { works: fault === null, fault, detail } };
  }

  /** **Fails** not-found, identity.domain-not-proven, identity.domain-taken, identity.too-many-requests. */
  async verifyDomain(
    asked: Asked,
    organisationId: string,
    domain: string,
  ): Promise<Outcome<ReturnType<typeof toDomain>>> {
    if (!mayDo(asked, organisationId)) return refuse("not-found");
    const { personId } = asked.actor;
    const taken = await this.limits.take("company-find", { account: personId });
    if (!taken.ok) return taken;
    const inOwn = <T>(work: () => Promise<T>) => this.database.runAs({ organisationId, personId }, work);
    const stored = await inOwn(() => this.domains.find(organisationId, domain.toLowerCase()));
    if (stored === undefined) return refuse("not-found");
    const wanted = toDomain(stored);
    if (!(await this.records.find(wanted.recordName)).includes(wanted.record))
      return refuse("identity.domain-not-proven");
    this.audit.omit();
    return inOwn(async () => {
      if (await this.domains.isTaken(organisationId, stored.domain)) return refuse("identity.domain-taken");
      await this.domains.verify(organisationId, stored.domain, this.clock.now());
      const target = { kind: "sign-in-domain", id: stored.domain };
      this.audit.record({ action: "sign-in-policy.verify-domain", target });
      const verified = await this.domains.find(organisationId, stored.domain);
      return { ok: true, value: toDomain(verified ?? stored) };
    });
  }

  private async write(
    organisationId: string,
    before: StoredPolicy | undefined,
    change: PolicyChange,
    by: string,
  ): Promise<boolean> {
    const organisation = await this.policies.findOrganisation(organisationId);
    const slug = before?.slug ?? (await this.newSlug(organisation?.name ?? ""));
    const secret = change.provider?.clientSecret;
    const sealed = typeof secret === "string" ? this.flows.sealClientSecret(secret) : secret;
    const next = nextPolicy(organisationId, before, slug, change, sealed);
    const now = this.clock.now();
    if (!(await this.policies.write(next, before?.version ?? 0, by, now))) return false;
    await this.policies.setAsksEverybody(organisationId, change.secondFactor === "everyone");
    if (change.domains !== undefined) {
      const wanted = [...new Set(change.domains)].map((domain) => ({ domain, proof: this.newProof() }));
      await this.domains.replace(organisationId, wanted, now);
    }
    this.audit.record({
      action: "sign-in-policy.replace",
      target: { kind: "organisation", id: organisationId },
      facts: {
        version: next.version,
        passwordSignIn: next.passwordSignIn,
        secondFactor: change.secondFactor,
        hasProvider: next.issuer !== null,
        trustsSecondFactor: next.trustsSecondFactor,
        isProviderChanged: next.issuer !== (before?.issuer ?? null),
      },
    });
    return true;
  }

  private async read(organisationId: string): Promise<PolicyResult> {
    const organisation = await this.policies.findOrganisation(organisationId);
    if (organisation === undefined) return refuse("not-found");
    const policy = await this.policies.find(organisationId);
    const domains = await this.domains.list(organisationId);
    const { returnAddress } = this.providers;
    return {
      ok: true,
      value: toSignInPolicy(policy, domains, organisation.asksEverybody, returnAddress),
      etag: String(policy?.version ?? 0),
    };
  }

  private newSlug(name: string): Promise<string> {
    return this.policies.freeSlug(slugOf(name, this.clock.randomBytes(4).toString("hex")));
  }

  private newProof(): string {
    return this.clock.randomBytes(proofBytes).toString("base64url");
  }
}

function mayDo({ actor, action }: Asked, organisationId: string): boolean {
  return isId(organisationId) && decide(actor, action, { ownerOrganisationId: organisationId }).allow;
}
