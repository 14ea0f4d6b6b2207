import { Injectable } from "@nestjs/common";
import type { Actor } from "@interphase/access";
import { explanationSchema, type Member } from "@interphase/figures";
import { assess, listExplanationMembers } from "@interphase/sourcing";
import { decodeCursor, toPage } from "../database/cursor.js";
import { refuse, type Outcome } from "../problems/failure.js";
import { AssessmentAccess } from "./assessment-access.service.js";
import { AssessmentInputs } from "./assessment-inputs.service.js";
import { refuseAssessment } from "./assessment-refusal.mapper.js";
import { toOptions, toResult, toRules } from "./assessment.mapper.js";
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
  async list(actor: Actor, assessmentId: string, query: MembersQuery): Promise<Outcome<MembersPage>> {
    const found = await this.access.findTodays(actor, "sourcing.assessment.read", assessmentId);
    if (!found.ok) return found;
    const after = decodeCursor(query.cursor, ["position"]);
    if (!after.ok) return after;
    const [text] = await this.explanations.find(found.value.id, [query.path]);
    if (text === undefined) return refuseUnknown("path", "Name a figure of the result, or a working of one");
    const options = toOptions(found.value);
    const edition = this.inputs.loadEditionOf(options);
    const book = await this.inputs.loadBook(found.value.planId, edition);
    if (!book.ok) return book;
    const assessed = assess({ lines: book.value, edition, options, rules: toRules(found.value) });
    if (!assessed.ok) return refuseAssessment(assessed.failure);
    const listed = listExplanationMembers(assessed.detail, toResult(found.value), options, {
      explanation: explanationSchema.parse(JSON.parse(text.body)),
      term: query.term,
    });
    if (listed === undefined) return refuseUnknown("term", "Name a sum of the figure's formulas");
    const from = Number(after.value?.[0] ?? 0);
    const rest = listed.members.slice(from, from + query.limit + 1).map((item, index) => ({ item, index }));
    const page = toPage(rest, query.limit, ({ index }) => [from + index + 1]);
    const items = page.items.map(({ item }) => item);
    return { ok: true, value: { items, nextCursor: page.nextCursor, isComplete: listed.isComplete } };
  }
}

function refuseUnknown(part: "path" | "term", message: string) {
  return refuse("explanation.unknown-path", { errors: [{ pointer: `/query/${part}`, message }] });
}
