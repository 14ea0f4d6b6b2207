import { nameCountry, nameMineral, type Locale } from "@interphase/names";
import type { AssessmentResult, MineralExposure } from "@interphase/sourcing";
import { monthsText, percentText, scoreText, usdText } from "./number-text.js";

function exposureSentence(mineral: MineralExposure, locale: Locale): string | undefined {
  const { value, stage } = mineral.sourcingConcentration;
  if (value === null || stage === null) return undefined;
  const name = nameMineral(mineral.mineralId, locale, "title");
  const largest = mineral.stages[stage].companyShares[0];
  const unknown = mineral.stages[stage].unknownShareFraction;
  const score = scoreText(value, locale);
  if (locale === "zh") {
    const because = largest
      ? `，${percentText(largest.shareFraction, locale)} 来自${nameCountry(largest.countryIso3, locale)}`
      : "";
    const open = unknown > 0 ? `，${percentText(unknown, locale)} 来源未知` : "";
    return `${name}：采购集中度得分 ${score}，瓶颈在${stage === "mine" ? "开采" : "精炼"}环节${because}${open}。`;
  }
  const because = largest
    ? `; ${percentText(largest.shareFraction, locale)} from ${nameCountry(largest.countryIso3, locale)}`
    : "";
  const open = unknown > 0 ? `; ${percentText(unknown, locale)} of unknown origin` : "";
  return `${name}: sourcing concentration ${score} at the ${stage === "mine" ? "mine" : "refining"} stage${because}${open}.`;
}

function coverSentence(minerals: readonly MineralExposure[], locale: Locale): string | undefined {
  const known = minerals.filter((mineral) => mineral.monthsOfCover.months !== null);
  const shortest = known.sort((a, b) => (a.monthsOfCover.months ?? 0) - (b.monthsOfCover.months ?? 0))[0];
  if (shortest === undefined) return undefined;
  const name = nameMineral(shortest.mineralId, locale, "sentence");
  const cover = monthsText(shortest.monthsOfCover, locale);
  return locale === "zh" ? `库存最短的是${name}：${cover}。` : `The shortest cover is ${name}'s: ${cover}`;
}

function touchedSentence(minerals: readonly MineralExposure[], locale: Locale): string | undefined {
  const touched = minerals.filter((mineral) => mineral.touchedByMeasures.volumeFraction > 0);
  const [most] = touched.sort(
    (a, b) => b.touchedByMeasures.volumeFraction - a.touchedByMeasures.volumeFraction,
  );
  if (most === undefined) return undefined;
  const name = nameMineral(most.mineralId, locale, "sentence");
  const share = percentText(most.touchedByMeasures.volumeFraction, locale);
  const spend = usdText(most.touchedByMeasures.spendUsd, locale);
  return locale === "zh"
    ? `出口措施影响 ${touched.length} 种矿产，最重的是${name}：${share} 的数量，支出 ${spend}。`
    : `Export measures touch ${touched.length} minerals, most of all ${name}: ${share} of its volume, ${spend} of spend.`;
}

/** What should a reader know before turning the page? The three most exposed minerals, the shortest cover, what measures touch. */
export function summarySentences(result: AssessmentResult, locale: Locale): readonly string[] {
  const ranked = [...result.minerals].sort(
    (a, b) => (b.sourcingConcentration.value ?? -1) - (a.sourcingConcentration.value ?? -1),
  );
  return [
    ...ranked.slice(0, 3).map((mineral) => exposureSentence(mineral, locale)),
    coverSentence([...result.minerals], locale),
    touchedSentence([...result.minerals], locale),
  ].filter((sentence) => sentence !== undefined);
}
