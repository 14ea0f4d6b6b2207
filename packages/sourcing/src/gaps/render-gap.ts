import { getMineral, mineralIds, type Gap } from "@interphase/minerals/contract";
import { planGapSentences, scenarioGapSentences } from "./plan-gap-sentences.js";
import type { GapSentence } from "./gap-sentence.js";
import { worldGapSentences } from "./world-gap-sentences.js";

const sentences = new Map<string, GapSentence>(
  Object.entries({ ...worldGapSentences, ...planGapSentences, ...scenarioGapSentences }),
);

type NameCountry = (countryIso3: string) => string;

const stageNames: Readonly<Record<string, string>> = { mine: "开采", refine: "精炼" };

/** One part of an English sentence as a Chinese reader expects it. */
function writePart(name: string, text: string, nameCountry: NameCountry): string {
  if (name === "country") return nameCountry(text);
  if (name === "stage") return stageNames[text] ?? text;
  if (name === "share") return `${String(Number((Number(text) * 100).toPrecision(3)))} %`;
  const mineralId = name === "mineral" ? mineralIds.find((id) => id === text) : undefined;
  return mineralId === undefined ? text : getMineral(mineralId).nameZh;
}

/** What does a kind of gap mean, without names and numbers? Undefined for a kind that has no sentence of its own. */
export function renderGapKind(code: string, locale: "en" | "zh"): string | undefined {
  return sentences.get(code)?.[locale];
}

/**
 * What was left unknown or assumed, and how was it filled in, in a language?
 * **Shape** for the gaps of facts and traces and the assumptions of scenarios. English is the engine's own sentence with its
 * country by name; Chinese has the same names and numbers where the sentence is known, else those of the kind. A code
 * not known here keeps the engine's sentence.
 */
export function renderGap(gap: Gap, locale: "en" | "zh", nameCountry: NameCountry = (code) => code): string {
  const sentence = sentences.get(gap.code);
  for (const [pattern, chinese] of sentence?.told ?? []) {
    const parts = pattern.exec(gap.message);
    if (parts === null) continue;
    const named = parts.groups ?? {};
    if (locale === "en") {
      const code = named["country"];
      return code === undefined ? gap.message : gap.message.replace(code, () => nameCountry(code));
    }
    return chinese.replace(/\{([a-z]+)\}/gu, (_, name: string) =>
      writePart(name, named[name] ?? "", nameCountry),
    );
  }
  return locale === "en" ? gap.message : (sentence?.zh ?? gap.message);
}
