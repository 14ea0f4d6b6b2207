import {
  applicantStates,
  applicationSteps,
  mayBeLeftOut,
  type ApplicationStage,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import { columnsOf } from "../../platform/database/row.js";
import { applicationsTable } from "./application.entity.js";

const application = columnsOf(
  applicationsTable,
  "id",
  "form",
  "contactEmail",
  "version",
  "createdAt",
  "confirmedAt",
  "decidedAt",
  "decidedBy",
  "reasons",
  "organisationId",
  "feeClass",
);
const applicationRow = application.row.extend({ state: z.enum(applicantStates) });
/** An application as it is stored. */
export type StoredApplication = z.output<typeof applicationRow>;

const listedRow = applicationRow.extend({
  stepStates: z.array(z.object({ step: z.enum(applicationSteps), state: z.string() })),
  hasOpenQuestion: z.boolean(),
  hasOpenAppeal: z.boolean(),
  waitingSince: z.date(),
});
/** An application of which the secretariat knows, as a list shows it. */
export type ListedApplication = z.output<typeof listedRow>;

const requestRow = columnsOf(applicationsTable, "id", "requestSha256").row;
const registeredRow = z.object({
  organisationId: z.uuid(),
  name: z.string(),
  countryIso3: z.string(),
  form: z.unknown(),
});
/** A member organisation with the form that it was admitted by, if it was. */
export type RegisteredOrganisation = z.output<typeof registeredRow>;

/** An application as it is first written down. */
export interface NewApplication {
  readonly id: string;
  readonly state: "draft" | "unconfirmed";
  readonly form: unknown;
  readonly contactEmail: string | null;
  readonly requestKeySha256: Buffer | null;
  readonly requestSha256: Buffer | null;
  readonly at: Date;
}

/** What is asked of the list? */
export interface ApplicationFilter {
  readonly stage?: ApplicationStage | undefined;
  readonly waitsFor?: "alliance" | "applicant" | undefined;
  readonly q?: string | undefined;
}

const columns = (alias: string) => `${application.list(alias)}, ${alias}.state`;
const openQuestion = `EXISTS (SELECT FROM application_questions q WHERE q.application_id = a.id AND q.answer IS NULL)`;
// `stageOf` says the stage of what is shown; a test holds that the filter says the same.
const openAppeal = `EXISTS (SELECT FROM application_appeals w WHERE w.application_id = a.id AND w.outcome IS NULL)`;
const stageSql = `CASE WHEN ${openAppeal} THEN 'appealed' WHEN a.state <> 'in-review' THEN a.state
  WHEN NOT EXISTS (SELECT FROM application_steps s WHERE s.application_id = a.id
    AND NOT (s.state = 'done' OR s.state = 'not-needed' AND s.step = ANY($1::text[]))) THEN 'ready'
  WHEN NOT EXISTS (SELECT FROM application_steps s WHERE s.application_id = a.id AND s.state <> 'open') THEN 'received'
  ELSE 'in-review' END`;
const listed = `${columns("a")}, ${openQuestion} AS "hasOpenQuestion", ${openAppeal} AS "hasOpenAppeal",
  (SELECT json_agg(json_build_object('step', s.step, 'state', s.state)) FROM application_steps s
    WHERE s.application_id = a.id) AS "stepStates",
  coalesce((SELECT w.made_at FROM application_appeals w WHERE w.application_id = a.id AND w.outcome IS NULL), a.decided_at,
    (SELECT min(q.asked_at) FROM application_questions q WHERE q.application_id = a.id AND q.answer IS NULL),
    greatest(a.confirmed_at, (SELECT max(q.answered_at) FROM application_questions q WHERE q.application_id = a.id)))
    AS "waitingSince"`;
const leftOut = applicationSteps.filter(mayBeLeftOut);

/** Where are applications kept? Read and written for this purpose alone, whoever asks. */
@Injectable()
export class ApplicationsRepository {
  constructor(private readonly database: Database) {}

  async insert(made: NewApplication): Promise<void> {
    await this.change(
      `INSERT INTO applications (id, state, form, contact_email, request_key_sha256, request_sha256, created_at, changed_at)
       VALUES ($1, $2, $3::jsonb, $4, $5, $6, $7, $7)`,
      [
        made.id,
        made.state,
        JSON.stringify(made.form),
        made.contactEmail,
        made.requestKeySha256,
        made.requestSha256,
        made.at,
      ],
    );
  }

  /** Waits until nobody else sends an application under this key, until the transaction ends. */
  async lockRequest(keySha256: Buffer): Promise<void> {
    await this.change(
      `SELECT pg_advisory_xact_lock(hashtextextended('application ' || encode($1, 'hex'), 0))`,
      [keySha256],
    );
  }

  async findRequest(keySha256: Buffer): Promise<z.output<typeof requestRow> | undefined> {
    const sql = `SELECT id, request_sha256 AS "requestSha256" FROM applications WHERE request_key_sha256 = $1`;
    return (await this.ask(requestRow, sql, [keySha256]))[0];
  }

  /** One application, whatever its state; `lock`: nobody else changes it until the transaction ends. */
  async find(id: string, how: "look" | "lock" = "look"): Promise<StoredApplication | undefined> {
    if (!isId(id)) return undefined;
    const lock = how === "lock" ? " FOR UPDATE" : "";
    return (
      await this.ask(applicationRow, `SELECT ${columns("a")} FROM applications a WHERE a.id = $1${lock}`, [
        id,
      ])
    )[0];
  }

  /** The newest of those that were sent with this address, at most ten. */
  async findByAddress(email: string): Promise<StoredApplication[]> {
    return this.ask(
      applicationRow,
      `SELECT ${columns("a")} FROM applications a WHERE a.contact_email = $1 AND a.state <> 'draft'
        ORDER BY a.created_at DESC, a.id DESC LIMIT 10`,
      [email],
    );
  }

  /** One that the secretariat knows of, as the list shows it. */
  async findListed(id: string): Promise<ListedApplication | undefined> {
    if (!isId(id)) return undefined;
    return (
      await this.ask(
        listedRow,
        `SELECT ${listed} FROM applications a WHERE a.id = $1 AND a.confirmed_at IS NOT NULL`,
        [id],
      )
    )[0];
  }

  /** Those whose address is confirmed, the newest first; one more than `limit`. */
  async list(
    filter: ApplicationFilter,
    limit: number,
    after: readonly [string, string] | undefined,
  ): Promise<ListedApplication[]> {
    return this.ask(
      listedRow,
      `SELECT ${listed} FROM applications a
        WHERE a.confirmed_at IS NOT NULL
          AND ($2::text IS NULL OR ${stageSql} = $2)
          AND ($3::text IS NULL OR a.state = 'in-review' AND ${openQuestion} = ($3 = 'applicant')
               OR $3 = 'alliance' AND ${openAppeal})
          AND ($4::text IS NULL OR position(lower($4) IN lower(concat_ws(' ', a.form->>'englishName', a.form->>'nativeName'))) > 0)
          AND ($5::timestamptz IS NULL OR (a.confirmed_at, a.id) < ($5, $6::uuid))
        ORDER BY a.confirmed_at DESC, a.id DESC LIMIT $7`,
      [
        leftOut,
        filter.stage ?? null,
        filter.waitsFor ?? null,
        filter.q ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        limit + 1,
      ],
    );
  }

  /** Writes the form anew. */
  async saveForm(
    id: string,
    form: unknown,
    { state, contactEmail }: Pick<NewApplication, "state" | "contactEmail">,
    at: Date,
  ): Promise<void> {
    await this.change(
      `UPDATE applications SET form = $2::jsonb, state = $3, contact_email = $4, changed_at = $5, version = version + 1
        WHERE id = $1`,
      [id, JSON.stringify(form), state, contactEmail, at],
    );
  }

  async confirm(id: string, at: Date): Promise<void> {
    await this.change(
      `UPDATE applications SET state = 'in-review', confirmed_at = $2, changed_at = $2, version = version + 1 WHERE id = $1`,
      [id, at],
    );
  }

  async decide(
    id: string,
    decision: {
      state: "admitted" | "refused";
      by: string;
      reasons: string | null;
      organisationId: string | null;
    },
    at: Date,
  ): Promise<void> {
    await this.change(
      `UPDATE applications SET state = $2, decided_at = $3, changed_at = $3, decided_by = $4, reasons = $5,
              organisation_id = $6, version = version + 1
        WHERE id = $1`,
      [id, decision.state, at, decision.by, decision.reasons, decision.organisationId],
    );
  }

  async setFeeClass(id: string, feeClass: string | null): Promise<void> {
    await this.change(`UPDATE applications SET fee_class = $2 WHERE id = $1`, [id, feeClass]);
  }

  /** Open again at the checklist, as if it had never been refused. */
  async reopen(id: string, at: Date): Promise<void> {
    await this.change(
      `UPDATE applications SET state = 'in-review', decided_at = NULL, decided_by = NULL, reasons = NULL, changed_at = $2,
              version = version + 1
        WHERE id = $1 AND state = 'refused'`,
      [id, at],
    );
  }

  /** Deletes what nobody has confirmed or changed since then, and what was finally refused before; how many were there? */
  async deleteOver(abandonedBefore: Date, refusedBefore: Date): Promise<number> {
    return this.change(
      `DELETE FROM applications a
        WHERE state IN ('draft', 'unconfirmed') AND changed_at < $1
           OR state = 'refused' AND decided_at < $2
              AND NOT EXISTS (SELECT FROM application_appeals p WHERE p.application_id = a.id
                                AND (p.outcome IS NULL OR p.settled_at >= $2))`,
      [abandonedBefore, refusedBefore],
    );
  }

  /** Of which member organisations do people have mail at this domain? */
  async listByMailDomain(domain: string): Promise<string[]> {
    const rows = await this.database.withPurpose("directory", () =>
      this.database.query(
        z.object({ id: z.uuid() }),
        `SELECT DISTINCT organisation_id AS id FROM people
          WHERE organisation_id IS NOT NULL AND split_part(email, '@', 2) = $1 LIMIT 100`,
        [domain],
      ),
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Which member organisations could agree with an applicant in two fields? Those of its country, those that were admitted by an
   * application (identifiers are known of no other), and those named here.
   */
  async listRegistered(
    countryIso3: string,
    butAdmittedBy: string,
    named: readonly string[],
  ): Promise<RegisteredOrganisation[]> {
    return this.ask(
      registeredRow,
      `SELECT o.id AS "organisationId", o.name, o.country_iso3 AS "countryIso3", a.form
         FROM organisations o LEFT JOIN applications a ON a.organisation_id = o.id
        WHERE (o.country_iso3 = $1 OR a.id IS NOT NULL OR o.id = ANY($3::uuid[])) AND a.id IS DISTINCT FROM $2::uuid
        ORDER BY o.id LIMIT 10000`,
      [countryIso3, butAdmittedBy, [...named]],
    );
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
