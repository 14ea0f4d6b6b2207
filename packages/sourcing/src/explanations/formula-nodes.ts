import type { Comparison, Formula, Member, Selection, Subject, Term } from "@interphase/figures";

/** How are the nodes of a formula written, so that it reads like the formula in the methods? */
export const num = (value: number): Formula => ({ kind: "number", value });
/** Names a term of the explanation or of the member. */
export const term = (name: string): Formula => ({ kind: "term", term: name });
/** Names a term whose value is another figure's. */
export const ref = (name: string): Formula => ({ kind: "ref", term: name });
/** a + b + … */
export const add = (...of: Formula[]): Formula => ({ kind: "add", of });
/** a · b · … */
export const multiply = (...of: Formula[]): Formula => ({ kind: "multiply", of });
/** a − b */
export const subtract = (left: Formula, right: Formula): Formula => ({ kind: "subtract", left, right });
/** a / b */
export const divide = (left: Formula, right: Formula): Formula => ({ kind: "divide", left, right });
/** a² */
export const square = (base: Formula): Formula => ({ kind: "power", base, exponent: 2 });
/** The least of several. */
export const least = (...of: Formula[]): Formula => ({ kind: "min", of });
/** The greatest of several. */
export const greatest = (...of: Formula[]): Formula => ({ kind: "max", of });
/** To the nearest whole number. */
export const round = (of: Formula): Formula => ({ kind: "round", of });
/** Never below, never above. */
export const clamp = (of: Formula, low: number, high: number): Formula => ({ kind: "clamp", of, low, high });
/** Σ body over members. */
export const sumOver = (over: Selection, body: Formula): Formula => ({ kind: "sum-over", body, over });
/** The greatest body of all members. */
export const maxOver = (over: Selection, body: Formula): Formula => ({ kind: "max-over", body, over });
/** The least body of all members. */
export const minOver = (over: Selection, body: Formula): Formula => ({ kind: "min-over", body, over });
/** How many members. */
export const count = (over: Selection): Formula => ({ kind: "count", over });
/** One formula where a comparison holds, else the other. */
export const choose = (
  when: { left: Formula; operator: Comparison["operator"]; right: Formula; tolerance?: number },
  then: Formula,
  otherwise: Formula,
): Formula => ({
  kind: "if",
  when: {
    operator: when.operator,
    left: when.left,
    right: when.right,
    relativeTolerance: when.tolerance ?? 0,
  },
  then,
  else: otherwise,
});

/** How is a subject written? */
export const about = (kind: Subject["kind"], id: string): Subject => ({ kind, id });

/** What does a leaf say of itself beside its origin? */
export interface LeafWords {
  readonly symbol: string;
  readonly value: number | null;
  readonly unit?: string | null;
  readonly subjects?: readonly Subject[];
}

const leaf = ({ symbol, value, unit = null, subjects = [] }: LeafWords, origin: Term["origin"]): Term => ({
  symbol,
  subjects: [...subjects],
  value,
  unit,
  origin,
});

/** A leaf that an edition's fact holds, or one column of a measure. */
export const factTerm = (factId: string, words: LeafWords, column?: string): Term =>
  leaf(words, column === undefined ? { kind: "fact", factId } : { kind: "fact", factId, column });
/** A leaf that a plan line's column holds; `part` names what inside it. */
export const lineTerm = (line: string, column: string, words: LeafWords, part?: string): Term =>
  leaf(words, part === undefined ? { kind: "line", line, column } : { kind: "line", line, column, part });
/** A leaf that an option of the assessment holds. */
export const optionTerm = (option: string, words: LeafWords, part?: string): Term =>
  leaf(words, part === undefined ? { kind: "option", option } : { kind: "option", option, part });
/** A yes or no that has a reason. */
export const stateTerm = (
  code: string,
  facts: Readonly<Record<string, string | number | null>>,
  words: LeafWords,
): Term => leaf(words, { kind: "state", code, facts: { ...facts } });

/** Which members does a sum run over, when all of them fit? */
export function selectAll(
  column: string,
  code: string,
  members: Member[],
  facts: Readonly<Record<string, string | number | null>> = {},
): Selection {
  return { column, selection: { code, facts: { ...facts } }, members, others: null };
}
