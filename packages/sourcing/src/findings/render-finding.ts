import type { Finding } from "../finding.js";
import type { FindingWords, SentenceNumber, SentenceParts } from "./finding-words.js";
import { nameGoods } from "./goods-name.js";
import { nameMeasure, readMeasureFacts, writeDay } from "./measure-sentences.js";
import type { Locale } from "@interphase/names";
import { findingFolders } from "../words/findings.js";
import { partFolders } from "../words/parts.js";
import type { SentenceNames } from "./sentence-names.js";

/** Of a finding, everything its sentences are made of. */
export type SaidFinding = Omit<
  Finding,
  "message" | "remedy" | "level" | "rankUsd" | "stakeUsd" | "lines" | "lineCount"
>;

/** So many suppliers are named in a sentence; the finding has more of them. */
const mostNamedSuppliers = 3;

function nameSuppliers(suppliers: readonly string[], locale: Locale, names: SentenceNames): string {
  const { quote, unknownSuppliers } = partFolders[locale];
  if (suppliers.length === 0) return unknownSuppliers;
  const named = suppliers.slice(0, mostNamedSuppliers).map(quote);
  return names.joinNames(named, locale);
}

function writeNumbers(locale: Locale, names: SentenceNames) {
  const writer =
    (kind: Parameters<SentenceNames["formatNumber"]>[1]) =>
    (value: SentenceNumber): string =>
      value === null ? partFolders[locale].unknown : names.formatNumber(value, kind, locale);
  return {
    share: writer("share-short"),
    months: writer("months"),
    tonnes: writer("tonnes"),
    usd: writer("usd-short"),
    points: writer("concentration"),
    hhi: writer("hhi"),
    count: writer("count"),
    days: writer("days"),
  };
}

type Numbers = ReturnType<typeof writeNumbers>;
const written = new WeakMap<SentenceNames, Partial<Record<Locale, Numbers>>>();

/** A plan has thousands of findings, and they write their numbers alike: the writers are made once. */
function numbersIn(locale: Locale, names: SentenceNames): Numbers {
  let own = written.get(names);
  if (own === undefined) written.set(names, (own = {}));
  return (own[locale] ??= writeNumbers(locale, names));
}

function createParts(finding: SaidFinding, locale: Locale, names: SentenceNames): SentenceParts {
  const { facts, subject, mineralIds } = finding;
  const text = (name: string) => String(facts[name] ?? "");
  const minerals = names.joinNames(
    mineralIds.map((id) => names.nameMineral(id, locale, "sentence")),
    locale,
  );
  const measures = readMeasureFacts(text("measures")).map((measure) => nameMeasure(measure, locale, names));
  return {
    ...numbersIn(locale, names),
    subject:
      subject.kind === "goods"
        ? nameGoods({ ...subject, minerals: mineralIds }, locale, names, "title")
        : minerals,
    minerals,
    country: finding.countryIso3 === undefined ? "" : names.nameCountry(finding.countryIso3, locale),
    supplier: partFolders[locale].quote(finding.supplier ?? ""),
    talkTo: nameSuppliers(finding.suppliers, locale, names),
    measures: names.joinNames(measures, locale),
    isMine: finding.stage === "mine",
    possible: finding.possible,
    value: finding.value,
    limit: finding.limit,
    remedyGoodsTonnes: finding.remedyGoodsTonnes,
    remedyUsd: finding.remedyUsd,
    fact: (name) => {
      const fact = facts[name];
      return typeof fact === "number" ? fact : null;
    },
    text,
    day: (name) => writeDay(text(name), locale),
  };
}

/**
 * What does a finding say in a language? Its sentences are made of its rule, figures and facts alone, so that both languages
 * say the same. **Shape** `names` is `@interphase/names`.
 */
export function renderFinding(finding: SaidFinding, locale: Locale, names: SentenceNames): FindingWords {
  return findingFolders[locale][finding.ruleId](createParts(finding, locale, names));
}
