import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { columnsOf } from "../database/row.js";
import { Database } from "../database/database.service.js";
import { idempotencyKeysTable } from "./idempotency-key.entity.js";

/** Whose key is it, and for which request? */
export interface IdempotencyClaim {
  /** Null: of somebody who acts for no organisation. */
  readonly organisationId: string | null;
  readonly personId: string;
  readonly key: string;
  readonly requestSha256: string;
  readonly claimedAt: Date;
}

/** The first answer to a request, as it was sent. */
export interface StoredAnswer {
  readonly requestSha256: string;
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly payload: string;
}

const answer = columnsOf(idempotencyKeysTable, "requestSha256", "status", "headers", "payload");
/** Whoever asks waited for the transaction that claimed the key, and that one has kept its answer or freed the key. */
const answerRow = answer.row.extend({
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  payload: z.string(),
});

/** Which table keeps whose keys, and which rows are one person's? `$1` is the organisation, `$2` the person. */
const ofOrganisation = {
  table: "idempotency_keys",
  columns: "owner_org_id, person_id",
  values: "$1, $2",
  whose: "owner_org_id = $1 AND person_id = $2",
};
const ofPerson = {
  table: "person_idempotency_keys",
  columns: "person_id",
  values: "coalesce($1::uuid, $2::uuid)",
  whose: "$1::uuid IS NULL AND person_id = $2",
};
const keptFor = (organisationId: string | null) => (organisationId === null ? ofPerson : ofOrganisation);

/** Where are the first answers kept? In the same transaction as what they tell of. */
@Injectable()
export class IdempotencyRepository {
  constructor(private readonly database: Database) {}

  /** Is the key new? A concurrent request with the same key waits here until the first has committed or rolled back. */
  async claim(claim: IdempotencyClaim): Promise<boolean> {
    const { table, columns, values } = keptFor(claim.organisationId);
    const inserted = await this.database.execute(
      `INSERT INTO ${table} (${columns}, key, request_sha256, created_at)
       VALUES (${values}, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [claim.organisationId, claim.personId, claim.key, claim.requestSha256, claim.claimedAt],
    );
    return inserted === 1;
  }

  /** Forgets a person's keys from before an instant. */
  async forget(organisationId: string | null, personId: string, before: Date): Promise<void> {
    const { table, whose } = keptFor(organisationId);
    await this.database.execute(`DELETE FROM ${table} WHERE ${whose} AND created_at < $3`, [
      organisationId,
      personId,
      before,
    ]);
  }

  /** The answer first given under a key, if it has one. */
  async find(
    organisationId: string | null,
    personId: string,
    key: string,
  ): Promise<StoredAnswer | undefined> {
    const { table, whose } = keptFor(organisationId);
    const sql = `SELECT ${answer.list()} FROM ${table} WHERE ${whose} AND key = $3`;
    const rows = await this.database.query(answerRow, sql, [organisationId, personId, key]);
    return rows[0];
  }

  /** Keeps the answer under the key that was claimed. */
  async complete(claim: IdempotencyClaim, answer: Omit<StoredAnswer, "requestSha256">): Promise<void> {
    const { table, whose } = keptFor(claim.organisationId);
    await this.database.execute(
      `UPDATE ${table} SET status = $4, headers = $5, payload = $6 WHERE ${whose} AND key = $3`,
      [
        claim.organisationId,
        claim.personId,
        claim.key,
        answer.status,
        JSON.stringify(answer.headers),
        answer.payload,
      ],
    );
  }

  /** Frees a key whose request created nothing. */
  async release(claim: IdempotencyClaim): Promise<void> {
    const { table, whose } = keptFor(claim.organisationId);
    await this.database.execute(`DELETE FROM ${table} WHERE ${whose} AND key = $3`, [
      claim.organisationId,
      claim.personId,
      claim.key,
    ]);
  }
}
