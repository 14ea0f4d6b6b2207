import { headSignerOf, publicKeyPemOf, type HeadSigner, type SignedHead } from "@interphase/audit";
import { Injectable } from "@nestjs/common";
import { Recurs } from "../recurring/recurs.js";
import { Clock } from "../clock/clock.js";
import { Database } from "../database/database.service.js";
import { anonymousScope } from "../database/scope.js";
import { SecretsService } from "../secrets/secrets.service.js";
import { AuditReadingRepository, type ChainState } from "./audit-reading.repository.js";

/** Signs where chains end: now, for whoever asks, and once a day for every chain, to be kept elsewhere. */
@Injectable()
export class AuditHeads {
  private readonly signer: HeadSigner;

  constructor(
    secrets: SecretsService,
    private readonly database: Database,
    private readonly chains: AuditReadingRepository,
    private readonly clock: Clock,
  ) {
    this.signer = headSignerOf(secrets.derive("audit heads"));
  }

  /** This end of a chain, signed now. */
  sign(state: ChainState): SignedHead {
    return this.signer.sign({ ...state, signedAt: this.clock.now().toISOString() });
  }

  /** Keeps a head of today for every chain that has none yet. How many were there? Any number of workers may ask at once. */
  @Recurs({ name: "sign-heads-of-the-record", rhythm: { cron: "*/10 * * * *" }, atStart: true })
  async keepDaily(): Promise<number> {
    const day = this.clock.now().toISOString().slice(0, "2026-01-01".length);
    return this.database.runAs(anonymousScope, async () => {
      const states = await this.chains.listUnsigned(day);
      for (const state of states) await this.chains.keepHead(day, this.sign(state));
      return states.length;
    });
  }

  /** Every key that has signed a kept head, and the present one first. */
  async listKeys() {
    const { keyId, publicKey } = this.signer;
    const known = await this.chains.listKeys();
    const others = known.filter((key) => key.publicKey !== publicKey);
    return [{ keyId, publicKey }, ...others].map((key) => ({
      ...key,
      publicKeyPem: publicKeyPemOf(key.publicKey),
      algorithm: "Ed25519" as const,
      isCurrent: key.publicKey === publicKey,
    }));
  }
}
