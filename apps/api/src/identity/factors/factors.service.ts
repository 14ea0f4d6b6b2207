import type { Factor, NewPasskey, PasskeyCreation } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import type { Caller } from "../../platform/http/caller.js";
import type { Origin } from "../../platform/http/route-types.js";
import { SessionsService } from "../sessions/sessions.service.js";
import type { FactorChange } from "../../platform/mail/mail-kind.js";
import { MailService } from "../../platform/mail/mail.service.js";
import { AccountsRepository, type Account } from "../accounts/accounts.repository.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { FactorsRepository } from "./factors.repository.js";
import { PasskeysService } from "./passkeys.service.js";
import { ReauthenticationService } from "./reauthentication.service.js";
import { RecoveryCodesRepository } from "./recovery-codes.repository.js";
import { SecondFactorsService } from "./second-factors.service.js";

const mostOfKind = { totp: 5, passkey: 10 } as const;
const enrolmentHoldsMs = 60 * 60_000;

/** How do people set, use up and remove their own second factors? Whatever changes ends every other session and is told by mail. */
@Injectable()
export class FactorsService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly factors: FactorsRepository,
    private readonly recoveryCodes: RecoveryCodesRepository,
    private readonly secondFactors: SecondFactorsService,
    private readonly passkeys: PasskeysService,
    private readonly reauthentication: ReauthenticationService,
    private readonly sessions: SessionsService,
    private readonly mail: MailService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async list({ actor }: Caller): Promise<{ items: Factor[]; recoveryCodesLeft: number }> {
    const items = await this.factors.list(actor.personId);
    return { items, recoveryCodesLeft: await this.recoveryCodes.count(actor.personId) };
  }

  /** Begins an authenticator; it counts once confirmed. */
  async beginTotp(
    caller: Caller,
    { name, password }: { name?: string | undefined; password?: string | undefined },
    origin: Origin,
  ): Promise<Outcome<{ id: string; secret: string; otpauthUri: string }>> {
    const known = await this.reauthentication.check(caller, password, origin);
    if (!known.ok) return known;
    return this.within(caller, async () => {
      if (await this.isFull(caller, "totp")) return refuse("identity.too-many-factors");
      const begun = await this.secondFactors.beginTotp(known.value, name ?? "Authenticator");
      this.audit.record({ action: "factors.add-totp", target: { kind: "factor", id: begun.id } });
      return { ok: true, value: begun };
    });
  }

  /** **Fails** not-found, identity.code-not-accepted, identity.too-many-factors. */
  async confirmTotp(
    caller: Caller,
    factorId: string,
    code: string,
  ): Promise<Outcome<{ recoveryCodes: string[] }>> {
    const { personId } = caller.actor;
    if (caller.sessionId === null) return refuse("access.forbidden");
    await this.accounts.lock(personId);
    const since = new Date(this.clock.now().getTime() - enrolmentHoldsMs);
    const begun = isId(factorId) ? await this.factors.findUnconfirmed(personId, factorId, since) : undefined;
    if (begun === undefined) return refuse("not-found");
    if (await this.isFull(caller, "totp")) return refuse("identity.too-many-factors");
    const isFirst = (await this.factors.list(personId)).length === 0;
    if (!(await this.secondFactors.confirmTotp(begun, code))) return refuse("identity.code-not-accepted");
    const recoveryCodes = await this.settleAdded(caller, isFirst, "authenticator-added");
    return { ok: true, value: { recoveryCodes } };
  }

  async beginPasskey(
    caller: Caller,
    password: string | undefined,
    origin: Origin,
  ): Promise<Outcome<PasskeyCreation>> {
    const known = await this.reauthentication.check(caller, password, origin);
    if (!known.ok) return known;
    return this.within(caller, async () => {
      if (await this.isFull(caller, "passkey")) return refuse("identity.too-many-factors");
      return { ok: true, value: await this.passkeys.creation(known.value) };
    });
  }

  /** **Fails** identity.passkey-not-accepted, identity.too-many-factors. */
  async addPasskey(
    caller: Caller,
    given: { challengeId: string; name: string; response: NewPasskey },
  ): Promise<Outcome<{ id: string; recoveryCodes: string[] }>> {
    const { personId } = caller.actor;
    if (caller.sessionId === null) return refuse("access.forbidden");
    await this.accounts.lock(personId);
    if (await this.isFull(caller, "passkey")) return refuse("identity.too-many-factors");
    const isFirst = (await this.factors.list(personId)).length === 0;
    const id = await this.passkeys.add(personId, given.challengeId, given.name, given.response);
    if (id === undefined) return refuse("identity.passkey-not-accepted");
    const recoveryCodes = await this.settleAdded(caller, isFirst, "passkey-added");
    return { ok: true, value: { id, recoveryCodes } };
  }

  /** The recovery codes go with the last factor, and with it what this session has shown. */
  async remove(
    caller: Caller,
    factorId: string,
    password: string | undefined,
    origin: Origin,
  ): Promise<Outcome<undefined>> {
    const known = await this.reauthentication.check(caller, password, origin);
    if (!known.ok) return known;
    return this.within(caller, async () => {
      const { personId } = caller.actor;
      await this.accounts.lock(personId);
      const kind = isId(factorId) ? await this.factors.delete(personId, factorId) : undefined;
      if (kind === undefined) return refuse("not-found");
      if ((await this.factors.list(personId)).length === 0) {
        await this.recoveryCodes.deleteAll(personId);
        if (caller.sessionId !== null) await this.accounts.setSecondFactor(caller.sessionId, false);
      }
      this.audit.record({
        action: "factors.remove",
        target: { kind: "factor", id: factorId },
        facts: { kind },
      });
      const change = kind === "totp" ? "authenticator-removed" : "passkey-removed";
      await this.settle(caller, known.value, change);
      return { ok: true, value: undefined };
    });
  }

  async makeRecoveryCodes(
    caller: Caller,
    password: string | undefined,
    origin: Origin,
  ): Promise<Outcome<{ recoveryCodes: string[] }>> {
    const known = await this.reauthentication.check(caller, password, origin);
    if (!known.ok) return known;
    return this.within(caller, async () => {
      await this.accounts.lock(caller.actor.personId);
      if ((await this.factors.list(caller.actor.personId)).length === 0) return refuse("identity.no-factor");
      const recoveryCodes = await this.secondFactors.makeRecoveryCodes(caller.actor.personId);
      this.audit.record({ action: "factors.make-recovery-codes" });
      await this.settle(caller, known.value, "recovery-codes-made");
      return { ok: true, value: { recoveryCodes } };
    });
  }

  private async isFull({ actor }: Caller, kind: Factor["kind"]): Promise<boolean> {
    const present = await this.factors.list(actor.personId);
    return present.filter((factor) => factor.kind === kind).length >= mostOfKind[kind];
  }

  /** A new factor counts from now: this session has shown it, and the first one brings recovery codes. */
  private async settleAdded(caller: Caller, isFirst: boolean, change: FactorChange): Promise<string[]> {
    const account = await this.accounts.find(caller.actor.personId);
    if (account === undefined) throw new Error("the account went away while its factor was added");
    if (caller.sessionId !== null) await this.accounts.setSecondFactor(caller.sessionId, true);
    await this.settle(caller, account, change);
    return isFirst ? this.secondFactors.makeRecoveryCodes(account.personId) : [];
  }

  private async settle(caller: Caller, account: Account, change: FactorChange): Promise<void> {
    await this.sessions.revokeAll(account.personId, caller.sessionId);
    await this.mail.send({
      to: account.email,
      name: account.displayName,
      personId: account.personId,
      organisationId: account.organisationId,
      kind: "factor-changed",
      locale: account.locale,
      facts: { change, at: this.clock.now() },
    });
  }

  /** The act with its record in one transaction; the pipeline, whose transaction this is not, makes no event of its own. */
  private within<T>(caller: Caller, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const { organisationId, personId } = caller.actor;
    this.audit.omit();
    return this.database.runAs({ organisationId, personId }, work);
  }
}
