import type { Locale } from "@interphase/names";
import type { SentenceFacts, SentenceNames } from "../findings/sentence-names.js";
import { nameGoods } from "../findings/goods-name.js";
import { nameMeasure, writeDay } from "../findings/measure-sentences.js";

/**
 * What can the sentence of a gap ask of its facts, already in the reader's words?
 * **Shape** an absent fact is an empty text. `measure` names the measure whose facts the gap has (exporterIso3, kind, mineralIds,
 * effectiveFrom); `goods` those of form, material and minerals.
 */
export interface GapReader {
  readonly has: (fact: string) => boolean;
  readonly text: (fact: string) => string;
  readonly mineral: string;
  readonly stage: string;
  readonly measure: string;
  readonly goods: string;
  readonly lines: number;
  readonly count: (fact: string) => string;
  readonly months: (fact: string) => string;
  readonly days: (fact: string) => string;
  readonly share: (fact: string) => string;
  readonly tonnes: (fact: string) => string;
  readonly day: (fact: string) => string;
}

/** How is one kind of gap said in one language? */
export type GapSentence = (read: GapReader) => string;

const list = (text: string): string[] => (text === "" ? [] : text.split(";"));

/** How does a sentence read the facts of a gap? */
export function readGap(facts: SentenceFacts, locale: Locale, names: SentenceNames): GapReader {
  const text = (fact: string) => String(facts[fact] ?? "");
  const number = (fact: string): number => {
    const value = facts[fact];
    return typeof value === "number" ? value : 0;
  };
  const writer = (kind: Parameters<SentenceNames["formatNumber"]>[1]) => (fact: string) =>
    names.formatNumber(number(fact), kind, locale);
  const named = (fact: string, name: (code: string) => string) => (text(fact) === "" ? "" : name(text(fact)));
  const nullable = (fact: string) => (text(fact) === "" ? null : text(fact));
  return {
    has: (fact) => facts[fact] !== undefined && facts[fact] !== null,
    text,
    mineral: named("mineralId", (id) => names.nameMineral(id, locale, "sentence")),
    stage: named("stage", (stage) => names.nameStage(stage, locale)),
    measure: named("exporterIso3", (exporterIso3) => {
      const [kind, effectiveFrom] = [text("kind"), text("effectiveFrom")];
      return nameMeasure(
        { exporterIso3, kind, mineralIds: list(text("mineralIds")), forms: null, effectiveFrom },
        locale,
        names,
      );
    }),
    goods: nameGoods(
      { form: nullable("form"), material: nullable("material"), minerals: list(text("minerals")) },
      locale,
      names,
    ),
    lines: number("lineCount"),
    count: writer("count"),
    months: writer("months"),
    days: writer("days"),
    share: writer("share-short"),
    tonnes: writer("tonnes"),
    day: (fact) => named(fact, (date) => writeDay(date, locale)),
  };
}
