import type { FigureReader } from "../../figure-words/figure-reader.js";
import type { FigureSentence, FigureWords } from "../../figure-words/figure-words.js";

const atStage = (read: FigureReader): string => (read.isMine ? "where it is mined" : "where it is refined");
const done = (read: FigureReader): string => (read.isMine ? "mined" : "refined");
const of =
  (what: string): FigureSentence =>
  (read) =>
    `${read.Mineral}: ${what}`;
const at =
  (what: string): FigureSentence =>
  (read) =>
    `${read.Mineral}, ${read.stage}: ${what}`;
const from =
  (what: string): FigureSentence =>
  (read) =>
    `${read.Mineral}, ${read.stage}: ${what} ${read.country("countryIso3")}`;
const goods =
  (what: string): FigureSentence =>
  (read) =>
    `${read.goods}: ${what}`;
const finding =
  (what: string): FigureSentence =>
  (read) =>
    `${read.rule}${read.subject === "" ? "" : `, ${read.subject}`}: ${what}`;
const line =
  (what: string): FigureSentence =>
  (read) =>
    `${read.line}, ${read.mineral}: ${what}`;
/** Where on its way a loss strikes a line's mineral. */
const struckAt: Readonly<Record<string, string>> = {
  mine: "where it is mined",
  refine: "where it is refined",
  routes: "on the routes from mine to refinery",
  site: "where the goods are made",
};
const says = (text: string) => (): string => text;

/** What is everything that figures are made of called in English? */
export const englishFigures: FigureWords = {
  titles: {
    "totals.lineCount": says("Lines in the plan"),
    "totals.supplierCount": says("Suppliers in the plan"),
    "totals.spendUsd": says("Total spend a year"),
    "totals.pricedLineCount": says("Lines with a price"),
    "totals.riskWeightedSpendUsd": says("Total risk-weighted spend"),
    "totals.knownOriginSpendFraction": says("Share of spend with known origin"),
    "mineral.containedTonnes": of("contained tonnes a year"),
    "mineral.lineSpendUsd": of("spend on all lines that contain it"),
    "mineral.attributedSpendUsd": of("attributed spend"),
    "mineral.riskWeightedSpendUsd": of("risk-weighted spend"),
    "mineral.pricedShareFraction": of("share of tonnes with a price"),
    "mineral.knownOriginSpendUsd": of("attributed spend with known origin"),
    "mineral.sourcingConcentration": of("sourcing concentration"),
    "mineral.geoPolRisk": of("GeoPolRisk score"),
    "mineral.supplyRiskPotential": of("supply risk potential"),
    "mineral.factorKgCuEq": of("characterisation factor"),
    "mineral.usdPerKg": of("price per contained kilogram"),
    "mineral.endOfLifeRate": of("end-of-life recycling input rate"),
    "mineral.recycled": of("recycled share of what you buy"),
    "mineral.monthsOfCover": of("months of cover of the goods that run out first"),
    "stage.companyShare": (read) =>
      `${read.Mineral}: share of your supply ${done(read)} in ${read.country("countryIso3")}`,
    "stage.unknownShareFraction": (read) =>
      `${read.Mineral}: share of which it is not known ${atStage(read)}`,
    "stage.unknownSquares": at("sum of the squares of the parts of unknown origin"),
    "stage.recycledShareFraction": at("recycled share"),
    "stage.companyHhi": at("your HHI"),
    "stage.worldHhi": at("world HHI"),
    "stage.companyConcentration": at("your weighted concentration"),
    "stage.worldConcentration": at("world weighted concentration"),
    "stage.supplyLeft.company": at("your supply if the largest country is lost"),
    "stage.supplyLeft.world": at("world supply if the largest country is lost"),
    "stage.sourcingConcentration": at("sourcing concentration at this stage"),
    "stage.importReliance": at("share from outside the home area"),
    "stage.tradeFactor": from("trade factor of your supply from"),
    "stage.unknownTrade": from("unknown parts with their trade factors, if they came from"),
    "stage.unknownTradeSquares": from(
      "squares of the unknown parts with their trade factors, if they came from",
    ),
    "lump.share": (read) => `${read.Mineral}, ${read.stage}: part of unknown origin from ${read.supplier}`,
    "lump.tradeFactor": (read) =>
      `${read.Mineral}, ${read.stage}: trade factor of the unknown part from ${read.supplier}, if it came from ${read.country("countryIso3")}`,
    "touched.volumeFraction": of("share touched by export measures"),
    "touched.spendUsd": of("attributed spend touched by export measures"),
    "touched.measure": (read) => `${read.Mineral}: share touched by ${read.measure}`,
    "touched.inForce": of("share touched by measures in force"),
    "way.touched": line("share touched by measures"),
    "way.touchedIfFrom": line("share touched if the unknown part came from one country"),
    "way.excess": line("what measures add to its trade factor"),
    "way.excessIfFrom": line("what measures would add if the unknown part came from one country"),
    "way.measureTouched": (read) => `${read.line}, ${read.mineral}: share touched by ${read.measure}`,
    "way.routeTouched": line("share of one route touched by measures"),
    "way.stageTouched": (read) => `${read.line}, ${read.mineral}: share touched at ${read.stage}`,
    "suppliers.count": of("number of suppliers"),
    "suppliers.hhi": of("HHI of suppliers"),
    "suppliers.largestShareFraction": of("share of the largest supplier"),
    "supplier.share": (read) => `${read.Mineral}: share of ${read.supplier}`,
    "goods.months": goods("months of cover"),
    "goods.monthsIfNothingCame": goods("months of cover if nothing has come since the stock was counted"),
    "goods.stockCountedDaysAgo": goods("days since the stock was counted"),
    "goods.monthsToReplace": goods("months to replace the source"),
    "goods.goodsTonnesPerMonth": goods("need a month"),
    "goods.needTonnes": goods("need a year"),
    "goods.stockTonnes": goods("stock on hand"),
    "goods.qualifiedSourceCount": goods("qualified sources"),
    "goods.goodsTonnes": goods("bought a year"),
    "goods.spendUsd": goods("spend of the lines with a price"),
    "goods.pricedGoodsTonnes": goods("tonnes with a price"),
    "goods.committedMaxTonnes": goods("committed maximum"),
    "goods.committedNeedTonnes": goods("need of the lines that state a maximum"),
    "goods.endingTonnes": goods("tonnes under contracts that end too early"),
    "goods.monthsToEnd": goods("months until the contract ends"),
    "finding.value": finding("what was measured"),
    "finding.limit": finding("limit"),
    "finding.lineCount": finding("lines concerned"),
    "finding.missingMonths": finding("missing months"),
    "finding.rankUsd": finding("rank"),
    "finding.stakeUsd": finding("money at stake"),
    "finding.remedyGoodsTonnes": finding("tonnes that would fix it"),
    "finding.remedyUsd": finding("what that would cost"),
    "world.share": (read) =>
      `${read.Mineral}: share of the world’s supply ${done(read)} in ${read.country("countryIso3")}`,
    "world.divisor": at("world total of the series"),
    "world.unnamedShare": at("share of the world’s supply from countries that are not named"),
    "world.tradeFactor": from("trade factor in the world for"),
    "country.governance": (read) => `${read.country("countryIso3")}: governance risk`,
    "country.stability": (read) => `${read.country("countryIso3")}: political instability`,
    "country.greatest-governance": says("Greatest governance risk of any country"),
    "country.greatest-stability": says("Greatest political instability of any country"),
    "line.goodsFactor": (read) => `${read.line}: tonnes of goods per stated tonne`,
    "formula.massFraction": (read) => `${read.text("formula")}: mass fraction of ${read.mineral}`,
    "formula.attributedShare": (read) =>
      `${read.text("formula")}: share of its price attributed to ${read.mineral}`,
    "scenario.spendChangeUsd": says("Change of spend over the months of the scenario"),
    "scenario.priceChange": (read) => `Relative change of price: ${read.minerals}`,
    "scenario.containedFraction": (read) => `${read.goods}: ${read.mineral} contained in a tonne needed`,
    "scenario.containedNeed": of("contained tonnes needed a year"),
    "scenario.containedNeedOfGroup": (read) =>
      `${read.goods}: ${read.mineral} contained in what is needed a year`,
    "scenario.lineLoss": (read) =>
      `${read.line}: share lost${read.text("phase") === "2" ? " after the first months of the licence" : ""}`,
    "scenario.lineLossOfOne": (read) => `${read.line}: share that loss ${read.loss} takes`,
    "scenario.supplyLoss": (read) =>
      `${read.line}: share that loss ${read.loss} takes of its supplier or production site`,
    "scenario.wayLoss": (read) =>
      `${read.line}, ${read.mineral}: share that loss ${read.loss} takes ${struckAt[read.text("stage")] ?? ""}`,
    "scenario.measureLoss": (read) => `Share lost of what is touched by ${read.measure}`,
    "scenario.mineral.lossFraction": of("share of the need that is lost"),
    "scenario.mineral.shortfallTonnes": of("contained tonnes missing"),
    "scenario.mineral.stockOutMonth": of("month in which the first goods run out"),
    "scenario.mineral.spendChangeUsd": of("change of spend over the months of the scenario"),
    "scenario.group.lossFraction": goods("share of the need that is lost"),
    "scenario.group.laterLossFraction": goods(
      "share of the need that is lost after the first months of the licence",
    ),
    "scenario.group.shortfallGoodsTonnes": goods("tonnes missing"),
    "scenario.group.stockOutMonth": goods("month in which they run out"),
    "scenario.group.needGoodsTonnesPerMonth": goods("need a month"),
    "scenario.group.stockGoodsTonnes": goods("stock on hand"),
  },
  selections: {
    "countries-of-home": says("countries of the home area"),
    "countries-of-mix": says("countries you buy from"),
    "countries-of-mix-and-world": says("countries you or the world buy from"),
    "countries-of-series": says("countries of the world series"),
    "countries-with-governance": says("countries with governance figures"),
    "elements-of-formula": says("elements of the formula"),
    "elements-of-mineral": (read) => `elements of ${read.mineral}`,
    "estimates-of-country": (read) => `governance estimates of ${read.country("countryIso3")}`,
    "goods-of-mineral": (read) => `goods with ${read.mineral}`,
    "goods-that-run-short": (read) => `goods with ${read.mineral} that run short`,
    "goods-with-stock": says("goods with a known stock"),
    "lines-from-country": (read) => `lines from ${read.country("countryIso3")}`,
    "lines-of-finding": says("lines concerned"),
    "lines-of-goods": says("lines of these goods"),
    "lines-of-lump": (read) => `lines of ${read.supplier} with unknown origin`,
    "lines-of-mineral": (read) => `lines with ${read.mineral}`,
    "lines-of-supplier": (read) => `lines of ${read.supplier}`,
    "lines-of-unknown-origin": says("lines with unknown origin"),
    "lines-recycled": says("lines with recycled material"),
    "lines-that-lose": says("lines that lose something"),
    "lines-that-move-after-their-end": says("lines whose price moves after the contract ends"),
    "lines-that-move-at-once": says("lines whose price moves at once"),
    "lines-touched": says("lines touched by measures"),
    "lines-touched-by-measure": says("lines touched by the measure"),
    "lines-touched-in-force": says("lines touched by measures in force"),
    "lines-with-contract": says("lines with a contract end"),
    "lines-with-count": says("lines with a stock count"),
    "lines-with-maximum": says("lines that state a maximum"),
    "lines-with-mineral": says("lines with a known mineral"),
    "lines-with-stock": says("lines with a known stock"),
    "measures-of-country": (read) => `export measures of ${read.country("countryIso3")}`,
    minerals: says("minerals of the plan"),
    "minerals-of-line": says("minerals with a price in the formula"),
    "possible-origins": says("possible origins"),
    "priced-lines": says("lines with a price"),
    "priced-lines-of-goods": says("lines of these goods with a price"),
    "priced-lines-of-mineral": (read) => `lines with ${read.mineral} and a price`,
    "priced-lines-that-name-mineral": (read) => `priced lines that name ${read.mineral}`,
    "rows-of-country": says("rows of the country in the series"),
    "rows-of-others": says("rows of the series without a country"),
    "rows-of-series": says("rows of the series"),
    suppliers: says("suppliers"),
    "suppliers-of-goods": says("suppliers of these goods"),
    "suppliers-of-mineral": (read) => `suppliers of ${read.mineral}`,
    "suppliers-of-unknown-origin": says("suppliers of unknown origin"),
  },
  constants: {
    none: "nothing: it is not in the series or the mix",
    whole: "counted whole",
    "no-measure": "no measure applies",
    scale: "the scale of concentrations, 0 to 10",
    "unknown-risk": "assumed by the method for what is not known",
    "risk-at-best": "the best governance estimate",
    "risk-span": "the span of governance estimates",
    "copper-reference": "supply risk potential of copper, the method’s reference",
    "months-a-year": "months a year",
    "days-a-month": "days a month",
    "kilograms-a-tonne": "kilograms a tonne",
    "percent-whole": "a hundred percent",
    "assumed-lead-days": "lead time assumed by the method where none is stated",
    "assumed-qualification-months": "qualification time assumed by the method where none is stated",
    "stock-not-stated": "stock not stated: counted as 0 in findings",
    "loss-of-ban": "an export ban stops all that it touches (method)",
    "loss-of-tax": "an export tax stops nothing (method)",
    "loss-of-licence": "a licence stops all that it touches in its first months (method)",
    "licence-months": "months until licences are granted (method)",
    "licence-later": "part of its first loss that a licence takes later (method)",
    "unknown-quota-low": "a quota of unknown size may stop nothing (method)",
    "unknown-quota-value": "a quota of unknown size counts as a stop (method)",
    "unknown-quota-high": "a quota of unknown size may stop all (method)",
  },
  states: {
    "goods-leave-for": (read) =>
      `whether the goods of line ${read.text("line")} cross the border that ${read.measure} is about`,
    "measure-counts": (read) =>
      `whether ${read.measure} applies to line ${read.text("line")}${read.isAtEnd("high") ? " at the worst" : read.isAtEnd("low") ? " for certain" : ""}`,
    "measure-counts-for-world": (read) => `whether ${read.measure} counts for the world`,
    "measure-would-count": (read) =>
      `whether ${read.measure} would apply to line ${read.text("line")}${read.isAtEnd("high") ? " at the worst" : read.isAtEnd("low") ? " for certain" : ""}, were it in force`,
    "site-in-country": (read) =>
      `whether the goods of line ${read.text("line")} are made in ${read.country("countryIso3")}`,
    "source-qualified": (read) => `whether the supplier of line ${read.text("line")} is qualified`,
    "supplier-is-lost": (read) =>
      `whether the supplier of line ${read.text("line")} is the one of loss ${read.loss}`,
  },
  columns: {
    annualQuantityTonnes: "quantity a year",
    needTonnes: "need a year",
    stockTonnes: "stock",
    stockAsOf: "stock counted on",
    committedMaxTonnes: "committed at most",
    unitPriceUsdPerTonne: "unit price",
    containedFraction: "contained fraction",
    formula: "formula",
    minedIn: "mined in",
    refinedIn: "refined in",
    routes: "routes",
    recycledContentFraction: "recycled content",
    contractEnd: "contract ends",
    leadTimeDays: "lead time",
    qualificationMonths: "time to qualify",
  },
  words: {
    if: "if",
    otherwise: "otherwise",
    low: "low",
    value: "value",
    high: "high",
    where: "where",
    unknown: "unknown",
  },
  others: (count) => `the other ${count}`,
  generic: {
    anyCountry: "the country",
    anyMeasure: "the measure",
    anySupplier: "the supplier",
    anyLine: "A line",
    supplier: (name) => name,
    line: (id) => `Line ${id}`,
  },
  units: {
    points: "out of 10",
    USD: "USD",
    "USD/kg": "USD/kg",
    "USD/t": "USD/t",
    "kg/t": "kg/t",
    "kg Cu-eq/kg": "kg Cu-eq/kg",
  },
  unstated: "what is not stated",
  recycled: "recycled",
  punctuation: { colon: ": ", open: " (", close: ")" },
  date: "date of the assessment",
  homeArea: (country) => `home area of the assessment: is ${country} in it`,
  ruleLimit: (rule) => `limit that your organisation set: ${rule}`,
  request: {
    "scenario.months": says("the scenario: months of the outage"),
    "scenario.transitMonths": says("the scenario: months that goods in transit last"),
    "scenario.rampMonths": says("the scenario: months of recovery"),
    "scenario.fraction": (loss) => `the scenario: part that loss ${loss} takes`,
    "scenario.factor": (mineral) => `the scenario: by what the price of ${mineral} is multiplied`,
  },
  fact: "a published figure",
  tradeFactor: (measure) => `trade factor of ${measure}`,
  quota: (measure) => `quota a year of ${measure}`,
  line: (id, column) => `plan line ${id}, ${column}`,
  atoms: (element, column) => `${column}, atoms of ${element}`,
  part: (column, element, place) => `${column}, ${element}: ${place}`,
  otherFigure: "another figure of this assessment",
};
