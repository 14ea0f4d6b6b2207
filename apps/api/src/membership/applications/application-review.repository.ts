import { applicationSteps, stepStates, type ApplicationStep, type StepState } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { applicationQuestionsTable } from "./application-question.entity.js";
import { applicationStepsTable } from "./application-step.entity.js";

const step = columnsOf(applicationStepsTable, "ownerId", "evidence", "note", "changedAt", "ballotId");
const stepRow = step.row.extend({ step: z.enum(applicationSteps), state: z.enum(stepStates) });
/** A step of a checklist as it is stored. */
export type StoredStep = z.output<typeof stepRow>;

const question = columnsOf(
  applicationQuestionsTable,
  "id",
  "question",
  "askedBy",
  "askedAt",
  "answer",
  "answeredAt",
);
/** A question to an applicant as it is stored. */
export type StoredQuestion = z.output<typeof question.row>;

/** Where is kept what the secretariat does with an application: its checklist, its questions? */
@Injectable()
export class ApplicationReviewRepository {
  constructor(private readonly database: Database) {}

  /** Every step open, nobody's. */
  async beginChecklist(applicationId: string): Promise<void> {
    await this.change(
      `INSERT INTO application_steps (application_id, step, state) SELECT $1, step, 'open' FROM unnest($2::text[]) AS step`,
      [applicationId, applicationSteps],
    );
  }

  /** In the order of the checklist. */
  async listSteps(applicationId: string): Promise<StoredStep[]> {
    return this.ask(
      stepRow,
      `SELECT ${step.list()}, step, state FROM application_steps WHERE application_id = $1
        ORDER BY array_position($2::text[], step)`,
      [applicationId, applicationSteps],
    );
  }

  async setStep(
    applicationId: string,
    name: ApplicationStep,
    change: { state: StepState; ownerId: string | null; evidence: string | null; note: string | null },
    at: Date,
  ): Promise<void> {
    await this.change(
      `UPDATE application_steps SET state = $3, owner_id = $4, evidence = $5, note = $6, changed_at = $7
        WHERE application_id = $1 AND step = $2`,
      [applicationId, name, change.state, change.ownerId, change.evidence, change.note, at],
    );
  }

  /** Names the ballot from which a step takes its state, or none; whoever does has the step. */
  async setBallot(
    applicationId: string,
    name: ApplicationStep,
    ballotId: string | null,
    ownerId: string,
    at: Date,
  ): Promise<void> {
    await this.change(
      `UPDATE application_steps SET ballot_id = $3, state = CASE WHEN $3::uuid IS NULL THEN 'open' ELSE 'in-progress' END,
              owner_id = coalesce(owner_id, $4), changed_at = $5
        WHERE application_id = $1 AND step = $2`,
      [applicationId, name, ballotId, ownerId, at],
    );
  }

  /** Writes down what a ballot said of a step. Was that new? */
  async takeFromBallot(
    applicationId: string,
    name: ApplicationStep,
    state: StepState,
    ballotId: string | null,
    at: Date,
  ): Promise<boolean> {
    const changed = await this.change(
      `UPDATE application_steps SET state = $3, ballot_id = $4, changed_at = $5
        WHERE application_id = $1 AND step = $2 AND (state <> $3 OR ballot_id IS DISTINCT FROM $4::uuid)`,
      [applicationId, name, state, ballotId, at],
    );
    return changed === 1;
  }

  /** The oldest first. */
  async listQuestions(applicationId: string): Promise<StoredQuestion[]> {
    return this.ask(
      question.row,
      `SELECT ${question.list()} FROM application_questions WHERE application_id = $1 ORDER BY asked_at, id LIMIT 500`,
      [applicationId],
    );
  }

  async insertQuestion(
    applicationId: string,
    asked: Pick<StoredQuestion, "id" | "question" | "askedBy" | "askedAt">,
  ): Promise<void> {
    await this.change(
      `INSERT INTO application_questions (id, application_id, question, asked_by, asked_at) VALUES ($1, $2, $3, $4, $5)`,
      [asked.id, applicationId, asked.question, asked.askedBy, asked.askedAt],
    );
  }

  /** Writes the answer down. Was the question still open? */
  async answer(questionId: string, answer: string, at: Date): Promise<boolean> {
    const changed = await this.change(
      `UPDATE application_questions SET answer = $2, answered_at = $3 WHERE id = $1 AND answer IS NULL`,
      [questionId, answer, at],
    );
    return changed === 1;
  }

  private ask<Row extends z.ZodType>(
    row: Row,
    sql: string,
    params: readonly unknown[],
  ): Promise<z.output<Row>[]> {
    return this.database.withPurpose("applications", () => this.database.query(row, sql, params));
  }

  private change(sql: string, params: readonly unknown[]): Promise<number> {
    return this.database.withPurpose("applications", () => this.database.execute(sql, params));
  }
}
