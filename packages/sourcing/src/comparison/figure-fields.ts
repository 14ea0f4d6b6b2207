import type { PlanLine } from "../plan-line.js";
import type { ComparedFigure, ComparedFigureCode } from "./comparison.contract.js";

type Field = keyof PlanLine;

const volume: readonly Field[] = [
  "mineralId",
  "formula",
  "containedFraction",
  "volumeBasis",
  "annualQuantityTonnes",
];
const origins: readonly Field[] = ["minedIn", "refinedIn", "routes"];
const flow: readonly Field[] = [
  ...volume,
  ...origins,
  ...(["form", "plantCountryIso3", "supplierCountryIso3", "productionCountryIso3", "supplierRole"] as const),
];
const parents: readonly Field[] = ["supplier", "supplierParent"];
const price: readonly Field[] = ["unitPriceUsdPerTonne"];
const goods: readonly Field[] = [...volume, "form", "material", "needTonnes"];
const scored: readonly Field[] = [...flow, ...parents, "recycledContentFraction"];
const world: readonly Field[] = ["mineralId", "formula", "form"];

/** Which fields of a line move which figures? At a stage, the origins are that stage's. */
const fieldsByCode: Readonly<Record<ComparedFigureCode, readonly Field[]>> = {
  "line-count": [],
  "priced-line-count": price,
  "total-spend": [...volume, ...price],
  "total-risk-weighted-spend": [...scored, ...price],
  "contained-tonnes": volume,
  "line-spend": [...volume, ...price],
  "attributed-spend": [...volume, ...price],
  "risk-weighted-spend": [...scored, ...price],
  "priced-share": [...volume, ...price],
  "company-share": [...volume, ...origins],
  "unknown-share": [...volume, ...origins],
  "recycled-share": [...volume, ...origins],
  "company-hhi": [...volume, ...origins, ...parents],
  "world-hhi": world,
  "company-concentration": [...flow, ...parents],
  "world-concentration": world,
  "supply-left-company": [...volume, ...origins],
  "supply-left-world": world,
  "sourcing-concentration": scored,
  geopolrisk: [...volume, ...origins, ...parents, "form"],
  "supply-risk-potential": [...volume, ...origins, ...parents, ...price],
  "geopolrisk-factor": [...volume, ...origins, ...parents, ...price],
  "months-of-cover": [...goods, "stockTonnes"],
  "goods-months": [...goods, "stockTonnes"],
  "goods-months-to-replace": [
    ...goods,
    ...parents,
    ...(["leadTimeDays", "qualification", "qualificationMonths"] as const),
  ],
  "goods-tonnes-per-month": goods,
  "touched-volume": flow,
  "touched-spend": [...flow, ...price],
  "supplier-count": [...volume, ...parents],
  "supplier-largest-share": [...volume, ...parents],
  "supplier-hhi": [...volume, ...parents],
};

/** Figures of one stage that the other stage's origins do not move. */
const ofOneStage: ReadonlySet<ComparedFigureCode> = new Set([
  "company-share",
  "unknown-share",
  "recycled-share",
  "company-hhi",
  "supply-left-company",
]);

/** Which fields of a line could have moved this figure? */
export function findFigureFields({
  code,
  stage,
}: Pick<ComparedFigure, "code" | "stage">): ReadonlySet<Field> {
  const fields = new Set(fieldsByCode[code]);
  if (ofOneStage.has(code)) fields.delete(stage === "mine" ? "refinedIn" : "minedIn");
  return fields;
}
