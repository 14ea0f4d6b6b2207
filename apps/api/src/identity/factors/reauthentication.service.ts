import { Injectable } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import type { Caller } from "../../platform/http/caller.js";
import type { Origin } from "../../platform/http/route-types.js";
import { PasswordService } from "../accounts/password.service.js";
import { SignInAttemptsService } from "../sign-in-attempts/sign-in-attempts.service.js";
import { AccountsRepository, type Account } from "../accounts/accounts.repository.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";

/** So recently must somebody without a password have signed in to change how they do. */
const recentMs = 10 * 60_000;

/** Is it still the same person at the keyboard? Asked before a password or a second factor changes. */
@Injectable()
export class ReauthenticationService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly attempts: SignInAttemptsService,
    private readonly passwords: PasswordService,
    private readonly clock: Clock,
  ) {}

  /**
   * Asked outside of any transaction, so that a wrong password counts whatever comes after.
   * **Fails** access.forbidden for an access token; identity.second-factor-required in a session that has not shown the
   * factor there is; identity.wrong-password, identity.sign-in-again, identity.too-many-failures.
   */
  async check(
    { actor, sessionId, hasSecondFactor }: Caller,
    password: string | undefined,
    origin: Origin,
  ): Promise<Outcome<Account>> {
    if (sessionId === null) return refuse("access.forbidden");
    const account = await this.accounts.find(actor.personId);
    if (account === undefined) return refuse("http.unauthenticated");
    if (account.hasFactor && !hasSecondFactor) return refuse("identity.second-factor-required");
    if (account.passwordHash === null) {
      return (await this.isRecent(actor.personId, sessionId))
        ? { ok: true, value: account }
        : refuse("identity.sign-in-again");
    }
    if (password === undefined) return refuse("identity.wrong-password");
    const reserved = await this.attempts.reserve(account.email, origin.networkAddress);
    if (!reserved.ok) return reserved;
    const isRight = await this.passwords.verify(account.passwordHash, password);
    await (isRight ? reserved.value.forget() : reserved.value.fail());
    return isRight ? { ok: true, value: account } : refuse("identity.wrong-password");
  }

  private async isRecent(personId: string, sessionId: string): Promise<boolean> {
    const openedAt = await this.accounts.sessionOpenedAt(personId, sessionId);
    return openedAt !== undefined && this.clock.now().getTime() - openedAt.getTime() <= recentMs;
  }
}
