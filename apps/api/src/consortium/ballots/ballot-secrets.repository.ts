import { positionSchema } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { ballotParticipationsTable } from "./ballot-participation.entity.js";

const participation = columnsOf(
  ballotParticipationsTable,
  "unitId",
  "isRecused",
  "organisationId",
  "reason",
  "textsSha256",
);
/** That a unit has voted in a secret ballot, or why it recused itself. */
export type StoredParticipation = z.output<typeof participation.row>;
/** A recusal about to be kept. */
export interface NewRecusal {
  readonly organisationId: string;
  readonly reason: string;
  readonly textsSha256: string;
  readonly salt: string;
}

const secretPosition = positionSchema.extract(["approve", "reject", "abstain"]);
const secretVote = z.object({ receipt: z.string(), position: secretPosition });
/** A vote under its receipt. */
export type SecretVote = z.output<typeof secretVote>;

/** Who has voted in a secret ballot, and how was voted there? Two tables that share nothing but the ballot, and are never joined. */
@Injectable()
export class BallotSecretsRepository {
  constructor(private readonly database: Database) {}

  async listParticipations(ballotId: string): Promise<StoredParticipation[]> {
    return this.inDirectory(() =>
      this.database.query(
        participation.row,
        `SELECT ${participation.list()} FROM ballot_participations WHERE ballot_id = $1 ORDER BY unit_id`,
        [ballotId],
      ),
    );
  }

  /** Asked while nobody else casts for the unit. */
  async findParticipation(ballotId: string, unitId: string): Promise<StoredParticipation | undefined> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        participation.row,
        `SELECT ${participation.list()} FROM ballot_participations WHERE ballot_id = $1 AND unit_id = $2`,
        [ballotId, unitId],
      ),
    );
    return rows[0];
  }

  /** Notes that a unit has voted, or recused itself: one row, and of what stood there before nothing is kept. */
  async keepParticipation(ballotId: string, unitId: string, recusal: NewRecusal | null): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(
        `INSERT INTO ballot_participations (ballot_id, unit_id, is_recused, organisation_id, reason, texts_sha256, salt)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (ballot_id, unit_id) DO UPDATE
           SET is_recused = $3, organisation_id = $4, reason = $5, texts_sha256 = $6, salt = $7`,
        [
          ballotId,
          unitId,
          recusal !== null,
          recusal?.organisationId ?? null,
          recusal?.reason ?? null,
          recusal?.textsSha256 ?? null,
          recusal?.salt ?? null,
        ],
      ),
    );
  }

  async hasVote(ballotId: string, receipt: string): Promise<boolean> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        z.object({ receipt: z.string() }),
        `SELECT receipt FROM ballot_secret_votes WHERE ballot_id = $1 AND receipt = $2`,
        [ballotId, receipt],
      ),
    );
    return rows.length > 0;
  }

  async insertVote(ballotId: string, { receipt, position }: SecretVote): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(
        `INSERT INTO ballot_secret_votes (ballot_id, receipt, position) VALUES ($1, $2, $3)`,
        [ballotId, receipt, position],
      ),
    );
  }

  /** Was there still a vote under this receipt? Somebody else who has it may have taken it away meanwhile. */
  async changeVote(ballotId: string, { receipt, position }: SecretVote): Promise<boolean> {
    const changed = await this.answering(
      `UPDATE ballot_secret_votes SET position = $3 WHERE ballot_id = $1 AND receipt = $2 RETURNING receipt, position`,
      [ballotId, receipt, position],
    );
    return changed.length > 0;
  }

  /** Was there still a vote under this receipt to be taken away? */
  async removeVote(ballotId: string, receipt: string): Promise<boolean> {
    const removed = await this.answering(
      `DELETE FROM ballot_secret_votes WHERE ballot_id = $1 AND receipt = $2 RETURNING receipt, position`,
      [ballotId, receipt],
    );
    return removed.length > 0;
  }

  /**
   * All votes, written anew in an order that random numbers of the database give: each row then has the transaction and the place of
   * this moment, and none of its casting. What is deleted stays in the files until the database cleans up (docs/ballots.md).
   */
  async rewriteVotes(ballotId: string): Promise<SecretVote[]> {
    const votes = await this.answering(
      `DELETE FROM ballot_secret_votes WHERE ballot_id = $1 RETURNING receipt, position`,
      [ballotId],
    );
    await this.inDirectory(() =>
      this.database.execute(
        `INSERT INTO ballot_secret_votes (ballot_id, receipt, position)
         SELECT $1, v.receipt, v.position FROM json_to_recordset($2::json) AS v(receipt text, position text)
          ORDER BY gen_random_uuid()`,
        [ballotId, JSON.stringify(votes)],
      ),
    );
    return votes;
  }

  private answering(sql: string, params: readonly unknown[]): Promise<SecretVote[]> {
    return this.inDirectory(() => this.database.query(secretVote, sql, params));
  }

  private inDirectory<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}
