import type { ExternalIdentity } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import { SecondFactorsService } from "../factors/second-factors.service.js";
import type { Caller } from "../../platform/http/caller.js";
import { SessionsService } from "../sessions/sessions.service.js";
import type { FactorChange } from "../../platform/mail/mail-kind.js";
import { MailService } from "../../platform/mail/mail.service.js";
import { AccountsRepository } from "../accounts/accounts.repository.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { CompanyFlows, type BroughtBack } from "./company-flows.service.js";
import { ExternalIdentitiesRepository, type StoredIdentity } from "./external-identities.repository.js";
import { SignInPoliciesRepository } from "./sign-in-policies.repository.js";

/** Which company accounts open mine? Linked from a session of one's own, in the browser that is signed in. */
@Injectable()
export class ExternalIdentitiesService {
  constructor(
    private readonly database: Database,
    private readonly identities: ExternalIdentitiesRepository,
    private readonly policies: SignInPoliciesRepository,
    private readonly flows: CompanyFlows,
    private readonly factors: SecondFactorsService,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsService,
    private readonly mail: MailService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async list({ actor }: Caller): Promise<Outcome<{ items: ExternalIdentity[]; canLink: boolean }>> {
    const found = await this.identities.listOf(actor.personId);
    const policy =
      actor.organisationId === null ? undefined : await this.policies.findForSignIn(actor.organisationId);
    return { ok: true, value: { items: found.map(toExternalIdentity), canLink: policy !== undefined } };
  }

  /** **Fails** not-found without a provider, identity.second-factor-required where one is set and was not shown. */
  async start(caller: Caller): Promise<Outcome<{ authorizationUrl: string; flow: string }>> {
    const { organisationId, personId } = caller.actor;
    if (organisationId === null) return refuse("not-found");
    if (!caller.hasSecondFactor && (await this.factors.methodsOf(personId)).length > 0)
      return refuse("identity.second-factor-required");
    const policy = await this.policies.findForSignIn(organisationId);
    return this.flows.begin(policy, { purpose: "link", personId });
  }

  /** **Fails** identity.company-sign-in-failed, also for a flow that another person began. */
  async finish(caller: Caller, brought: BroughtBack): Promise<Outcome<ExternalIdentity>> {
    const { organisationId, personId } = caller.actor;
    this.audit.omit();
    const vouched = await this.flows.comeBack(brought);
    if (!vouched.ok) return vouched;
    const { flow, claims } = vouched.value;
    if (flow.purpose !== "link" || flow.personId !== personId || flow.organisationId !== organisationId)
      return refuse("identity.company-sign-in-failed");
    const { issuer, subject, label } = claims;
    return this.database.runAs({ organisationId, personId }, async () => {
      const createdAt = this.clock.now();
      const identity = {
        id: this.clock.newId(),
        personId,
        organisationId,
        issuer,
        subject,
        label,
        createdAt,
      };
      if (!(await this.identities.insert(identity))) return refuse("identity.company-identity-taken");
      const stored = await this.identities.findActive(issuer, subject);
      if (stored === undefined) return refuse("identity.company-sign-in-failed");
      const target = { kind: "external-identity", id: stored.id };
      this.audit.record({ action: "external-identities.finish", target });
      await this.tell(personId, "company-sign-in-linked");
      return { ok: true, value: toExternalIdentity(stored) };
    });
  }

  /** Every other session of the person ends. **Fails** not-found, identity.last-way-in. */
  async remove(caller: Caller, identityId: string): Promise<Outcome<undefined>> {
    const { personId } = caller.actor;
    const own = await this.identities.listOf(personId);
    if (!isId(identityId) || !own.some(({ id }) => id === identityId)) return refuse("not-found");
    const hasOther = own.length > 1 || (await this.identities.hasPassword(personId));
    if (!hasOther && !(await this.factors.methodsOf(personId)).includes("passkey"))
      return refuse("identity.last-way-in");
    await this.identities.delete(personId, identityId);
    await this.sessions.revokeAll(personId, caller.sessionId);
    this.audit.describe({ target: { kind: "external-identity", id: identityId } });
    await this.tell(personId, "company-sign-in-removed");
    return { ok: true, value: undefined };
  }

  private async tell(personId: string, change: FactorChange): Promise<void> {
    const account = await this.accounts.find(personId);
    if (account === undefined) return;
    const { email: to, displayName: name, organisationId, locale } = account;
    const facts = { change, at: this.clock.now() };
    await this.mail.send({ to, name, personId, organisationId, kind: "factor-changed", locale, facts });
  }
}

function toExternalIdentity({ id, issuer, label, createdAt, lastUsedAt }: StoredIdentity): ExternalIdentity {
  const used = lastUsedAt?.toISOString() ?? null;
  return { id, issuer, label, createdAt: createdAt.toISOString(), lastUsedAt: used };
}
