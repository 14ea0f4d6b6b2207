import { measureStateOn } from "../measures/measure-state.js";
import { getMineral } from "../mineral-catalogue.js";
import { mineralIds, type MineralId } from "../mineral.js";
import type { Fact } from "../reference/fact.js";
import { findPrices, findPublishedFigures } from "../reference/published-figures.js";
import type { ReferenceEdition } from "../reference/reference-edition.js";
import { dateMeasure } from "../reference/reference-query.js";
import { tellGap } from "./told-gap.js";
import type { MineralProfile, MineralSummary } from "./minerals.contract.js";
import { describeWorldStage, summariseWorldStage } from "./world-stage-profile.js";

const flowsPerCode = 20;

/**
 * How concentrated is the world's supply of each mineral on a day?
 * **Shape** in the order of `mineralIds`. No home area: only measures for any destination count.
 */
export function summariseMinerals(edition: ReferenceEdition, date: string): MineralSummary[] {
  return mineralIds.map((mineralId) => ({
    ...namesOf(mineralId),
    stages: {
      mine: summariseWorldStage(edition, { mineralId, stage: "mine", date, homeArea: [] }),
      refine: summariseWorldStage(edition, { mineralId, stage: "refine", date, homeArea: [] }),
    },
    measuresInEffect: edition.measures.filter(
      (measure) => measure.mineralIds.includes(mineralId) && measureStateOn(measure, date) === "in-force",
    ).length,
  }));
}

/** What is publicly known of one mineral on a day? No home area: only measures for any destination count. */
export function describeMineral(
  edition: ReferenceEdition,
  mineralId: MineralId,
  date: string,
): MineralProfile {
  const { name, title, asOf, publishedOn, note, sha256 } = edition;
  const isAbout = (entry: { readonly mineralId: string | null }) => entry.mineralId === mineralId;
  const stages = {
    mine: describeWorldStage(edition, { mineralId, stage: "mine", date, homeArea: [] }),
    refine: describeWorldStage(edition, { mineralId, stage: "refine", date, homeArea: [] }),
  };
  const listed = {
    prices: findPrices(edition, mineralId),
    measures: edition.measures
      .filter((measure) => measure.mineralIds.includes(mineralId))
      .map((measure) => dateMeasure(measure, date)),
    events: edition.events.filter(isAbout),
    publishedFigures: findPublishedFigures(edition, mineralId),
    importReliance: edition.facts.filter((fact) => fact.kind === "import-reliance" && isAbout(fact)),
    tradeFlows: findLargestFlows(edition, mineralId),
  };
  return {
    ...namesOf(mineralId),
    edition: { name, title, asOf, publishedOn, note, sha256 },
    date,
    stages,
    ...listed,
    sources: sourcesOf(edition, stages, Object.values(listed).flat()),
    gaps: tradeGaps(listed.tradeFlows),
  };
}

function namesOf(mineralId: MineralId) {
  const { nameEn, nameZh, symbol, group, noteEn, noteZh } = getMineral(mineralId);
  return { mineralId, nameEn, nameZh, symbol, group, noteEn, noteZh };
}

function findLargestFlows(edition: ReferenceEdition, mineralId: MineralId): Fact[] {
  const flows = edition.facts.filter((fact) => fact.kind === "trade" && fact.mineralId === mineralId);
  const codes = [...new Set(flows.map((fact) => fact.indicator))].sort();
  return codes.flatMap((code) =>
    flows
      .filter((fact) => fact.indicator === code)
      .sort((a, b) => (b.value ?? 0) - (a.value ?? 0) || (a.factId < b.factId ? -1 : 1))
      .slice(0, flowsPerCode),
  );
}

function tradeGaps(flows: readonly Fact[]) {
  if (!flows.some((fact) => fact.indicator === "811292")) return [];
  return [tellGap({ code: "trade-code-shared", facts: { hsCode: "811292" } })];
}

function sourcesOf(
  edition: ReferenceEdition,
  stages: MineralProfile["stages"],
  listed: readonly { readonly sourceId: string }[],
) {
  const used = new Set(listed.map((entry) => entry.sourceId));
  for (const stage of Object.values(stages)) {
    const factIds = stage.producers.flatMap((producer) => [
      ...producer.factIds,
      ...producer.governanceFactIds,
    ]);
    for (const id of [...factIds, ...stage.absent.map((entry) => entry.factId)]) {
      const sourceId = edition.factById.get(id)?.sourceId;
      if (sourceId !== undefined) used.add(sourceId);
    }
    for (const series of stage.otherSeries) used.add(series.sourceId);
  }
  return edition.sources.filter((source) => used.has(source.sourceId));
}
