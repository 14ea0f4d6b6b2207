import { pipeline } from "node:stream/promises";
import { Injectable } from "@nestjs/common";
import type { Guesses, Notice, PlacedPlan, Plan, SourceColumns } from "@interphase/sourcing";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import { columnsOf } from "../../platform/database/row.js";
import type { Owned } from "../../platform/problems/authorize.js";
import { lineColumnList } from "./plan-line.mapper.js";
import { sourcingPlansTable } from "./sourcing-plan.entity.js";
import { placedPlanRow, planColumns, planRow, toPlacedPlan, toPlan } from "./sourcing-plan.mapper.js";

const stored = columnsOf(sourcingPlansTable, "version");
/** Selects plans in the shape of `planRow`; the caller adds FROM and WHERE, with plans as `p`. */
const planSelect = `
SELECT ${planColumns.list("p")}, p.reporting_year AS "year",
       EXISTS (SELECT FROM sourcing_plan_files f WHERE f.plan_id = p.id) AS "hasFile",
       (SELECT person.email FROM people person WHERE person.id = p.created_by) AS "createdByEmail",
       p.archived_at IS NOT NULL AS "isArchived",
       (SELECT a.id FROM assessments a WHERE a.plan_id = p.id ORDER BY a.created_at DESC, a.id DESC LIMIT 1)
         AS "latestAssessmentId"`;

/** What is kept of one upload beside its lines? */
export interface NewPlan {
  readonly id: string;
  readonly ownerOrgId: string;
  readonly name: string;
  readonly year: number;
  readonly lineCount: number;
  readonly minerals: Plan["minerals"];
  readonly guesses: Guesses;
  readonly notices: readonly Notice[];
  readonly fileName: string;
  readonly fileSha256: string;
  readonly fileSizeBytes: number;
  readonly sourceColumns: SourceColumns;
  readonly createdAt: string;
  readonly createdBy: string;
}

/** Which plans are asked for? */
export interface PlanFilter {
  readonly limit: number;
  readonly after: readonly [createdAt: string, id: string] | undefined;
  readonly isArchived: boolean | undefined;
  readonly name: string | undefined;
  readonly search: string | undefined;
}

/** Where are sourcing plans kept? Every call runs in the actor's transaction and sees the actor's organisation alone. */
@Injectable()
export class SourcingPlansRepository {
  constructor(private readonly database: Database) {}

  /**
   * Takes the rows of one upload, as `createLineEncoder` wrote them, for `insert` to move on.
   * COPY is refused on a table with row-level security (0A000): a temporary table takes them.
   */
  async takeIncoming(rows: AsyncIterable<Buffer>): Promise<void> {
    await this.database.execute(
      `CREATE TEMPORARY TABLE incoming_lines ON COMMIT DROP AS
       SELECT position, mineral_ids, ${lineColumnList} FROM sourcing_plan_lines WITH NO DATA`,
    );
    const copy = this.database.openCopy(
      `COPY incoming_lines (position, mineral_ids, ${lineColumnList}) FROM STDIN`,
    );
    await pipeline(rows, copy);
  }

  /** Stores a plan with the incoming lines as the next version of its name; two uploads of one name wait for each other. */
  async insert(plan: NewPlan): Promise<number> {
    await this.database.execute("SELECT pg_advisory_xact_lock(hashtextextended($1, 1))", [
      `${plan.ownerOrgId}/${plan.name}`,
    ]);
    const version = await this.insertPlan(plan);
    const stored = await this.database.execute(
      `INSERT INTO sourcing_plan_lines (owner_org_id, plan_id, position, mineral_ids, ${lineColumnList})
       SELECT $1, $2, position, mineral_ids, ${lineColumnList} FROM incoming_lines`,
      [plan.ownerOrgId, plan.id],
    );
    if (stored !== plan.lineCount) throw new Error(`stored ${stored} of ${plan.lineCount} lines`);
    return version;
  }

  private async insertPlan(plan: NewPlan): Promise<number> {
    const [row] = await this.database.query(
      stored.row,
      `INSERT INTO sourcing_plans (id, owner_org_id, name, version, reporting_year, line_count, minerals, guesses, notices,
                                   file_name, file_sha256, file_size_bytes, created_at, created_by, source_columns)
       SELECT $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14
         FROM sourcing_plans WHERE owner_org_id = $2 AND name = $3
       RETURNING ${stored.list()}`,
      [
        plan.id,
        plan.ownerOrgId,
        plan.name,
        plan.year,
        plan.lineCount,
        JSON.stringify(plan.minerals),
        JSON.stringify(plan.guesses),
        JSON.stringify(plan.notices),
        plan.fileName,
        plan.fileSha256,
        plan.fileSizeBytes,
        plan.createdAt,
        plan.createdBy,
        JSON.stringify(plan.sourceColumns),
      ],
    );
    if (row === undefined) throw new Error("the plan was not stored");
    return row.version;
  }

  async find(id: string): Promise<Owned<PlacedPlan> | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await this.database.query(
      placedPlanRow,
      `${planSelect}, p.source_columns AS "sourceColumns" FROM sourcing_plans p WHERE p.id = $1`,
      [id],
    );
    return row === undefined ? undefined : toPlacedPlan(row);
  }

  /** The newest first, one more than asked for where there is more. */
  async list(filter: PlanFilter): Promise<Owned<Plan>[]> {
    const rows = await this.database.query(
      planRow,
      `${planSelect} FROM sourcing_plans p
        WHERE ($1::timestamptz IS NULL OR (p.created_at, p.id) < ($1::timestamptz, $2::uuid))
          AND ($3::boolean IS NULL OR (p.archived_at IS NOT NULL) = $3)
          AND ($4::text IS NULL OR p.name = $4)
          AND ($5::text IS NULL OR strpos(lower(p.name), lower($5)) > 0)
        ORDER BY p.created_at DESC, p.id DESC LIMIT $6`,
      [
        filter.after?.[0] ?? null,
        filter.after?.[1] ?? null,
        filter.isArchived ?? null,
        filter.name ?? null,
        filter.search ?? null,
        filter.limit + 1,
      ],
    );
    return rows.map((row) => toPlan(row));
  }

  /** Archives at an instant, or takes back with null. */
  async setArchivedAt(id: string, archivedAt: string | null): Promise<void> {
    await this.database.execute("UPDATE sourcing_plans SET archived_at = $2 WHERE id = $1", [id, archivedAt]);
  }

  async delete(id: string): Promise<void> {
    await this.database.execute("DELETE FROM sourcing_plans WHERE id = $1", [id]);
  }
}
