import { Injectable } from "@nestjs/common";
import { decide, type Asked } from "@interphase/access";
import {
  comparePlans,
  findSourcePlace,
  type PlacedLine,
  type PlacedPlan,
  type Plan,
  type PlanComparison,
  type PlanLine,
} from "@interphase/sourcing";
import { Clock } from "../../platform/clock/clock.js";
import { decodeCursor, decodeTimeCursor, toPage, type CursorKind } from "../../platform/database/cursor.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { authorizeResource } from "../../platform/problems/authorize.js";
import { PlanLinesRepository, type LineSort } from "./plan-lines.repository.js";
import { SourcingPlansRepository } from "./sourcing-plans.repository.js";

interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

const cursorKinds: Record<LineSort, readonly CursorKind[]> = {
  row: ["position"],
  line: ["text", "position"],
  supplier: ["text", "position"],
  "-annualQuantityTonnes": ["quantity", "position"],
};

const sortValues = (sort: LineSort, position: number, line: PlanLine): (string | number)[] => {
  switch (sort) {
    case "row":
      return [position];
    case "line":
      return [line.line, position];
    case "supplier":
      return [line.supplier, position];
    case "-annualQuantityTonnes":
      return [line.annualQuantityTonnes, position];
  }
};

/** What can be asked of stored plans? Loads, asks the policy, changes; in the caller's transaction. */
@Injectable()
export class SourcingPlansService {
  constructor(
    private readonly plans: SourcingPlansRepository,
    private readonly lines: PlanLinesRepository,
    private readonly clock: Clock,
  ) {}

  /** One plan on which the actor may do what is asked. **Fails** not-found, access.forbidden. */
  async get(asked: Asked, planId: string): Promise<Outcome<PlacedPlan>> {
    return authorizeResource(asked, "sourcing-plan", await this.plans.find(planId));
  }

  async list(
    { actor, action }: Asked,
    query: {
      limit: number;
      cursor?: string | undefined;
      isArchived?: boolean | undefined;
      name?: string | undefined;
      search?: string | undefined;
    },
  ): Promise<Outcome<Page<Plan>>> {
    const after = decodeTimeCursor(query.cursor);
    if (!after.ok) return after;
    const { limit, isArchived, name, search } = query;
    const found = await this.plans.list({ limit, after: after.value, isArchived, name, search });
    const allowed = found.filter(({ facts }) => decide(actor, action, facts).allow);
    const page = toPage(allowed, limit, ({ value }) => [value.createdAt, value.id]);
    return { ok: true, value: { ...page, items: page.items.map(({ value }) => value) } };
  }

  async listLines(
    asked: Asked,
    planId: string,
    query: {
      limit: number;
      cursor?: string | undefined;
      mineralId?: string | undefined;
      supplier?: string | undefined;
      search?: string | undefined;
      sort: LineSort;
    },
  ): Promise<Outcome<Page<PlanLine>>> {
    const plan = await this.get(asked, planId);
    if (!plan.ok) return plan;
    const after = decodeCursor(query.cursor, cursorKinds[query.sort]);
    if (!after.ok) return after;
    const { limit, mineralId, supplier, search, sort } = query;
    const found = await this.lines.list({
      planId,
      limit,
      sort,
      after: after.value,
      mineralId,
      supplier,
      search,
    });
    const page = toPage(found, limit, ({ position, line }) => sortValues(sort, position, line));
    return { ok: true, value: { ...page, items: page.items.map(({ line }) => line) } };
  }

  /** One line by its id, and its cells in the file. **Fails** not-found for the plan and for the line. */
  async getLine(asked: Asked, planId: string, lineId: string): Promise<Outcome<PlacedLine>> {
    const plan = await this.get(asked, planId);
    if (!plan.ok) return plan;
    const line = await this.lines.find(plan.value.id, lineId);
    if (line === undefined) return refuse("not-found");
    const place = plan.value.hasFile ? findSourcePlace(plan.value, line) : null;
    return { ok: true, value: { line, place } };
  }

  /** Which lines changed from another plan or version to this one? **Fails** not-found for either. */
  async compare(asked: Asked, planId: string, otherId: string): Promise<Outcome<PlanComparison>> {
    const plan = await this.get(asked, planId);
    if (!plan.ok) return plan;
    const other = await this.get(asked, otherId);
    if (!other.ok) return other;
    const before = await this.lines.collectAll(other.value.id);
    return { ok: true, value: comparePlans(before, await this.lines.collectAll(plan.value.id)) };
  }

  async setArchived(asked: Asked, planId: string, isArchived: boolean): Promise<Outcome<Plan>> {
    const plan = await this.get(asked, planId);
    if (!plan.ok) return plan;
    await this.plans.setArchivedAt(planId, isArchived ? this.clock.now().toISOString() : null);
    return { ok: true, value: { ...plan.value, isArchived } };
  }

  async delete(asked: Asked, planId: string): Promise<Outcome<undefined>> {
    const plan = await this.get(asked, planId);
    if (!plan.ok) return plan;
    await this.plans.delete(planId);
    return { ok: true, value: undefined };
  }
}
