import {
  atomicWeights,
  containedPrice,
  getMineral,
  type Measure,
  type MineralId,
  type Stage,
} from "@interphase/minerals";
import { containedMinerals } from "../../formula/contained-fraction.js";
import { parseFormula } from "../../formula/parse-formula.js";
import type { PlanLine } from "../../plan-line.js";
import {
  allEnds,
  counts,
  measuresAt,
  type End,
  type Ends,
  type OpinionSetting,
  type OpinionWorld,
} from "./opinion-world.js";

/** One mineral of one line, as methods 2 and 3 read it. */
export interface OpinionExposure {
  readonly line: PlanLine;
  readonly mineral: MineralId;
  readonly tonnes: number;
  readonly goodsFactor: number;
  readonly spend: number | null;
  readonly attributed: number | null;
  readonly hasNoPrice: boolean;
  readonly atoms: Readonly<Record<string, number>> | null;
  readonly mine: Map<string, number>;
  readonly refine: Map<string, number>;
  readonly routes: { from: string; to: string; share: number }[] | null;
}

const unknown = (mix: Map<string, number>) => {
  const rest = 1 - [...mix.values()].reduce((sum, share) => sum + share, 0);
  return rest > 1e-9 ? rest : 0;
};
/** Share of unknown origin of an exposure at a stage. */
export const unknownOf = (x: OpinionExposure, stage: Stage): number => unknown(x[stage]);
/** Under which key are names one? */
export const fold = (name: string): string => name.trim().replace(/\s+/g, " ").toLowerCase();
/** Under which key are suppliers one: by parent, else supplier? */
export const parentOf = (line: PlanLine): string => fold(line.supplierParent?.trim() || line.supplier);

function mixes(line: PlanLine, mineral: MineralId) {
  const { symbol } = getMineral(mineral);
  const routes = line.routes === null ? [] : (line.routes.byElement?.[symbol] ?? line.routes.all);
  const pick = (origins: PlanLine["minedIn"]) =>
    origins.byElement === null ? origins.all : (origins.byElement[symbol] ?? []);
  const sum = (entries: { to: string; share: number }[]) => {
    const mix = new Map<string, number>();
    for (const { to, share } of entries) mix.set(to, (mix.get(to) ?? 0) + share);
    return mix;
  };
  if (routes.length === 0) {
    const of = (origins: PlanLine["minedIn"]) =>
      sum(pick(origins).map(({ origin, shareFraction }) => ({ to: origin, share: shareFraction })));
    return { mine: of(line.minedIn), refine: of(line.refinedIn), routes: null };
  }
  const list = routes.map(({ minedIn, refinedIn, shareFraction }) => ({
    from: minedIn,
    to: refinedIn,
    share: shareFraction,
  }));
  return {
    mine: sum(list.map(({ from, share }) => ({ to: from, share }))),
    refine: sum(list),
    routes: list,
  };
}

const kept = new WeakMap<OpinionSetting, Map<PlanLine, OpinionExposure[]>>();

/** Which exposures does a line give? */
export function exposuresOf(s: OpinionSetting, line: PlanLine): OpinionExposure[] {
  const known = kept.get(s) ?? new Map<PlanLine, OpinionExposure[]>();
  kept.set(s, known);
  const found = known.get(line) ?? readExposures(s, line);
  known.set(line, found);
  return found;
}

function readExposures(s: OpinionSetting, line: PlanLine): OpinionExposure[] {
  const weights = Object.fromEntries(atomicWeights(s.edition));
  const parsed = line.formula === null ? null : parseFormula(line.formula);
  const atoms = parsed?.ok === true ? parsed.counts : null;
  const contained = containedMinerals(line, weights);
  const isContained = line.volumeBasis === "contained" && line.mineralId !== null;
  const gross = containedMinerals({ ...line, volumeBasis: "gross" }, weights)[0]?.containedFraction ?? 1;
  const spend =
    line.unitPriceUsdPerTonne === null ? null : line.annualQuantityTonnes * line.unitPriceUsdPerTonne;
  const worth = contained.map((entry) => {
    const price = containedPrice(s.edition, entry.mineralId)?.usdPerContainedTonne;
    return price === undefined ? null : entry.containedFraction * price;
  });
  const total = worth.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const mass = contained.reduce((sum, entry) => sum + entry.containedFraction, 0);
  return contained.map(({ mineralId, containedFraction }, index) => {
    const own = worth[index] ?? null;
    const share = contained.length === 1 ? 1 : total > 0 ? (own ?? 0) / total : containedFraction / mass;
    return {
      line,
      mineral: mineralId,
      tonnes: line.annualQuantityTonnes * containedFraction,
      goodsFactor: isContained ? 1 / gross : 1,
      spend,
      attributed: spend === null ? null : spend * share,
      hasNoPrice: contained.length > 1 && total > 0 && own === null,
      atoms,
      ...mixes(line, mineralId),
    };
  });
}

type Destination = { to: string; weight: number };

/** Where do goods mined in c go, at an end? An unknown refinery is c itself, the world's, or wherever is worst. */
function destinations(
  refine: Map<string, number>,
  u: number,
  c: string,
  world: OpinionWorld,
  end: End,
): Destination[] {
  const known = [...refine].map(([to, weight]) => ({ to, weight }));
  if (end === "low") return [...known, { to: c, weight: u }];
  if (end === "high") return [...known, { to: "anywhere", weight: u }];
  const spread = [...world.P].map(([to, P]) => ({ to, weight: u * P }));
  return [...known, ...spread, { to: "nowhere named", weight: u * world.PX }];
}

const reaches = (measure: Measure, to: string, c: string): boolean => {
  if (to === c || measure.destinationIso3 === c) return false;
  return to === "anywhere" || measure.destinationIso3 === null || measure.destinationIso3 === to;
};

/** What part of goods from c is touched by any of these, by each alone, and with which mean factor? */
export function touchFrom(measures: readonly Measure[], c: string, going: readonly Destination[]) {
  let [touched, factor] = [0, 1];
  const alone = new Map<string, number>();
  for (const { to, weight } of going) {
    const hit = measures.filter((measure) => measure.exporterIso3 === c && reaches(measure, to, c));
    if (hit.length > 0) touched += weight;
    factor += weight * (Math.max(1, ...hit.map((measure) => measure.tradeFactor)) - 1);
    for (const { measureId } of hit) alone.set(measureId, (alone.get(measureId) ?? 0) + weight);
  }
  return { touched, factor, alone };
}

/** How does an exposure fare under measures, at an end and stage, if its goods come from c? */
export function fromCountry(
  s: OpinionSetting,
  x: OpinionExposure,
  stage: Stage,
  c: string,
  end: End,
  refineWorld: OpinionWorld,
  isHidden: boolean,
) {
  const goods = { form: x.line.form, atoms: x.atoms };
  const active = measuresAt(s, x.mineral, stage).filter((measure) => counts(measure, s.date, goods)[end]);
  const plant = x.line.plantCountryIso3 ?? s.organisation;
  if (stage === "refine") return touchFrom(active, c, [{ to: plant, weight: 1 }]);
  if (x.routes === null)
    return touchFrom(active, c, destinations(x.refine, unknown(x.refine), c, refineWorld, end));
  if (isHidden) return touchFrom(active, c, destinations(new Map(), 1, c, refineWorld, end));
  const total = x.mine.get(c) ?? 0;
  const own = x.routes.filter(({ from }) => from === c);
  return touchFrom(
    active,
    c,
    own.map(({ to, share }) => ({ to, weight: share / total })),
  );
}

interface StagePart {
  readonly sum: Ends;
  readonly hidden: Ends;
  readonly alone: Map<string, Ends>;
}

/** What is touched of an exposure at a stage, unknown origin included? */
function stagePart(
  s: OpinionSetting,
  x: OpinionExposure,
  stage: Stage,
  worlds: Record<Stage, OpinionWorld>,
): StagePart {
  const [sum, hidden]: Ends[] = [
    { low: 0, value: 0, high: 0 },
    { low: 0, value: 0, high: 0 },
  ] as [Ends, Ends];
  const alone = new Map<string, Ends>();
  const exporters = worlds[stage].applies
    ? [...new Set(measuresAt(s, x.mineral, stage).map((measure) => measure.exporterIso3))]
    : [];
  const u = unknown(x[stage]);
  for (const end of allEnds) {
    for (const c of exporters) {
      const known = x[stage].get(c) ?? 0;
      const stated = fromCountry(s, x, stage, c, end, worlds.refine, false);
      const guessed = fromCountry(s, x, stage, c, end, worlds.refine, true);
      const weight = { low: 0, value: worlds[stage].P.get(c) ?? 0, high: 1 }[end];
      if (known > 0) sum[end] += known * stated.touched;
      if (end === "high") hidden[end] = Math.max(hidden[end], guessed.touched);
      else hidden[end] += weight * guessed.touched;
      for (const id of new Set([...stated.alone.keys(), ...guessed.alone.keys()])) {
        const own = alone.get(id) ?? { low: 0, value: 0, high: 0 };
        own[end] +=
          (known > 0 ? known * (stated.alone.get(id) ?? 0) : 0) + u * weight * (guessed.alone.get(id) ?? 0);
        alone.set(id, own);
      }
    }
    sum[end] += u * hidden[end];
  }
  return { sum: sum, hidden: hidden, alone };
}

/** What is touched of an exposure: in all, and by each measure alone? */
export function touchOf(s: OpinionSetting, x: OpinionExposure, worlds: Record<Stage, OpinionWorld>) {
  const mine = stagePart(s, x, "mine", worlds);
  const refine = stagePart(s, x, "refine", worlds);
  const alone = new Map([...mine.alone, ...refine.alone]);
  const { line } = x;
  const site =
    line.productionCountryIso3 ?? (line.supplierRole === "trader" ? null : line.supplierCountryIso3);
  const plant = line.plantCountryIso3 ?? s.organisation;
  const isMaterial = line.form === null || ["precursor", "cathode", "anode", "other"].includes(line.form);
  const touched = { low: 0, value: 0, high: 0 };
  for (const end of allEnds) {
    const goods = { form: line.form, atoms: x.atoms };
    const active = measuresAt(s, x.mineral, "material").filter(
      (measure) => counts(measure, s.date, goods)[end],
    );
    const material =
      site === null || !isMaterial
        ? { touched: 0, alone: new Map() }
        : touchFrom(active, site, [{ to: plant, weight: 1 }]);
    for (const id of material.alone.keys()) {
      const own = alone.get(id) ?? { low: 0, value: 0, high: 0 };
      own[end] = 1;
      alone.set(id, own);
    }
    const before =
      x.routes === null
        ? 1 - (1 - mine.sum[end]) * (1 - refine.sum[end])
        : alongRoutes(s, x, end, worlds, mine.hidden[end], refine.hidden[end]);
    touched[end] = 1 - (1 - before) * (1 - material.touched);
  }
  return { touched, alone };
}

function alongRoutes(
  s: OpinionSetting,
  x: OpinionExposure,
  end: End,
  worlds: Record<Stage, OpinionWorld>,
  mineHidden: number,
  refineHidden: number,
): number {
  const goods = { form: x.line.form, atoms: x.atoms };
  const active = (stage: Stage) =>
    worlds[stage].applies
      ? measuresAt(s, x.mineral, stage).filter((measure) => counts(measure, s.date, goods)[end])
      : [];
  const plant = x.line.plantCountryIso3 ?? s.organisation;
  let sum = unknown(x.mine) * (1 - (1 - mineHidden) * (1 - refineHidden));
  for (const { from, to, share } of x.routes ?? []) {
    const atMine = touchFrom(active("mine"), from, [{ to, weight: 1 }]).touched > 0;
    const atRefine = touchFrom(active("refine"), to, [{ to: plant, weight: 1 }]).touched > 0;
    if (atMine || atRefine) sum += share;
  }
  return sum;
}
