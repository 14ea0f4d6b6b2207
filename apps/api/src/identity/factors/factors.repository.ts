import type { Factor } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { Database } from "../../platform/database/database.service.js";

/** An authenticator as it is stored: its secret sealed, with the last step whose code was accepted. */
export interface StoredTotp {
  readonly id: string;
  readonly sealedSecret: string;
}

/** A passkey as it is stored. */
export interface StoredPasskey {
  readonly id: string;
  readonly personId: string;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly signCount: number;
  readonly transports: readonly string[];
}

/** A passkey that its owner has just made. */
export interface NewPasskeyRow extends StoredPasskey {
  readonly name: string;
  readonly at: Date;
}

interface FactorRow {
  id: string;
  kind: Factor["kind"];
  name: string;
  created_at: Date;
  last_used_at: Date | null;
}

interface PasskeyRow {
  id: string;
  person_id: string;
  credential_id: string;
  public_key: Buffer;
  sign_count: string;
  transports: string[] | null;
}

/** Where are second factors kept? Asked in the name of signing in, because codes are checked before anybody is known. */
@Injectable()
export class FactorsRepository {
  constructor(private readonly database: Database) {}

  /** A person's confirmed factors, the oldest first. */
  async list(personId: string): Promise<Factor[]> {
    const rows = await this.ask<FactorRow>(
      `SELECT id, kind, name, created_at, last_used_at FROM factors
        WHERE person_id = $1 AND confirmed_at IS NOT NULL ORDER BY created_at, id`,
      [personId],
    );
    return rows.map(({ id, kind, name, created_at, last_used_at }) => ({
      id,
      kind,
      name,
      createdAt: created_at.toISOString(),
      lastUsedAt: last_used_at?.toISOString() ?? null,
    }));
  }

  /** Begins an authenticator; one that was begun before and never confirmed goes. */
  async insertTotp(
    personId: string,
    totp: StoredTotp & { readonly name: string; readonly at: Date },
  ): Promise<void> {
    await this.ask(`DELETE FROM factors WHERE person_id = $1 AND kind = 'totp' AND confirmed_at IS NULL`, [
      personId,
    ]);
    await this.ask(
      `INSERT INTO factors (id, person_id, kind, name, sealed_secret, created_at) VALUES ($1, $2, 'totp', $3, $4, $5)`,
      [totp.id, personId, totp.name, totp.sealedSecret, totp.at],
    );
  }

  /** The authenticator that waits for its first code, unless it was begun before `since`. */
  async findUnconfirmed(personId: string, factorId: string, since: Date): Promise<StoredTotp | undefined> {
    const rows = await this.ask<{ id: string; sealed_secret: string }>(
      `SELECT id, sealed_secret FROM factors
        WHERE id = $2 AND person_id = $1 AND kind = 'totp' AND confirmed_at IS NULL AND created_at > $3`,
      [personId, factorId, since],
    );
    return rows.map(({ id, sealed_secret }) => ({ id, sealedSecret: sealed_secret }))[0];
  }

  async confirm(factorId: string, step: number, now: Date): Promise<void> {
    await this.ask(`UPDATE factors SET confirmed_at = $3, last_step = $2 WHERE id = $1`, [
      factorId,
      step,
      now,
    ]);
  }

  async listTotps(personId: string): Promise<StoredTotp[]> {
    const rows = await this.ask<{ id: string; sealed_secret: string }>(
      `SELECT id, sealed_secret FROM factors
        WHERE person_id = $1 AND kind = 'totp' AND confirmed_at IS NOT NULL ORDER BY created_at, id`,
      [personId],
    );
    return rows.map(({ id, sealed_secret }) => ({ id, sealedSecret: sealed_secret }));
  }

  /** Accepts the code of this step, once: never again, nor that of an earlier step. */
  async useStep(factorId: string, step: number, now: Date): Promise<boolean> {
    const rows = await this.ask(
      `UPDATE factors SET last_step = $2, last_used_at = $3 WHERE id = $1 AND last_step < $2 RETURNING id`,
      [factorId, step, now],
    );
    return rows.length === 1;
  }

  async insertPasskey(passkey: NewPasskeyRow): Promise<void> {
    await this.ask(
      `INSERT INTO factors (id, person_id, kind, name, credential_id, public_key, sign_count, transports, created_at, confirmed_at)
       VALUES ($1, $2, 'passkey', $3, $4, $5, $6, $7, $8, $8)`,
      [
        passkey.id,
        passkey.personId,
        passkey.name,
        passkey.credentialId,
        passkey.publicKey,
        passkey.signCount,
        [...passkey.transports],
        passkey.at,
      ],
    );
  }

  /** A passkey by the browser's name for it; it waits for nobody else's use of it from here on. */
  async findPasskey(credentialId: string): Promise<StoredPasskey | undefined> {
    const rows = await this.ask<PasskeyRow>(
      `SELECT id, person_id, credential_id, public_key, sign_count, transports FROM factors
        WHERE credential_id = $1 FOR UPDATE`,
      [credentialId],
    );
    return rows.map(toPasskey)[0];
  }

  async listPasskeys(personId: string): Promise<StoredPasskey[]> {
    const rows = await this.ask<PasskeyRow>(
      `SELECT id, person_id, credential_id, public_key, sign_count, transports FROM factors
        WHERE person_id = $1 AND kind = 'passkey'`,
      [personId],
    );
    return rows.map(toPasskey);
  }

  async usePasskey(factorId: string, signCount: number, now: Date): Promise<void> {
    await this.ask(`UPDATE factors SET sign_count = $2, last_used_at = $3 WHERE id = $1`, [
      factorId,
      signCount,
      now,
    ]);
  }

  /** Removes one factor of this person. Which kind was it? Undefined when there is none. */
  async delete(personId: string, factorId: string): Promise<Factor["kind"] | undefined> {
    const rows = await this.ask<{ kind: Factor["kind"] }>(
      `DELETE FROM factors WHERE id = $2 AND person_id = $1 AND confirmed_at IS NOT NULL RETURNING kind`,
      [personId, factorId],
    );
    return rows[0]?.kind;
  }

  private ask<Row>(sql: string, params: readonly unknown[]): Promise<Row[]> {
    return this.database.withReach("authentication", () => this.database.query<Row>(sql, params));
  }
}

function toPasskey(row: PasskeyRow): StoredPasskey {
  return {
    id: row.id,
    personId: row.person_id,
    credentialId: row.credential_id,
    publicKey: row.public_key,
    signCount: Number(row.sign_count),
    transports: row.transports ?? [],
  };
}
