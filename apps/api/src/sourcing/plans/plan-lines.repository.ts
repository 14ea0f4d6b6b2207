import { Injectable } from "@nestjs/common";
import { planLineSchema, type PlanLine } from "@interphase/sourcing";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { lineColumns } from "./plan-line.mapper.js";
import { sourcingPlanLinesTable } from "./sourcing-plan-line.entity.js";

/** In which orders can lines be listed? */
export type LineSort = "row" | "line" | "supplier" | "-annualQuantityTonnes";

/** Which lines of a plan are asked for? `after` holds the sort values of the last line seen. */
export interface LineFilter {
  readonly planId: string;
  readonly limit: number;
  readonly sort: LineSort;
  readonly after: readonly (string | number)[] | undefined;
  readonly mineralId: string | undefined;
  readonly supplier: string | undefined;
  readonly search: string | undefined;
}

/** A line with where it stands in its file's order. */
export interface PositionedLine {
  readonly position: number;
  readonly line: PlanLine;
}

const orders: Record<LineSort, { readonly by: string; readonly after: string }> = {
  row: { by: "position", after: "position > $2::integer" },
  line: { by: "line, position", after: "(line, position) > ($2::text, $3::integer)" },
  supplier: { by: "supplier, position", after: "(supplier, position) > ($2::text, $3::integer)" },
  "-annualQuantityTonnes": {
    by: "annual_quantity_tonnes DESC, position",
    after:
      "(annual_quantity_tonnes < $2::double precision OR (annual_quantity_tonnes = $2::double precision AND position > $3::integer))",
  },
};

const { shape } = planLineSchema;
const isStructure = (value: unknown): boolean => typeof value === "object";
/**
 * Which row does a line make?
 * **Shape** Columns as the table says them, names from a closed list as the domain says them. Origins and routes were parsed
 * when they were stored, never change, and are parsed again by the contract of whoever sends them: a batch of lines would
 * take three times as long to parse with them (decision 0077).
 */
const lineRow = sourcingPlanLinesTable.row
  .omit({ ownerOrgId: true, planId: true, position: true, mineralIds: true })
  .extend({
    mineralId: shape.mineralId,
    form: shape.form,
    volumeBasis: shape.volumeBasis,
    supplierRole: shape.supplierRole,
    priceBasis: shape.priceBasis,
    contractType: shape.contractType,
    qualification: shape.qualification,
    minedIn: z.custom<PlanLine["minedIn"]>(isStructure),
    refinedIn: z.custom<PlanLine["refinedIn"]>(isStructure),
    routes: z.custom<PlanLine["routes"]>(isStructure),
  }) satisfies z.ZodType<PlanLine>;
const positionedLineRow = lineRow.extend({ position: sourcingPlanLinesTable.columns.position.value });
const lineSelectList = sourcingPlanLinesTable.select(undefined, ...lineColumns.map(({ field }) => field));

/** How many lines are read in one statement? */
export const batchSize = 5_000;

/** Where are the lines of plans read? In the actor's transaction, the actor's organisation alone. */
@Injectable()
export class PlanLinesRepository {
  constructor(private readonly database: Database) {}

  /** A page in the asked order, one more line than asked for where there is more. Every answer is checked by its contract. */
  async list(filter: LineFilter): Promise<PositionedLine[]> {
    const params: unknown[] = [filter.planId, ...(filter.after ?? [])];
    const next = (value: unknown) => `$${params.push(value)}`;
    const conditions = ["plan_id = $1"];
    if (filter.after !== undefined) conditions.push(orders[filter.sort].after);
    if (filter.mineralId !== undefined)
      conditions.push(`mineral_ids @> ARRAY[${next(filter.mineralId)}::text]`);
    if (filter.supplier !== undefined) {
      const name = next(filter.supplier.trim());
      conditions.push(`(lower(supplier) = lower(${name}) OR lower(supplier_parent) = lower(${name}))`);
    }
    if (filter.search !== undefined) {
      conditions.push(
        `strpos(lower(concat_ws(' ', line, material, formula, supplier, supplier_parent, part_number, site, notes)), lower(${next(filter.search)})) > 0`,
      );
    }
    const rows = await this.database.query(
      positionedLineRow,
      `SELECT position, ${lineSelectList} FROM sourcing_plan_lines
        WHERE ${conditions.join(" AND ")} ORDER BY ${orders[filter.sort].by} LIMIT ${next(filter.limit + 1)}`,
      params,
    );
    return rows.map(({ position, ...line }) => ({ position, line }));
  }

  /** The line with this id; ids are unique within a plan. */
  async find(planId: string, lineId: string): Promise<PlanLine | undefined> {
    const [line] = await this.database.query(
      lineRow,
      `SELECT ${lineSelectList} FROM sourcing_plan_lines WHERE plan_id = $1 AND line = $2`,
      [planId, lineId],
    );
    return line;
  }

  /** The lines after a position in the file's order, at most one batch. They were parsed when stored and never change. */
  async readBatch(planId: string, after: number): Promise<PlanLine[]> {
    return this.database.query(
      lineRow,
      `SELECT ${lineSelectList} FROM sourcing_plan_lines
        WHERE plan_id = $1 AND position > $2 ORDER BY position LIMIT ${batchSize}`,
      [planId, after],
    );
  }

  /** All lines in the file's order, a batch at a time; positions count from 0 without a gap. */
  async *readAll(planId: string): AsyncGenerator<PlanLine[]> {
    for (let after = -1; ; after += batchSize) {
      const batch = await this.readBatch(planId, after);
      if (batch.length > 0) yield batch;
      if (batch.length < batchSize) return;
    }
  }

  /** All lines at once, for what needs to see them together. */
  async collectAll(planId: string): Promise<PlanLine[]> {
    const lines: PlanLine[] = [];
    for await (const batch of this.readAll(planId)) for (const line of batch) lines.push(line);
    return lines;
  }
}
