import { Injectable } from "@nestjs/common";
import { z } from "zod";
import type { ListClause, Role } from "@interphase/access";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import { organisationsTable } from "../../membership/organisations/organisation.entity.js";
import { columnsOf } from "../../platform/database/row.js";
import {
  assessmentRow,
  shareRow,
  summaryColumns as columns,
  summaryRow,
  type AssessmentRow,
  type AssessmentSummaryRow,
  type NewAssessment,
  type ShareRow,
} from "./assessment.mapper.js";

/** Which assessments are asked for? `clauses` come from the policy: no clause, no row. */
export interface AssessmentFilter {
  readonly limit: number;
  readonly after: readonly [createdAt: string, id: string] | undefined;
  readonly planId: string | undefined;
  readonly clauses: readonly ListClause[];
}

const organisation = columnsOf(organisationsTable, "name", "countryIso3");
const colleagueRow = z.object({ id: z.string() });
const summaryColumns = `
${columns.list("a")}, p.name AS "planName", p.version AS "planVersion", p.line_count AS "planLineCount", p.created_at AS "planCreatedAt",
ARRAY(SELECT s.person_id FROM assessment_shares s WHERE s.assessment_id = a.id) AS "sharedWithPersonIds"`;
const joined = "FROM assessments a JOIN sourcing_plans p ON p.id = a.plan_id";

/** Where are assessments kept? Every call runs in the actor's transaction and sees the actor's organisation alone. */
@Injectable()
export class AssessmentsRepository {
  constructor(private readonly database: Database) {}

  async insert(assessment: NewAssessment): Promise<void> {
    await this.database.execute(
      `INSERT INTO assessments (id, owner_org_id, plan_id, created_at, created_by, edition, options, rules, result,
                                result_sha256, inputs_sha256, finding_count, mineral_count, methods_version,
                                explanations_sha256, act_count, is_default_options)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        assessment.id,
        assessment.ownerOrgId,
        assessment.planId,
        assessment.createdAt,
        assessment.createdBy,
        assessment.edition,
        assessment.options,
        JSON.stringify(assessment.rules),
        assessment.result,
        assessment.resultSha256,
        assessment.inputsSha256,
        assessment.findingCount,
        assessment.mineralCount,
        assessment.methodsVersion,
        assessment.explanationsSha256,
        assessment.actCount,
        assessment.isDefaultOptions,
      ],
    );
  }

  /** Everything but the result, which can be large. */
  async findSummary(id: string): Promise<AssessmentSummaryRow | undefined> {
    if (!isId(id)) return undefined;
    const sql = `SELECT ${summaryColumns} ${joined} WHERE a.id = $1`;
    return (await this.database.query(summaryRow, sql, [id]))[0];
  }

  async find(id: string): Promise<AssessmentRow | undefined> {
    if (!isId(id)) return undefined;
    const sql = `SELECT ${summaryColumns}, a.result ${joined} WHERE a.id = $1`;
    return (await this.database.query(assessmentRow, sql, [id]))[0];
  }

  /** The newest first, one more than asked for where there is more. */
  async list(filter: AssessmentFilter): Promise<AssessmentSummaryRow[]> {
    const params: unknown[] = [filter.after?.[0] ?? null, filter.after?.[1] ?? null, filter.planId ?? null];
    if (filter.planId !== undefined && !isId(filter.planId)) return [];
    const next = (value: unknown) => `$${params.push(value)}`;
    const clauses = filter.clauses.map(({ ownerOrganisationId, ownerPersonId, sharedWithPersonId }) =>
      [
        ...(ownerOrganisationId === null ? [] : [`a.owner_org_id = ${next(ownerOrganisationId)}::uuid`]),
        ...(ownerPersonId === null ? [] : [`a.created_by = ${next(ownerPersonId)}::uuid`]),
        ...(sharedWithPersonId === null
          ? []
          : [
              `EXISTS (SELECT FROM assessment_shares s WHERE s.assessment_id = a.id AND s.person_id = ${next(sharedWithPersonId)}::uuid)`,
            ]),
      ].join(" AND "),
    );
    return this.database.query(
      summaryRow,
      `SELECT ${summaryColumns} ${joined}
        WHERE ($1::timestamptz IS NULL OR (a.created_at, a.id) < ($1::timestamptz, $2::uuid))
          AND ($3::uuid IS NULL OR a.plan_id = $3::uuid)
          AND (${clauses.length === 0 ? "false" : clauses.map((clause) => `(${clause})`).join(" OR ")})
        ORDER BY a.created_at DESC, a.id DESC LIMIT ${next(filter.limit + 1)}`,
      params,
    );
  }

  async delete(id: string): Promise<void> {
    await this.database.execute("DELETE FROM assessments WHERE id = $1", [id]);
  }

  async listShares(id: string): Promise<ShareRow[]> {
    return this.database.query(
      shareRow,
      `SELECT person.id AS "userId", person.display_name AS "displayName", person.email
         FROM assessment_shares s JOIN people person ON person.id = s.person_id
        WHERE s.assessment_id = $1 ORDER BY person.display_name, person.id`,
      [id],
    );
  }

  /** What is an organisation called, and where does its home lie? ISO 3166-1 alpha-3. */
  async findOrganisation(organisationId: string): Promise<{ name: string; countryIso3: string } | undefined> {
    const [row] = await this.database.query(
      organisation.row,
      `SELECT ${organisation.list()} FROM organisations WHERE id = $1`,
      [organisationId],
    );
    return row;
  }

  /** Which of these people belong to the organisation, in one of these roles? */
  async findColleagues(
    organisationId: string,
    roles: readonly Role[],
    personIds: readonly string[],
  ): Promise<string[]> {
    const rows = await this.database.query(
      colleagueRow,
      `SELECT id FROM people
        WHERE organisation_id = $1 AND id = ANY($3::uuid[]) AND suspended_at IS NULL
          AND EXISTS (SELECT FROM role_assignments held
                       WHERE held.person_id = people.id AND held.role = ANY($2::text[])
                         AND held.starts_at <= now() AND (held.ends_at IS NULL OR held.ends_at > now()))`,
      [organisationId, [...roles], [...personIds]],
    );
    return rows.map(({ id }) => id);
  }

  /** Shares with exactly these people; who stays keeps the first date. */
  async replaceShares(
    assessment: { readonly id: string; readonly ownerOrgId: string },
    personIds: readonly string[],
    sharedBy: string,
    at: string,
  ): Promise<void> {
    await this.database.execute(
      "DELETE FROM assessment_shares WHERE assessment_id = $1 AND NOT person_id = ANY($2::uuid[])",
      [assessment.id, [...personIds]],
    );
    await this.database.execute(
      `INSERT INTO assessment_shares (owner_org_id, assessment_id, person_id, shared_by, created_at)
       SELECT $1, $2, person_id, $4, $5 FROM unnest($3::uuid[]) AS person_id ON CONFLICT DO NOTHING`,
      [assessment.ownerOrgId, assessment.id, [...personIds], sharedBy, at],
    );
  }
}
