import { formatDigits, formatNumber, nameCountry, nameMineral, type Locale } from "@interphase/names";
import type { FindingDraft } from "./finding-draft.js";
import { englishSentences } from "./finding-sentences-en.js";
import { chineseSentences } from "./finding-sentences-zh.js";
import { writeGroup } from "./group-subject.js";
import type { FactValue, FindingWords, SentenceParts } from "./finding-words.js";

/** Rounded for reading, never for computing; a fact that is missing is "?". */
function write(value: FactValue, digits: (value: number) => string): string {
  return typeof value === "number" ? digits(value) : "?";
}

/**
 * What does a finding say in a language? The sentences are made of its facts alone, so both languages say the same.
 * **Shape** `writeCountry` writes a code as a name; without it countries have their usual names.
 */
export function renderFinding(
  finding: FindingDraft,
  locale: Locale,
  writeCountry: (countryIso3: string) => string = (code) => nameCountry(code, locale),
): FindingWords {
  const isCountry = finding.ruleId === "country-above" || finding.ruleId === "mix-more-concentrated";
  const parts: SentenceParts = {
    mineral: nameMineral(finding.mineralId, locale, "title"),
    subject: isCountry ? writeCountry(finding.subject) : (writeGroup(finding, locale) ?? finding.subject),
    suppliers: String(finding.facts?.suppliers ?? ""),
    isMine: finding.stage === "mine",
    isPossible: finding.isPossible ?? false,
    percent: (value) => write(value, (share) => formatNumber(share, "share-short", locale)),
    figure: (value, kind) => write(value, (figure) => formatDigits(figure, kind)),
    value: finding.value,
    limit: finding.limit,
    facts: finding.facts ?? {},
  };
  return (locale === "zh" ? chineseSentences : englishSentences)[finding.ruleId](parts);
}
