import { findingRuleIdSchema } from "../finding.js";
import { nameFindingRule } from "../findings/finding-rule-words.js";
import { nameGoods } from "../findings/goods-name.js";
import { nameMeasure, readMeasureFacts } from "../findings/measure-sentences.js";
import type { Locale } from "@interphase/names";
import type { SentenceNames } from "../findings/sentence-names.js";
import type { Sentence } from "./overview.contract.js";
import { overviewSentenceCodes, type OverviewParts } from "./overview-parts.js";
import { overviewFolders } from "../words/overview.js";
import { partFolders } from "../words/parts.js";

function nameSubject(facts: Sentence["facts"], locale: Locale, names: SentenceNames): string {
  const minerals = String(facts["minerals"] ?? "").split(";");
  const measures = readMeasureFacts(String(facts["measures"] ?? ""));
  if (facts["subject"] === "measure" && measures.length > 0) {
    return names.joinNames(
      measures.map((measure) => nameMeasure(measure, locale, names)),
      locale,
    );
  }
  return nameGoods({ ...readGoods(facts), minerals }, locale, names);
}

function readGoods(facts: Sentence["facts"]) {
  const textOf = (name: string) => {
    const value = facts[name];
    return typeof value === "string" ? value : null;
  };
  return { form: textOf("form"), material: textOf("material") };
}

function createParts({ facts }: Sentence, locale: Locale, names: SentenceNames): OverviewParts {
  const text = (name: string) => String(facts[name] ?? "");
  const number = (name: string) => {
    const value = facts[name];
    return typeof value === "number" ? value : null;
  };
  const writer = (kind: Parameters<SentenceNames["formatNumber"]>[1]) => (name: string) => {
    const value = number(name);
    return value === null ? "" : names.formatNumber(value, kind, locale);
  };
  const counter = (what: "lines" | "suppliers") => (name: string) => {
    const [one, many] = partFolders[locale][what];
    return `${writer("count")(name)} ${number(name) === 1 ? one : many}`;
  };
  const minerals = text("minerals").split(";");
  const rule = findingRuleIdSchema.safeParse(text("ruleId"));
  return {
    mineral: names.nameMineral(text("mineralId"), locale, "sentence"),
    country: names.nameCountry(text("countryIso3"), locale),
    goodsTitle: nameGoods({ ...readGoods(facts), minerals }, locale, names, "title"),
    subject: nameSubject(facts, locale, names),
    rule: rule.success ? nameFindingRule(rule.data, locale, "sentence") : "",
    text,
    number,
    share: writer("share-short"),
    points: writer("concentration"),
    months: writer("months"),
    tonnes: writer("tonnes"),
    usd: writer("usd-short"),
    count: writer("count"),
    lines: counter("lines"),
    suppliers: counter("suppliers"),
  };
}

/**
 * What does a sentence of an overview say in a language?
 * **Shape** made of code and facts alone; "" for a code of a later version. `names` is `@interphase/names`.
 */
export function renderOverviewSentence(sentence: Sentence, locale: Locale, names: SentenceNames): string {
  const code = overviewSentenceCodes.find((entry) => entry === sentence.code);
  if (code === undefined) return "";
  return overviewFolders[locale][code](createParts(sentence, locale, names));
}
