import {
  listSelections,
  nameSubject,
  readings,
  toPdfText,
  type CodeFacts,
  type Explanation,
  type FigureNames,
  type Reading,
  type Selection,
  type Term,
} from "@interphase/figures";

import { showControls } from "../../../_figures/safe-text";

/** A sum of an explanation that its table of members is for. */
export interface MemberTable {
  readonly over: Selection;
  readonly reading: Reading;
  /** The names of what is added of each member, in the order of the first. */
  readonly terms: readonly string[];
}

const keyOf = ({ column, members }: Selection): string =>
  JSON.stringify([
    column,
    members.map(({ subjects, terms }) => [subjects, Object.values(terms).map(({ origin }) => origin)]),
  ]);

/** Over which members does a figure run? **Shape** each selection once, the value's before those of the ends. */
export function listMemberTables({ formulas }: Explanation): MemberTable[] {
  const found = new Map<string, MemberTable>();
  for (const reading of ["value", "low", "high"] as const) {
    const formula = formulas[reading];
    for (const over of formula === undefined ? [] : listSelections(formula)) {
      if (over.members.length === 0) continue;
      const key = keyOf(over);
      if (!found.has(key))
        found.set(key, { over, reading, terms: Object.keys(over.members[0]?.terms ?? {}) });
    }
  }
  return [...found.values()];
}

/** Facts that name one member of many: a title above a column of them is said without. */
const ofOneMember: ReadonlySet<string> = new Set(["countryIso3", "supplier", "line", "measureId"]);

const generalFacts = (facts: CodeFacts): CodeFacts =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !ofOneMember.has(name)));

/** What is one input, in words: the figure that it is, else where it comes from? `isGeneral` speaks of any member's. */
export function nameTerm(
  { origin }: Term,
  referred: ReadonlyMap<string, Explanation>,
  names: FigureNames,
  isGeneral = false,
): string {
  if (origin.kind !== "figure") return names.origin(origin);
  const target = referred.get(origin.path);
  if (target === undefined) return names.origin(origin);
  const { code, facts } = target.name;
  return names.figure(code, isGeneral ? generalFacts(facts) : facts);
}

/** Of what is a member or term, in words? A thing that is named twice is said once. */
export function nameSubjects(subjects: Term["subjects"], names: FigureNames): string {
  return [...new Set(subjects.map((subject) => nameSubject(subject, names)))].join(" · ");
}

/** What of a copied explanation is not in it: its value as the page shows it, its method, its address, and what it refers to. */
export interface CopiedWords {
  readonly shown: string;
  readonly method: string;
  readonly address: string;
  readonly referred?: ReadonlyMap<string, Explanation>;
}

/** What is said when an explanation is copied: title, value, formulas with values, inputs, gaps, and where it stands. */
export function copyText(
  explanation: Explanation,
  names: FigureNames,
  { shown, method, address, referred }: CopiedWords,
): string {
  const [title = "", ...rest] = toPdfText(explanation, names, (path) => referred?.get(path));
  return [`${title} = ${shown}`, ...rest, method, address].map(showControls).join("\n");
}

/** Which readings of an explanation have a formula, in the order low, value, high? */
export const formulasOf = ({ formulas }: Explanation) =>
  readings.flatMap((reading) => {
    const formula = formulas[reading];
    return formula === undefined ? [] : [{ reading, formula }];
  });
