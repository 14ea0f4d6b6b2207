import type { Explanation } from "../explanation.js";
import type { Formula } from "../formula.js";
import type { FigureNames } from "../names.js";
import { readings, type Reading, type Selection, type Term } from "../term.js";

/** How is a formula shown: as symbols, or with the values in their place? */
export interface NotationOptions {
  readonly withValues: boolean;
  readonly names: FigureNames;
  /** How many members of a sum are written out with their values before the rest is folded. */
  readonly mostShown?: number;
}

/**
 * How is a formula laid out, whatever the medium?
 * **Shape** `symbol` is split at `_` and `^`; `chain` joins its parts with an operator; `over` is a big operator with its index and
 * what it runs over; `call` is min, max or round; `cases` are the two branches of an if; `group` needs brackets.
 */
export type Notation =
  | { readonly kind: "number" | "word"; readonly text: string }
  | { readonly kind: "symbol"; readonly base: string; readonly below: string; readonly above: string }
  | { readonly kind: "chain"; readonly operator: string; readonly parts: readonly Notation[] }
  | { readonly kind: "fraction"; readonly top: Notation; readonly bottom: Notation }
  | { readonly kind: "power"; readonly base: Notation; readonly exponent: string }
  | {
      readonly kind: "over";
      readonly sign: string;
      readonly index: string;
      readonly range: string;
      readonly body: Notation;
    }
  | { readonly kind: "call"; readonly name: string; readonly parts: readonly Notation[] }
  | {
      readonly kind: "cases";
      readonly when: Notation;
      readonly then: Notation;
      readonly otherwise: Notation;
      readonly words: { readonly if: string; readonly otherwise: string };
    }
  | { readonly kind: "group"; readonly inner: Notation };

type SymbolNotation = Extract<Notation, { kind: "symbol" }>;
type Terms = Readonly<Record<string, Term>>;
interface Layout extends NotationOptions {
  readonly terms: Terms;
}

const usuallyShown = 4;
const minus = "−";
const signs = { "sum-over": "∑", "min-over": "min", "max-over": "max" } as const;
const comparisons = { "<": "<", "<=": "≤", ">": ">", ">=": "≥", "=": "=" } as const;

/** How is a formula of an explanation laid out? */
export function layOut(formula: Formula, explanation: Explanation, options: NotationOptions): Notation {
  return lay(formula, { ...options, terms: explanation.terms });
}

function lay(formula: Formula, layout: Layout): Notation {
  const inner = (part: Formula) => lay(part, layout);
  switch (formula.kind) {
    case "number":
      return plain(formula.value, null, layout);
    case "term":
    case "ref":
      return layTerm(formula.term, layout);
    case "add":
      return chain("+", formula.of.map(inner));
    case "multiply":
      return chain(
        "·",
        formula.of.map((part) => bracketed(inner(part), isSum)),
      );
    case "min":
    case "max":
      return { kind: "call", name: formula.kind, parts: formula.of.map(inner) };
    case "subtract":
      return chain(minus, [inner(formula.left), bracketed(inner(formula.right), isSum)]);
    case "divide":
      return { kind: "fraction", top: inner(formula.left), bottom: inner(formula.right) };
    case "power":
      return {
        kind: "power",
        base: bracketed(inner(formula.base), isCompound),
        exponent: exponentOf(formula.exponent),
      };
    case "sum-over":
    case "min-over":
    case "max-over":
      return layout.withValues
        ? unfold(formula, layout)
        : layOver(signs[formula.kind], formula.over, layBody(formula, layout), layout);
    case "count":
      return layCount(formula.over, layout);
    case "if":
      return layCases(formula, layout);
    case "round":
      return { kind: "call", name: "round", parts: [inner(formula.of)] };
    case "clamp":
      return layClamp(formula, layout);
  }
}

/** Not below, not above: greatest and least are what a reader of formulas knows. */
function layClamp({ of, low, high }: Extract<Formula, { kind: "clamp" }>, layout: Layout): Notation {
  const call = (name: string, ...parts: Notation[]): Notation => ({ kind: "call", name, parts });
  return call("max", plain(low, null, layout), call("min", plain(high, null, layout), lay(of, layout)));
}

function layCases(formula: Extract<Formula, { kind: "if" }>, layout: Layout): Notation {
  const { operator, left, right } = formula.when;
  return {
    kind: "cases",
    when: chain(comparisons[operator], [lay(left, layout), lay(right, layout)]),
    then: lay(formula.then, layout),
    otherwise: lay(formula.else, layout),
    words: { if: layout.names.word("if"), otherwise: layout.names.word("otherwise") },
  };
}

function layTerm(name: string, layout: Layout): Notation {
  const term = Object.hasOwn(layout.terms, name) ? layout.terms[name] : undefined;
  if (term === undefined) return symbolOf(name);
  return layout.withValues ? plain(term.value, term.unit, layout) : symbolOfTerm(term, layout.names);
}

function plain(value: number | null, unit: string | null, { names }: Layout): Notation {
  if (value === null) return { kind: "word", text: names.word("unknown") };
  const number: Notation = { kind: "number", text: names.number(value, unit) };
  return value < 0 ? { kind: "group", inner: number } : number;
}

const chain = (operator: string, parts: readonly Notation[]): Notation =>
  parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: "chain", operator, parts };

function layOver(sign: string, over: Selection, body: Notation, layout: Layout): Notation {
  return {
    kind: "over",
    sign,
    index: indexOf(over),
    range: rangeOf(over, layout),
    body: bracketed(body, isSum),
  };
}

/** The body of a sum shows the symbols of its first member: they are the same for all. A sum over nothing adds nothing. */
function layBody({ body, over }: Extract<Formula, { body: Formula }>, layout: Layout): Notation {
  if (over.members.length === 0) return plain(over.others?.value ?? 0, null, layout);
  return lay(body, { ...layout, terms: { ...layout.terms, ...over.members[0]?.terms } });
}

function layCount(over: Selection, layout: Layout): Notation {
  if (!layout.withValues) return layOver("∑", over, { kind: "number", text: "1" }, layout);
  return { kind: "number", text: layout.names.number(over.members.length + (over.others?.count ?? 0), null) };
}

function unfold(formula: Extract<Formula, { body: Formula }>, layout: Layout): Notation {
  const { members, others } = formula.over;
  const shown = members.slice(0, layout.mostShown ?? usuallyShown);
  const parts = shown.map(({ terms }) =>
    lay(formula.body, { ...layout, terms: { ...layout.terms, ...terms } }),
  );
  const count = members.length - shown.length + (others?.count ?? 0);
  if (count > 0) parts.push({ kind: "word", text: layout.names.word("others", { count }) });
  if (formula.kind === "sum-over")
    return parts.length === 0 ? { kind: "number", text: "0" } : chain("+", parts);
  return { kind: "call", name: signs[formula.kind], parts };
}

const rangeOf = ({ selection }: Selection, { names }: Layout): string =>
  names.selection(selection.code, selection.facts);

const indexes: Readonly<Record<string, string>> = {
  country: "c",
  line: "l",
  supplier: "i",
  measure: "m",
  goods: "g",
  mineral: "k",
  stage: "s",
  element: "e",
};

/** What do selections of nothing run over? Their codes begin with it. */
const kindsOfCodes: readonly (readonly [begin: string, kind: string])[] = [
  ["countries", "country"],
  ["lines", "line"],
  ["priced-lines", "line"],
  ["measures", "measure"],
  ["goods", "goods"],
  ["minerals", "mineral"],
];

/** By which letter does a sum run? That of what its members are about. */
function indexOf({ members, selection }: Selection): string {
  const kind =
    members[0]?.subjects[0]?.kind ?? kindsOfCodes.find(([begin]) => selection.code.startsWith(begin))?.[1];
  return indexes[kind ?? ""] ?? "i";
}

/** How is a written symbol split into base, subscript and superscript? */
export function symbolOf(symbol: string): SymbolNotation {
  const [lower = "", above = ""] = symbol.split("^", 2);
  const [base = "", below = ""] = lower.split("_", 2);
  return { kind: "symbol", base, below, above };
}

const isReading = (text: string): text is Reading => readings.some((reading) => reading === text);

/**
 * How is a term's symbol written in the reader's language?
 * **Shape** an end of a figure, and a stage, are words there; an end that the symbol does not say is said.
 */
export function symbolOfTerm({ symbol, origin }: Term, names: FigureNames): SymbolNotation {
  const { base, below, above } = symbolOf(symbol);
  const end = origin.kind === "figure" && origin.reading !== "value" ? origin.reading : "";
  const word = (text: string): string => {
    if (isReading(text)) return names.word(text);
    return text === "mine" || text === "refine" ? names.stage(text) : text;
  };
  return { kind: "symbol", base, below: word(below), above: word(above === "" ? end : above) };
}

const exponentOf = (exponent: number): string =>
  exponent < 0 ? `${minus}${String(-exponent)}` : String(exponent);
const isSum = (notation: Notation): boolean =>
  (notation.kind === "chain" && notation.operator !== "·") ||
  notation.kind === "cases" ||
  notation.kind === "over";
const isCompound = (notation: Notation): boolean =>
  !["symbol", "number", "word", "call", "group"].includes(notation.kind);
const bracketed = (notation: Notation, isLoose: (notation: Notation) => boolean): Notation =>
  isLoose(notation) ? { kind: "group", inner: notation } : notation;
