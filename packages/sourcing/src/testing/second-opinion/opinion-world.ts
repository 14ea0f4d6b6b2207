import {
  findWorldSeries,
  governanceRisk,
  knownProducers,
  politicalStabilityRisk,
  type Measure,
  type MineralId,
  type ReferenceEdition,
  type Stage,
} from "@interphase/minerals";

/** A second, plain and slow writing of methods 2-9, straight from the text: nothing here comes from the engine. */
export interface OpinionSetting {
  readonly edition: ReferenceEdition;
  readonly date: string;
  readonly home: readonly string[];
  readonly organisation: string;
}

/** Three ends of a figure. */
export type Ends = { low: number; value: number; high: number };
/** Which ends has a figure, in their order? */
export const allEnds = ["low", "value", "high"] as const;
export type End = (typeof allEnds)[number];

/** What does the world look like at a stage? */
export interface OpinionWorld {
  readonly applies: boolean;
  readonly has: boolean;
  readonly P: Map<string, number>;
  readonly PX: number;
  readonly K: readonly string[];
}

/** What does the edition say of the world at a stage? */
export function worldAt(
  s: OpinionSetting,
  mineral: MineralId,
  stage: Stage,
  forms: (string | null)[],
): OpinionWorld {
  const series = findWorldSeries(s.edition, { mineralId: mineral, stage, forms });
  const P = new Map(series.shares.map((share) => [share.countryIso3, share.shareFraction]));
  return {
    applies: series.use.state !== "not-applicable",
    has: series.hasShares,
    P: series.hasShares ? P : new Map(),
    PX: series.hasShares ? series.unknownShareFraction : 1,
    K: knownProducers(s.edition, mineral, stage).countries,
  };
}

/** How risky is a country (r of methods 4)? */
export const r = (s: OpinionSetting, country: string): number => governanceRisk(s.edition, country).risk;
/** How unstable is a country (g of methods 4)? */
export const g = (s: OpinionSetting, country: string): number =>
  politicalStabilityRisk(s.edition, country).risk;
const all = (s: OpinionSetting) => [...s.edition.governanceByCountry.keys()];
const kept = new WeakMap<OpinionSetting, { r: number; g: number }>();
function worst(s: OpinionSetting): { r: number; g: number } {
  const found = kept.get(s) ?? {
    r: Math.max(...all(s).map((country) => r(s, country))),
    g: Math.max(...all(s).map((country) => g(s, country))),
  };
  kept.set(s, found);
  return found;
}
/** How risky is the riskiest country of all? */
export const worstR = (s: OpinionSetting): number => worst(s).r;
/** How unstable is the least stable country of all? */
export const worstG = (s: OpinionSetting): number => worst(s).g;

/** Goods as a measure sees them; null is not stated. */
export interface OpinionGoods {
  readonly form: string | null;
  readonly atoms: Readonly<Record<string, number>> | null;
}

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function inEffect(measure: Measure, date: string): "no" | "yes" | "lapsed" {
  if (date < measure.effectiveFrom) return "no";
  if (measure.effectiveTo !== null && date >= measure.effectiveTo) return "no";
  const { pausedFrom, pausedTo, afterPause } = measure;
  if (pausedFrom === null || date < pausedFrom) return "yes";
  if (pausedTo === null || date < pausedTo) return "no";
  return afterPause === "resumed" ? "yes" : afterPause === "ended" ? "no" : "lapsed";
}

function answers(
  measure: Measure,
  goods: OpinionGoods,
): { form: boolean | null; others: (boolean | null)[] } {
  const { atoms } = goods;
  const has = (element: string) => (atoms?.[element] ?? 0) > 0;
  const sum = (elements: readonly string[]) => elements.reduce((total, e) => total + (atoms?.[e] ?? 0), 0);
  const traded =
    measure.stage === "mine" && !["ore", "concentrate", "intermediate"].includes(goods.form ?? "")
      ? null
      : goods.form;
  const form = measure.forms === null ? true : traded === null ? null : measure.forms.includes(traded);
  const requires =
    measure.requires.length === 0
      ? true
      : atoms === null
        ? null
        : measure.requires.every((any) => any.some(has));
  const { ratio } = measure;
  const proportion =
    ratio === null
      ? true
      : atoms === null
        ? null
        : sum(ratio.numerator) / sum(ratio.denominator) > ratio.above && sum(ratio.denominator) > 0;
  return { form, others: [requires, proportion, measure.condition === null ? true : null] };
}

/** At which ends does a measure count for goods, and in which state? */
export function counts(measure: Measure, date: string, goods: OpinionGoods) {
  const effect = inEffect(measure, date);
  const { form, others } = answers(measure, goods);
  const isOut = form === false || others.includes(false);
  const isRecalled = measure.confidence === "recalled" || measure.confidence === "headline";
  const high = effect !== "no" && !isOut;
  const isIn = form === true && !others.includes(null);
  const isYoungForm = form === null && !others.includes(null) && days(measure.effectiveFrom, date) < 730;
  const value = high && !isRecalled && (isIn || isYoungForm);
  const low = high && !isRecalled && isIn && effect === "yes";
  const state = isRecalled ? "recalled" : effect === "lapsed" ? "lapsed-pause" : "in-force";
  return { low, value, high, state };
}

/** Which measures could touch a mineral at a stage? */
export const measuresAt = (s: OpinionSetting, mineral: MineralId, stage: Measure["stage"]): Measure[] =>
  s.edition.measures.filter((measure) => measure.stage === stage && measure.mineralIds.includes(mineral));

/** The world's trade factor: form and substance unknown, for anywhere or a home country. */
export function worldFactor(s: OpinionSetting, mineral: MineralId, stage: Stage, country: string): Ends {
  const found = measuresAt(s, mineral, stage).filter(
    (measure) =>
      measure.exporterIso3 === country &&
      (measure.destinationIso3 === null || s.home.includes(measure.destinationIso3)),
  );
  const at = (end: End) =>
    Math.max(
      1,
      ...found
        .filter((measure) => counts(measure, s.date, { form: null, atoms: null })[end])
        .map((measure) => measure.tradeFactor),
    );
  return { low: at("low"), value: at("value"), high: at("high") };
}
