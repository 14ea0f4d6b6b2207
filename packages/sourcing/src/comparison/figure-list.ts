import { stages, type MineralId, type Stage } from "@interphase/minerals/contract";
import type { NumberKind } from "@interphase/names";
import type { AssessmentResult, CoverGroup, MineralExposure } from "../assessment-result.js";
import type { OlderResult } from "../older-result.js";
import type { AnyResult } from "./compared-assessment.js";
import type { ComparedFigure, ComparedFigureCode } from "./comparison.contract.js";

/** One figure of a result, under a key that both sides of a comparison use. */
export interface ListedFigure extends Pick<
  ComparedFigure,
  "mineralId" | "stage" | "code" | "reading" | "facts"
> {
  readonly key: string;
  readonly kind: NumberKind;
  readonly value: number | null;
}

type Interval = Readonly<Partial<Record<ComparedFigure["reading"], number | null>>>;

/** How is each figure written? */
export const kindOfFigure: Readonly<Record<ComparedFigureCode, NumberKind>> = {
  "line-count": "count",
  "priced-line-count": "count",
  "total-spend": "usd",
  "total-risk-weighted-spend": "usd",
  "contained-tonnes": "tonnes",
  "line-spend": "usd",
  "attributed-spend": "usd",
  "risk-weighted-spend": "usd",
  "priced-share": "share",
  "company-share": "share",
  "unknown-share": "share",
  "recycled-share": "share",
  "company-hhi": "hhi",
  "world-hhi": "hhi",
  "company-concentration": "concentration",
  "world-concentration": "concentration",
  "supply-left-company": "share",
  "supply-left-world": "share",
  "sourcing-concentration": "concentration",
  geopolrisk: "factor",
  "supply-risk-potential": "price",
  "geopolrisk-factor": "factor",
  "months-of-cover": "months",
  "goods-months": "months",
  "goods-months-to-replace": "months",
  "goods-tonnes-per-month": "tonnes",
  "touched-volume": "share",
  "touched-spend": "usd",
  "supplier-count": "count",
  "supplier-largest-share": "share",
  "supplier-hhi": "hhi",
};

type Place = Partial<Pick<ListedFigure, "mineralId" | "stage" | "facts">>;

/** Collects the figures of one result. */
function createList() {
  const figures: ListedFigure[] = [];
  const add = (
    code: ComparedFigureCode,
    value: number | null,
    place: Place = {},
    reading: ComparedFigure["reading"] = "value",
  ) => {
    const { mineralId = null, stage = null, facts = {} } = place;
    const key = [mineralId, stage, code, reading, ...Object.values(facts)].join("|");
    figures.push({ key, mineralId, stage, code, reading, facts, kind: kindOfFigure[code], value });
  };
  const addInterval = (code: ComparedFigureCode, interval: Interval | null, place: Place) => {
    if (interval === null) {
      add(code, null, place);
      return;
    }
    for (const reading of ["low", "value", "high"] as const) {
      const end = interval[reading];
      if (end !== undefined) add(code, end, place, reading);
    }
  };
  return { figures, add, addInterval };
}

type List = ReturnType<typeof createList>;
type AnyMineral = MineralExposure | OlderResult["minerals"][number];

function addStage({ add, addInterval }: List, mineral: AnyMineral, stage: Stage): void {
  const place = { mineralId: mineral.mineralId, stage };
  const figures = mineral.stages[stage];
  for (const { countryIso3, shareFraction } of figures.companyShares) {
    add("company-share", shareFraction, { ...place, facts: { countryIso3 } });
  }
  add("unknown-share", figures.unknownShareFraction, place);
  add("recycled-share", figures.recycledShareFraction, place);
  addInterval("company-hhi", figures.companyHhi, place);
  addInterval("world-hhi", figures.worldHhi, place);
  addInterval("company-concentration", figures.companyConcentration, place);
  addInterval("world-concentration", figures.worldConcentration, place);
  addInterval("supply-left-company", figures.supplyLeftWithoutLargest.company, place);
  addInterval("supply-left-world", figures.supplyLeftWithoutLargest.world, place);
}

/** The ends alone: the other fields of an interval are no figures of it. */
const endsOf = (interval: Interval | null): Interval | null =>
  interval === null
    ? null
    : { low: interval.low ?? null, value: interval.value ?? null, high: interval.high ?? null };

function addScores({ add, addInterval }: List, mineral: AnyMineral): void {
  const place = { mineralId: mineral.mineralId };
  const { geoPolRisk, sourcingConcentration, suppliers } = mineral;
  addInterval("sourcing-concentration", endsOf(sourcingConcentration), place);
  addInterval("geopolrisk", endsOf(geoPolRisk), place);
  add("supply-risk-potential", geoPolRisk?.supplyRiskPotentialUsdPerKg ?? null, place);
  add("geopolrisk-factor", geoPolRisk?.factorKgCuEqPerKg ?? null, place);
  add("supplier-count", suppliers.count, place);
  add("supplier-largest-share", suppliers.largestShareFraction, place);
  add("supplier-hhi", suppliers.hhi, place);
}

function addMineral(list: List, mineral: AnyMineral): void {
  const { add, addInterval } = list;
  const place = { mineralId: mineral.mineralId };
  add("contained-tonnes", mineral.containedTonnes, place);
  add("priced-share", mineral.pricedShareFraction, place);
  for (const stage of stages) addStage(list, mineral, stage);
  addScores(list, mineral);
  add("months-of-cover", mineral.monthsOfCover.months, place);
  if ("lineSpendUsd" in mineral) {
    add("line-spend", mineral.lineSpendUsd, place);
    add("attributed-spend", mineral.attributedSpendUsd, place);
    addInterval("risk-weighted-spend", mineral.riskWeightedSpendUsd, place);
    addInterval("touched-volume", mineral.touchedByMeasures.volumeFraction, place);
    addInterval("touched-spend", mineral.touchedByMeasures.spendUsd, place);
    return;
  }
  add("line-spend", mineral.spendUsd, place);
  add("touched-volume", mineral.touchedByMeasures.volumeFraction, place);
  add("touched-spend", mineral.touchedByMeasures.spendUsd, place);
}

const goodsFacts = ({ key, form, material, minerals }: CoverGroup) => ({
  key,
  form,
  material,
  minerals: minerals.join(";"),
});

/** Goods stand once, whatever minerals are in them. */
function addGoods({ add }: List, minerals: readonly MineralExposure[]): void {
  const groups = new Map(
    minerals.flatMap(({ monthsOfCover }) => monthsOfCover.groups).map((group) => [group.key, group]),
  );
  for (const group of groups.values()) {
    const place = { facts: goodsFacts(group) };
    add("goods-months", group.months, place);
    add("goods-months-to-replace", group.monthsToReplace, place);
    add("goods-tonnes-per-month", group.goodsTonnesPerMonth, place);
  }
}

/** Methods version 1 had a group for each mineral in the goods, by form and name. */
function addGoodsByName({ add }: List, minerals: readonly AnyMineral[]): void {
  for (const { mineralId, monthsOfCover } of minerals) {
    for (const { form, material, months } of monthsOfCover.groups) {
      add("goods-months", months, { mineralId, facts: { form, material } });
    }
  }
}

function addTotals({ add, addInterval }: List, { totals }: AssessmentResult | OlderResult): void {
  add("line-count", totals.lineCount);
  add("priced-line-count", totals.pricedLineCount);
  add("total-spend", totals.spendUsd);
  if ("riskWeightedSpendUsd" in totals)
    addInterval("total-risk-weighted-spend", totals.riskWeightedSpendUsd, {});
}

/**
 * Which figures does a result hold, under keys that compare?
 * **Shape** the plan's, then each mineral's, then goods. `byName` finds goods by form and name, as methods version 1 knew them.
 */
export function listFigures(result: AnyResult, byName: boolean): ListedFigure[] {
  const list = createList();
  addTotals(list, result);
  for (const mineral of result.minerals) addMineral(list, mineral);
  if (byName || result.methodsVersion === "1") addGoodsByName(list, result.minerals);
  else addGoods(list, result.minerals);
  return list.figures;
}

/** Which minerals does a result speak of? */
export const mineralsOf = (result: AnyResult): MineralId[] =>
  result.minerals.map(({ mineralId }) => mineralId);
