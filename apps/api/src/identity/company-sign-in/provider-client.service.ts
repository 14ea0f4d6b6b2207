import { companyReturnPath, type ProviderFault } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { createHash } from "node:crypto";
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  ClientSecretPost,
  customFetch,
  discovery,
  None,
  type ClientAuth,
  type Configuration,
} from "openid-client";
import { z } from "zod";
import { Clock } from "../../platform/clock/clock.js";
import { faultOf, isProviderTrouble } from "./provider-fault.js";
import { isLocalPortal, isOpenUrl } from "./provider-address.js";
import { createProviderFetch, type ProviderFetch } from "./provider-fetch.js";

/** A provider as an organisation set it up. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
}

/** What ties the answer of a provider to the question: known to the browser's flow alone. */
export interface FlowSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** What a browser brings back from a provider. */
export interface Returned {
  readonly code: string;
  readonly state: string;
  readonly iss?: string | undefined;
}

const claimsSchema = z.object({
  iss: z.string().min(1).max(500),
  sub: z.string().min(1).max(255),
  email: z.string().max(320).optional().catch(undefined),
  preferred_username: z.string().max(320).optional().catch(undefined),
  name: z.string().max(320).optional().catch(undefined),
  amr: z.array(z.string()).optional().catch(undefined),
});

/** Whom does a provider vouch for? Issuer and subject are the identity; `label` only helps people to recognise it. */
export interface CompanyClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly label: string;
  readonly hasSecondFactor: boolean;
}

/** What came of asking a provider? */
export type Asked<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: ProviderFault };
/** `refused`: the provider, or a check of what it said, says no. `unavailable`: it said nothing of use. */
export type Exchanged =
  | { readonly ok: true; readonly value: CompanyClaims }
  | { readonly ok: false; readonly reason: "refused" | "unavailable" };

const cachedMs = 10 * 60_000;
const mostCached = 500;
/** **Source** RFC 8176, section 2: methods that are a second factor, or say that there was one. */
const secondFactorMethods = new Set(["mfa", "otp", "hwk", "sc"]);

/** Speaks OpenID Connect with members' providers: authorization code, PKCE, state and nonce, always all of them. */
@Injectable()
export class ProviderClient {
  private readonly known = new Map<string, { configuration: Configuration; until: number }>();
  private readonly fetch: ProviderFetch;
  private readonly isLoopbackOpen: boolean;
  readonly returnAddress: string;

  constructor(
    private readonly clock: Clock,
    portalUrl: string,
  ) {
    this.isLoopbackOpen = isLocalPortal(portalUrl);
    this.fetch = createProviderFetch(this.isLoopbackOpen);
    this.returnAddress = `${portalUrl.replace(/\/+$/, "")}${companyReturnPath}`;
  }

  /** Where is the browser sent? */
  async begin(settings: ProviderSettings, secrets: FlowSecrets): Promise<Asked<string>> {
    const asked = await this.find(settings);
    if (!asked.ok) return asked;
    const url = buildAuthorizationUrl(asked.value, {
      redirect_uri: this.returnAddress,
      scope: "openid email profile",
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await calculatePKCECodeChallenge(secrets.codeVerifier),
      code_challenge_method: "S256",
    });
    return { ok: true, value: url.toString() };
  }

  /** Who is it, by a code that the browser brought back? */
  async exchange(
    settings: ProviderSettings,
    secrets: FlowSecrets,
    { code, state, iss }: Returned,
  ): Promise<Exchanged> {
    const asked = await this.find(settings);
    if (!asked.ok) return { ok: false, reason: "unavailable" };
    const address = new URL(this.returnAddress);
    for (const [name, value] of Object.entries({ code, state, iss })) {
      if (value !== undefined) address.searchParams.set(name, value);
    }
    try {
      const tokens = await authorizationCodeGrant(asked.value, address, {
        pkceCodeVerifier: secrets.codeVerifier,
        expectedState: secrets.state,
        expectedNonce: secrets.nonce,
        idTokenExpected: true,
      });
      const claims = claimsSchema.safeParse(tokens.claims());
      if (!claims.success || claims.data.iss !== settings.issuer) return { ok: false, reason: "refused" };
      return { ok: true, value: toCompanyClaims(claims.data) };
    } catch (error) {
      return { ok: false, reason: isProviderTrouble(error) ? "unavailable" : "refused" };
    }
  }

  /** Could this be the name of a provider at all? */
  isAcceptable(issuer: string): boolean {
    return isOpenUrl(issuer, this.isLoopbackOpen) && !/[?#]/.test(issuer);
  }

  /** What is wrong with this provider, asked anew? */
  async findFault(issuer: string): Promise<ProviderFault | null> {
    const asked = await this.discover({ issuer, clientId: "test", clientSecret: null });
    return asked.ok ? null : asked.fault;
  }

  private async find(settings: ProviderSettings): Promise<Asked<Configuration>> {
    const { issuer, clientId, clientSecret } = settings;
    const key = createHash("sha256")
      .update(JSON.stringify([issuer, clientId, clientSecret]))
      .digest("hex");
    const now = this.clock.elapsedMs();
    const known = this.known.get(key);
    if (known !== undefined && known.until > now) return { ok: true, value: known.configuration };
    const asked = await this.discover(settings);
    if (!asked.ok) return asked;
    if (this.known.size >= mostCached) this.known.clear();
    this.known.set(key, { configuration: asked.value, until: now + cachedMs });
    return asked;
  }

  private async discover(settings: ProviderSettings): Promise<Asked<Configuration>> {
    if (!isOpenUrl(settings.issuer, this.isLoopbackOpen)) return { ok: false, fault: "address-not-allowed" };
    const issuer = new URL(settings.issuer);
    try {
      const configuration = await discovery(
        issuer,
        settings.clientId,
        undefined,
        clientAuthOf(settings.clientSecret),
        {
          [customFetch]: this.fetch,
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- http stays on this machine: isOpenUrl lets it nowhere else
          execute: issuer.protocol === "http:" ? [allowInsecureRequests] : [],
        },
      );
      const fault = this.faultOf(configuration, settings.issuer);
      return fault === null ? { ok: true, value: configuration } : { ok: false, fault };
    } catch (error) {
      return { ok: false, fault: faultOf(error) };
    }
  }

  /** What does a provider say of itself that cannot be used? Its addresses are checked before any browser is sent there. */
  private faultOf(configuration: Configuration, issuer: string): ProviderFault | null {
    const said = configuration.serverMetadata();
    if (said.issuer !== issuer) return "other-issuer";
    const endpoints = [said.authorization_endpoint, said.token_endpoint, said.jwks_uri];
    if (endpoints.some((endpoint) => endpoint === undefined)) return "not-openid";
    if (!endpoints.every((endpoint) => isOpenUrl(endpoint ?? "", this.isLoopbackOpen)))
      return "endpoint-not-allowed";
    const responseTypes: readonly string[] | undefined = said.response_types_supported;
    if (responseTypes !== undefined && !responseTypes.includes("code")) return "no-code-flow";
    const challenges: readonly string[] | undefined = said.code_challenge_methods_supported;
    return challenges !== undefined && !challenges.includes("S256") ? "no-pkce" : null;
  }
}

/** Basic where the provider speaks it, as every one must that names nothing else (OpenID Connect Discovery, section 3). */
function clientAuthOf(secret: string | null): ClientAuth {
  if (secret === null) return None();
  const basic = ClientSecretBasic(secret);
  const post = ClientSecretPost(secret);
  return (server, client, body, headers) => {
    const spoken = server.token_endpoint_auth_methods_supported;
    const way = spoken === undefined || spoken.includes("client_secret_basic") ? basic : post;
    way(server, client, body, headers);
  };
}

function toCompanyClaims(claims: z.output<typeof claimsSchema>): CompanyClaims {
  const label = claims.email ?? claims.preferred_username ?? claims.name ?? claims.sub;
  return {
    issuer: claims.iss,
    subject: claims.sub,
    label: label.replace(/[\p{Cc}\p{Cf}]+/gu, " ").slice(0, 200),
    hasSecondFactor: (claims.amr ?? []).some((method) => secondFactorMethods.has(method)),
  };
}
