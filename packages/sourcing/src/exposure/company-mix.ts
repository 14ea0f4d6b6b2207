import type { Stage, UnknownLump, ValueInterval } from "@interphase/minerals";
import type { PlanBook } from "./plan-book.js";
import type { PathTouch } from "./path-touch.js";
import type { SupplyPath } from "./supply-path.js";
import type { Tally } from "./tally.js";

/** One way of buying a mineral with its yearly contained tonnes, its attributed spend and what measures do to it. */
export interface MineralPath {
  readonly pathIndex: number;
  readonly path: SupplyPath;
  readonly tonnes: number;
  readonly attributedSpendUsd: number;
  readonly touch: PathTouch;
}

/**
 * A country's part of a company's mix at one stage.
 * **Shape** `paths` are those that name the country, with their tonnes from it; `tradeFactor` is t̄ of methods 5.
 * **Units and range** contained tonnes a year; 0-1.
 */
export interface CountryPart {
  readonly countryIso3: string;
  readonly shareFraction: number;
  readonly tonnes: number;
  readonly tradeFactor: ValueInterval;
}

/** The goods of one supplier parent whose origin at a stage is not stated. **Units** contained tonnes a year. */
export interface OriginLump extends UnknownLump {
  readonly supply: number;
  readonly parent: number;
  readonly name: string;
  readonly tonnes: number;
}

/**
 * Where does a company's mineral come from at one stage?
 * **Shape** countries descend by share, then by code; lumps descend by share, then by name. Shares, `unknown` and `recycled` are
 * of contained tonnes and add up to 1; `unknown` is exactly 1 where nothing is known.
 */
export interface CompanyMix {
  readonly totalTonnes: number;
  readonly countries: readonly CountryPart[];
  readonly lumps: readonly OriginLump[];
  readonly unknown: number;
  readonly recycled: number;
  readonly largest: number;
}

interface OpenPart {
  tonnes: number;
  excess: { low: number; value: number; high: number };
}

function addPath(byCountry: Map<string, OpenPart>, { path, tonnes, touch }: MineralPath, stage: Stage): void {
  for (const { countryIso3, shareFraction } of path[stage].shares) {
    let part = byCountry.get(countryIso3);
    if (part === undefined) {
      part = { tonnes: 0, excess: { low: 0, value: 0, high: 0 } };
      byCountry.set(countryIso3, part);
    }
    part.tonnes += tonnes * shareFraction;
    const excess = touch[stage].known.get(countryIso3)?.excess;
    if (excess === undefined) continue;
    part.excess.low += tonnes * excess.low;
    part.excess.value += tonnes * excess.value;
    part.excess.high += tonnes * excess.high;
  }
}

function meanFactor({ tonnes, excess }: OpenPart): ValueInterval {
  if (!(tonnes > 0)) return { low: 1, value: 1, high: 1 };
  return { low: 1 + excess.low / tonnes, value: 1 + excess.value / tonnes, high: 1 + excess.high / tonnes };
}

/* eslint-disable @typescript-eslint/no-non-null-assertion -- rows and codes come from the book, and each has its slot */

/** How much of a path would exporters' measures touch in its unknown part? **Shape** by book path index: low, value, high. */
function listExcesses(
  book: PlanBook,
  paths: readonly MineralPath[],
  stage: Stage,
): Map<string, Float64Array> {
  const byExporter = new Map<string, Float64Array>();
  for (const { pathIndex, path, touch } of paths) {
    const { unknown } = path[stage];
    if (!(unknown > 0)) continue;
    for (const [countryIso3, { excess }] of touch[stage].unknown) {
      if (!(excess.high > 0)) continue;
      let own = byExporter.get(countryIso3);
      if (own === undefined) byExporter.set(countryIso3, (own = new Float64Array(book.paths.length * 3)));
      own.set([unknown * excess.low, unknown * excess.value, unknown * excess.high], pathIndex * 3);
    }
  }
  return byExporter;
}

/** t_ic of each lump: the factor its goods would have if they came whole from c (methods 5), weighted by tonnes. */
function sumLumpExcesses(
  book: PlanBook,
  rows: Int32Array,
  paths: readonly MineralPath[],
  stage: Stage,
): Map<string, Float64Array> {
  const excesses = listExcesses(book, paths, stage);
  if (excesses.size === 0) return excesses;
  const { contained, path, supply } = book.exposures();
  const sums = new Map<string, Float64Array>();
  for (const [countryIso3, excess] of excesses) {
    const own = new Float64Array(book.supplies.length * 3);
    for (const row of rows) {
      const from = path[row]! * 3;
      const most = excess[from + 2]!;
      if (most === 0) continue;
      const tonnes = contained[row]!;
      const to = supply[row]! * 3;
      own[to]! += tonnes * excess[from]!;
      own[to + 1]! += tonnes * excess[from + 1]!;
      own[to + 2]! += tonnes * most;
    }
    sums.set(countryIso3, own);
  }
  return sums;
}

const noFactors: ReadonlyMap<string, ValueInterval> = new Map();

function readFactors(
  excesses: ReadonlyMap<string, Float64Array>,
  supply: number,
  tonnes: number,
): ReadonlyMap<string, ValueInterval> {
  const factors = new Map<string, ValueInterval>();
  for (const [countryIso3, sums] of excesses) {
    const [low, value, high] = [sums[supply * 3]!, sums[supply * 3 + 1]!, sums[supply * 3 + 2]!];
    if (!(high > 0)) continue;
    factors.set(countryIso3, { low: 1 + low / tonnes, value: 1 + value / tonnes, high: 1 + high / tonnes });
  }
  return factors;
}

/** Which supplies of a mineral leave their origin at a stage unknown? **Shape** u_i; the heaviest first, then by name. */
function listLumps(
  book: PlanBook,
  supplies: readonly number[],
  unknownTonnes: Float64Array,
  excesses: ReadonlyMap<string, Float64Array>,
  total: number,
): OriginLump[] {
  const lumps: OriginLump[] = [];
  for (const supply of supplies) {
    const tonnes = unknownTonnes[supply]!;
    if (!(tonnes > 0)) continue;
    const tradeFactors = excesses.size === 0 ? noFactors : readFactors(excesses, supply, tonnes);
    const { parent } = book.supplies[supply]!;
    const name = book.parentNames[parent]!;
    lumps.push({ supply, parent, name, tonnes, shareFraction: Math.min(1, tonnes / total), tradeFactors });
  }
  return lumps.sort((a, b) => b.tonnes - a.tonnes || (a.name < b.name ? -1 : 1));
}

/* eslint-enable @typescript-eslint/no-non-null-assertion */

/** Which of a mineral's goods are asked about? `supplies` and `rows` are the mineral's own in the book. */
export interface MixInput {
  readonly book: PlanBook;
  readonly stage: Stage;
  readonly paths: readonly MineralPath[];
  readonly supplies: readonly number[];
  readonly rows: Int32Array;
  readonly totalTonnes: number;
}

/** What mix do a mineral's lines make at a stage? Nothing bought, or too little to divide by, is one unknown lump. */
export function computeCompanyMix(input: MixInput, sums: Tally["supply"]): CompanyMix {
  const { book, stage, paths, supplies, rows, totalTonnes } = input;
  const byCountry = new Map<string, OpenPart>();
  let recycledTonnes = 0;
  for (const path of paths) {
    addPath(byCountry, path, stage);
    recycledTonnes += path.tonnes * path.path[stage].recycled;
  }
  const fractionOf = (tonnes: number) => (totalTonnes > 0 ? Math.min(1, tonnes / totalTonnes) : 0);
  const unknownTonnes = stage === "mine" ? sums.unknownMineTonnes : sums.unknownRefineTonnes;
  const lumps = listLumps(
    book,
    supplies,
    unknownTonnes,
    sumLumpExcesses(book, rows, paths, stage),
    totalTonnes,
  );
  const countries = [...byCountry]
    .map(([countryIso3, part]) => ({
      countryIso3,
      tonnes: part.tonnes,
      shareFraction: fractionOf(part.tonnes),
      tradeFactor: meanFactor(part),
    }))
    .sort((a, b) => b.shareFraction - a.shareFraction || (a.countryIso3 < b.countryIso3 ? -1 : 1));
  const largest = countries[0]?.shareFraction ?? 0;
  const recycled = fractionOf(recycledTonnes);
  const sum = lumps.reduce((share, lump) => share + lump.shareFraction, 0);
  const unknown = largest === 0 && recycled === 0 ? 1 : Math.min(1, sum);
  return { totalTonnes, countries, lumps, unknown, recycled, largest };
}
