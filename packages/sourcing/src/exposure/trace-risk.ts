import { copperReferenceUsdPerKg, stages, unknownRisk, type Gap } from "@interphase/minerals";
import type { TraceEntry } from "../assessment-result.js";
import type { StageDetail } from "./stage-detail.js";
import { findNamedPrice } from "./mineral-exposure.js";
import type { RecyclingDetail } from "./mineral-detail.js";
import { traceEntry, traceInput, type TraceInput } from "./trace-entry.js";
import type { MineralTraceContext } from "./trace-context.js";

function stageInputs({ stage, world, concentration, importReliance, mix }: StageDetail): TraceInput[] {
  const ends = (name: string, values: Record<string, number>, unit: string) =>
    Object.entries(values).map(([end, value]) => traceInput(`${name} ${end} ${stage}`, value, unit));
  const { low, value, high } = concentration;
  const w = world.figures?.concentration;
  return [
    ...(w === undefined ? [] : ends("W", { low: w.low, value: w.value, high: w.high }, "0-10")),
    ...ends("C", { low, value, high }, "0-10"),
    ...ends("IR", { low: importReliance.low, high: importReliance.high }, "1"),
    traceInput(`U ${stage}`, mix.unknown, "1"),
  ];
}

const recyclingInputs = (recycling: RecyclingDetail): TraceInput[] => [
  traceInput("EoL", recycling.endOfLifeRate, "1", recycling.published.factIds),
  traceInput("ρ low and value", recycling.value, "1"),
  traceInput("ρ high", recycling.high, "1"),
  traceInput("tonnes with a stated recycled content", recycling.statedTonnes, "t/a"),
  traceInput("tonnes with a RECYCLED share at mine", recycling.originTonnes, "t/a"),
  traceInput("tonnes that take the published rate", recycling.silentTonnes, "t/a"),
];

const substitutionNote: Gap = {
  code: "substitution-one",
  message: "Substitution is taken as 1: no table of it is openly published.",
};
const comparisonNote: Gap = {
  code: "not-the-eu-list",
  message: "The EU formula on the company's own mix: not comparable with the EU's published list.",
};

/** How was the sourcing concentration made, at both stages, and why is this one reported? */
export function traceSourcingConcentration({ detail, facts, path }: MineralTraceContext): TraceEntry {
  const { recycling, reported } = detail;
  const values = detail.concentrations.flatMap((entry): [string, number][] => [
    [`low ${entry.stage}`, entry.low],
    [`value ${entry.stage}`, entry.value],
    [`high ${entry.stage}`, entry.high],
  ]);
  const alone: Gap | null =
    reported === undefined || reported.hasWorld
      ? null
      : {
          code: "no-world-series",
          message: `No world series at ${reported.stage}: the company's part alone, C·(1 - ρ).`,
        };
  const none: Gap | null =
    reported === undefined
      ? {
          code: "no-stage",
          message: "No stage is both applicable and at least partly known, so there is no value.",
        }
      : null;
  return traceEntry(
    `${path}/sourcingConcentration`,
    "sourcing-concentration",
    "value = W·IR/2·(1 - EoL) + C·(1 - IR/2)·(1 - ρ), IR at its high end; low and high over both ends of W, C and IR; " +
      "without a world series C·(1 - ρ); the stage with the higher value is reported",
    [
      ...stages.flatMap((stage) => stageInputs(detail.stages[stage])),
      traceInput("home area", [...facts.homeArea].join(" "), null),
      ...recyclingInputs(recycling),
    ],
    { ...Object.fromEntries(values), "stage reported": reported?.stage ?? null },
    [recycling.published.gap, alone, none, substitutionNote, comparisonNote],
  );
}

const noMineSeries: Gap = {
  code: "no-world-series",
  message: "There is no world series at mine, so there is no score.",
};

function traceScore({ detail, facts, path }: MineralTraceContext): TraceEntry {
  const { mine } = detail.stages;
  const score = detail.geoPolRisk;
  const hhi = mine.world.figures?.hhi;
  const known = mine.mix.countries.map((part) => part.countryIso3);
  const worst = [...known, ...mine.world.series.producers].reduce(
    (most, country) => Math.max(most, facts.stability(country).risk),
    unknownRisk,
  );
  const shares = mine.mix.countries.flatMap(({ countryIso3, shareFraction }) => [
    traceInput(`S ${countryIso3}`, shareFraction, "1"),
    traceInput(
      `g ${countryIso3}`,
      facts.stability(countryIso3).risk,
      "1",
      facts.stability(countryIso3).factIds,
    ),
  ]);
  return traceEntry(
    `${path}/geoPolRisk`,
    "geopolrisk-company",
    "value = HHI_mid·(Σ S_c·g_c + 0.5·U); low = HHI_low·Σ S_c·g_c; high = HHI_high·(Σ S_c·g_c + U·max g)",
    [
      traceInput("HHI low", hhi?.low ?? null, "1"),
      traceInput("HHI high", hhi?.high ?? null, "1"),
      ...shares,
      traceInput("U", mine.mix.unknown, "1"),
      traceInput("max g", worst, "1"),
    ],
    { low: score?.low ?? null, value: score?.value ?? null, high: score?.high ?? null },
    [score === null ? noMineSeries : null, ...known.map((country) => facts.stability(country).gap)],
  );
}

/** How were the GeoPolRisk score and its two money terms made? */
export function traceGeoPolRisk(context: MineralTraceContext): TraceEntry[] {
  const { detail, path } = context;
  const score = detail.geoPolRisk;
  const price = findNamedPrice(detail);
  const noPrice: Gap = {
    code: "no-price",
    message: "No priced line names the mineral, so the score has no price to weigh.",
  };
  const gaps = [score === null ? noMineSeries : null, price === null ? noPrice : null];
  const potential = score === null || price === null ? null : score.value * price;
  return [
    traceScore(context),
    traceEntry(
      `${path}/geoPolRisk/supplyRiskPotentialUsdPerKg`,
      "geopolrisk-company",
      "value x spend of priced lines that name the mineral / their contained kilograms",
      [
        traceInput("value", score?.value ?? null, "1"),
        traceInput("spend", detail.purchase.namedSpendUsd, "USD/a"),
        traceInput("contained kilograms", detail.purchase.namedPricedTonnes * 1000, "kg/a"),
      ],
      { "price USD/kg": price },
      gaps,
    ),
    traceEntry(
      `${path}/geoPolRisk/factorKgCuEqPerKg`,
      "geopolrisk-company",
      "supplyRiskPotentialUsdPerKg / 0.409412948",
      [
        traceInput("supplyRiskPotentialUsdPerKg", potential, "USD/kg"),
        traceInput("copper factor", copperReferenceUsdPerKg, "USD/kg"),
      ],
      {},
      gaps,
    ),
  ];
}
