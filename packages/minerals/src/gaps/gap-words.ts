import type { Gap } from "../reference/fact.js";

/** In which languages are gaps told? */
export type GapLocale = "en" | "zh";

/**
 * How are countries, minerals and days called where the sentence stands?
 * **Shape** `country` takes an ISO 3166-1 alpha-3 code, `mineral` an id and gives a name for the middle of a sentence,
 * `date` an ISO day; without it the day stays as it is.
 */
export interface WorldNames {
  readonly country: (iso3: string) => string;
  readonly mineral: (mineralId: string) => string;
  readonly date?: (isoDate: string) => string;
}

/** What can a sentence ask of a gap, already in the reader's words? An absent fact is an empty text. */
export interface GapReader {
  readonly country: string;
  readonly mineral: string;
  readonly stage: string;
  readonly measure: string;
  readonly day: (fact: string) => string;
  readonly text: (fact: string) => string;
}

const stageWords: Readonly<Record<string, Readonly<Record<GapLocale, string>>>> = {
  mine: { en: "mining", zh: "开采" },
  refine: { en: "refining", zh: "精炼" },
};
const kindWords: Readonly<Record<string, Readonly<Record<GapLocale, string>>>> = {
  "export-ban": { en: "export ban", zh: "出口禁令" },
  "export-quota": { en: "export quota", zh: "出口配额" },
  "export-licence": { en: "export licence", zh: "出口许可" },
  "export-tax": { en: "export tax", zh: "出口税" },
};

/** How does a sentence read the facts of a gap? */
export function readGap(gap: Gap, locale: GapLocale, names: WorldNames): GapReader {
  const text = (fact: string) => {
    const value = gap.facts[fact];
    return value === undefined || value === null ? "" : String(value);
  };
  const named = (fact: string, name: (code: string) => string) => (text(fact) === "" ? "" : name(text(fact)));
  const day = (fact: string) => named(fact, names.date ?? ((date) => date));
  const exporter = named("exporterIso3", names.country);
  const kind = kindWords[text("kind")]?.[locale] ?? "";
  return {
    country: named("countryIso3", names.country),
    mineral: named("mineralId", names.mineral),
    stage: stageWords[text("stage")]?.[locale] ?? "",
    measure:
      locale === "en"
        ? `The ${kind} of ${exporter} (from ${day("effectiveFrom")})`
        : `${exporter}自 ${day("effectiveFrom")} 起的${kind}`,
    day,
    text,
  };
}
