import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { Database } from "../../platform/database/database.service.js";
import { ReauthenticationService } from "../factors/reauthentication.service.js";
import type { Caller } from "../../platform/http/caller.js";
import type { Origin } from "../../platform/http/route-types.js";
import { PasswordService } from "../accounts/password.service.js";
import { SessionsService } from "../sessions/sessions.service.js";
import { MailService } from "../../platform/mail/mail.service.js";
import type { Outcome } from "../../platform/problems/failure.js";
import { AccountsRepository } from "../accounts/accounts.repository.js";
import { checkPassword } from "./check-password.js";
import { PasswordResetsRepository } from "./password-resets.repository.js";

/** How does somebody who is signed in choose a new password? */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly resets: PasswordResetsRepository,
    private readonly reauthentication: ReauthenticationService,
    private readonly passwords: PasswordService,
    private readonly sessions: SessionsService,
    private readonly mail: MailService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Every other session ends, and no link sent before works. **Fails** as `ReauthenticationService.check`; identity.password-unacceptable. */
  async change(
    caller: Caller,
    { currentPassword, newPassword }: { currentPassword?: string | undefined; newPassword: string },
    origin: Origin,
  ): Promise<Outcome<undefined>> {
    const known = await this.reauthentication.check(caller, currentPassword, origin);
    if (!known.ok) return known;
    const { personId, organisationId, email, displayName, locale } = known.value;
    const checked = checkPassword(newPassword, known.value, "/body/newPassword");
    if (!checked.ok) return checked;
    const passwordHash = await this.passwords.hash(newPassword);
    this.audit.omit();
    return this.database.runAs({ organisationId, personId }, async () => {
      await this.accounts.setPasswordHash(personId, passwordHash);
      await this.resets.forget(personId);
      await this.sessions.revokeAll(personId, caller.sessionId);
      this.audit.record({ action: "me.change-password" });
      const facts = { at: this.clock.now() };
      await this.mail.send({
        to: email,
        name: displayName,
        personId,
        organisationId,
        kind: "password-changed",
        locale,
        facts,
      });
      return { ok: true, value: undefined };
    });
  }
}
