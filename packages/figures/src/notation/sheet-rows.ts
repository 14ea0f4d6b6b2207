import type { Explanation, FigureValue } from "../explanation.js";
import type { Formula } from "../formula.js";
import { englishPunctuation, nameSubject, type FigureNames } from "../names.js";
import { readings, type CodeFacts, type Origin, type Reading, type Selection, type Term } from "../term.js";
import { partsOf } from "../walk.js";
import { symbolOfTerm } from "./notation.js";
import { toPlainText, writeSymbol } from "./plain-text.js";

/**
 * What is one input of a figure, as a row?
 * **Shape** `value` is the number itself, for a cell, `written` as text; `origin` leads on to the fact, line or figure. `others` of a folded sum are a
 * row without origin.
 */
export interface InputRow {
  readonly symbol: string;
  readonly subjects: string;
  readonly value: number | null;
  readonly written: string;
  readonly unit: string;
  readonly source: string;
  readonly origin: Origin | null;
}

/** What does a sheet say of a figure, cell by cell? */
export interface FigureSheet {
  readonly title: string;
  readonly path: string;
  readonly method: string;
  readonly unit: string;
  readonly figure: FigureValue;
  readonly formulas: readonly {
    readonly reading: Reading;
    readonly symbols: string;
    readonly values: string;
  }[];
  readonly inputs: readonly InputRow[];
  readonly gaps: readonly string[];
}

/** Which figure stands at a path? undefined is not at hand: it is then another figure, without its name. */
export type FindFigure = (path: string) => Pick<Explanation, "name"> | undefined;

/** How many members of a sum may a text show, and how are figures named that others are? */
export interface InputOptions {
  readonly find?: FindFigure | undefined;
  readonly mostMembers?: number;
}

/**
 * Which inputs has a figure?
 * **Shape** its own terms, then the members' of each reading, each input once; none that no formula names, nor the figure itself
 * where an end is its value. Members beyond `mostMembers` are one row without a value.
 */
export function listInputs(
  explanation: Explanation,
  names: FigureNames,
  { find, mostMembers = Infinity }: InputOptions = {},
): InputRow[] {
  const rows = new Map<string, InputRow>();
  const add = (term: Term, subjects: Term["subjects"]) => {
    const row = rowOf(term, [...subjects, ...term.subjects], names, find);
    rows.set(JSON.stringify([row.symbol, row.subjects, term.origin]), row);
  };
  const formulas = readings.flatMap((reading) => {
    const formula = explanation.formulas[reading];
    return formula === undefined || isValueItself(formula, explanation) ? [] : [{ reading, formula }];
  });
  const named = new Set(formulas.flatMap(({ formula }) => [...listNames(formula)]));
  for (const [name, term] of Object.entries(explanation.terms)) if (named.has(name)) add(term, []);
  for (const { reading, formula } of formulas) {
    for (const { over, isCount } of listSums(formula)) {
      const shown = over.members.slice(0, mostMembers);
      for (const { terms, subjects } of shown) {
        for (const [name, term] of Object.entries(terms)) if (isCount || named.has(name)) add(term, subjects);
      }
      const hidden = over.members.length - shown.length;
      if (over.others === null && hidden === 0) continue;
      const others = { count: hidden + (over.others?.count ?? 0), value: over.others?.value ?? null };
      const row = othersRow(over.selection, hidden === 0 ? others : { ...others, value: null }, names);
      rows.set(JSON.stringify(hidden === 0 ? [reading, over.selection, others] : row), row);
    }
  }
  return [...rows.values()];
}

/** Does an end of a figure say that it is the figure's value? */
const isValueItself = (formula: Formula, { path, terms }: Explanation): boolean => {
  const origin = formula.kind === "ref" ? terms[formula.term]?.origin : undefined;
  return origin?.kind === "figure" && origin.path === path && origin.reading === "value";
};

/** Which terms does a formula name, those of its members included? */
const listNames = (formula: Formula): string[] => [
  ...(formula.kind === "term" || formula.kind === "ref" ? [formula.term] : []),
  ...partsOf(formula).flatMap(listNames),
];

/** Over what does a formula run? What is only counted is named by all it has. */
const listSums = (formula: Formula): { over: Selection; isCount: boolean }[] => [
  ...("over" in formula ? [{ over: formula.over, isCount: formula.kind === "count" }] : []),
  ...partsOf(formula).flatMap(listSums),
];

function rowOf(
  term: Term,
  subjects: Term["subjects"],
  names: FigureNames,
  find: FindFigure | undefined,
): InputRow {
  const source = nameSource(term.origin, names, find);
  // A figure's title names its goods as the plan does; a key cannot.
  const isTitled = term.origin.kind === "figure" && find?.(term.origin.path) !== undefined;
  const told = isTitled ? subjects.filter(({ kind }) => kind !== "goods") : subjects;
  const called = new Set(told.map((subject) => nameSubject(subject, names)));
  return {
    symbol: writeSymbol(symbolOfTerm(term, names)),
    subjects: [...called].join(" · "),
    value: term.value,
    written: term.value === null ? names.word("unknown") : names.number(term.value, term.unit),
    unit: names.unit(term.unit),
    source,
    origin: term.origin,
  };
}

/** Where does an input come from, another figure by its title, and which end of it? */
function nameSource(origin: Origin, names: FigureNames, find: FindFigure | undefined): string {
  if (origin.kind !== "figure") return names.origin(origin);
  const name = find?.(origin.path)?.name;
  const title = name === undefined ? names.origin(origin) : names.figure(name.code, name.facts);
  if (origin.reading === "value") return title;
  const { open, close } = names.punctuation ?? englishPunctuation;
  return `${title}${open}${names.word(origin.reading)}${close}`;
}

function othersRow(
  selection: { readonly code: string; readonly facts: CodeFacts },
  { count, value }: { readonly count: number; readonly value: number | null },
  names: FigureNames,
): InputRow {
  const subjects = names.word("others", { count });
  return {
    symbol: "",
    subjects,
    value,
    written: value === null ? "" : names.number(value, null),
    unit: "",
    source: names.selection(selection.code, selection.facts),
    origin: null,
  };
}

/** What does a sheet say of a figure: title, formula as symbols and with values, every input, every gap? */
export function toSheetRows(
  explanation: Explanation,
  names: FigureNames,
  inputs: InputOptions = {},
): FigureSheet {
  const { name, path, method, unit, figure } = explanation;
  return {
    title: names.figure(name.code, name.facts),
    path,
    method,
    unit: names.unit(unit),
    figure,
    formulas: readings.flatMap((reading) => {
      const own = explanation.formulas[reading];
      if (own === undefined) return [];
      const formula = isValueItself(own, explanation) ? (explanation.formulas.value ?? own) : own;
      const text = (withValues: boolean) => toPlainText(formula, explanation, { withValues, names });
      return [{ reading, symbols: text(false), values: text(true) }];
    }),
    inputs: listInputs(explanation, names, inputs),
    gaps: explanation.gaps.map(names.gap),
  };
}

/** As many members of a sum as its formula writes out with their values. */
const mostShown = 4;

/**
 * What does a page of a document say of a figure?
 * **Shape** lines: title, each reading's formula and values, those that are the same once; inputs, of a sum those its formula shows; gaps.
 */
export function toPdfText(explanation: Explanation, names: FigureNames, find?: FindFigure): string[] {
  const sheet = toSheetRows(explanation, names, { find, mostMembers: mostShown });
  const { colon } = names.punctuation ?? englishPunctuation;
  const same = new Map<string, FigureSheet["formulas"][number][]>();
  for (const formula of sheet.formulas) {
    const key = JSON.stringify([formula.symbols, formula.values]);
    same.set(key, [...(same.get(key) ?? []), formula]);
  }
  const head = (own: FigureSheet["formulas"]) =>
    same.size === 1 ? "" : own.map(({ reading }) => names.word(reading)).join(" = ") + colon;
  return [
    sheet.title,
    ...[...same.values()].flatMap((own) => [
      `${head(own)}${own[0]?.symbols ?? ""}`,
      ...(own[0] === undefined || own[0].symbols === own[0].values ? [] : [`= ${own[0].values}`]),
    ]),
    ...(sheet.inputs.length === 0 ? [] : [names.word("where")]),
    ...sheet.inputs.map((row) => inputLine(row, names)),
    ...sheet.gaps,
  ];
}

/** Does a text name a thing, as a word of its own? */
function isToldBy(text: string, thing: string): boolean {
  const [all, wanted] = [text.toLowerCase(), thing.toLowerCase()];
  const at = all.indexOf(wanted);
  if (at < 0) return false;
  const isJoined = (sign: string | undefined) => sign !== undefined && /[a-z0-9.]/.test(sign);
  return !isJoined(all[at - 1]) && !isJoined(all[at + wanted.length]);
}

/** A thing that the source names already is not named twice, a number that is its own symbol not set equal to itself. */
function inputLine({ symbol, subjects, written, unit, source }: InputRow, names: FigureNames): string {
  const { open, close } = names.punctuation ?? englishPunctuation;
  const told = subjects
    .split(" · ")
    .filter((subject) => !isToldBy(source, subject))
    .join(" · ");
  const named = [symbol, told].filter((text) => text !== "").join(" ");
  const shown = unit === "" ? written : `${written}${/^[A-Za-z\p{L}%]/u.test(unit) ? " " : ""}${unit}`;
  const isSame = symbol.replaceAll(",", "") === written.replaceAll(",", "");
  const said = isSame || shown === "" ? shown || named : `${named} = ${shown}`;
  return `${said}${open}${source}${close}`;
}
