import { looksLikeAccessToken } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { Authenticator, type Caller } from "../http/caller.js";
import { SessionsService } from "../identity/sessions.service.js";
import { AccessTokensService } from "./access-tokens.service.js";

/** Whose bearer is this, a session's or an access token's? Told apart by their first letters, each asked of its own authority. */
@Injectable()
export class BearerAuthenticator extends Authenticator {
  constructor(
    private readonly sessions: SessionsService,
    private readonly tokens: AccessTokensService,
  ) {
    super();
  }

  override authenticate(bearer: string, _networkAddress: string): Promise<Caller | undefined> {
    return looksLikeAccessToken(bearer)
      ? this.tokens.authenticate(bearer)
      : this.sessions.authenticate(bearer);
  }
}
