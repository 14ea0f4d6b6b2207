import {
  createEvaluator,
  listReferences,
  type Explanation,
  type FigureGap,
  type FigureValue,
  type Formula,
  type Reading,
  type Subject,
  type Term,
} from "@interphase/figures";
import { methodsVersion } from "../exposure/engine-version.js";
import { ref } from "./formula-nodes.js";

/** What titles a figure, and which section of the methods makes it? */
export interface FigureTitle {
  readonly code: string;
  readonly facts?: Readonly<Record<string, string | number | null>>;
  readonly method: string;
  readonly unit: string | null;
}

/** How is a figure made? **Shape** one formula for a plain figure, or one a reading. */
export interface FigureMaking {
  readonly formulas: Explanation["formulas"];
  readonly terms: Record<string, Term>;
}

/** A figure that another refers to, with how to make it where nobody has yet. */
export interface Working {
  readonly path: string;
  readonly title: FigureTitle;
  readonly make: () => FigureMaking;
}

/** What says of a reference how it is shown? */
export interface ReferenceWords {
  readonly symbol: string;
  readonly reading?: Reading;
  readonly subjects?: readonly Subject[];
}

/**
 * What collects explanations, each path once, and makes the workings that they refer to and no others?
 * **Fails** by throwing: a reference to a path nobody defined.
 */
export interface ExplanationBook {
  /** The figure of the result at a path: `figure` as the result has it. Without one there is nothing to make. */
  figure(path: string, title: FigureTitle, figure: FigureValue, make: () => FigureMaking): void;
  /** A term that refers to a figure defined, or yet to be defined, at a path. */
  at(path: string, words: ReferenceWords, unit?: string | null): Term;
  /** A term that refers to a working, which is thereby made. */
  to(working: Working, words: ReferenceWords): Term;
  /** The same leaf or reference under another symbol, and about what is named. */
  renamed(term: Term, words: Omit<ReferenceWords, "reading">): Term;
  finish(): Explanation[];
  /** The explanation at one path, with only what it refers to made beside it; undefined where none leads to it. */
  only(path: string): Explanation | undefined;
}

/** What is a plain figure's making? */
export const plainly = (value: Formula, terms: Record<string, Term>): FigureMaking => ({
  formulas: { value },
  terms,
});

/** What is the making of a figure whose ends are one? */
export const evenly = (each: Formula, terms: Record<string, Term>): FigureMaking => ({
  formulas: { low: each, value: each, high: each },
  terms,
});

interface Entry {
  readonly path: string;
  readonly title: FigureTitle;
  readonly figure: FigureValue | undefined;
  readonly make: () => FigureMaking;
}

const byPath = (a: Explanation, b: Explanation): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

const makingOf = (entry: Entry): FigureMaking =>
  entry.figure === null ? { formulas: {}, terms: {} } : entry.make();

/** Do all three ends have one formula, the same object? */
const isOneFormula = ({ low, value, high }: Explanation["formulas"]): boolean =>
  value !== undefined && low === value && high === value;

/** A working whose ends are one formula is a plain figure: whoever asks for an end reads its value. */
const asPlain = ({ formulas, terms }: FigureMaking): FigureMaking => {
  const { value } = formulas;
  return value !== undefined && isOneFormula(formulas) ? plainly(value, terms) : { formulas, terms };
};

/** The figure of a working is written when everything it refers to is. */
function writeEntry(entry: Entry, gaps: FigureGap[], sameAsValue: Term): Explanation {
  const { path, title, figure } = entry;
  const making = makingOf(entry);
  const { formulas, terms } = figure === undefined ? asPlain(making) : sayOnce(making, sameAsValue);
  return {
    path,
    name: { code: title.code, facts: { ...title.facts } },
    method: title.method,
    version: methodsVersion,
    unit: title.unit,
    figure: figure ?? null,
    formulas,
    terms,
    gaps,
  };
}

/** An end of a figure that has the value's formula says that it is the value. */
function sayOnce({ formulas, terms }: FigureMaking, sameAsValue: Term): FigureMaking {
  const { low, value, high } = formulas;
  if (value === undefined || (low !== value && high !== value)) return { formulas, terms };
  const same = ref(sameName);
  return {
    formulas: {
      ...(low === undefined ? {} : { low: low === value ? same : low }),
      value,
      ...(high === undefined ? {} : { high: high === value ? same : high }),
    },
    terms: { ...terms, [sameName]: sameAsValue },
  };
}
const sameName = "same";

type GapsOf = (path: string, isNull: boolean) => FigureGap[];

/** What writes entries down, each once, and fills in what their references come to when all are written? */
function createWriter(gapsOf: GapsOf, references: Term[]) {
  const known = new Map<string, Explanation>();
  const unfinished: string[] = [];
  return {
    known,
    write(entry: Entry): Explanation {
      const { path, title, figure } = entry;
      const same = refer(path, { symbol: "x" }, title.unit);
      const explanation = writeEntry(entry, gapsOf(path, figure === null), same);
      if (explanation.terms[sameName] === same) references.push(same);
      known.set(path, explanation);
      if (figure === undefined) unfinished.push(path);
      return explanation;
    },
    fill: (isWhole: boolean) => fill(known, unfinished, references, isWhole),
  };
}

/** How are explanations collected? `gapsOf` says what is missing at a path. */
export function createExplanationBook(gapsOf: GapsOf): ExplanationBook {
  const references = createReferences();
  const referOnce = references.once;
  const { known, write, fill: fillAll } = createWriter(gapsOf, references.all);
  const waiting = new Map<string, Entry>();
  const queue: Entry[] = [];
  const define = (entry: Entry): void => {
    if (waiting.has(entry.path)) return;
    waiting.set(entry.path, entry);
    queue.push(entry);
  };

  return {
    figure: (path, title, figure, make) => define({ path, title, figure, make }),
    at: (path, words, unit = null) => referOnce(path, words, unit),
    to(working, words) {
      define({ ...working, figure: undefined });
      return referOnce(working.path, words, working.title.unit);
    },
    renamed(term, { symbol, subjects = [] }) {
      const { origin, unit } = term;
      if (origin.kind !== "figure") return { ...term, symbol, subjects: [...subjects] };
      return referOnce(origin.path, { symbol, subjects, reading: origin.reading }, unit);
    },
    finish() {
      for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) write(entry);
      fillAll(true);
      return [...known.values()].sort(byPath);
    },
    only(path) {
      // A working is defined by whoever refers to it first: makers are asked in turn until one does.
      for (const entry of queue) {
        if (waiting.has(path)) break;
        makingOf(entry);
      }
      const open = [path];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        const entry = waiting.get(at);
        if (entry === undefined) return undefined;
        if (known.has(at)) continue;
        open.push(...listReferences(write(entry)).map((reference) => reference.path));
      }
      fillAll(false);
      return known.get(path);
    },
  };
}

/** The same reference stands in many sums: it is made once. */
function createReferences() {
  const byPath = new Map<string, Term[]>();
  const all: Term[] = [];
  const once: typeof refer = (path, words, unit) => {
    const { symbol, reading = "value", subjects = [] } = words;
    let own = byPath.get(path);
    if (own === undefined) byPath.set(path, (own = []));
    for (const term of own) {
      const isSame = term.symbol === symbol && term.subjects.length === subjects.length;
      if (isSame && term.origin.kind === "figure" && term.origin.reading === reading) return term;
    }
    const made = refer(path, words, unit);
    own.push(made);
    all.push(made);
    return made;
  };
  return { once, all };
}

function refer(
  path: string,
  { symbol, reading = "value", subjects = [] }: ReferenceWords,
  unit: string | null,
): Term {
  return { symbol, subjects: [...subjects], value: null, unit, origin: { kind: "figure", path, reading } };
}

/** Writes beside each reference what it came to, and what each working is. Leaves hold what their maker read. */
function fill(
  known: ReadonlyMap<string, Explanation>,
  workings: readonly string[],
  references: readonly Term[],
  isWhole: boolean,
): void {
  const evaluator = createEvaluator(
    (_origin, leaf) => leaf.value,
    (path) => known.get(path),
  );
  const targets = references.flatMap((term) => {
    if (term.origin.kind !== "figure") return [];
    const target = known.get(term.origin.path);
    if (target === undefined) {
      if (isWhole) throw new Error(`${term.origin.path} is referred to and not explained`);
      return [];
    }
    const { low, value, high } = target.formulas;
    if (value !== undefined && low === undefined && high === undefined) term.origin.reading = "value";
    return [{ term, target, reading: term.origin.reading }];
  });
  for (const { term, target, reading } of targets) term.value = evaluator.reading(target, reading);
  for (const path of workings) {
    const explanation = known.get(path);
    if (explanation !== undefined) explanation.figure = evaluator.figure(explanation);
  }
}
