import {
  createEvaluator,
  listReferences,
  listSelections,
  type Explanation,
  type FigureGap,
  type FigureValue,
  type Formula,
  type Reading,
  type Subject,
  type Term,
} from "@interphase/figures";
import { methodsVersion } from "../exposure/engine-version.js";

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
  finish(): Explanation[];
  /** The explanation at one path, with only what it refers to made beside it; undefined where none leads to it. */
  only(path: string): Explanation | undefined;
}

/** What is a plain figure's making? */
export const plainly = (value: Formula, terms: Record<string, Term>): FigureMaking => ({
  formulas: { value },
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

/** The figure of a working is written when everything it refers to is. */
function writeEntry(entry: Entry, gaps: FigureGap[]): Explanation {
  const { path, title, figure } = entry;
  const { formulas, terms } = makingOf(entry);
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

/** How are explanations collected? `gapsOf` says what is missing at a path. */
export function createExplanationBook(
  gapsOf: (path: string, isNull: boolean) => FigureGap[],
): ExplanationBook {
  const known = new Map<string, Explanation>();
  const waiting = new Map<string, Entry>();

  function write(entry: Entry): Explanation {
    const explanation = writeEntry(entry, gapsOf(entry.path, entry.figure === null));
    known.set(entry.path, explanation);
    if (entry.figure === undefined) unfinished.push(entry.path);
    return explanation;
  }

  const unfinished: string[] = [];
  const queue: Entry[] = [];
  const define = (entry: Entry): void => {
    if (waiting.has(entry.path)) return;
    waiting.set(entry.path, entry);
    queue.push(entry);
  };

  const referOnce = createReferences();

  return {
    figure: (path, title, figure, make) => define({ path, title, figure, make }),
    at: (path, words, unit = null) => referOnce(path, words, unit),
    to(working, words) {
      define({ ...working, figure: undefined });
      return referOnce(working.path, words, working.title.unit);
    },
    finish() {
      for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) write(entry);
      fill(known, unfinished);
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
      fill(known, unfinished);
      return known.get(path);
    },
  };
}

/** The same reference stands in many sums: it is made once. */
function createReferences(): typeof refer {
  const references = new Map<string, Term>();
  return (path, words, unit) => {
    const key = `${words.reading ?? "value"} ${words.symbol} ${path}`;
    let found = references.get(key);
    if (found === undefined) references.set(key, (found = refer(path, words, unit)));
    return found;
  };
}

function refer(
  path: string,
  { symbol, reading = "value", subjects = [] }: ReferenceWords,
  unit: string | null,
): Term {
  return { symbol, subjects: [...subjects], value: null, unit, origin: { kind: "figure", path, reading } };
}

/** Writes beside each reference what it came to, and what each working is. Leaves hold what their maker read. */
function fill(known: ReadonlyMap<string, Explanation>, workings: readonly string[]): void {
  const evaluator = createEvaluator(
    (_origin, leaf) => leaf.value,
    (path) => known.get(path),
  );
  const settle = (terms: Readonly<Record<string, Term>>, from: string): void => {
    for (const name of Object.keys(terms)) {
      const own = terms[name];
      if (own?.origin.kind !== "figure" || own.value !== null) continue;
      const target = known.get(own.origin.path);
      if (target === undefined)
        throw new Error(`${from} refers to ${own.origin.path}, which is not explained`);
      own.value = evaluator.reading(target, own.origin.reading);
    }
  };
  for (const { path, terms, formulas } of known.values()) {
    settle(terms, path);
    for (const formula of Object.values(formulas)) {
      for (const { members } of listSelections(formula)) {
        for (const member of members) settle(member.terms, path);
      }
    }
  }
  for (const path of workings) {
    const explanation = known.get(path);
    if (explanation !== undefined) explanation.figure = evaluator.figure(explanation);
  }
}
