import {
  createEvaluator,
  listSelections,
  type Explanation,
  type Formula,
  type Member,
  type Selection,
  type Term,
} from "@interphase/figures";
import type { AssessmentResult } from "../assessment-result.js";
import type { AssessmentOptions } from "../assessments.contract.js";
import type { PlanDetail } from "../exposure/plan-detail.js";
import { explainWhole } from "./explain-assessment.js";

/** A sum of an explanation: its selection, and what it adds of each member. */
export interface NamedSum {
  readonly over: Selection;
  /** Absent in a count. */
  readonly body: Formula | undefined;
  readonly terms: Explanation["terms"];
}

/** Every member of a sum, the largest first, and whether they are still those that were stored. */
export interface UnfoldedSum {
  readonly members: readonly Member[];
  readonly isComplete: boolean;
}

/** Of how many members is a sum unfolded at most? Workings are made for each, so more would fill the memory. */
export const mostUnfolded = 5_000;
/** Two sums closer than this, relative to the larger, are the same. */
const tolerance = 1e-9;
const order = ["value", "low", "high"] as const;

/** Which sum of an explanation adds this column? **Shape** the first, in the value, then at the ends; undefined if none does. */
export function findSum(explanation: Explanation, column: string): NamedSum | undefined {
  for (const reading of order) {
    const formula = explanation.formulas[reading];
    const over =
      formula === undefined ? undefined : listSelections(formula).find((each) => each.column === column);
    if (formula === undefined || over === undefined) continue;
    return { over, body: findBody(formula, over), terms: explanation.terms };
  }
  return undefined;
}

function findBody(formula: Formula, over: Selection): Formula | undefined {
  if ("over" in formula && formula.over === over) return "body" in formula ? formula.body : undefined;
  for (const part of Object.values(formula)) {
    const inner = Array.isArray(part) ? part : [part];
    for (const each of inner) {
      if (typeof each !== "object" || each === null || !("kind" in each)) continue;
      const found = findBody(each as Formula, over);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** A term that says what it held when it was made: members are weighed as they are shown. */
const asHeld = (terms: Readonly<Record<string, Term>>): Record<string, Term> =>
  Object.fromEntries(
    Object.entries(terms).map(([name, term]) => [
      name,
      { ...term, origin: { kind: "constant", code: name } },
    ]),
  );

/** What does each member add? Null where it adds nothing that can be said. */
function weigh({ body, terms }: NamedSum): (member: Member) => number | null {
  const held = asHeld(terms);
  return (member) => {
    if (body === undefined) return 1;
    const over = { column: "", selection: { code: "", facts: {} }, members: [member], others: null };
    const formula: Formula = {
      kind: "sum-over",
      body,
      over: { ...over, members: [{ ...member, terms: asHeld(member.terms) }] },
    };
    const evaluator = createEvaluator(
      (_origin, term) => term.value,
      () => undefined,
    );
    const alone = { path: "", name: { code: "", facts: {} }, method: "", version: "", unit: null, gaps: [] };
    return evaluator.reading({ ...alone, figure: null, formulas: { value: formula }, terms: held }, "value");
  };
}

const sortedBy = (members: readonly Member[], sizeOf: (member: Member) => number | null): Member[] =>
  members
    .map((member, index) => ({ member, index, size: Math.abs(sizeOf(member) ?? 0) }))
    .sort((a, b) => b.size - a.size || a.index - b.index)
    .map(({ member }) => member);

const isNear = (a: number, b: number): boolean =>
  Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));

/** What do members add up to? */
const total = (members: readonly Member[], sizeOf: (member: Member) => number | null): number =>
  members.reduce((sum, member) => sum + (sizeOf(member) ?? 0), 0);

/**
 * Which members has a sum that its explanation shows whole? **Shape** the largest first; undefined where some are folded and the plan
 * must be asked: `unfoldSum`.
 */
export function listShownMembers(sum: NamedSum): readonly Member[] | undefined {
  return sum.over.others === null ? sortedBy(sum.over.members, weigh(sum)) : undefined;
}

/**
 * Which members has a sum whose explanation folds some, read from the plan once more?
 * **Shape** the largest first, at most `mostUnfolded`. `isComplete` is false where they no longer add up to what was stored, or
 * there are more; where the figure has gone, the stored members alone.
 */
export function unfoldSum(
  { detail, result, options }: { detail: PlanDetail; result: AssessmentResult; options: AssessmentOptions },
  stored: { readonly path: string; readonly column: string; readonly sum: NamedSum },
): UnfoldedSum {
  const { over } = stored.sum;
  const count = over.members.length + (over.others?.count ?? 0);
  const mostMembers = Math.min(count, mostUnfolded);
  const again = explainWhole(detail, result, options, stored.path, mostMembers);
  const sum = again === undefined ? undefined : findSum(again, stored.column);
  const sizeOf = weigh(sum ?? stored.sum);
  if (sum === undefined) return { members: sortedBy(over.members, sizeOf), isComplete: false };
  const members = sortedBy(sum.over.members, sizeOf);
  const expected = total(over.members, weigh(stored.sum)) + (over.others?.value ?? 0);
  const isWhole = sum.over.others === null && members.length === count;
  return { members, isComplete: isWhole && isNear(total(members, sizeOf), expected) };
}
