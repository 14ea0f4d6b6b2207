import { Injectable } from "@nestjs/common";
import type { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { assessmentExplanationsTable } from "./assessment-explanation.entity.js";

const text = columnsOf(assessmentExplanationsTable, "path", "body");
/** One explanation as it is stored: the JSON text that is hashed and sent. */
export type ExplanationText = z.output<typeof text.row>;

/** How many explanations are read in one statement? */
export const explanationBatchSize = 1_000;

/** Where are explanations kept? Beside their assessment, in the actor's transaction, the actor's organisation alone. */
@Injectable()
export class ExplanationsRepository {
  constructor(private readonly database: Database) {}

  async insert(ownerOrgId: string, assessmentId: string, texts: readonly ExplanationText[]): Promise<void> {
    const paths = texts.map(({ path }) => path);
    const bodies = texts.map(({ body }) => body);
    await this.database.execute(
      `INSERT INTO assessment_explanations (owner_org_id, assessment_id, path, body)
       SELECT $1, $2, path, body FROM unnest($3::text[], $4::text[]) AS given (path, body)`,
      [ownerOrgId, assessmentId, paths, bodies],
    );
  }

  /** Those of these paths that there are, in no order. */
  async find(assessmentId: string, paths: readonly string[]): Promise<ExplanationText[]> {
    return this.database.query(
      text.row,
      `SELECT ${text.list()} FROM assessment_explanations WHERE assessment_id = $1 AND path = ANY($2::text[])`,
      [assessmentId, [...paths]],
    );
  }

  /** The next batch after a path, in the order of the paths' bytes. */
  async readBatch(assessmentId: string, after: string): Promise<ExplanationText[]> {
    return this.database.query(
      text.row,
      `SELECT ${text.list()} FROM assessment_explanations
        WHERE assessment_id = $1 AND path > $2 ORDER BY path LIMIT ${explanationBatchSize}`,
      [assessmentId, after],
    );
  }

  /** All of them at once, in the order of the paths' bytes, for what needs to see them together. */
  async collectAll(assessmentId: string): Promise<ExplanationText[]> {
    const texts: ExplanationText[] = [];
    for (let after = ""; ;) {
      const batch = await this.readBatch(assessmentId, after);
      for (const text of batch) texts.push(text);
      after = batch.at(-1)?.path ?? "";
      if (batch.length < explanationBatchSize) return texts;
    }
  }
}
