import type { Measure, MineralId, ValueInterval } from "@interphase/minerals";
import type { AssessmentFacts } from "./assessment-facts.js";
import { atEnds, createReachList, untouched, type Reach, type Touch } from "./measure-reach.js";
import { touchMined, touchWhole, type RefiningPlaces, type WorldShares } from "./mine-touch.js";
import {
  createStageTouch,
  groupByExporter,
  touchUnknown,
  untouchedStage,
  type StageTouch,
} from "./stage-touch.js";
import type { SupplyPath } from "./supply-path.js";

/** Forms in which a material, not its mineral, crosses the border (methods 5); one not stated may. */
const materialForms: ReadonlySet<string> = new Set(["precursor", "cathode", "anode", "other"]);

/** One measure on one path: why it counts, at which ends, and what it touches alone. **Units and range** parts 0-1. */
export interface MeasureOnPath extends Reach {
  readonly own: ValueInterval;
}

/**
 * What do export measures do to one way of buying a mineral?
 * **Shape** `placeIso3` is the plant's country, else the organisation's. `beforePlant` is mine and refine together, exact with
 * routes. `measures` are all that count at some end, mine first, the strongest first.
 * **Units and range** parts of the path, 0-1.
 */
export interface PathTouch {
  readonly placeIso3: string;
  readonly mine: StageTouch;
  readonly refine: StageTouch;
  readonly material: Touch;
  readonly materialReaches: readonly Reach[];
  readonly beforePlant: ValueInterval;
  readonly touched: ValueInterval;
  readonly measures: readonly MeasureOnPath[];
}

/** Which measures could touch a mineral, and where is the unknown in value? **Shape** none at a stage that is not applicable. */
export interface TouchContext {
  readonly date: string;
  readonly organisationIso3: string;
  readonly measures: Readonly<Record<"mine" | "refine" | "material", readonly Measure[]>>;
  readonly world: Readonly<Record<"mine" | "refine", WorldShares>>;
}

/** Which measures could touch a mineral on the assessment's date? */
export function createTouchContext(
  facts: AssessmentFacts,
  mineralId: MineralId,
  forms: readonly (string | null)[],
): TouchContext {
  const stageOf = (stage: "mine" | "refine") => facts.worldStage(mineralId, stage, forms);
  const measuresAt = (stage: "mine" | "refine") =>
    stageOf(stage).isApplicable ? facts.measures(mineralId, stage) : [];
  return {
    date: facts.date,
    organisationIso3: facts.organisationIso3,
    measures: {
      mine: measuresAt("mine"),
      refine: measuresAt("refine"),
      material: facts.measures(mineralId, "material"),
    },
    world: { mine: stageOf("mine").mix.shares, refine: stageOf("refine").mix.shares },
  };
}

const sharesOf = (path: SupplyPath, stage: "mine" | "refine") =>
  path[stage].shares.map(({ countryIso3, shareFraction }) => [countryIso3, shareFraction] as const);

/** Where is refined what is mined in a country, or what has no known mine? With routes exactly; their open rest is unknown. */
function placesOf(path: SupplyPath, minedIn: string | null): RefiningPlaces {
  if (!path.hasRoutes) {
    return { total: 1, shareOf: new Map(sharesOf(path, "refine")), unknown: path.refine.unknown };
  }
  if (minedIn === null) return { total: 1, shareOf: new Map(), unknown: 1 };
  const shareOf = new Map<string, number>();
  let total = 0;
  for (const { mine, refine, share } of path.cells) {
    if (mine !== minedIn || refine === null) continue;
    total += share;
    shareOf.set(refine, (shareOf.get(refine) ?? 0) + share);
  }
  return { total, shareOf, unknown: 0 };
}

const scale = ({ touched, excess, own }: Touch, share: number): Touch => ({
  touched: atEnds((end) => touched[end] * share),
  excess: atEnds((end) => excess[end] * share),
  own: own.map((part) => atEnds((end) => part[end] * share)),
});

function touchAtMine(path: SupplyPath, reaches: readonly Reach[], { world }: TouchContext): StageTouch {
  if (reaches.length === 0) return untouchedStage;
  const [known, unknown] = [new Map<string, Touch>(), new Map<string, Touch>()];
  for (const [country, own] of groupByExporter(reaches)) {
    const stated = path.mine.shares.find(({ countryIso3 }) => countryIso3 === country);
    if (stated !== undefined) {
      const touch = touchMined(own, placesOf(path, country), world.refine);
      known.set(country, path.hasRoutes ? touch : scale(touch, stated.shareFraction));
    }
    if (path.mine.unknown > 0) unknown.set(country, touchMined(own, placesOf(path, null), world.refine));
  }
  return createStageTouch(reaches, known, unknown, path.mine.unknown, world.mine);
}

function touchAtRefine(
  path: SupplyPath,
  reaches: readonly Reach[],
  placeIso3: string,
  { world }: TouchContext,
): StageTouch {
  if (reaches.length === 0) return untouchedStage;
  const [known, unknown] = [new Map<string, Touch>(), new Map<string, Touch>()];
  for (const [country, own] of groupByExporter(reaches)) {
    const touch = touchWhole(own, country, placeIso3);
    const stated = path.refine.shares.find(({ countryIso3 }) => countryIso3 === country);
    if (stated !== undefined) known.set(country, scale(touch, stated.shareFraction));
    if (path.refine.unknown > 0) unknown.set(country, touch);
  }
  return createStageTouch(reaches, known, unknown, path.refine.unknown, world.refine);
}

const either = (a: ValueInterval, b: ValueInterval): ValueInterval =>
  atEnds((end) => 1 - (1 - a[end]) * (1 - b[end]));

/** Mine and refine together: independent of each other, but with routes exactly. **Source** methods 9 */
function touchBeforePlant(
  path: SupplyPath,
  mine: StageTouch,
  refine: StageTouch,
  placeIso3: string,
  { world }: TouchContext,
): ValueInterval {
  if (!path.hasRoutes) return either(mine.touched, refine.touched);
  const [miners, refiners] = [groupByExporter(mine.reaches), groupByExporter(refine.reaches)];
  let sum = { low: 0, value: 0, high: 0 };
  for (const { mine: from, refine: to, share } of path.cells) {
    const way =
      from === null || to === null
        ? either(touchUnknown(mine.unknown, world.mine), touchUnknown(refine.unknown, world.refine))
        : either(
            touchMined(
              miners.get(from) ?? [],
              { total: 1, shareOf: new Map([[to, 1]]), unknown: 0 },
              world.refine,
            ).touched,
            touchWhole(refiners.get(to) ?? [], to, placeIso3).touched,
          );
    sum = atEnds((end) => sum[end] + share * way[end]);
  }
  return atEnds((end) => Math.min(1, sum[end]));
}

function listMeasures(
  mine: StageTouch,
  refine: StageTouch,
  materialReaches: readonly Reach[],
  material: Touch,
): MeasureOnPath[] {
  const withOwn = (reaches: readonly Reach[], own: readonly ValueInterval[]) =>
    reaches.flatMap((reach, index): MeasureOnPath[] => {
      const part = own[index];
      return part === undefined || !(part.high > 0) ? [] : [{ ...reach, own: part }];
    });
  return [
    ...withOwn(mine.reaches, mine.own),
    ...withOwn(refine.reaches, refine.own),
    ...withOwn(materialReaches, material.own),
  ];
}

/** Which measures on materials are of the country where the line's supplier produces? */
function listAtSite(path: SupplyPath, reachesOf: (path: SupplyPath) => readonly Reach[]): readonly Reach[] {
  if (path.siteIso3 === null || (path.form !== null && !materialForms.has(path.form))) return [];
  return reachesOf(path).filter(({ measure }) => measure.exporterIso3 === path.siteIso3);
}

const untouchedPath: Omit<PathTouch, "placeIso3"> = {
  mine: untouchedStage,
  refine: untouchedStage,
  material: untouched,
  materialReaches: [],
  beforePlant: untouched.touched,
  touched: untouched.touched,
  measures: [],
};

/** What do a mineral's measures do to each way of buying it? **Source** methods 5 and 9 */
export function createPathTouch(context: TouchContext): (path: SupplyPath) => PathTouch {
  const { date, measures } = context;
  const mineReaches = createReachList(measures.mine, date);
  const refineReaches = createReachList(measures.refine, date);
  const materialReaches = createReachList(measures.material, date);
  return (path) => {
    const placeIso3 = path.plantCountryIso3 ?? context.organisationIso3;
    const [miners, refiners] = [mineReaches(path), refineReaches(path)];
    const atSite = listAtSite(path, materialReaches);
    if (miners.length === 0 && refiners.length === 0 && atSite.length === 0) {
      return { placeIso3, ...untouchedPath };
    }
    const mine = touchAtMine(path, miners, context);
    const refine = touchAtRefine(path, refiners, placeIso3, context);
    const material = path.siteIso3 === null ? untouched : touchWhole(atSite, path.siteIso3, placeIso3);
    const beforePlant = touchBeforePlant(path, mine, refine, placeIso3, context);
    return {
      placeIso3,
      mine,
      refine,
      material,
      materialReaches: atSite,
      beforePlant,
      touched: either(beforePlant, material.touched),
      measures: listMeasures(mine, refine, atSite, material),
    };
  };
}
