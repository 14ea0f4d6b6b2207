import type { Locale } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { AuditService, organisationScope } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { Database } from "../../platform/database/database.service.js";
import { systemScope } from "../../platform/database/scope.js";
import { SecondFactorsService } from "../factors/second-factors.service.js";
import type { Origin } from "../../platform/http/route-types.js";
import { SessionsService } from "../sessions/sessions.service.js";
import { SignInAttemptsService } from "../sign-in-attempts/sign-in-attempts.service.js";
import { AccountsRepository } from "../accounts/accounts.repository.js";
import { refuse, RefusalError, type Failure, type Outcome } from "../../platform/problems/failure.js";
import { RateLimitsService } from "../../platform/rate-limits/rate-limits.service.js";
import { CompanyFlowsRepository, type StoredFlow } from "./company-flows.repository.js";
import { CompanyFlows, type BroughtBack, type Vouched } from "./company-flows.service.js";
import { ExternalIdentitiesRepository, type StoredIdentity } from "./external-identities.repository.js";
import { hashOfFlow } from "./flow-secret.js";
import { InvitationAcceptance } from "./invitation-acceptance.js";
import { SignInPoliciesRepository } from "./sign-in-policies.repository.js";

interface Access {
  readonly accessToken: string;
  readonly expiresAt: Date;
}
interface Flow {
  readonly authorizationUrl: string;
  readonly flow: string;
}
type Start =
  | { readonly organisation: string }
  | { readonly invitationToken: string; readonly displayName: string; readonly locale: Locale };

/** Who signs in through their company? Issuer and subject are the identity; an e-mail address proves nothing here. */
@Injectable()
export class CompanySignInService {
  constructor(
    private readonly database: Database,
    private readonly policies: SignInPoliciesRepository,
    private readonly flows: CompanyFlows,
    private readonly storedFlows: CompanyFlowsRepository,
    private readonly identities: ExternalIdentitiesRepository,
    private readonly invitations: InvitationAcceptance,
    private readonly accounts: AccountsRepository,
    private readonly factors: SecondFactorsService,
    private readonly attempts: SignInAttemptsService,
    private readonly sessions: SessionsService,
    private readonly limits: RateLimitsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The same for every address of a domain. **Fails** identity.too-many-requests. */
  async find(
    email: string,
    { networkAddress }: Origin,
  ): Promise<Outcome<{ company: { organisation: string; displayName: string } | null }>> {
    const taken = await this.limits.take("company-find", { networkAddress });
    if (!taken.ok) return taken;
    const domain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
    const policy = await this.policies.findByDomain(domain);
    const { slug, displayName } = policy ?? { slug: null, displayName: null };
    const company = slug === null || displayName === null ? null : { organisation: slug, displayName };
    return { ok: true, value: { company } };
  }

  /** **Fails** not-found, identity.invitation-invalid, identity.company-provider-unavailable, identity.too-many-requests. */
  async start(start: Start, { networkAddress }: Origin): Promise<Outcome<Flow>> {
    const taken = await this.limits.take("company-find", { networkAddress });
    if (!taken.ok) return taken;
    if ("organisation" in start) {
      const policy = await this.policies.findBySlug(start.organisation);
      return this.flows.begin(policy, { purpose: "sign-in" });
    }
    const invitation = await this.invitations.organisationOf(start.invitationToken);
    if (invitation === undefined) return refuse("identity.invitation-invalid");
    const { organisationId } = invitation;
    const policy = organisationId === null ? undefined : await this.policies.findForSignIn(organisationId);
    const { invitationToken: token, displayName, locale } = start;
    return this.flows.begin(policy, { purpose: "invitation", carried: { token, displayName, locale } });
  }

  /** **Fails** as its route says. */
  async finish(brought: BroughtBack, origin: Origin): Promise<Outcome<Access>> {
    const { networkAddress } = origin;
    const taken = await this.limits.take("company-find", { networkAddress });
    if (!taken.ok) return taken;
    const vouched = await this.flows.comeBack(brought);
    if (!vouched.ok) return vouched;
    const { flow } = vouched.value;
    // A link belongs to the session it was begun in, and is finished there.
    if (flow.purpose === "link") return refuse("identity.company-sign-in-failed");
    return this.database.runAs(systemScope("authentication"), async () => {
      const opened =
        flow.purpose === "invitation"
          ? await this.acceptInvitation(vouched.value, origin)
          : await this.signIn(vouched.value, origin);
      if (!opened.ok) this.recordFailure(flow, opened.failure);
      return opened;
    });
  }

  /** The second step, where the provider's word on second factors is not enough. */
  async finishWithCode(flowSecret: string, factorCode: string, origin: Origin): Promise<Outcome<Access>> {
    const failed = refuse("identity.company-sign-in-failed");
    const flow = await this.storedFlows.takeForCode(hashOfFlow(flowSecret), this.clock.now());
    const known = flow?.identityId == null ? undefined : await this.identities.findById(flow.identityId);
    if (flow === undefined || known === undefined) return failed;
    const account = await this.accounts.find(known.personId);
    const identity = await this.identities.findActive(known.issuer, known.subject);
    if (account === undefined || identity === undefined) return failed;
    const reserved = await this.attempts.reserve(account.email, origin.networkAddress);
    if (!reserved.ok) return reserved;
    return this.database.runAs(systemScope("authentication"), async () => {
      if ((await this.factors.accept(identity.personId, factorCode)) === undefined) {
        await reserved.value.fail();
        this.recordFailure(flow, { code: "identity.wrong-code" }, identity.personId);
        return refuse("identity.wrong-code");
      }
      await reserved.value.forget();
      if (!(await this.storedFlows.finish(flow.id))) return failed;
      return { ok: true, value: await this.open(identity, true, origin) };
    });
  }

  private async signIn({ flow, claims, isTrusted }: Vouched, origin: Origin): Promise<Outcome<Access>> {
    const identity = await this.identities.findActive(claims.issuer, claims.subject);
    if (identity?.organisationId !== flow.organisationId) return refuse("identity.company-identity-unknown");
    if (isTrusted && claims.hasSecondFactor)
      return { ok: true, value: await this.open(identity, true, origin) };
    const methods = (await this.factors.methodsOf(identity.personId)).filter(isTyped);
    if (methods.length === 0) return { ok: true, value: await this.open(identity, false, origin) };
    await this.storedFlows.awaitCode(flow.id, identity.id);
    return refuse("identity.code-required", { methods });
  }

  private async acceptInvitation(
    { flow, claims, isTrusted }: Vouched,
    origin: Origin,
  ): Promise<Outcome<Access>> {
    const carried = this.flows.carriedBy(flow);
    if (carried === undefined) return refuse("identity.company-sign-in-failed");
    const { organisationId } = flow;
    const { issuer, subject, label } = claims;
    const createdAt = this.clock.now();
    const attach = async (personId: string): Promise<void> => {
      const identity = {
        id: this.clock.newId(),
        personId,
        organisationId,
        issuer,
        subject,
        label,
        createdAt,
      };
      const isOwn = await this.identities.insert(identity);
      // Thrown, so that the person who would have been made is not.
      if (!isOwn) throw new RefusalError({ code: "identity.company-identity-taken" });
    };
    const accepted = await this.invitations.acceptWith(
      { ...carried, organisationId, attach },
      origin.networkAddress,
    );
    if (!accepted.ok) return accepted;
    const { personId } = accepted.value;
    const hasSecondFactor = isTrusted && claims.hasSecondFactor;
    return { ok: true, value: await this.openFor(personId, organisationId, hasSecondFactor, origin) };
  }

  private async open(identity: StoredIdentity, hasSecondFactor: boolean, origin: Origin): Promise<Access> {
    await this.identities.touch(identity.id, this.clock.now());
    return this.openFor(identity.personId, identity.organisationId, hasSecondFactor, origin);
  }

  private async openFor(
    personId: string,
    organisationId: string,
    hasSecondFactor: boolean,
    origin: Origin,
  ): Promise<Access> {
    const access = await this.sessions.open(personId, origin, { openedBy: "company", hasSecondFactor });
    const scope = organisationScope(organisationId);
    this.audit.record({ action: "auth.company-finish", personId, scope, facts: { hasSecondFactor } });
    return access;
  }

  /** The step to the code is no failure: nobody has been refused yet. */
  private recordFailure({ organisationId }: StoredFlow, { code }: Failure, personId?: string): void {
    if (code === "identity.code-required") return;
    this.audit.record({
      action: "auth.company-finish",
      outcome: "failed",
      personId: personId ?? null,
      scope: organisationScope(organisationId),
      facts: { reason: code },
    });
  }
}

/** A passkey is shown by itself, on its own page; what is typed can follow here. */
function isTyped(method: string): boolean {
  return method !== "passkey";
}
