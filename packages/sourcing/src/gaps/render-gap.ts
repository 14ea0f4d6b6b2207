import type { Gap } from "@interphase/minerals/contract";
import { formatNumber, nameCountry, nameMineral, nameStage, type Locale } from "@interphase/names";
import { planGapSentences, scenarioGapSentences } from "./plan-gap-sentences.js";
import type { GapSentence } from "./gap-sentence.js";
import { worldGapSentences } from "./world-gap-sentences.js";

const sentences = new Map<string, GapSentence>(
  Object.entries({ ...worldGapSentences, ...planGapSentences, ...scenarioGapSentences }),
);

type WriteCountry = (countryIso3: string) => string;

/** One part of an English sentence as a Chinese reader expects it. */
function writePart(name: string, text: string, writeCountry: WriteCountry): string {
  if (name === "country") return writeCountry(text);
  if (name === "stage") return nameStage(text, "zh");
  if (name === "share") return formatNumber(Number(text), "share-short", "zh");
  return name === "mineral" ? nameMineral(text, "zh", "sentence") : text;
}

/** What does a kind of gap mean, without names and numbers? Undefined for a kind that has no sentence of its own. */
export function renderGapKind(code: string, locale: Locale): string | undefined {
  return sentences.get(code)?.[locale];
}

/**
 * What was left unknown or assumed, and how was it filled in, in a language?
 * **Shape** for the gaps of facts and traces and the assumptions of scenarios. English is the engine's own sentence with its
 * country by name; Chinese has the same names and numbers where the sentence is known, else those of the kind. A code
 * not known here keeps the engine's sentence.
 */
export function renderGap(
  gap: Gap,
  locale: Locale,
  writeCountry: WriteCountry = (code) => nameCountry(code, locale),
): string {
  const sentence = sentences.get(gap.code);
  for (const [pattern, chinese] of sentence?.told ?? []) {
    const parts = pattern.exec(gap.message);
    if (parts === null) continue;
    const named = parts.groups ?? {};
    if (locale === "en") {
      const code = named["country"];
      return code === undefined ? gap.message : gap.message.replace(code, () => writeCountry(code));
    }
    return chinese.replace(/\{([a-z]+)\}/gu, (_, name: string) =>
      writePart(name, named[name] ?? "", writeCountry),
    );
  }
  return locale === "en" ? gap.message : (sentence?.zh ?? gap.message);
}
