import type { Locale } from "@interphase/names";
import type { Gap } from "../reference/fact.js";
import { mineralFolders } from "../words/words.js";
import type { GapReader } from "./gap-reader.js";

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

/** How does a sentence read the facts of a gap? */
export function readGap(gap: Gap, locale: Locale, names: WorldNames): GapReader {
  const { gapStages, gapMeasureKinds, nameGapMeasure } = mineralFolders[locale].gaps;
  const text = (fact: string) => {
    const value = gap.facts[fact];
    return value === undefined || value === null ? "" : String(value);
  };
  const named = (fact: string, name: (code: string) => string) => (text(fact) === "" ? "" : name(text(fact)));
  const day = (fact: string) => named(fact, names.date ?? ((date) => date));
  const exporter = named("exporterIso3", names.country);
  const kind = gapMeasureKinds[text("kind")] ?? "";
  return {
    country: named("countryIso3", names.country),
    mineral: named("mineralId", names.mineral),
    stage: gapStages[text("stage")] ?? "",
    measure: nameGapMeasure(kind, exporter, day("effectiveFrom")),
    day,
    text,
  };
}
