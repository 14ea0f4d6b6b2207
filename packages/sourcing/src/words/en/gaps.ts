import type { GapCode } from "../../gaps/gap-code.js";
import type { GapReader, GapSentence } from "../../gaps/gap-words.js";

const lines = ({ lines: count, count: write }: GapReader): string =>
  count === 1 ? "1 line" : `${write("lineCount")} lines`;
const verb = ({ lines: count }: GapReader, one: string, many: string): string => (count === 1 ? one : many);
const begin = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const of = (read: GapReader): string => (read.mineral === "" ? "" : ` of ${read.mineral}`);

function writeSupposed(read: GapReader): string {
  const so = `the scenario supposes that it applies on ${read.day("date")}`;
  switch (read.text("state")) {
    case "not-yet":
      return `${read.measure} begins only on ${read.day("day")}; ${so}.`;
    case "ended":
      return `${read.measure} has ended; ${so}.`;
    case "paused":
      return `${read.measure} is suspended; ${so}.`;
    default:
      return `The suspension of ${read.measure} has expired, and what applies now is not known; ${so}.`;
  }
}

function writeTransit(read: GapReader): string {
  const way = `${read.tonnes("goodsTonnes")} of ${read.goods} is in transit and is not counted, because the scenario does not say how long the transit takes.`;
  return read.has("months") ? `${way} It would cover ${read.months("months")} of need.` : way;
}

/** What does each kind of gap say in English? */
export const englishGaps: Readonly<Record<GapCode, GapSentence>> = {
  "no-price": (read) =>
    read.mineral === "" ? "No line states a price." : `No line with ${read.mineral} states a price.`,
  "price-missing": (read) =>
    `${lines(read)}${of(read)} without a price ${verb(read, "is", "are")} not in the spend.`,
  "too-large": () => "The figure is too large to be written as a number.",
  "quantity-capped": (read) =>
    `${lines(read)} ${verb(read, "states", "state")} an impossibly large quantity, which is capped.`,
  "lines-without-mineral": (read) =>
    `${lines(read)} ${verb(read, "holds", "hold")} no mineral that is known here, and ${verb(read, "is", "are")} in no figure.`,
  "contained-without-fraction": (read) =>
    `${lines(read)} ${verb(read, "states", "state")} contained tonnes without a contained fraction or a formula: the goods are taken to weigh the same.`,
  "contained-without-mineral": (read) =>
    `${lines(read)} ${verb(read, "states", "state")} contained tonnes without naming the mineral: ${verb(read, "it is", "they are")} read as tonnes of goods.`,
  "fraction-ignored": (read) =>
    `${lines(read)} ${verb(read, "states", "state")} a contained fraction beside a formula that names the minerals: the formula is used.`,
  "no-contained-price": (read) =>
    `There is no price per contained tonne for ${read.mineral}: it takes nothing of the spend on ${lines(read)} with several minerals.`,
  "split-by-mass": (read) =>
    `The minerals of ${lines(read)} have no price per contained tonne: the spend is split by mass.`,
  "origin-unknown": (read) =>
    `For ${read.share("shareFraction")} of the ${read.mineral} the country of ${read.stage} is not known; the world's shares stand in.`,
  "stage-assumed": (read) =>
    `Nothing is known of where your ${read.mineral} comes from in ${read.stage}: the value is what the world's shares let expect.`,
  "company-part-alone": (read) =>
    `No world figure is published for the ${read.stage} of ${read.mineral}: only your own mix counts.`,
  "no-world-series": (read) =>
    read.stage === ""
      ? `No world figure is published for ${read.mineral}.`
      : `No world figure is published for the ${read.stage} of ${read.mineral}.`,
  "stage-not-applicable": (read) => `${begin(read.stage)} does not apply to ${read.mineral}.`,
  "no-stage": (read) =>
    `No stage applies${read.mineral === "" ? "" : ` to ${read.mineral}`}, so there is no score.`,
  "not-the-eu-list": () => "The EU formula applied to your own mix: it cannot be compared with the EU list.",
  "substitution-one": () => "Substitution counts as 1, because no table of it is openly published.",
  "scored-at-refine": (read) =>
    `There is no world figure for the mining of ${read.mineral}: refining is scored instead.`,
  "no-named-price": (read) => `No priced line names ${read.mineral}, so there is no price per kilogram.`,
  "own-prices": () =>
    "The factor rests on your own prices per contained kilogram and cannot be compared with published factors, which rest on trade unit values.",
  "stock-unknown": () => "No line states its stock.",
  "stock-partly-unknown": (read) =>
    `${lines(read)} ${verb(read, "does", "do")} not state the stock: it lasts at least this long.`,
  "stock-date-unknown": () => "The plan does not say when the stock was counted.",
  "stock-stale": (read) => `The stock was counted ${read.days("days")} ago.`,
  "no-need": () => "Nothing is needed, so the stock does not run out.",
  "lead-time-assumed": (read) => `The plan states no lead time: ${read.months("months")} are assumed.`,
  "qualification-assumed": (read) =>
    `The plan states no qualification time: ${read.months("months")} are assumed.`,
  "qualification-silent": (read) =>
    `${lines(read)} ${verb(read, "does", "do")} not say whether the source is qualified: as it is in use, it counts as qualified.`,
  "stock-not-stated": () => "No stock is stated, so none is counted.",
  "nothing-committed": () => "The contracts commit to nothing, so there is no ratio.",
  "already-in-quantities": (read) =>
    `The loss by ${read.measure === "" ? "the measure" : read.measure} is in the plan's quantities already, so it is not counted again.`,
  "ban-loss": (read) =>
    `${read.measure === "" ? "A ban" : read.measure} is assumed to stop everything it touches for as long as it lasts.`,
  "licence-loss": (read) =>
    `${read.measure === "" ? "A licence requirement" : read.measure} is assumed to stop everything it touches for ${read.months("months")}, and ${read.share("fraction")} of it after that.`,
  "measure-loss-not-verified": (read) =>
    `${read.measure} is not verified: its loss counts in the high value only.`,
  "measure-supposed": writeSupposed,
  "need-unknown": (read) => `No ${read.mineral} is needed, so there is no share of need that could be lost.`,
  "nothing-short": () => "Nothing runs short.",
  "price-moves": () =>
    "Prices on a spot or index basis move at once, fixed prices when their contract ends. A line without a price basis counts as fixed under a framework, offtake or owned contract; a fixed price without an end date does not move.",
  "price-of-compounds": () =>
    "The whole price of a compound moves with each mineral in it; in the plan's total a line counts once, with its largest move.",
  "price-unknown": (read) =>
    `${lines(read)}${of(read)} ${verb(read, "states", "state")} no price: what the move costs there is not counted.`,
  "quota-loss": (read) =>
    `The loss is what the quota leaves out of the last unrestricted year: 1 − ${read.tonnes("quotaTonnes")} / ${read.tonnes("productionTonnes")} (${read.text("year")}).`,
  "quota-volume-unknown": (read) =>
    `The volume of ${read.measure === "" ? "the quota" : read.measure}, or the production before it, is not known: the loss lies between nothing and everything it touches, and everything is assumed.`,
  "stock-taken-as-none": (read) => `Some lines of ${read.goods} state no stock, which counts as none.`,
  "tax-no-loss": () => "An export tax is assumed to raise the price, not to stop the supply.",
  "transit-not-counted": writeTransit,
};
