import type { GapReader } from "../../gaps/gap-reader.js";

/** What are the stages called that a gap is about? */
export const gapStages: Readonly<Record<string, string>> = { mine: "mining", refine: "refining" };

/** What are the kinds of export measure called that a gap names? */
export const gapMeasureKinds: Readonly<Record<string, string>> = {
  "export-ban": "export ban",
  "export-quota": "export quota",
  "export-licence": "export licence",
  "export-tax": "export tax",
};

/** What is an export measure called at the begin of a sentence: its kind, whose, since when? */
export const nameGapMeasure = (kind: string, exporter: string, from: string): string =>
  `The ${kind} of ${exporter} (from ${from})`;

const reasons: Readonly<Record<string, string>> = {
  "germanium/mine": "a by-product of zinc and coal",
  "indium/mine": "a by-product of zinc",
  "silicon/mine": "quartz is not followed",
  "sulfur/mine": "mostly recovered, not mined",
  "natural-graphite/refine": "battery-grade graphite, natural and synthetic together",
  "rare-earths/refine": "magnet rare earths",
  "phosphorus/mine": "phosphate rock, its ore",
  "aluminium/mine": "bauxite, its ore",
  "phosphate-rock/refine": "it is refined as phosphorus",
  "bauxite/refine": "it is refined as aluminium",
  "titanium/refine": "titanium sponge is used only where every line is metal",
};

const withReason = (sentence: string, read: GapReader): string => {
  const reason = reasons[`${read.text("mineralId")}/${read.text("stage")}`] ?? "";
  return reason === "" ? `${sentence}.` : `${sentence}: ${reason}.`;
};

const leftOut =
  (why: string) =>
  ({ country }: GapReader): string =>
    `${country || "A country"} is left out: ${why}.`;

const figures = {
  "figure-group-only": leftOut("its figure is published for a group only"),
  "figure-missing": leftOut("there is no figure"),
  "figure-not-published": leftOut("its figure is not published"),
  "figure-not-scored": leftOut("its figure is not verified"),
  "figure-withheld": leftOut("its figure is withheld"),
  "governance-unknown": (read: GapReader) =>
    `${read.country} has ${read.text("count")} of six governance indicators for ${read.text("year")}; the middle, 0.5, is used.`,
  "political-stability-unknown": (read: GapReader) =>
    `${read.country} has no political stability figure for ${read.text("year")}; the middle, 0.5, is used.`,
  "recycling-rate-of-group": ({ mineral }: GapReader) =>
    `The recycling rate of its group is used for ${mineral}: it has none of its own.`,
  "recycling-rate-unknown": ({ mineral }: GapReader) =>
    `No end-of-life recycling input rate is published for ${mineral}; 0 is used.`,
  "edition-without-contained-prices": () =>
    "This edition has no prices per contained tonne: spend on goods of several minerals is split by mass.",
  "trade-code-shared": () =>
    "Germanium, gallium, indium and others share HS 811292: trade under it is not that of one element.",
};

const series = {
  "series-none": (read: GapReader) =>
    withReason(`The edition has no series by country for the ${read.stage} of ${read.mineral}`, read),
  "series-not-applicable": (read: GapReader) =>
    withReason(`The ${read.stage} stage does not apply to ${read.mineral}`, read),
  "series-group": ({ mineral }: GapReader) =>
    `Figures of ${mineral} are published within rare earths only; that series is used.`,
  "series-proxy": (read: GapReader) =>
    withReason(`A proxy is used for the ${read.stage} of ${read.mineral}`, read),
  "series-form-mixed": ({ mineral }: GapReader) =>
    `Only some lines of ${mineral} have the form that another series is published for, so the usual series is used for all.`,
  "series-not-found": (read: GapReader) =>
    `The edition has no such series of ${read.mineral} for ${read.text("year")} at this stage.`,
  "series-ambiguous": (read: GapReader) =>
    `The chosen source has several series of ${read.mineral} for ${read.text("year")}, none in the usual unit and basis: it cannot be used.`,
  "series-not-scored": () => "The series has no verified figure: it is shown, not scored.",
};

const measures = {
  "measure-pause-lapsed": (read: GapReader) =>
    `${read.measure} was paused until ${read.day("pausedTo")}, and what followed is not known: it counts in value and high, not in low.`,
  "measure-form-unknown": ({ measure }: GapReader) =>
    `${measure} reaches some forms only and the form is not known: it counts in value and high, not in low.`,
  "measure-form-unknown-adapted": ({ measure }: GapReader) =>
    `${measure} reaches some forms only, the form is not known and trade has had 730 days to adapt: it counts in high alone.`,
  "measure-substance-unknown": ({ measure }: GapReader) =>
    `${measure} names certain substances only and the formula is not known: it counts in high alone.`,
  "measure-condition-unknown": ({ measure }: GapReader) =>
    `${measure} depends on a property that no purchase states: it counts in high alone.`,
  "measure-recalled": ({ measure }: GapReader) => `${measure} is not verified: it counts in high alone.`,
};

/** What does each kind of gap of the reference facts say? */
export const worldGaps = { ...figures, ...series, ...measures };
