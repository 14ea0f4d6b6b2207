import type { AssessmentResult } from "@interphase/sourcing/contract";

import { byExposure, worstStage } from "./exposure-order";
import { urgencyOf } from "./finding-words";
import type { Words } from "./words";

/** What is most exposed, and why, in a sentence or two? */
export function leadSentences(result: AssessmentResult, words: Words): string[] {
  const { t, formats } = words;
  const worst = byExposure(result.minerals)[0];
  const stage = worst === undefined ? null : worstStage(worst);
  if (worst === undefined || stage === null) return [t("lead.nothing")];
  const exposure = worst.stages[stage.stage];
  const largest = exposure.companyShares[0];
  const world = exposure.worldConcentration.value;
  const values = {
    mineral: words.mineral(worst.mineralId),
    stage: t(`stageVerb.${stage.stage}`),
    value: words.indexFigure(stage.value),
    world: world === null ? "" : words.indexFigure(world),
    country: largest === undefined ? "" : words.country(largest.countryIso3),
    share: largest === undefined ? "" : formats.share(largest.shareFraction),
  };
  const first = t(
    largest === undefined ? "lead.unknownOrigin" : world === null ? "lead.withoutWorld" : "lead.withWorld",
    values,
  );
  return [first, ...coverSentence(result, words), ...findingSentence(result, words)];
}

function coverSentence(result: AssessmentResult, words: Words): string[] {
  const covered = result.minerals.filter(({ monthsOfCover }) => monthsOfCover.months !== null);
  const shortest = [...covered].sort(
    (a, b) => (a.monthsOfCover.months ?? 0) - (b.monthsOfCover.months ?? 0),
  )[0];
  if (shortest === undefined) return [];
  const { months, atLeast } = shortest.monthsOfCover;
  return [
    words.t("lead.cover", {
      mineral: words.mineral(shortest.mineralId),
      months: words.months(months, atLeast),
    }),
  ];
}

function findingSentence(result: AssessmentResult, words: Words): string[] {
  const now = result.findings.filter((finding) => urgencyOf(finding.ruleId) === "now").length;
  const measures = new Set(result.minerals.flatMap(({ touchedByMeasures }) => touchedByMeasures.measures));
  return [words.t("lead.findings", { now, count: result.findings.length, measures: measures.size })];
}
