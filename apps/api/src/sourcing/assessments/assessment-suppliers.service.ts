import { Injectable } from "@nestjs/common";
import type { Asked } from "@interphase/access";
import {
  createContractCalendar,
  createSupplierLedger,
  matchesSearch,
  type ContractEntry,
  type SupplierView,
} from "@interphase/sourcing";
import { decodeCursor, toPage } from "../../platform/database/cursor.js";
import type { Outcome } from "../../platform/problems/failure.js";
import { AssessmentAccess } from "./assessment-access.service.js";
import { AssessmentInputs } from "./assessment-inputs.service.js";
import { toOptions, toResult } from "./assessment.mapper.js";

interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

interface PageQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A page of a list that is the same each time it is asked for: a cursor counts its items. */
function pageOf<Item>(items: readonly Item[], from: number, limit: number): Page<Item> {
  const numbered = items
    .slice(from, from + limit + 1)
    .map((item, index) => ({ item, next: from + index + 1 }));
  const page = toPage(numbered, limit, ({ next }) => [next]);
  return { ...page, items: page.items.map(({ item }) => item) };
}

function startOf(cursor: string | undefined): Outcome<number> {
  const decoded = decodeCursor(cursor, ["position"]);
  return decoded.ok ? { ok: true, value: Number(decoded.value?.[0] ?? 0) } : decoded;
}

/** What is bought from whom, and until when? From an assessment's plan, a batch of lines at a time; in the caller's transaction. */
@Injectable()
export class AssessmentSuppliersService {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly inputs: AssessmentInputs,
  ) {}

  /** **Fails** not-found, assessment.older-method. */
  async listSuppliers(
    asked: Asked,
    assessmentId: string,
    query: PageQuery & { readonly search?: string | undefined },
  ): Promise<Outcome<Page<SupplierView>>> {
    const found = await this.access.findTodays(asked, assessmentId);
    if (!found.ok) return found;
    const from = startOf(query.cursor);
    if (!from.ok) return from;
    const options = toOptions(found.value);
    const ledger = createSupplierLedger(this.inputs.loadEditionOf(options), options.date);
    for await (const batch of this.inputs.readLines(found.value.planId)) batch.forEach(ledger.add);
    const { search } = query;
    const views = ledger.list(toResult(found.value).findings);
    const wanted = search === undefined ? views : views.filter((view) => matchesSearch(view, search));
    return { ok: true, value: pageOf(wanted, from.value, query.limit) };
  }

  /** **Fails** not-found, assessment.older-method. */
  async listContracts(
    asked: Asked,
    assessmentId: string,
    query: PageQuery & { readonly supplier?: string | undefined },
  ): Promise<Outcome<Page<ContractEntry>>> {
    const found = await this.access.findTodaysSummary(asked, assessmentId);
    if (!found.ok) return found;
    const from = startOf(query.cursor);
    if (!from.ok) return from;
    const options = toOptions(found.value);
    const edition = this.inputs.loadEditionOf(options);
    const calendar = createContractCalendar({ edition, date: options.date, supplier: query.supplier });
    for await (const batch of this.inputs.readLines(found.value.planId)) batch.forEach(calendar.add);
    return { ok: true, value: pageOf(calendar.list(), from.value, query.limit) };
  }
}
