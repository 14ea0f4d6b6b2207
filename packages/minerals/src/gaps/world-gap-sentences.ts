import type { Locale } from "@interphase/names";
import type { Gap } from "../reference/fact.js";
import { mineralFolders } from "../words/words.js";
import type { GapReader } from "./gap-reader.js";
import { readGap, type WorldNames } from "./gap-words.js";

type Sentences = Readonly<Record<string, (read: GapReader) => string>>;

const sentencesIn = (locale: Locale): Sentences => mineralFolders[locale].gaps.worldGaps;

/** Which kinds of gap can the reference facts have? **Shape** ascending. */
export const worldGapCodes: readonly string[] = Object.keys(sentencesIn("en")).sort();

/**
 * What was left unknown or filled in, in a language?
 * **Shape** one sentence from the gap's code and facts, with the names the caller gives; undefined for a code that is not of
 * the reference facts. No id of a measure or source is among its words.
 */
export function renderWorldGap(gap: Gap, locale: Locale, names: WorldNames): string | undefined {
  const sentences = sentencesIn(locale);
  const sentence = Object.hasOwn(sentences, gap.code) ? sentences[gap.code] : undefined;
  return sentence?.(readGap(gap, locale, names));
}
