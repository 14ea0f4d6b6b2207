import type { CodeFacts, FigureNames, Origin } from "@interphase/figures";
import { nameUnit, writeSignificant } from "@interphase/names";
import { findingRuleIdSchema } from "../finding.js";
import { nameFindingRule } from "../findings/finding-rule-words.js";
import { nameGoodsByKey } from "./goods-key-name.js";
import { writeDay } from "../findings/measure-sentences.js";
import type { Locale } from "@interphase/names";
import type { SentenceNames } from "../findings/sentence-names.js";
import { unstatedOrigin } from "../explanations/unstated-origin.js";
import { recycledOrigin } from "../exposure/origin-mix.js";
import { renderGap } from "../gaps/render-gap.js";
import { readFigure, type NameMeasureById } from "./figure-reader.js";
import { figureFolders } from "../words/figures.js";
import type { FigureSentence, FigureWords } from "./figure-words.js";

/** Who published a fact, by its id? undefined is not known here: it is then a published figure. */
export type NameFactById = (factId: string) => string | undefined;

/** So many digits does a value of a formula have: enough to follow it with a calculator. */
const digits = 6;
const millisecondsPerDay = 86_400_000;

/** What has no unit of its own: shares of 1, counts, factors. */
const unitless: ReadonlySet<string> = new Set(["fraction", "count", "factor", "day", "lines", "1"]);

function find<Value>(table: Readonly<Record<string, Value>>, code: string): Value | undefined {
  return Object.hasOwn(table, code) ? table[code] : undefined;
}

/** `Ni:IDN>CHN` is a route, `Ni:mine=IDN` and `Ni=IDN` an origin, `atoms:Ni` atoms of a formula. */
function namePart(
  column: string,
  part: string,
  words: FigureWords,
  country: (iso3: string) => string,
): string {
  const place = (code: string): string => {
    if (code === unstatedOrigin) return words.unstated;
    return code === recycledOrigin ? words.recycled : country(code);
  };
  const atoms = /^atoms:(.+)$/u.exec(part)?.[1];
  if (atoms !== undefined) return words.atoms(atoms, column);
  const found = /^([A-Za-z]*)[:=](?:(?:mine|refine)=)?(.*)$/u.exec(part);
  if (found === null) return column;
  const [, element = "", places = ""] = found;
  return words.part(column, element, places.split(">").map(place).join(" → "));
}

function nameOrigin(origin: Origin, words: FigureWords, own: OriginNames, say: Say): string {
  switch (origin.kind) {
    case "fact":
      if (origin.column === undefined) return own.fact(origin.factId);
      return find(measureColumns(words), origin.column)?.(own.measure(origin.factId)) ?? origin.column;
    case "line": {
      const column = find(words.columns, origin.column) ?? origin.column;
      const named = origin.part === undefined ? column : namePart(column, origin.part, words, own.country);
      return origin.line === "" ? named : words.line(origin.line, named);
    }
    case "option":
      return nameOption(origin, words, own, say);
    case "constant":
      return find(words.constants, origin.code) ?? origin.code;
    case "state":
      return say.sentence(words.states, origin.code, origin.facts);
    case "figure":
      return words.otherFigure;
  }
}

interface OriginNames extends Pick<FigureNames, "country" | "measure" | "mineral"> {
  readonly fact: (factId: string) => string;
}

interface Say {
  readonly sentence: (
    table: Readonly<Record<string, FigureSentence>>,
    code: string,
    facts: CodeFacts,
  ) => string;
  readonly rule: (ruleId: string) => string;
}

/** Which columns of a measure go into figures? */
const measureColumns = ({ tradeFactor, quota }: FigureWords): Readonly<Record<string, typeof quota>> => ({
  tradeFactor,
  quotaTonnesPerYear: quota,
});

function nameOption(
  { option, part = "" }: Extract<Origin, { kind: "option" }>,
  words: FigureWords,
  own: Pick<FigureNames, "country" | "mineral">,
  say: Say,
): string {
  if (option === "date") return words.date;
  if (option === "homeArea") return words.homeArea(own.country(part));
  if (option === "findingRules") return words.ruleLimit(say.rule(part));
  const isLoss = option === "scenario.fraction";
  return find(words.request, option)?.(isLoss ? String(Number(part) + 1) : own.mineral(part)) ?? option;
}

/**
 * What is everything that a figure of an assessment is made of called in a language?
 * **Shape** what every renderer of figures takes. `names` is `@interphase/names`; `nameMeasure` calls a measure of the edition by
 * its id, `nameFact` says who published a fact; without it a fact is a published figure. A code of a later version comes back as it is, a line without an id is any line. Numbers have six digits and no unit: it stands beside them.
 */
export function createFigureNames(
  locale: Locale,
  names: SentenceNames,
  nameMeasure: NameMeasureById = (measureId) => measureId,
  nameFact?: NameFactById,
): FigureNames {
  const words = figureFolders[locale];
  const country = (iso3: string) => names.nameCountry(iso3, locale);
  const mineral = (mineralId: string) => names.nameMineral(mineralId, locale, "sentence");
  const fact = (factId: string) => nameFact?.(factId) ?? words.fact;
  const say: Say = {
    sentence: (table, code, facts) =>
      find(table, code)?.(readFigure(facts, locale, names, nameMeasure, words.generic)) ?? code,
    rule: (ruleId) => {
      const rule = findingRuleIdSchema.safeParse(ruleId);
      return rule.success ? nameFindingRule(rule.data, locale, "sentence") : ruleId;
    },
  };
  return {
    country,
    mineral,
    measure: nameMeasure,
    goods: (key) => nameGoodsByKey(key, locale, names),
    punctuation: words.punctuation,
    stage: (stage) => names.nameStage(stage, locale),
    form: (form) => (form === null ? "" : names.nameForm(form, locale)),
    unit: (unit) => {
      if (unit === null || unitless.has(unit)) return "";
      return find(words.units, unit) ?? nameUnit(unit, locale);
    },
    figure: (code, facts) => say.sentence(words.titles, code, facts),
    gap: (gap) => renderGap(gap, locale, names) ?? gap.code,
    number: (value, unit) => {
      if (value === null) return words.words.unknown;
      if (unit !== "day") return writeSignificant(value, digits);
      return writeDay(new Date(value * millisecondsPerDay).toISOString().slice(0, 10), locale);
    },
    selection: (code, facts) => say.sentence(words.selections, code, facts),
    word: (word, facts) =>
      word === "others" ? words.others(String(facts?.["count"] ?? "")) : words.words[word],
    origin: (origin) => nameOrigin(origin, words, { country, mineral, measure: nameMeasure, fact }, say),
  };
}
