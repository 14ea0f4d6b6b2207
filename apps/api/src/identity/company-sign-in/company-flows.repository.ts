import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { companySignInFlowsTable } from "./company-sign-in-flow.entity.js";
import { systemScope } from "../../platform/database/scope.js";

const flow = columnsOf(
  companySignInFlowsTable,
  "id",
  "organisationId",
  "purpose",
  "personId",
  "identityId",
  "carried",
  "issuer",
  "clientId",
);
const flowRow = flow.row.extend({ purpose: z.enum(["sign-in", "invitation", "link"]) });
/** A sign-in under way: what it is for, and with which provider it began. */
export type StoredFlow = z.output<typeof flowRow>;

/** A code can be mistyped; guessing is not for this. */
const mostCodes = 5;

/** Which sign-ins with a provider are under way? Each step takes its flow at most once, in a transaction of its own. */
@Injectable()
export class CompanyFlowsRepository {
  constructor(private readonly database: Database) {}

  async insert(flow: StoredFlow, secretSha256: Buffer, at: Date, expiresAt: Date): Promise<void> {
    await this.own(
      `INSERT INTO company_sign_in_flows
         (id, secret_sha256, organisation_id, purpose, person_id, carried, issuer, client_id, state, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'started', $9, $10)`,
      [
        flow.id,
        secretSha256,
        flow.organisationId,
        flow.purpose,
        flow.personId,
        flow.carried,
        flow.issuer,
        flow.clientId,
        at,
        expiresAt,
      ],
    );
    await this.own(`DELETE FROM company_sign_in_flows WHERE expires_at <= $1`, [at]);
  }

  /** Takes a flow that has begun; whoever comes second gets nothing. */
  async take(secretSha256: Buffer, now: Date): Promise<StoredFlow | undefined> {
    const rows = await this.ask(
      flowRow,
      `UPDATE company_sign_in_flows SET state = 'finished'
        WHERE secret_sha256 = $1 AND state = 'started' AND expires_at > $2 RETURNING ${flow.list()}`,
      [secretSha256, now],
    );
    return rows[0];
  }

  /** The provider has vouched; a code is still to come. */
  async awaitCode(flowId: string, identityId: string): Promise<void> {
    await this.own(
      `UPDATE company_sign_in_flows SET state = 'awaiting-code', identity_id = $2 WHERE id = $1`,
      [flowId, identityId],
    );
  }

  /** Counts one more code for a flow that awaits one. */
  async takeForCode(secretSha256: Buffer, now: Date): Promise<StoredFlow | undefined> {
    const rows = await this.ask(
      flowRow,
      `UPDATE company_sign_in_flows SET code_attempts = code_attempts + 1
        WHERE secret_sha256 = $1 AND state = 'awaiting-code' AND expires_at > $2 AND code_attempts < $3
        RETURNING ${flow.list()}`,
      [secretSha256, now, mostCodes],
    );
    return rows[0];
  }

  /** Ends a flow that awaited a code. False when it has been ended already. */
  async finish(flowId: string): Promise<boolean> {
    const ended = await this.own(
      `UPDATE company_sign_in_flows SET state = 'finished' WHERE id = $1 AND state = 'awaiting-code'`,
      [flowId],
    );
    return ended === 1;
  }

  private ask<Row extends z.ZodType>(
    row: Row,
    sql: string,
    params: readonly unknown[],
  ): Promise<z.output<Row>[]> {
    return this.authenticating(() => this.database.query(row, sql, params));
  }

  private own(sql: string, params: readonly unknown[]): Promise<number> {
    return this.authenticating(() => this.database.execute(sql, params));
  }

  private authenticating<T>(ask: () => Promise<T>): Promise<T> {
    return this.database.isInTransaction
      ? this.database.withPurpose("authentication", ask)
      : this.database.runAs(systemScope("authentication"), ask);
  }
}
