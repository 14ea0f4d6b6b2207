import { isAccessToken, looksLikeAccessToken } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { Authenticator, type Caller } from "../../platform/http/caller.js";
import { SessionsService } from "../sessions/sessions.service.js";
import { RefusalError } from "../../platform/problems/failure.js";
import { RateLimitsService } from "../../platform/rate-limits/rate-limits.service.js";
import { AccessTokensService } from "./access-tokens.service.js";

/** Whose bearer is this, a session's or an access token's? Told apart by their first letters, each asked of its own authority. */
@Injectable()
export class BearerAuthenticator extends Authenticator {
  constructor(
    private readonly sessions: SessionsService,
    private readonly tokens: AccessTokensService,
    private readonly rateLimits: RateLimitsService,
  ) {
    super();
  }

  /**
   * **Fails** identity.too-many-requests for tokens that are nobody's, by network. Good ones are never held up: nobody guesses
   * 256 bits, and a forgotten script must not shut out everybody behind the same address.
   */
  override async authenticate(bearer: string, networkAddress: string): Promise<Caller | undefined> {
    if (!looksLikeAccessToken(bearer)) return this.sessions.authenticate(bearer);
    if (!isAccessToken(bearer)) return undefined;
    const caller = await this.tokens.authenticate(bearer);
    if (caller !== undefined) return caller;
    const place = await this.rateLimits.take("token-failure", { networkAddress });
    if (!place.ok) throw new RefusalError(place.failure);
    return undefined;
  }
}
