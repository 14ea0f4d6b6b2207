import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from "@nestjs/common";
import { AuditService, organisationScope } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { Database } from "../../platform/database/database.service.js";
import { systemScope } from "../../platform/database/scope.js";
import type { Origin } from "../../platform/http/route-types.js";
import { PasswordService } from "../accounts/password.service.js";
import { SessionsService } from "../sessions/sessions.service.js";
import { MailService } from "../../platform/mail/mail.service.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { RateLimitsService } from "../../platform/rate-limits/rate-limits.service.js";
import { hashOfToken } from "../../platform/secrets/token-hash.js";
import { AccountsRepository, type Account } from "../accounts/accounts.repository.js";
import { checkPassword } from "./check-password.js";
import { PasswordResetsRepository } from "./password-resets.repository.js";

const tokenBytes = 32;
const linkHoldsMs = 60 * 60_000;
const retryMs = 5_000;
const done: Outcome<undefined> = { ok: true, value: undefined };

/**
 * How does somebody who has lost their password get a new one?
 * A request is written down and answered; who it is about is looked up afterwards, so the answer takes as long for an
 * account that does not exist. What a stopped process left is taken up by the next.
 */
@Injectable()
export class PasswordResetsService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger("password resets");
  private working: Promise<void> = Promise.resolve();
  private retry: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly resets: PasswordResetsRepository,
    private readonly accounts: AccountsRepository,
    private readonly passwords: PasswordService,
    private readonly sessions: SessionsService,
    private readonly limits: RateLimitsService,
    private readonly mail: MailService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** **Fails** identity.too-many-requests, for an account that does not exist too. */
  async request(email: string, { networkAddress }: Origin): Promise<Outcome<undefined>> {
    const taken = await this.limits.take("password-reset", { account: email, networkAddress });
    if (!taken.ok) return taken;
    const request = { id: this.clock.newId(), email: email.toLowerCase() };
    await this.resets.insertRequest(request, this.clock.now());
    this.work();
    return done;
  }

  /** **Fails** identity.reset-link-invalid, identity.password-unacceptable, identity.too-many-requests. */
  async confirm(token: string, password: string, { networkAddress }: Origin): Promise<Outcome<undefined>> {
    const taken = await this.limits.take("password-reset-confirm", { networkAddress });
    if (!taken.ok) return taken;
    const account = await this.findAccount(hashOfToken(token));
    if (account === undefined) return refuse("identity.reset-link-invalid");
    const checked = checkPassword(password, account);
    if (!checked.ok) return checked;
    const passwordHash = await this.passwords.hash(password);
    return this.database.runAs(systemScope("authentication"), async () => {
      const now = this.clock.now();
      if (!(await this.resets.use(hashOfToken(token), account.personId, now)))
        return refuse("identity.reset-link-invalid");
      await this.accounts.setPasswordHash(account.personId, passwordHash);
      const sessionCount = await this.sessions.revokeAll(account.personId);
      this.audit.record({
        action: "auth.confirm-password-reset",
        personId: account.personId,
        scope: scopeOf(account),
        facts: { sessionCount },
      });
      await this.mail.send({ ...addressedTo(account), kind: "password-changed", facts: { at: now } });
      return done;
    });
  }

  onApplicationBootstrap(): void {
    this.work();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.retry);
    await this.working;
  }

  private async findAccount(tokenSha256: Buffer): Promise<Account | undefined> {
    const personId = await this.resets.findPerson(tokenSha256, this.clock.now());
    return personId === undefined ? undefined : this.accounts.find(personId);
  }

  /** One after the other, behind the answers; whatever stands in the way is tried again. */
  private work(): void {
    clearTimeout(this.retry);
    this.working = this.working.then(async () => {
      try {
        while (await this.workOne());
      } catch (error) {
        this.logger.warn(`requests wait: ${error instanceof Error ? error.message : "unknown"}`);
        this.retry = setTimeout(() => this.work(), retryMs).unref();
      }
    });
  }

  private workOne(): Promise<boolean> {
    return this.database.runAs(systemScope("authentication"), async () => {
      const request = await this.resets.takeRequest(new Date(this.clock.now().getTime() - linkHoldsMs));
      if (request === undefined) return false;
      const account = await this.accounts.findByEmail(request.email);
      if (account?.mayUsePassword === true) await this.sendLink(account);
      return true;
    });
  }

  private async sendLink(account: Account): Promise<void> {
    const now = this.clock.now();
    const token = this.clock.randomBytes(tokenBytes).toString("base64url");
    const expiresAt = new Date(now.getTime() + linkHoldsMs);
    const { personId } = account;
    const reset = { id: this.clock.newId(), personId, tokenSha256: hashOfToken(token), expiresAt };
    await this.resets.insert(reset, now);
    await this.mail.send({ ...addressedTo(account), kind: "password-reset", facts: { token, expiresAt } });
    this.audit.record({ action: "auth.request-password-reset", personId, scope: scopeOf(account) });
  }
}

function addressedTo({ email, displayName, personId, organisationId, locale }: Account) {
  return { to: email, name: displayName, personId, organisationId, locale };
}

function scopeOf({ organisationId }: Account) {
  return organisationId === null ? "alliance" : organisationScope(organisationId);
}
