import type { ComparisonSentences, HeadlineParts } from "../../comparison/comparison-parts.js";

const fraction = (p: HeadlineParts): string =>
  p.number("changeFraction") === null ? "" : ` (${p.share("changeFraction")})`;
const minerals = (p: HeadlineParts, name: string): string =>
  p.number(name) === 1 ? "1 mineral" : `${p.count(name)} minerals`;

function writeFindings(p: HeadlineParts): string {
  const [cleared, fresh, changed] = [
    p.number("clearedCount"),
    p.number("newCount"),
    p.number("changedCount"),
  ];
  if (cleared === 0 && fresh === 0 && changed === 0) return "No finding changed.";
  const acts =
    p.number("actsBefore") === null || p.number("actsAfter") === null
      ? ""
      : ` To act on: ${p.count("actsBefore")} before, ${p.count("actsAfter")} now.`;
  return `Findings: ${p.count("clearedCount")} cleared, ${p.count("newCount")} new, ${p.count("changedCount")} changed.${acts}`;
}

/** What does a comparison say in English? */
export const englishComparison: ComparisonSentences = {
  headline: {
    "risk-up": (p) =>
      `Worse: risk-weighted spend is up by ${p.usd("changeUsd")}${fraction(p)}, from ${p.usd("beforeUsd")} to ${p.usd("afterUsd")} a year.`,
    "risk-down": (p) =>
      `Better: risk-weighted spend is down by ${p.usd("changeUsd")}${fraction(p)}, from ${p.usd("beforeUsd")} to ${p.usd("afterUsd")} a year.`,
    "risk-same": (p) => `No change: risk-weighted spend stays at ${p.usd("afterUsd")} a year.`,
    "because-new": (p) => `Mostly because ${p.mineral} is new: ${p.usd("afterUsd")}.`,
    "because-gone": (p) => `Mostly because ${p.mineral} is no longer bought: ${p.usd("beforeUsd")} less.`,
    "because-spend": (p) =>
      `Mostly because of the spend on ${p.mineral}: ${p.usd("spendBeforeUsd")} before, ${p.usd("spendAfterUsd")} now.`,
    "because-concentration": (p) =>
      `Mostly because of the concentration of ${p.mineral}: ${p.points("concentrationBefore")} before, ${p.points("concentrationAfter")} now (out of 10).`,
    "concentrations-moved": (p) =>
      p.number("upCount") === 0 && p.number("downCount") === 0
        ? "No change: no mineral is more or less concentrated. Without prices nothing can be said in money."
        : `Concentration is up for ${minerals(p, "upCount")} and down for ${minerals(p, "downCount")}. Without prices nothing can be said in money.`,
    "methods-differ": (p) =>
      p.text("cause") === "method"
        ? "The two were computed by different versions of the methods, from the same plan, facts and options: every difference comes from the methods."
        : "The two were computed by different versions of the methods and from different data: the differences come from both.",
    "findings-moved": writeFindings,
  },
  figures: {
    "line-count": "lines",
    "priced-line-count": "lines with a price",
    "total-spend": "total spend a year",
    "total-risk-weighted-spend": "risk-weighted spend a year",
    "contained-tonnes": "contained tonnes a year",
    "line-spend": "spend on lines containing it",
    "attributed-spend": "attributed spend a year",
    "risk-weighted-spend": "risk-weighted spend a year",
    "priced-share": "share with a price",
    "company-share": "share of a country",
    "unknown-share": "share of unknown origin",
    "recycled-share": "recycled share",
    "company-hhi": "your HHI",
    "world-hhi": "world HHI",
    "company-concentration": "your concentration",
    "world-concentration": "world concentration",
    "supply-left-company": "your supply if the largest country is lost",
    "supply-left-world": "world supply if the largest country is lost",
    "sourcing-concentration": "sourcing concentration",
    geopolrisk: "GeoPolRisk",
    "supply-risk-potential": "supply risk potential, per kilogram",
    "geopolrisk-factor": "GeoPolRisk factor, kilograms of copper equivalent per kilogram",
    "months-of-cover": "months of cover",
    "goods-months": "months of cover of the goods",
    "goods-months-to-replace": "time to replace the source of the goods",
    "goods-tonnes-per-month": "need of the goods a month",
    "touched-volume": "volume touched by export measures",
    "touched-spend": "spend touched by export measures",
    "supplier-count": "suppliers",
    "supplier-largest-share": "share of the largest supplier",
    "supplier-hhi": "supplier concentration (HHI)",
  },
  clauses: {
    "unknown-origin-by-expectation":
      "Unknown origin now counts as what the world's shares let expect, so that not knowing no longer pays.",
    "true-upper-bounds": "The upper ends are now true bounds.",
    "bottleneck-over-all-stages":
      "The highest value of all stages is now reported, also where a stage has no world figure.",
    "lapsed-pauses-found": "A suspension that has expired is now a finding.",
    "scope-by-substance": "Export measures now count for the substances they name, not for a form alone.",
    "material-stage-touched": "Measures on precursors and electrode materials now count.",
    "touched-as-interval":
      "The touched volume is now an interval, with unknown origins between nothing and all.",
    "attributed-spend-beside-line-spend": "Spend is now also split over the minerals of a line by value.",
    "one-exposure-order": "Minerals now have one order, by risk-weighted spend.",
    "goods-groups-and-goods-tonnes":
      "Cover is now counted for goods, whatever minerals are in them, in tonnes of goods.",
    "contracts-the-right-way-round":
      "A contract is now a finding when its end and the stock together come before a replacement.",
    "ageing-stock": "The age of a stock count now counts.",
    "levels-that-discriminate": "Findings now have levels and a rank.",
    "geopolrisk-of-by-products": "By-products are now scored at refining.",
    "null-as-null": "What cannot be computed is now left empty.",
  },
};
