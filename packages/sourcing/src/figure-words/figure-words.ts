import type { FigureWord, Punctuation } from "@interphase/figures";
import type { FigureReader, GenericWords } from "./figure-reader.js";

/** How is one code said in one language? */
export type FigureSentence = (read: FigureReader) => string;

/** Which codes can the figures of an assessment be titled with? */
export const figureTitleCodes = [
  "totals.lineCount",
  "totals.supplierCount",
  "totals.spendUsd",
  "totals.pricedLineCount",
  "totals.riskWeightedSpendUsd",
  "totals.knownOriginSpendFraction",
  "mineral.containedTonnes",
  "mineral.lineSpendUsd",
  "mineral.attributedSpendUsd",
  "mineral.riskWeightedSpendUsd",
  "mineral.pricedShareFraction",
  "mineral.knownOriginSpendUsd",
  "mineral.sourcingConcentration",
  "mineral.geoPolRisk",
  "mineral.supplyRiskPotential",
  "mineral.factorKgCuEq",
  "mineral.usdPerKg",
  "mineral.endOfLifeRate",
  "mineral.recycled",
  "mineral.monthsOfCover",
  "stage.companyShare",
  "stage.unknownShareFraction",
  "stage.unknownSquares",
  "stage.recycledShareFraction",
  "stage.companyHhi",
  "stage.worldHhi",
  "stage.companyConcentration",
  "stage.worldConcentration",
  "stage.supplyLeft.company",
  "stage.supplyLeft.world",
  "stage.sourcingConcentration",
  "stage.importReliance",
  "stage.tradeFactor",
  "stage.unknownTrade",
  "stage.unknownTradeSquares",
  "lump.share",
  "lump.tradeFactor",
  "touched.volumeFraction",
  "touched.spendUsd",
  "touched.measure",
  "touched.inForce",
  "way.touched",
  "way.touchedIfFrom",
  "way.excess",
  "way.excessIfFrom",
  "way.measureTouched",
  "way.routeTouched",
  "way.stageTouched",
  "suppliers.count",
  "suppliers.hhi",
  "suppliers.largestShareFraction",
  "supplier.share",
  "goods.months",
  "goods.monthsIfNothingCame",
  "goods.stockCountedDaysAgo",
  "goods.monthsToReplace",
  "goods.goodsTonnesPerMonth",
  "goods.needTonnes",
  "goods.stockTonnes",
  "goods.qualifiedSourceCount",
  "goods.goodsTonnes",
  "goods.spendUsd",
  "goods.pricedGoodsTonnes",
  "goods.committedMaxTonnes",
  "goods.committedNeedTonnes",
  "goods.endingTonnes",
  "goods.monthsToEnd",
  "finding.value",
  "finding.limit",
  "finding.lineCount",
  "finding.missingMonths",
  "finding.rankUsd",
  "finding.stakeUsd",
  "finding.remedyGoodsTonnes",
  "finding.remedyUsd",
  "world.share",
  "world.divisor",
  "world.unnamedShare",
  "world.tradeFactor",
  "country.governance",
  "country.stability",
  "country.greatest-governance",
  "country.greatest-stability",
  "line.goodsFactor",
  "formula.massFraction",
  "formula.attributedShare",
  "scenario.spendChangeUsd",
  "scenario.priceChange",
  "scenario.containedFraction",
  "scenario.containedNeed",
  "scenario.containedNeedOfGroup",
  "scenario.lineLoss",
  "scenario.lineLossOfOne",
  "scenario.supplyLoss",
  "scenario.wayLoss",
  "scenario.measureLoss",
  "scenario.mineral.lossFraction",
  "scenario.mineral.shortfallTonnes",
  "scenario.mineral.stockOutMonth",
  "scenario.mineral.spendChangeUsd",
  "scenario.group.lossFraction",
  "scenario.group.laterLossFraction",
  "scenario.group.shortfallGoodsTonnes",
  "scenario.group.stockOutMonth",
  "scenario.group.needGoodsTonnesPerMonth",
  "scenario.group.stockGoodsTonnes",
] as const;
/** Is this a title that has words? */
export type FigureTitleCode = (typeof figureTitleCodes)[number];

/** What can a sum run over? */
export const figureSelectionCodes = [
  "countries-of-home",
  "countries-of-mix",
  "countries-of-mix-and-world",
  "countries-of-series",
  "countries-with-governance",
  "elements-of-formula",
  "elements-of-mineral",
  "estimates-of-country",
  "goods-of-mineral",
  "goods-that-run-short",
  "goods-with-stock",
  "lines-from-country",
  "lines-of-finding",
  "lines-of-goods",
  "lines-of-lump",
  "lines-of-mineral",
  "lines-of-supplier",
  "lines-of-unknown-origin",
  "lines-recycled",
  "lines-that-lose",
  "lines-that-move-after-their-end",
  "lines-that-move-at-once",
  "lines-touched",
  "lines-touched-by-measure",
  "lines-touched-in-force",
  "lines-with-contract",
  "lines-with-count",
  "lines-with-maximum",
  "lines-with-mineral",
  "lines-with-stock",
  "measures-of-country",
  "minerals",
  "minerals-of-line",
  "possible-origins",
  "priced-lines",
  "priced-lines-of-goods",
  "priced-lines-of-mineral",
  "priced-lines-that-name-mineral",
  "rows-of-country",
  "rows-of-others",
  "rows-of-series",
  "suppliers",
  "suppliers-of-goods",
  "suppliers-of-mineral",
  "suppliers-of-unknown-origin",
] as const;
/** Is this a selection that has words? */
export type FigureSelectionCode = (typeof figureSelectionCodes)[number];

/** Which numbers that a method itself sets have words? */
export const figureConstantCodes = [
  "none",
  "whole",
  "no-measure",
  "scale",
  "unknown-risk",
  "risk-at-best",
  "risk-span",
  "copper-reference",
  "months-a-year",
  "days-a-month",
  "kilograms-a-tonne",
  "percent-whole",
  "assumed-lead-days",
  "assumed-qualification-months",
  "stock-not-stated",
  "loss-of-ban",
  "loss-of-tax",
  "loss-of-licence",
  "licence-months",
  "licence-later",
  "unknown-quota-low",
  "unknown-quota-value",
  "unknown-quota-high",
] as const;
/** Is this a constant that has words? */
export type FigureConstantCode = (typeof figureConstantCodes)[number];

/** Which yes or no that has a reason has words? */
export const figureStateCodes = [
  "goods-leave-for",
  "measure-counts",
  "measure-counts-for-world",
  "measure-would-count",
  "site-in-country",
  "source-qualified",
  "supplier-is-lost",
] as const;
/** Is this a state that has words? */
export type FigureStateCode = (typeof figureStateCodes)[number];

/** What can the request of a scenario give a figure? */
export const figureRequestOptions = [
  "scenario.months",
  "scenario.transitMonths",
  "scenario.rampMonths",
  "scenario.fraction",
  "scenario.factor",
] as const;
/** Is this a part of a request that has words? */
export type FigureRequestOption = (typeof figureRequestOptions)[number];

/** Which columns of a plan's line go into figures? */
export const figureColumns = [
  "annualQuantityTonnes",
  "needTonnes",
  "stockTonnes",
  "stockAsOf",
  "committedMaxTonnes",
  "unitPriceUsdPerTonne",
  "containedFraction",
  "formula",
  "minedIn",
  "refinedIn",
  "routes",
  "recycledContentFraction",
  "contractEnd",
  "leadTimeDays",
  "qualificationMonths",
] as const;
/** Is this a column that has words? */
export type FigureColumn = (typeof figureColumns)[number];

/** How is everything that a figure is made of said in one language? */
export interface FigureWords {
  readonly titles: Readonly<Record<FigureTitleCode, FigureSentence>>;
  readonly selections: Readonly<Record<FigureSelectionCode, FigureSentence>>;
  readonly constants: Readonly<Record<FigureConstantCode, string>>;
  readonly states: Readonly<Record<FigureStateCode, FigureSentence>>;
  readonly columns: Readonly<Record<FigureColumn, string>>;
  readonly words: Readonly<Record<Exclude<FigureWord, "others">, string>>;
  readonly others: (count: string) => string;
  readonly generic: GenericWords;
  readonly units: Readonly<Record<string, string>>;
  /** What an origin cell leaves open, and what of it is recycled. */
  readonly unstated: string;
  readonly recycled: string;
  readonly punctuation: Punctuation;
  readonly date: string;
  readonly homeArea: (country: string) => string;
  readonly ruleLimit: (rule: string) => string;
  /** `part` is the loss's number from 1, or the mineral whose price moves. */
  readonly request: Readonly<Record<FigureRequestOption, (part: string) => string>>;
  readonly fact: string;
  readonly tradeFactor: (measure: string) => string;
  readonly quota: (measure: string) => string;
  readonly line: (line: string, column: string) => string;
  readonly atoms: (element: string, column: string) => string;
  readonly part: (column: string, element: string, place: string) => string;
  readonly otherFigure: string;
}
