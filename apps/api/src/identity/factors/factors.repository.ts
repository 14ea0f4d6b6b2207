import type { Factor } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { factorsTable } from "./factor.entity.js";

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

const kindSchema = z.enum(["totp", "passkey"]) satisfies z.ZodType<Factor["kind"]>;
const shown = columnsOf(factorsTable, "id", "kind", "name", "createdAt", "lastUsedAt");
const shownRow = shown.row.extend({ kind: kindSchema });
/** An authenticator has a secret, a passkey has what a check of the table asks for. */
const totp = columnsOf(factorsTable, "id", "sealedSecret");
const totpRow = totp.row.extend({ sealedSecret: z.string() });
const passkey = columnsOf(
  factorsTable,
  "id",
  "personId",
  "credentialId",
  "publicKey",
  "signCount",
  "transports",
);
const passkeyRow = passkey.row.extend({
  credentialId: z.string(),
  publicKey: z.instanceof(Buffer),
  signCount: z.string(),
});
const deletedRow = z.object({ kind: kindSchema });

/** Where are second factors kept? Asked in the name of signing in, because codes are checked before anybody is known. */
@Injectable()
export class FactorsRepository {
  constructor(private readonly database: Database) {}

  /** A person's confirmed factors, the oldest first. */
  async list(personId: string): Promise<Factor[]> {
    const rows = await this.ask(
      shownRow,
      `SELECT ${shown.list()} FROM factors
        WHERE person_id = $1 AND confirmed_at IS NOT NULL ORDER BY created_at, id`,
      [personId],
    );
    return rows.map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    }));
  }

  /** Begins an authenticator; one that was begun before and never confirmed goes. */
  async insertTotp(
    personId: string,
    totp: StoredTotp & { readonly name: string; readonly at: Date },
  ): Promise<void> {
    await this.change(`DELETE FROM factors WHERE person_id = $1 AND kind = 'totp' AND confirmed_at IS NULL`, [
      personId,
    ]);
    await this.change(
      `INSERT INTO factors (id, person_id, kind, name, sealed_secret, created_at) VALUES ($1, $2, 'totp', $3, $4, $5)`,
      [totp.id, personId, totp.name, totp.sealedSecret, totp.at],
    );
  }

  /** The authenticator that waits for its first code, unless it was begun before `since`. */
  async findUnconfirmed(personId: string, factorId: string, since: Date): Promise<StoredTotp | undefined> {
    const rows = await this.ask(
      totpRow,
      `SELECT ${totp.list()} FROM factors
        WHERE id = $2 AND person_id = $1 AND kind = 'totp' AND confirmed_at IS NULL AND created_at > $3`,
      [personId, factorId, since],
    );
    return rows[0];
  }

  async confirm(factorId: string, step: number, now: Date): Promise<void> {
    await this.change(`UPDATE factors SET confirmed_at = $3, last_step = $2 WHERE id = $1`, [
      factorId,
      step,
      now,
    ]);
  }

  async listTotps(personId: string): Promise<StoredTotp[]> {
    return this.ask(
      totpRow,
      `SELECT ${totp.list()} FROM factors
        WHERE person_id = $1 AND kind = 'totp' AND confirmed_at IS NOT NULL ORDER BY created_at, id`,
      [personId],
    );
  }

  /** Accepts the code of this step, once: never again, nor that of an earlier step. */
  async useStep(factorId: string, step: number, now: Date): Promise<boolean> {
    const changed = await this.change(
      `UPDATE factors SET last_step = $2, last_used_at = $3 WHERE id = $1 AND last_step < $2`,
      [factorId, step, now],
    );
    return changed === 1;
  }

  async insertPasskey(passkey: NewPasskeyRow): Promise<void> {
    await this.change(
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
    const rows = await this.ask(
      passkeyRow,
      `SELECT ${passkey.list()} FROM factors
        WHERE credential_id = $1 FOR UPDATE`,
      [credentialId],
    );
    return rows.map(toPasskey)[0];
  }

  async listPasskeys(personId: string): Promise<StoredPasskey[]> {
    const rows = await this.ask(
      passkeyRow,
      `SELECT ${passkey.list()} FROM factors
        WHERE person_id = $1 AND kind = 'passkey'`,
      [personId],
    );
    return rows.map(toPasskey);
  }

  async usePasskey(factorId: string, signCount: number, now: Date): Promise<void> {
    await this.change(`UPDATE factors SET sign_count = $2, last_used_at = $3 WHERE id = $1`, [
      factorId,
      signCount,
      now,
    ]);
  }

  /** Removes one factor of this person. Which kind was it? Undefined when there is none. */
  async delete(personId: string, factorId: string): Promise<Factor["kind"] | undefined> {
    const rows = await this.ask(
      deletedRow,
      `DELETE FROM factors WHERE id = $2 AND person_id = $1 AND confirmed_at IS NOT NULL RETURNING kind`,
      [personId, factorId],
    );
    return rows[0]?.kind;
  }

  private ask<Row extends z.ZodType>(
    row: Row,
    sql: string,
    params: readonly unknown[],
  ): Promise<z.output<Row>[]> {
    return this.database.withPurpose("authentication", () => this.database.query(row, sql, params));
  }

  private change(sql: string, params: readonly unknown[]): Promise<number> {
    return this.database.withPurpose("authentication", () => this.database.execute(sql, params));
  }
}

function toPasskey({ signCount, transports, ...row }: z.output<typeof passkeyRow>): StoredPasskey {
  return { ...row, signCount: Number(signCount), transports: transports ?? [] };
}
