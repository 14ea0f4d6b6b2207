import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { localeSchema, type Locale } from "@interphase/identity";
import { Clock } from "../../platform/clock/clock.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { SecretsService } from "../../platform/secrets/secrets.service.js";
import { CompanyFlowsRepository, type StoredFlow } from "./company-flows.repository.js";
import { hashOfFlow, isStateOf, secretsOf } from "./flow-secret.js";
import { ProviderClient, type CompanyClaims, type ProviderSettings } from "./provider-client.service.js";
import { SignInPoliciesRepository, type StoredPolicy } from "./sign-in-policies.repository.js";

/** What a browser brings back: a code, or the provider's refusal. */
export interface BroughtBack {
  readonly flow: string;
  readonly state: string;
  readonly code?: string | undefined;
  readonly error?: string | undefined;
  readonly iss?: string | undefined;
}

/** What is an accepted invitation waiting for? Carried, sealed, from the start to the end of its flow. */
export interface CarriedInvitation {
  readonly token: string;
  readonly displayName: string;
  readonly locale: Locale;
}

/** Somebody for whom their company's provider has vouched. `isTrusted`: its word on second factors counts. */
export interface Vouched {
  readonly flow: StoredFlow;
  readonly claims: CompanyClaims;
  readonly isTrusted: boolean;
}

const flowBytes = 32;
const holdsMs = 10 * 60_000;
const clientSecretPurpose = "company sign-in client secret";
const carriedPurpose = "company sign-in flow";
const carriedSchema = z.object({ token: z.string(), displayName: z.string(), locale: localeSchema });

/** Sends browsers to a provider and takes them back, each flow once, in the browser it began in. */
@Injectable()
export class CompanyFlows {
  constructor(
    private readonly flows: CompanyFlowsRepository,
    private readonly policies: SignInPoliciesRepository,
    private readonly providers: ProviderClient,
    private readonly secrets: SecretsService,
    private readonly clock: Clock,
  ) {}

  /** **Fails** identity.company-provider-unavailable, not-found for a policy without provider. */
  async begin(
    policy: StoredPolicy | undefined,
    purpose: { purpose: StoredFlow["purpose"]; personId?: string; carried?: CarriedInvitation },
  ): Promise<Outcome<{ authorizationUrl: string; flow: string }>> {
    const settings = policy === undefined ? undefined : this.settingsOf(policy);
    if (policy === undefined || settings === undefined) return refuse("not-found");
    const flow = this.clock.randomBytes(flowBytes).toString("base64url");
    const asked = await this.providers.begin(settings, secretsOf(flow));
    if (!asked.ok) return refuse("identity.company-provider-unavailable");
    const now = this.clock.now();
    const { carried } = purpose;
    const stored: StoredFlow = {
      id: this.clock.newId(),
      organisationId: policy.organisationId,
      purpose: purpose.purpose,
      personId: purpose.personId ?? null,
      identityId: null,
      carried: carried === undefined ? null : this.seal(carried),
      issuer: settings.issuer,
      clientId: settings.clientId,
    };
    await this.flows.insert(stored, hashOfFlow(flow), now, new Date(now.getTime() + holdsMs));
    return { ok: true, value: { authorizationUrl: asked.value, flow } };
  }

  /**
   * Takes a flow that comes back. Whatever is wrong with it, it is used up.
   * **Fails** identity.company-sign-in-failed, identity.company-provider-unavailable.
   */
  async comeBack(brought: BroughtBack): Promise<Outcome<Vouched>> {
    const failed = refuse("identity.company-sign-in-failed");
    const flow = await this.flows.take(hashOfFlow(brought.flow), this.clock.now());
    if (flow === undefined || !isStateOf(brought.flow, brought.state)) return failed;
    if (brought.code === undefined || brought.error !== undefined) return failed;
    const policy = await this.policies.findForSignIn(flow.organisationId);
    const settings = policy === undefined ? undefined : this.settingsOf(policy);
    if (policy === undefined || settings?.issuer !== flow.issuer || settings.clientId !== flow.clientId)
      return failed;
    const { code, state, iss } = brought;
    const exchanged = await this.providers.exchange(settings, secretsOf(brought.flow), { code, state, iss });
    if (exchanged.ok) {
      const isTrusted = policy.trustsSecondFactor;
      return { ok: true, value: { flow, claims: exchanged.value, isTrusted } };
    }
    return exchanged.reason === "refused" ? failed : refuse("identity.company-provider-unavailable");
  }

  /** What did this flow carry? */
  carriedBy(flow: StoredFlow): CarriedInvitation | undefined {
    if (flow.carried === null) return undefined;
    return carriedSchema.parse(JSON.parse(this.secrets.decrypt(carriedPurpose, flow.carried).toString()));
  }

  /** What is stored of a client's secret? */
  sealClientSecret(secret: string): string {
    return this.secrets.encrypt(clientSecretPurpose, Buffer.from(secret));
  }

  private seal(carried: CarriedInvitation): string {
    return this.secrets.encrypt(carriedPurpose, Buffer.from(JSON.stringify(carried)));
  }

  private settingsOf({ issuer, clientId, clientSecret }: StoredPolicy): ProviderSettings | undefined {
    if (issuer === null || clientId === null) return undefined;
    const secret =
      clientSecret === null ? null : this.secrets.decrypt(clientSecretPurpose, clientSecret).toString();
    return { issuer, clientId, clientSecret: secret };
  }
}
