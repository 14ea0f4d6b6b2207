import type { PasskeyAssertion, PasskeyRequest } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { AuditService, organisationScope } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { Database } from "../../platform/database/database.service.js";
import { systemScope } from "../../platform/database/scope.js";
import { PasskeysService } from "../factors/passkeys.service.js";
import { SecondFactorsService } from "../factors/second-factors.service.js";
import type { Origin } from "../../platform/http/route-types.js";
import { MailService } from "../../platform/mail/mail.service.js";
import { AccountsRepository, type Account } from "../accounts/accounts.repository.js";
import { refuse, type Failure, type Outcome } from "../../platform/problems/failure.js";
import { RateLimitsService } from "../../platform/rate-limits/rate-limits.service.js";
import { PasswordService } from "../accounts/password.service.js";
import { SessionsService, type HowOpened } from "../sessions/sessions.service.js";
import { SignInAttemptsService } from "../sign-in-attempts/sign-in-attempts.service.js";

/** What somebody sends who signs in with a password. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly code?: string | undefined;
}

interface Access {
  readonly accessToken: string;
  readonly expiresAt: Date;
}

/** Who signs in, with a password and a code or with a passkey? What is tried and fails is recorded as what succeeds. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly attempts: SignInAttemptsService,
    private readonly passwords: PasswordService,
    private readonly factors: SecondFactorsService,
    private readonly passkeys: PasskeysService,
    private readonly sessions: SessionsService,
    private readonly limits: RateLimitsService,
    private readonly audit: AuditService,
    private readonly mail: MailService,
    private readonly clock: Clock,
  ) {}

  /**
   * **Fails** identity.wrong-credentials, the same for a wrong password and no such account; only after a right password
   * identity.company-sign-in-required, identity.code-required, identity.wrong-code; identity.too-many-failures.
   */
  async signIn(credentials: Credentials, origin: Origin): Promise<Outcome<Access>> {
    const reserved = await this.attempts.reserve(credentials.email, origin.networkAddress);
    if (!reserved.ok) return reserved;
    const account = await this.accounts.findByEmail(credentials.email);
    const isRight = await this.passwords.verify(account?.passwordHash ?? undefined, credentials.password);
    return this.database.runAs(systemScope("authentication"), async () => {
      const opened =
        account === undefined || !isRight
          ? refuse("identity.wrong-credentials")
          : await this.openWithCode(account, credentials.code, origin);
      if (!opened.ok) this.recordFailure("auth.login", account, credentials.email, opened.failure);
      const isFailure = !opened.ok && countsAsFailure(opened.failure);
      await (isFailure ? reserved.value.fail() : reserved.value.forget());
      return opened;
    });
  }

  /** A challenge for whatever passkey the browser has. **Fails** identity.too-many-requests. */
  async passkeyOptions(origin: Origin): Promise<Outcome<PasskeyRequest>> {
    const taken = await this.limits.take("passkey-options", { networkAddress: origin.networkAddress });
    return taken.ok ? { ok: true, value: await this.passkeys.request() } : taken;
  }

  /** **Fails** identity.wrong-passkey, whatever is wrong with it; identity.company-sign-in-required. */
  async signInWithPasskey(assertion: PasskeyAssertion, origin: Origin): Promise<Outcome<Access>> {
    return this.database.runAs(systemScope("authentication"), async () => {
      const used = await this.passkeys.use(assertion);
      const account = used.personId === undefined ? undefined : await this.accounts.find(used.personId);
      const opened =
        account === undefined || !used.isAccepted
          ? refuse("identity.wrong-passkey")
          : account.mayUsePassword
            ? await this.open(account, { openedBy: "passkey", hasSecondFactor: true }, origin, "passkey")
            : refuse("identity.company-sign-in-required");
      if (!opened.ok)
        this.recordFailure("auth.passkey", account, undefined, opened.failure, used.isRegressed);
      return opened;
    });
  }

  private async openWithCode(
    account: Account,
    code: string | undefined,
    origin: Origin,
  ): Promise<Outcome<Access>> {
    if (!account.mayUsePassword) return refuse("identity.company-sign-in-required");
    if (!account.hasFactor) {
      return this.open(account, { openedBy: "password", hasSecondFactor: false }, origin, null);
    }
    if (code === undefined) {
      return refuse("identity.code-required", { methods: await this.factors.methodsOf(account.personId) });
    }
    const method = await this.factors.accept(account.personId, code);
    if (method === undefined) return refuse("identity.wrong-code");
    if (method === "recovery-code") await this.tellOfRecoveryCode(account);
    return this.open(account, { openedBy: "password", hasSecondFactor: true }, origin, method);
  }

  private async open(
    account: Account,
    how: HowOpened,
    origin: Origin,
    method: string | null,
  ): Promise<Outcome<Access>> {
    const access = await this.sessions.open(account.personId, origin, how);
    this.audit.record({
      action: how.openedBy === "passkey" ? "auth.passkey" : "auth.login",
      personId: account.personId,
      scope: scopeOf(account),
      facts: { secondFactor: method },
    });
    return { ok: true, value: access };
  }

  private async tellOfRecoveryCode(account: Account): Promise<void> {
    await this.mail.send({
      to: account.email,
      name: account.displayName,
      personId: account.personId,
      organisationId: account.organisationId,
      kind: "factor-changed",
      locale: account.locale,
      facts: { change: "recovery-code-used", at: this.clock.now() },
    });
  }

  /** The step to the code is no failure: nobody has been refused yet. */
  private recordFailure(
    action: string,
    account: Account | undefined,
    email: string | undefined,
    { code }: Failure,
    isRegressed = false,
  ): void {
    if (code === "identity.code-required") return;
    this.audit.record({
      action,
      outcome: "failed",
      personId: account?.personId ?? null,
      scope: account === undefined ? "alliance" : scopeOf(account),
      facts: { reason: code, ...(isRegressed ? { isCounterRegressed: true } : {}) },
      personal: { email: account?.email ?? email?.slice(0, 320).toLowerCase() },
    });
  }
}

function countsAsFailure({ code }: Failure): boolean {
  return code === "identity.wrong-credentials" || code === "identity.wrong-code";
}

function scopeOf({ organisationId }: Account) {
  return organisationId === null ? "alliance" : organisationScope(organisationId);
}
