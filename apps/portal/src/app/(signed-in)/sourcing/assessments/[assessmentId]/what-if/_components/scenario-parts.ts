import { stages, type DatedMeasure } from "@interphase/minerals/contract";
import {
  flowsRoute,
  readyScenariosRoute,
  type Assessment,
  type Overview,
} from "@interphase/sourcing/contract";

import { tryCallApi } from "@/server/api";

import { getOverview } from "../../../../_figures/get-overview";
import { findMeasures } from "../../../../_figures/get-reference";
import { getWords, type Words } from "../../../../_figures/words";
import { draftOf, type ScenarioChoices } from "./scenario-draft";
import type { ReadyScenario } from "./scenario-form";

/** Which countries does the plan or the world know at any stage of its minerals? */
function countryCodes({ worldShares }: Overview): string[] {
  return [
    ...new Set(worldShares.flatMap(({ countries }) => countries.map(({ countryIso3 }) => countryIso3))),
  ];
}

/** A measure in words: who restricts what, how. */
export function measureLabel(measure: DatedMeasure, words: Words): string {
  const known = words.mineralOrNull(measure.mineralId) ?? measure.mineralId;
  return words.t("measure.label", {
    country: words.country(measure.exporterIso3),
    mineral: known,
    kind: words.t(`measure.kind.${measure.kind}`),
    year: measure.effectiveFrom.slice(0, 4),
  });
}

/** Out of what can a scenario be built on this assessment, and which stand ready? */
export async function getScenarioParts(
  assessment: Assessment,
): Promise<{ choices: ScenarioChoices; ready: ReadyScenario[] }> {
  const words = await getWords();
  const { edition, date } = assessment.options;
  const assessmentId = assessment.id;
  const [flows, ready, measures, overview] = await Promise.all([
    tryCallApi(flowsRoute, { params: { assessmentId } }),
    tryCallApi(readyScenariosRoute, { params: { assessmentId } }),
    findMeasures(edition, date),
    getOverview(assessmentId),
  ]);
  const suppliers = flows.ok
    ? flows.value.minerals.flatMap((mineral) => mineral.flows.map(({ supplier }) => supplier))
    : [];
  const byLabel = (a: { label: string }, b: { label: string }) =>
    a.label.localeCompare(b.label, words.formats.locale);
  const label = (measureId: string) => {
    const measure = measures.get(measureId);
    return measure === undefined ? measureId : measureLabel(measure, words);
  };
  const readyItems = ready.ok ? ready.value.items : [];
  return {
    choices: {
      minerals: assessment.result.minerals.map(({ mineralId }) => ({
        value: mineralId,
        label: words.mineral(mineralId),
      })),
      countries: countryCodes(overview)
        .map((iso3) => ({ value: iso3, label: words.country(iso3) }))
        .sort(byLabel),
      suppliers: [...new Set(suppliers)].sort(),
      measures: [...measures.keys()].map((measureId) => ({ value: measureId, label: label(measureId) })),
      stages: stages.map((stage) => ({ value: stage, label: words.stage(stage) })),
      askedMeasures: readyItems
        .filter(({ asksAlreadyInQuantities }) => asksAlreadyInQuantities)
        .map(({ measureId }) => measureId),
    },
    ready: [...readyItems]
      .sort((a, b) => Number(b.touchesPlan) - Number(a.touchesPlan))
      .map((one) => ({
        measureId: one.measureId,
        label: label(one.measureId),
        touchesPlan: one.touchesPlan,
        assumptions: one.assumptions.map(words.gap),
        draft: { ...draftOf(one.request), name: label(one.measureId) },
      })),
  };
}
