import type { Explanation, FigureValue } from "../explanation.js";
import { nameSubject, type FigureNames } from "../names.js";
import { readings, type CodeFacts, type Origin, type Reading, type Term } from "../term.js";
import { listSelections } from "../walk.js";
import { toPlainText } from "./plain-text.js";

/**
 * What is one input of a figure, as a row?
 * **Shape** `value` is the number itself, for a cell; `origin` leads on to the fact, line or figure. `others` of a folded sum are a
 * row without origin.
 */
export interface InputRow {
  readonly symbol: string;
  readonly subjects: string;
  readonly value: number | null;
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

/** Which inputs has a figure? **Shape** its own terms, then the members' of each reading, each input once. */
export function listInputs(explanation: Explanation, names: FigureNames): InputRow[] {
  const rows = new Map<string, InputRow>();
  const add = (term: Term, subjects: Term["subjects"]) => {
    const row = rowOf(term, [...subjects, ...term.subjects], names);
    rows.set(JSON.stringify([row.symbol, row.subjects, term.origin]), row);
  };
  for (const term of Object.values(explanation.terms)) add(term, []);
  for (const reading of readings) {
    const formula = explanation.formulas[reading];
    if (formula === undefined) continue;
    for (const { members, others, selection } of listSelections(formula)) {
      for (const { terms, subjects } of members) for (const term of Object.values(terms)) add(term, subjects);
      if (others === null) continue;
      rows.set(JSON.stringify([reading, selection, others]), othersRow(selection, others, names));
    }
  }
  return [...rows.values()];
}

function rowOf(term: Term, subjects: Term["subjects"], names: FigureNames): InputRow {
  const called = new Set(subjects.map((subject) => nameSubject(subject, names)));
  return {
    symbol: term.symbol,
    subjects: [...called].join(" · "),
    value: term.value,
    unit: names.unit(term.unit),
    source: names.origin(term.origin),
    origin: term.origin,
  };
}

function othersRow(
  selection: { readonly code: string; readonly facts: CodeFacts },
  { count, value }: { readonly count: number; readonly value: number },
  names: FigureNames,
): InputRow {
  const subjects = names.word("others", { count });
  return {
    symbol: "",
    subjects,
    value,
    unit: "",
    source: names.selection(selection.code, selection.facts),
    origin: null,
  };
}

/** What does a sheet say of a figure: title, formula as symbols and with values, every input, every gap? */
export function toSheetRows(explanation: Explanation, names: FigureNames): FigureSheet {
  const { name, path, method, unit, figure } = explanation;
  return {
    title: names.figure(name.code, name.facts),
    path,
    method,
    unit: names.unit(unit),
    figure,
    formulas: readings.flatMap((reading) => {
      const formula = explanation.formulas[reading];
      if (formula === undefined) return [];
      const text = (withValues: boolean) => toPlainText(formula, explanation, { withValues, names });
      return [{ reading, symbols: text(false), values: text(true) }];
    }),
    inputs: listInputs(explanation, names),
    gaps: explanation.gaps.map(names.gap),
  };
}

/** What does a page of a document say of a figure? **Shape** lines: title, each reading's formula and values, inputs, gaps. */
export function toPdfText(explanation: Explanation, names: FigureNames): string[] {
  const sheet = toSheetRows(explanation, names);
  const isPlain = sheet.formulas.length === 1;
  const head = (reading: Reading) => (isPlain ? "" : `${names.word(reading)}: `);
  return [
    sheet.title,
    ...sheet.formulas.flatMap(({ reading, symbols, values }) => [
      `${head(reading)}${symbols}`,
      `= ${values}`,
    ]),
    ...(sheet.inputs.length === 0 ? [] : [names.word("where")]),
    ...sheet.inputs.map((row) => inputLine(row, names)),
    ...sheet.gaps,
  ];
}

function inputLine({ symbol, subjects, value, unit, source }: InputRow, names: FigureNames): string {
  const named = [symbol, subjects].filter((text) => text !== "").join(" ");
  const shown = value === null ? names.word("unknown") : names.number(value, null);
  return `${named} = ${[shown, unit].filter((text) => text !== "").join(" ")} (${source})`;
}
