import { supplyLeftWithoutLargest, worldHhi } from "../concentration/hhi.js";
import {
  countryWeight,
  worldConcentration,
  type WorldContext,
} from "../concentration/world-concentration.js";
import { greatestRisk, politicalStabilityRisk } from "../governance/governance-risk.js";
import type { Fact } from "../reference/fact.js";
import type { ReferenceEdition } from "../reference/reference-edition.js";
import {
  findWorldSeries,
  hasWorldSeries,
  type WorldSeries,
  type WorldShare,
} from "../series/world-series.js";
import { badgeOf } from "./badge.js";
import { tellGaps } from "./told-gap.js";
import type { Producer, WorldStageProfile, WorldStageSummary } from "./minerals.contract.js";

/** How concentrated is the world's supply at one stage, in one line? */
export function summariseWorldStage(edition: ReferenceEdition, context: WorldContext): WorldStageSummary {
  const series = findWorldSeries(edition, { ...context, forms: [] });
  return summarise(edition, series, context);
}

/** How is the world's production at one stage divided, country by country? */
export function describeWorldStage(edition: ReferenceEdition, context: WorldContext): WorldStageProfile {
  const series = findWorldSeries(edition, { ...context, forms: [] });
  const rows = seriesRows(edition, series, context);
  const known = rows.filter((fact) => fact.countryIso3 !== "WLD");
  return {
    ...summarise(edition, series, context),
    unit: series.unit,
    basis: [...new Set(factsOf(edition, series).flatMap((fact) => fact.basis ?? []))].join("; ") || null,
    quantityTonnes: series.quantityTonnes,
    publishedTotal: rows.find((fact) => fact.countryIso3 === "WLD" && fact.state === "reported") ?? null,
    producers: series.shares.map((share) => describeProducer(edition, share, context)),
    unknownShareFraction: series.unknownShareFraction,
    absent: known.flatMap((fact) =>
      fact.state === "reported" || fact.countryIso3 === null
        ? []
        : [{ countryIso3: fact.countryIso3, state: fact.state, factId: fact.factId }],
    ),
    supplyLeftWithoutLargest: series.hasShares
      ? supplyLeftWithoutLargest(series.shares, series.unknownShareFraction)
      : null,
    governanceYear: context.governanceYear ?? edition.latestGovernanceYear,
    greatestRisk: greatestRisk(edition, context.governanceYear).risk,
    otherSeries: findOtherSeries(edition, series, context),
  };
}

function summarise(edition: ReferenceEdition, series: WorldSeries, context: WorldContext): WorldStageSummary {
  const weighted = worldConcentration(edition, series, context);
  const largest = series.shares[0];
  return {
    series: series.use,
    badge: badgeOf(factsOf(edition, series)),
    largestProducer:
      largest === undefined
        ? null
        : { countryIso3: largest.countryIso3, shareFraction: largest.shareFraction },
    worldHhi: worldHhi(series),
    worldConcentration:
      weighted === null ? null : { low: weighted.low, value: weighted.value, high: weighted.high },
    gaps: tellGaps([...series.gaps, ...(weighted?.gaps ?? [])]),
  };
}

function describeProducer(edition: ReferenceEdition, share: WorldShare, context: WorldContext): Producer {
  const { governance, tradeFactor } = countryWeight(edition, share.countryIso3, context);
  const stability = politicalStabilityRisk(edition, share.countryIso3, context.governanceYear);
  const facts = share.factIds.flatMap((id) => edition.factById.get(id) ?? []);
  return {
    countryIso3: share.countryIso3,
    shareFraction: share.shareFraction,
    quantity: facts.reduce((sum, fact) => sum + (fact.value ?? 0), 0),
    factIds: [...share.factIds],
    badge: badgeOf(facts) ?? { confidence: "recalled", isEstimated: false },
    governanceRisk: governance.risk,
    governanceEstimate: governance.estimate,
    governanceFactIds: [...governance.factIds],
    politicalStabilityRisk: stability.risk,
    politicalStabilityFactIds: [...stability.factIds],
    tradeFactor: { low: tradeFactor.low, value: tradeFactor.value, high: tradeFactor.high },
    measureIds: [...tradeFactor.measureIds],
  };
}

function factsOf(edition: ReferenceEdition, series: WorldSeries): Fact[] {
  const ids = [...series.shares.flatMap((share) => share.factIds), ...series.unknownFactIds];
  return ids.flatMap((id) => edition.factById.get(id) ?? []);
}

/** All rows of the series, those without a figure and the published total included; without a series, the mineral's own. */
function seriesRows(edition: ReferenceEdition, series: WorldSeries, context: WorldContext): Fact[] {
  const used = factsOf(edition, series);
  const indicators = new Set(used.map((fact) => fact.indicator));
  const isUsed = (fact: Fact) =>
    !series.hasShares ||
    (fact.sourceId === series.use.sourceId &&
      fact.year === series.use.year &&
      fact.unit === series.unit &&
      indicators.has(fact.indicator));
  const owner = series.use.mineralId ?? context.mineralId;
  const rows = (edition.productionByMineral.get(owner) ?? []).filter(
    (fact) => fact.stage === context.stage && isUsed(fact),
  );
  return indicators.size > 1 ? rows.filter((fact) => fact.countryIso3 !== "WLD") : rows;
}

function findOtherSeries(edition: ReferenceEdition, series: WorldSeries, context: WorldContext) {
  const rows = edition.productionByMineral.get(series.use.mineralId ?? context.mineralId) ?? [];
  const keys = new Set(
    rows
      .filter((fact) => fact.stage === context.stage && fact.countryIso3 !== "WLD")
      .map((fact) => `${fact.sourceId}\n${String(fact.year)}`),
  );
  return [...keys].sort().flatMap((key) => {
    const [sourceId = "", yearText = ""] = key.split("\n");
    const override = { mineralId: context.mineralId, stage: context.stage, sourceId, year: Number(yearText) };
    if (sourceId === series.use.sourceId && override.year === series.use.year) return [];
    if (!hasWorldSeries(edition, override)) return [];
    const hhi = worldHhi(findWorldSeries(edition, { ...override, forms: [], override }));
    return hhi === null ? [] : [{ sourceId, year: override.year, worldHhi: hhi }];
  });
}
