import { nameFindingRule } from "../findings/finding-rule-words.js";
import { findingRuleIdSchema } from "../finding.js";
import { nameGoods } from "../findings/goods-name.js";
import { marksIn, type Locale } from "@interphase/names";
import type { SentenceFacts, SentenceNames } from "../findings/sentence-names.js";

/**
 * What can the title of a figure ask of its facts, already in the reader's words?
 * **Shape** an absent text is empty; a country, supplier, line or measure that the facts do not name is spoken of in general, as above
 * a column of many. `mineral` is as inside a sentence, `Mineral` as at its begin; `goods` are named as in findings.
 */
export interface FigureReader {
  readonly has: (fact: string) => boolean;
  readonly text: (fact: string) => string;
  readonly country: (fact: string) => string;
  readonly mineral: string;
  readonly Mineral: string;
  /** Several minerals, as inside a sentence. */
  readonly minerals: string;
  /** About what is a finding: goods, a mineral or a measure, at the begin of a title; and where. */
  readonly subject: string;
  readonly isMine: boolean;
  readonly stage: string;
  readonly goods: string;
  readonly measure: string;
  readonly supplier: string;
  /** At the begin of a title. */
  readonly line: string;
  readonly rule: string;
  /** Which loss of a scenario, counted from 1? */
  readonly loss: string;
  readonly isAtEnd: (end: "low" | "value" | "high") => boolean;
}

/** How is a measure called, by its id? The caller knows the edition's measures; nobody else does. */
export type NameMeasureById = (measureId: string) => string;

/** How is one of a kind called, and any of it? */
export interface GenericWords {
  readonly anyCountry: string;
  readonly anyMeasure: string;
  readonly anySupplier: string;
  readonly anyLine: string;
  readonly supplier: (name: string) => string;
  readonly line: (id: string) => string;
}

/** The key of goods that no formula or material names ends with their mineral. */
const mineralOfKey = (key: string): string[] => {
  const parts = key.split("|");
  return parts.at(-2) === "mineral" ? [parts.at(-1) ?? ""] : [];
};

/** How does a title read the facts of a figure? */
export function readFigure(
  facts: SentenceFacts,
  locale: Locale,
  names: SentenceNames,
  nameMeasure: NameMeasureById,
  any: GenericWords,
): FigureReader {
  const text = (fact: string) => String(facts[fact] ?? "");
  const named = (fact: string, name: (code: string) => string) => (text(fact) === "" ? "" : name(text(fact)));
  const nullable = (fact: string) => (text(fact) === "" ? null : text(fact));
  const mineral = (place: "title" | "sentence") =>
    named("mineralId", (id) => names.nameMineral(id, locale, place));
  const rule = findingRuleIdSchema.safeParse(facts["ruleId"]);
  const goods = nameGoods(
    { form: nullable("form"), material: nullable("material"), minerals: mineralOfKey(text("key")) },
    locale,
    names,
    "title",
  );
  const stage = named("stage", (code) => names.nameStage(code, locale));
  const about = text("key") === "" ? mineral("title") || named("measureId", nameMeasure) : goods;
  const place = [stage, named("countryIso3", (iso3) => names.nameCountry(iso3, locale)), text("supplier")];
  return {
    has: (fact) => text(fact) !== "",
    text,
    country: (fact) => named(fact, (iso3) => names.nameCountry(iso3, locale)) || any.anyCountry,
    mineral: mineral("sentence"),
    Mineral: mineral("title"),
    minerals: names.joinNames(
      text("mineralIds")
        .split(";")
        .filter((id) => id !== "")
        .map((id) => names.nameMineral(id, locale, "sentence")),
      locale,
    ),
    isMine: facts["stage"] === "mine",
    subject: [about, ...place].filter((part) => part !== "").join(marksIn(locale).comma),
    stage,
    goods,
    measure: named("measureId", nameMeasure) || any.anyMeasure,
    supplier: named("supplier", any.supplier) || any.anySupplier,
    line: named("line", any.line) || any.anyLine,
    rule: rule.success ? nameFindingRule(rule.data, locale, "title") : text("ruleId"),
    loss: String(Number(facts["lossIndex"] ?? 0) + 1),
    isAtEnd: (end) => facts["reading"] === end,
  };
}
