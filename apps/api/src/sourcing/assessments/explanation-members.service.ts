import { Injectable } from "@nestjs/common";
import type { Asked } from "@interphase/access";
import { explanationSchema, type Member } from "@interphase/figures";
import { findSum, listShownMembers, unfoldSum, type UnfoldedSum } from "@interphase/sourcing";
import { decodeCursor, toPage } from "../../platform/database/cursor.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { AssessmentAccess } from "./assessment-access.service.js";
import { AssessmentInputs } from "./assessment-inputs.service.js";
import { toOptions, toResult, type AssessmentRow } from "./assessment.mapper.js";
import { ExplanationsRepository } from "./explanations.repository.js";

/** Of which sum of which figure are the members asked? */
export interface MembersQuery {
  readonly path: string;
  readonly term: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A page of members, and whether they still add up to what was stored. */
export interface MembersPage {
  readonly items: Member[];
  readonly nextCursor: string | null;
  readonly isComplete: boolean;
}

/** What was folded when an explanation was made? Read from the plan's lines once more, in the caller's transaction. */
@Injectable()
export class ExplanationMembersService {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly inputs: AssessmentInputs,
    private readonly explanations: ExplanationsRepository,
  ) {}

  /** **Fails** not-found, assessment.older-method, explanation.unknown-path. */
  async list(asked: Asked, assessmentId: string, query: MembersQuery): Promise<Outcome<MembersPage>> {
    const found = await this.access.findTodays(asked, assessmentId);
    if (!found.ok) return found;
    const after = decodeCursor(query.cursor, ["position"]);
    if (!after.ok) return after;
    const [text] = await this.explanations.find(found.value.id, [query.path]);
    if (text === undefined) return refuseUnknown("path", "Name a figure of the result, or a working of one");
    const listed = await this.unfold(found.value, query, text.body);
    if (!listed.ok) return listed;
    const { members, isComplete } = listed.value;
    const from = Number(after.value?.[0] ?? 0);
    const rest = members.slice(from, from + query.limit + 1).map((item, index) => ({ item, index }));
    const page = toPage(rest, query.limit, ({ index }) => [from + index + 1]);
    const items = page.items.map(({ item }) => item);
    return { ok: true, value: { items, nextCursor: page.nextCursor, isComplete } };
  }

  /** The plan is read only where the stored explanation folds members. */
  private async unfold(
    row: AssessmentRow,
    { path, term }: MembersQuery,
    body: string,
  ): Promise<Outcome<UnfoldedSum>> {
    const sum = findSum(explanationSchema.parse(JSON.parse(body)), term);
    if (sum === undefined) return refuseUnknown("term", "Name a sum of the figure's formulas");
    const shown = listShownMembers(sum);
    if (shown !== undefined) return { ok: true, value: { members: shown, isComplete: true } };
    const options = toOptions(row);
    const detail = await this.inputs.loadDetail(row.planId, options);
    if (!detail.ok) return detail;
    const assessed = { detail: detail.value, result: toResult(row), options };
    return { ok: true, value: unfoldSum(assessed, { path, column: term, sum }) };
  }
}

function refuseUnknown(part: "path" | "term", message: string) {
  return refuse("explanation.unknown-path", { errors: [{ pointer: `/query/${part}`, message }] });
}
