import type { OverviewParts, OverviewSentences } from "../../overview/overview-parts.js";

const done = (p: OverviewParts) => (p.text("stage") === "mine" ? "mined" : "refined");
const isAll = (p: OverviewParts) => p.share("companyFraction") === "100%";
const part = (p: OverviewParts, what: string) =>
  isAll(p) ? `All of ${what}` : `${p.share("companyFraction")} of ${what}`;

/** One clause about a mineral, called "it" or by name. */
function expose(code: string, p: OverviewParts, what: string): string {
  switch (code) {
    case "exposed-with-world":
      return `${part(p, what)} is ${done(p)} in ${p.country}; worldwide it is ${p.share("worldFraction")}.`;
    case "exposed-without-world":
      return `${part(p, what)} is ${done(p)} in ${p.country} (concentration ${p.points("concentration")} out of 10; no world figure is published).`;
    case "exposed-unknown":
      return `It is not known where any of ${what} is ${done(p)}; the concentration, ${p.points("concentration")} out of 10, is assumed.`;
    case "exposed-recycled":
      return `${p.share("recycledShareFraction") === "100%" ? "All" : p.share("recycledShareFraction")} of ${what} is recycled material.`;
    default:
      return `There is no concentration figure for ${what}.`;
  }
}

const exposed = (code: string) => (p: OverviewParts) => expose(code, p, `your ${p.mineral}`);

function writeSpend(p: OverviewParts): string {
  const from = `${p.usd("spendUsd")} a year on ${p.lines("lineCount")} from ${p.suppliers("supplierCount")}`;
  const isPartial = p.number("pricedLineCount") !== p.number("lineCount");
  return isPartial
    ? `${from}; ${p.count("pricedLineCount")} of the lines ${p.number("pricedLineCount") === 1 ? "has" : "have"} a price.`
    : `${from}.`;
}

function writeFirst(p: OverviewParts): string {
  const things =
    p.number("count") === 1 ? "One thing to act on" : `${p.count("count")} things to act on, first`;
  const cost = p.number("remedyUsd") === null ? "" : ` for about ${p.usd("remedyUsd")}`;
  const fix =
    p.number("remedyGoodsTonnes") === null
      ? ""
      : `; ${p.tonnes("remedyGoodsTonnes")} more would fix it${cost}`;
  const stake = p.number("stakeUsd") === null ? "" : ` (${p.usd("stakeUsd")} a year at stake)`;
  return `${things}: ${p.rule}, ${p.subject}${stake}${fix}.`;
}

/** What does each sentence of an overview say in English? */
export const englishOverview: OverviewSentences = {
  "lead-spend": writeSpend,
  "lead-unpriced": (p) =>
    `${p.lines("lineCount")} from ${p.suppliers("supplierCount")}; no line states a price, so nothing is said in money.`,
  "most-exposed": (p) => `Most exposed: ${p.mineral}. ${expose(p.text("as"), p, "it")}`,
  "exposed-with-world": exposed("exposed-with-world"),
  "exposed-without-world": exposed("exposed-without-world"),
  "exposed-unknown": exposed("exposed-unknown"),
  "exposed-recycled": exposed("exposed-recycled"),
  "exposed-without-figure": exposed("exposed-without-figure"),
  "runs-out-first": (p) => {
    const stock = `${p.text("isAtLeast") === "yes" ? "at least " : ""}${p.months("months")} of stock`;
    const rests =
      p.number("groupSpendUsd") === null ? "" : `, on which ${p.usd("groupSpendUsd")} a year rests`;
    return `${p.goodsTitle} runs out first: ${stock}${rests}.`;
  },
  "runs-out-unknown": () => "No stock is known, so it cannot be said what runs out first.",
  "to-act-on": writeFirst,
  "nothing-to-act-on": (p) =>
    p.number("findingCount") === 0 ? "Nothing was found." : "Nothing to act on now.",
};
