import { ballotOutcomeSchema } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { BallotOutcomes, type NamedBallot } from "../../membership/applications/ballot-outcomes.js";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";

const row = z.object({
  id: z.uuid(),
  question: z.string(),
  state: z.enum(["running", "closed", "annulled"]),
  hasOpened: z.boolean(),
  closesAt: z.date(),
  outcome: ballotOutcomeSchema.nullable(),
});
const ballots = `SELECT id, question, coalesce(extended_to, closes_at) AS "closesAt",
    (opened_at IS NOT NULL OR opens_at <= clock_timestamp()) AS "hasOpened", result->>'outcome' AS outcome,
    CASE WHEN annulled_at IS NOT NULL THEN 'annulled' WHEN closed_at IS NOT NULL THEN 'closed' ELSE 'running' END AS state
  FROM ballots WHERE group_id IS NULL`;

/** What came of the alliance's ballots? Nothing of one that runs but its question and times. */
@Injectable()
export class BallotOutcomesRepository extends BallotOutcomes {
  constructor(private readonly database: Database) {
    super();
  }

  async find(ballotId: string): Promise<NamedBallot | undefined> {
    if (!isId(ballotId)) return undefined;
    return (await this.ask(`${ballots} AND id = $1`, [ballotId]))[0];
  }

  listLatest(): Promise<NamedBallot[]> {
    return this.ask(`${ballots} AND annulled_at IS NULL ORDER BY created_at DESC, id DESC LIMIT 50`, []);
  }

  private ask(sql: string, params: readonly unknown[]): Promise<NamedBallot[]> {
    return this.database.withPurpose("directory", () => this.database.query(row, sql, params));
  }
}
