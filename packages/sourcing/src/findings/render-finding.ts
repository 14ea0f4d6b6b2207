import { getMineral } from "@interphase/minerals/contract";
import type { FindingDraft } from "./finding-draft.js";
import { englishSentences } from "./finding-sentences-en.js";
import { chineseSentences } from "./finding-sentences-zh.js";
import { writeGroup } from "./group-subject.js";
import type { FindingWords, SentenceParts } from "./finding-words.js";

/** Rounded for reading, never for computing: three significant digits, halves away from zero. */
function writeNumber(value: number | string | null | undefined, scale: number): string {
  if (typeof value !== "number") return "?";
  const scaled = value * scale;
  const size = Math.abs(scaled);
  if (size >= 1000)
    return scaled >= 1e15
      ? scaled.toExponential(2)
      : String(Math.round(scaled)).replace(/\B(?=(\d{3})+$)/gu, ",");
  return String(Number(scaled.toPrecision(3)));
}

/**
 * What does a finding say in a language? The sentences are made of its facts alone, so both languages say the same.
 * **Shape** `nameCountry` writes a code as a name; without it codes stand as they are.
 */
export function renderFinding(
  finding: FindingDraft,
  locale: "en" | "zh",
  nameCountry: (countryIso3: string) => string = (code) => code,
): FindingWords {
  const mineral = getMineral(finding.mineralId);
  const isCountry = finding.ruleId === "country-above" || finding.ruleId === "mix-more-concentrated";
  const parts: SentenceParts = {
    mineral: locale === "zh" ? mineral.nameZh : mineral.nameEn,
    subject: isCountry ? nameCountry(finding.subject) : (writeGroup(finding, locale) ?? finding.subject),
    suppliers: String(finding.facts?.suppliers ?? ""),
    isMine: finding.stage === "mine",
    isPossible: finding.isPossible ?? false,
    percent: (value) => `${writeNumber(value, 100)} %`,
    figure: (value) => writeNumber(value, 1),
    value: finding.value,
    limit: finding.limit,
    facts: finding.facts ?? {},
  };
  return (locale === "zh" ? chineseSentences : englishSentences)[finding.ruleId](parts);
}
