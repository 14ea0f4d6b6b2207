import { renderWorldGap, worldGapCodes } from "@interphase/minerals/contract";
import { writeDay } from "../findings/measure-sentences.js";
import type { Locale } from "@interphase/names";
import type { SentenceFacts, SentenceNames } from "../findings/sentence-names.js";
import { gapCodes } from "./gap-code.js";
import { gapFolders } from "../words/gaps.js";
import { readGap } from "./gap-words.js";

/** Which kinds of gap have a sentence, here or among the reference facts? */
export const knownGapCodes: readonly string[] = [...gapCodes, ...worldGapCodes];

/**
 * What was left unknown or assumed, in a language?
 * **Shape** one sentence of code and facts, for gaps of results, findings and scenarios and of the reference facts; undefined for
 * a code of a later version. `names` is `@interphase/names`.
 */
export function renderGap(
  gap: { readonly code: string; readonly facts: SentenceFacts },
  locale: Locale,
  names: SentenceNames,
): string | undefined {
  const code = gapCodes.find((entry) => entry === gap.code);
  if (code !== undefined) {
    return gapFolders[locale][code](readGap(gap.facts, locale, names));
  }
  return renderWorldGap({ code: gap.code, facts: { ...gap.facts } }, locale, {
    country: (iso3) => names.nameCountry(iso3, locale),
    mineral: (id) => names.nameMineral(id, locale, "sentence"),
    date: (day) => writeDay(day, locale),
  });
}
