import type { NewPasskey, PasskeyAssertion, PasskeyCreation, PasskeyRequest } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import { isId } from "../../platform/database/identifier.js";
import { FactorsRepository, type StoredPasskey } from "./factors.repository.js";
import { PasskeyChallengesRepository } from "./passkey-challenges.repository.js";

/** For which site are passkeys made? `rpId` is its host name, `origin` what the browser says it signs for. */
export interface PasskeySite {
  readonly rpId: string;
  readonly origin: string;
}

/** For which site, when the portal stands at this address? */
export function passkeySiteOf(portalUrl: string): PasskeySite {
  const { hostname, origin } = new URL(portalUrl);
  return { rpId: hostname, origin };
}

/** Eighty modules of certificates, loaded when somebody uses a passkey: every start of the api would load them else. */
const loadVerifier = () => import("@simplewebauthn/server");

const name = "Interphase";
const challengeBytes = 32;
const challengeHoldsMs = 5 * 60_000;
/** EdDSA, ECDSA and RSA with SHA-256, in the order preferred. **Source** IANA COSE Algorithms registry. */
const algorithms = [-8, -7, -257];

/** What came of a passkey that somebody used? `isRegressed`: its counter went back, so there may be two of it. */
export interface UsedPasskey {
  readonly isAccepted: boolean;
  readonly isRegressed: boolean;
  readonly personId: string | undefined;
}

/** Which passkeys are made and used? The mathematics are the library's; which challenge, whose key and which counter are decided here. */
@Injectable()
export class PasskeysService {
  constructor(
    private readonly factors: FactorsRepository,
    private readonly challenges: PasskeyChallengesRepository,
    private readonly clock: Clock,
    private readonly site: PasskeySite,
  ) {}

  /** What a browser needs to sign in with any passkey that it has for this site. */
  async request(): Promise<PasskeyRequest> {
    const { id, challenge } = await this.challenge(null);
    return {
      challengeId: id,
      options: {
        challenge,
        timeout: challengeHoldsMs,
        rpId: this.site.rpId,
        userVerification: "required",
        allowCredentials: [],
      },
    };
  }

  /** What a browser needs to make a passkey for this person. */
  async creation(person: { personId: string; email: string; displayName: string }): Promise<PasskeyCreation> {
    const { id, challenge } = await this.challenge(person.personId);
    const present = await this.factors.listPasskeys(person.personId);
    return {
      challengeId: id,
      options: {
        challenge,
        timeout: challengeHoldsMs,
        rp: { id: this.site.rpId, name },
        user: { id: handleOf(person.personId), name: person.email, displayName: person.displayName },
        pubKeyCredParams: algorithms.map((alg) => ({ type: "public-key" as const, alg })),
        excludeCredentials: present.map(({ credentialId, transports }) => ({
          id: credentialId,
          type: "public-key" as const,
          transports: [...transports],
        })),
        attestation: "none",
        authenticatorSelection: {
          residentKey: "required",
          requireResidentKey: true,
          userVerification: "required",
        },
      },
    };
  }

  /** Keeps the passkey that a browser made for this person. Its id; undefined when it does not fit the challenge, the site or the rules. */
  async add(
    personId: string,
    challengeId: string,
    label: string,
    response: NewPasskey,
  ): Promise<string | undefined> {
    const challenge = await this.take(challengeId, personId);
    if (challenge === undefined) return undefined;
    const made = await this.verifyNew(response, challenge);
    if (made === undefined || (await this.factors.findPasskey(made.id)) !== undefined) return undefined;
    const id = this.clock.newId();
    await this.factors.insertPasskey({
      id,
      personId,
      name: label,
      credentialId: made.id,
      publicKey: Buffer.from(made.publicKey),
      signCount: made.counter,
      transports: response.response.transports ?? [],
      at: this.clock.now(),
    });
    return id;
  }

  /** Is this the signature of a passkey, over a challenge that nobody has answered? The challenge is taken whatever comes of it. */
  async use({ challengeId, response }: PasskeyAssertion): Promise<UsedPasskey> {
    const challenge = await this.take(challengeId, null);
    const passkey = await this.factors.findPasskey(response.id);
    const refused = { isAccepted: false, isRegressed: false, personId: passkey?.personId };
    const { userHandle } = response.response;
    const isTheirs = userHandle == null || userHandle === handleOf(passkey?.personId ?? "");
    if (challenge === undefined || passkey === undefined || !isTheirs) return refused;
    const signCount = await this.verifyUse(response, challenge, passkey);
    if (signCount === undefined) return refused;
    // A passkey that several devices hold always says 0; any other counts up, unless there are two of it.
    const isRegressed = (signCount > 0 || passkey.signCount > 0) && signCount <= passkey.signCount;
    if (isRegressed) return { ...refused, isRegressed };
    await this.factors.usePasskey(passkey.id, signCount, this.clock.now());
    return { isAccepted: true, isRegressed: false, personId: passkey.personId };
  }

  private async challenge(personId: string | null): Promise<{ id: string; challenge: string }> {
    const id = this.clock.newId();
    const challenge = this.clock.randomBytes(challengeBytes).toString("base64url");
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + challengeHoldsMs);
    await this.challenges.insert({ id, personId, challenge }, now, expiresAt);
    return { id, challenge };
  }

  private async take(challengeId: string, personId: string | null): Promise<string | undefined> {
    return isId(challengeId) ? this.challenges.take(challengeId, personId, this.clock.now()) : undefined;
  }

  private async verifyNew(response: NewPasskey, expectedChallenge: string) {
    const { clientDataJSON, attestationObject, transports } = response.response;
    const { verifyRegistrationResponse } = await loadVerifier();
    try {
      const verified = await verifyRegistrationResponse({
        response: {
          id: response.id,
          rawId: response.rawId,
          type: response.type,
          clientExtensionResults: {},
          response: { clientDataJSON, attestationObject, transports: [...(transports ?? [])] as [] },
        },
        expectedChallenge,
        ...this.expected,
        supportedAlgorithmIDs: algorithms,
      });
      return verified.verified ? verified.registrationInfo.credential : undefined;
    } catch {
      // The library throws for whatever does not fit; to the caller it is all the same.
      return undefined;
    }
  }

  /** The counter that the passkey says; undefined when the signature does not fit. */
  private async verifyUse(
    response: PasskeyAssertion["response"],
    expectedChallenge: string,
    passkey: StoredPasskey,
  ): Promise<number | undefined> {
    const { clientDataJSON, authenticatorData, signature } = response.response;
    const { verifyAuthenticationResponse } = await loadVerifier();
    try {
      const verified = await verifyAuthenticationResponse({
        response: {
          id: response.id,
          rawId: response.rawId,
          type: response.type,
          clientExtensionResults: {},
          response: { clientDataJSON, authenticatorData, signature },
        },
        expectedChallenge,
        ...this.expected,
        // The counter is compared by `use`, so that one that went back can be told from a wrong signature.
        credential: { id: passkey.credentialId, publicKey: new Uint8Array(passkey.publicKey), counter: 0 },
      });
      return verified.verified ? verified.authenticationInfo.newCounter : undefined;
    } catch {
      return undefined;
    }
  }

  private get expected() {
    return {
      expectedOrigin: this.site.origin,
      expectedRPID: this.site.rpId,
      requireUserVerification: true,
    };
  }
}

/** How does a passkey name its owner? **Source** Web Authentication Level 3, section 14.6.1: no name, no e-mail. */
function handleOf(personId: string): string {
  return Buffer.from(personId.replaceAll("-", ""), "hex").toString("base64url");
}
