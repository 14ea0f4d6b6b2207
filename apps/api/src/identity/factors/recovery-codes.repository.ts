import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";

const leftRow = z.object({ left: z.number() });

/** Where are recovery codes kept? Only as hashes; one that was used is gone. */
@Injectable()
export class RecoveryCodesRepository {
  constructor(private readonly database: Database) {}

  async count(personId: string): Promise<number> {
    const rows = await this.database.withPurpose("authentication", () =>
      this.database.query(leftRow, `SELECT count(*)::int AS left FROM recovery_codes WHERE person_id = $1`, [
        personId,
      ]),
    );
    return rows[0]?.left ?? 0;
  }

  /** These codes, and no others any more. */
  async replace(personId: string, hashes: readonly Buffer[], now: Date): Promise<void> {
    await this.deleteAll(personId);
    await this.change(
      `INSERT INTO recovery_codes (person_id, code_sha256, created_at) SELECT $1, hash, $3 FROM unnest($2::bytea[]) AS t (hash)`,
      [personId, [...hashes], now],
    );
  }

  /** Was this code left? It is not any more. */
  async use(personId: string, hash: Buffer): Promise<boolean> {
    const gone = await this.change(`DELETE FROM recovery_codes WHERE person_id = $1 AND code_sha256 = $2`, [
      personId,
      hash,
    ]);
    return gone === 1;
  }

  async deleteAll(personId: string): Promise<void> {
    await this.change(`DELETE FROM recovery_codes WHERE person_id = $1`, [personId]);
  }

  private change(sql: string, params: readonly unknown[]): Promise<number> {
    return this.database.withPurpose("authentication", () => this.database.execute(sql, params));
  }
}
