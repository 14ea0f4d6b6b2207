import type { FactorMethod } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import { SecretsService } from "../../platform/secrets/secrets.service.js";
import { FactorsRepository } from "./factors.repository.js";
import {
  readRecoveryCode,
  recoveryCodeBytes,
  recoveryCodeCount,
  recoveryCodeHash,
  recoveryCodeOf,
} from "./recovery-code.js";
import { RecoveryCodesRepository } from "./recovery-codes.repository.js";
import { findTotpStep, showTotpSecret, totpSecretBytes, totpSecretPurpose } from "./totp.js";

/** Has this person a second factor, and is this a code of it? Whoever opens a session asks, in the session's transaction. */
@Injectable()
export class SecondFactorsService {
  constructor(
    private readonly factors: FactorsRepository,
    private readonly recoveryCodes: RecoveryCodesRepository,
    private readonly secrets: SecretsService,
    private readonly clock: Clock,
  ) {}

  /** With what can this person show a second factor? Empty when there is none to be asked for. */
  async methodsOf(personId: string): Promise<FactorMethod[]> {
    const kinds = new Set((await this.factors.list(personId)).map(({ kind }) => kind));
    const left = kinds.size === 0 ? 0 : await this.recoveryCodes.count(personId);
    const methods: FactorMethod[] = kinds.has("totp") ? ["totp"] : [];
    if (left > 0) methods.push("recovery-code");
    if (kinds.has("passkey")) methods.push("passkey");
    return methods;
  }

  /**
   * Is this a code that this person may use now? It is used up by asking, together with the current transaction.
   * **Shape** An authenticator's code is accepted once, a recovery code once; undefined for any other.
   */
  async accept(personId: string, code: string): Promise<"totp" | "recovery-code" | undefined> {
    const recovery = readRecoveryCode(code);
    if (recovery !== undefined) {
      const isUsed = await this.recoveryCodes.use(personId, recoveryCodeHash(personId, recovery));
      return isUsed ? "recovery-code" : undefined;
    }
    const now = this.clock.now();
    const digits = code.replace(/[\s-]/g, "");
    for (const { id, sealedSecret } of await this.factors.listTotps(personId)) {
      const step = findTotpStep(this.secrets.decrypt(totpSecretPurpose, sealedSecret), digits, now);
      if (step !== undefined && (await this.factors.useStep(id, step, now))) return "totp";
    }
    return undefined;
  }

  /** Begins an authenticator for this person: what is shown of it, this once. */
  async beginTotp(
    person: { readonly personId: string; readonly email: string },
    name: string,
  ): Promise<{ id: string; secret: string; otpauthUri: string }> {
    const secret = this.clock.randomBytes(totpSecretBytes);
    const id = this.clock.newId();
    const sealedSecret = this.secrets.encrypt(totpSecretPurpose, secret);
    await this.factors.insertTotp(person.personId, { id, sealedSecret, name, at: this.clock.now() });
    return { id, ...showTotpSecret(secret, person.email) };
  }

  /** Is this a code of the authenticator that waits for it? Then it counts from now on. */
  async confirmTotp(totp: { id: string; sealedSecret: string }, code: string): Promise<boolean> {
    const now = this.clock.now();
    const digits = code.replace(/[\s-]/g, "");
    const step = findTotpStep(this.secrets.decrypt(totpSecretPurpose, totp.sealedSecret), digits, now);
    if (step === undefined) return false;
    await this.factors.confirm(totp.id, step, now);
    return true;
  }

  /** New recovery codes, shown this once; the earlier ones no longer work. */
  async makeRecoveryCodes(personId: string): Promise<string[]> {
    const codes = Array.from({ length: recoveryCodeCount }, () =>
      recoveryCodeOf(this.clock.randomBytes(recoveryCodeBytes)),
    );
    const hashes = codes.map((code) => recoveryCodeHash(personId, code.replaceAll("-", "")));
    await this.recoveryCodes.replace(personId, hashes, this.clock.now());
    return codes;
  }
}
