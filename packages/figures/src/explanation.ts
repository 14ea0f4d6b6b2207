/** Which reading of an interval? A plain figure has a `value` alone. */
export type Reading = "low" | "value" | "high";

/** Facts of a code: what a sentence about it is made of. Names of countries, minerals, measures are given as codes. */
export type CodeFacts = Readonly<Record<string, string | number | null>>;

/** What was left unknown or filled in? Sentences in every language are made of `code` and `facts` alone. */
export interface FigureGap {
  readonly code: string;
  readonly facts: CodeFacts;
}

/**
 * What is a figure, term or member about?
 * **Shape** `id` is a code (ISO country, mineral id, measure id, line id, supplier name, goods key), never a sentence.
 */
export interface Subject {
  readonly kind:
    | "country"
    | "stage"
    | "mineral"
    | "measure"
    | "line"
    | "supplier"
    | "goods"
    | "path"
    | "element"
    | "source";
  readonly id: string;
}

/**
 * Where does the value of a leaf come from?
 * **Shape** `fact`: an edition's fact by id, or one column of a measure; `line`: a plan line's column, `part` naming the
 * country, element or route inside it; `option`: an option of the assessment; `constant`: a number of the method, `code` saying
 * which; `state`: a yes or no (1 or 0) that has a reason, not a formula (a measure in scope, a country in the home area);
 * `figure`: another figure or named intermediate by its path, and which reading of it.
 */
export type Origin =
  | { readonly kind: "fact"; readonly factId: string; readonly column?: string }
  | { readonly kind: "line"; readonly line: string; readonly column: string; readonly part?: string }
  | { readonly kind: "option"; readonly option: string; readonly part?: string }
  | { readonly kind: "constant"; readonly code: string }
  | { readonly kind: "state"; readonly code: string; readonly facts: CodeFacts }
  | { readonly kind: "figure"; readonly path: string; readonly reading: Reading };

/**
 * One named value of a formula.
 * **Shape** `symbol` is mathematics as printed (`S`, `P`, `r`, `q`); `subjects` say of what; `value` is what the leaf held when the
 * figure was made, for reading: evaluation never trusts it. **Units** `unit` is a unit code of packages/names or null.
 */
export interface Term {
  readonly symbol: string;
  readonly subjects: readonly Subject[];
  readonly value: number | null;
  readonly unit: string | null;
  readonly origin: Origin;
}

/** One member of a sum or count: its subjects and the terms of the body for it, by the name the body uses. */
export interface Member {
  readonly subjects: readonly Subject[];
  readonly terms: Readonly<Record<string, Term>>;
}

/**
 * Over what does a sum run?
 * **Shape** `column` names what is added (a code), `selection` which members (a code with facts); at most 50 members: the 49
 * largest and `others`, which stand for `count` more with the value they add up to.
 */
export interface Selection {
  readonly column: string;
  readonly selection: { readonly code: string; readonly facts: CodeFacts };
  readonly members: readonly Member[];
  readonly others: { readonly count: number; readonly value: number } | null;
}

/** How do two sides compare? `relativeTolerance` widens: sides closer than it (relative to the larger) count as equal. */
export interface Comparison {
  readonly operator: "<" | "<=" | ">" | ">=" | "=";
  readonly left: Formula;
  readonly right: Formula;
  readonly relativeTolerance: number;
}

/**
 * A formula as a small tree. A new kind of node needs a decision.
 * **Shape** `term` and `ref` name a term of the explanation, or of the member inside a sum; a `ref`'s term has the origin `figure`.
 * `min` and `max` run over a list of formulas (`of`) or, with a `body`, over a selection; `sum-over` and `count` over a selection.
 * At most 200 nodes a tree, members not counted (they are values, not nodes).
 */
export type Formula =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "term" | "ref"; readonly term: string }
  | { readonly kind: "add" | "multiply" | "min" | "max"; readonly of: readonly Formula[] }
  | { readonly kind: "subtract" | "divide"; readonly left: Formula; readonly right: Formula }
  | { readonly kind: "power"; readonly base: Formula; readonly exponent: number }
  | { readonly kind: "sum-over" | "min-over" | "max-over"; readonly body: Formula; readonly over: Selection }
  | { readonly kind: "count"; readonly over: Selection }
  | { readonly kind: "if"; readonly when: Comparison; readonly then: Formula; readonly else: Formula }
  | { readonly kind: "clamp"; readonly of: Formula; readonly low: number; readonly high: number };

/** A plain figure, or an interval. null is impossible or unknown, with a gap saying why. */
export type FigureValue =
  | number
  | null
  | { readonly low: number; readonly high: number }
  | { readonly low: number; readonly value: number; readonly high: number };

/**
 * How is one figure made?
 * **Shape** `path` is a JSON Pointer into the result, or `/workings/...` for a named intermediate; `figure` is what the result says
 * there; `formulas` holds one tree a reading (`value` alone for a plain figure), none where the figure is null; every `term` of them
 * stands in `terms`. `method` is a page of docs/methods with the section; `name` is a code with facts that titles it.
 */
export interface Explanation {
  readonly path: string;
  readonly name: { readonly code: string; readonly facts: CodeFacts };
  readonly method: string;
  readonly version: string;
  readonly unit: string | null;
  readonly figure: FigureValue;
  readonly formulas: { readonly [reading in Reading]?: Formula };
  readonly terms: Readonly<Record<string, Term>>;
  readonly gaps: readonly FigureGap[];
}
