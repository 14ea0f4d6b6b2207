import { mineralIds, type MineralId } from "@interphase/minerals/codes";
import type { PlanLine } from "../plan-line.js";
import { rareEarthElements } from "./element.js";
import { massFractions, type AtomicWeights } from "./mass-fraction.js";
import { parseFormula, type ElementCounts } from "./parse-formula.js";

/** Which elements make up each mineral (methods 2)? rare-earths is the sum of its group, every other one element. */
export const elementsOfMineral: Readonly<Record<MineralId, readonly string[]>> = {
  lithium: ["Li"],
  cobalt: ["Co"],
  nickel: ["Ni"],
  manganese: ["Mn"],
  "natural-graphite": ["C"],
  "rare-earths": rareEarthElements,
  lanthanum: ["La"],
  yttrium: ["Y"],
  zirconium: ["Zr"],
  tantalum: ["Ta"],
  germanium: ["Ge"],
  titanium: ["Ti"],
  "phosphate-rock": ["P"],
  phosphorus: ["P"],
  indium: ["In"],
  bauxite: ["Al"],
  aluminium: ["Al"],
  silicon: ["Si"],
  sulfur: ["S"],
  fluorspar: ["F"],
  iron: ["Fe"],
  copper: ["Cu"],
};

const onlyWhenNamed: ReadonlySet<MineralId> = new Set<MineralId>([
  "natural-graphite",
  "rare-earths",
  "phosphate-rock",
  "bauxite",
]);

/** Which known minerals does a formula give exposure to when the line names none? **Shape** in the minerals' order. */
export function mineralsOfFormula(counts: ElementCounts): MineralId[] {
  return mineralIds.filter(
    (id) => !onlyWhenNamed.has(id) && elementsOfMineral[id].some((element) => Object.hasOwn(counts, element)),
  );
}

/** Does a formula hold the element of a mineral (any of the group for rare-earths)? */
export function holdsMineral(counts: ElementCounts, mineralId: MineralId): boolean {
  return elementsOfMineral[mineralId].some((element) => Object.hasOwn(counts, element));
}

/** One mineral that a line exposes its buyer to. **Units and range** containedFraction 0-1 of the line's gross tonnes. */
export type ContainedMineral = { mineralId: MineralId; containedFraction: number };

type LineOfMineral = Pick<PlanLine, "mineralId" | "formula" | "containedFraction" | "volumeBasis">;

function fractionInFormula(formula: string, weights: AtomicWeights): Readonly<Record<string, number>> {
  const parsed = parseFormula(formula);
  if (!parsed.ok) return {};
  const result = massFractions(parsed.counts, weights);
  return result.ok ? result.fractions : {};
}

function sumOf(fractions: Readonly<Record<string, number>>, mineralId: MineralId): number {
  return elementsOfMineral[mineralId].reduce((sum, element) => sum + (fractions[element] ?? 0), 0);
}

/**
 * Which minerals does a line hold, and what fraction of its tonnes is each?
 * **Shape** one entry for a line that names its mineral; otherwise one for each known mineral of its formula, in the
 * minerals' order. The column's fraction comes first, then the formula, then 1; a contained volume counts whole.
 * A formula that cannot be read (the reader refuses it) holds nothing.
 * **Source** methods 2.
 */
export function containedMinerals(line: LineOfMineral, atomicWeights: AtomicWeights): ContainedMineral[] {
  const { mineralId, formula } = line;
  if (mineralId !== null) {
    if (line.volumeBasis === "contained") return [{ mineralId, containedFraction: 1 }];
    if (line.containedFraction !== null) return [{ mineralId, containedFraction: line.containedFraction }];
    if (formula === null) return [{ mineralId, containedFraction: 1 }];
    return [{ mineralId, containedFraction: sumOf(fractionInFormula(formula, atomicWeights), mineralId) }];
  }
  if (formula === null) return [];
  const fractions = fractionInFormula(formula, atomicWeights);
  return mineralsOfFormula(fractions).map((id) => ({
    mineralId: id,
    containedFraction: sumOf(fractions, id),
  }));
}

/**
 * Which part of the goods of a line is the mineral it names, where its volumes are stated as contained?
 * **Shape** the column's fraction, else that of the formula, else 1. **Units and range** above 0, at most 1.
 * **Source** methods 2.
 */
export function fractionInGoods(
  line: Pick<PlanLine, "formula" | "containedFraction">,
  mineralId: MineralId,
  atomicWeights: AtomicWeights,
): number {
  if (line.containedFraction !== null) return line.containedFraction;
  if (line.formula === null) return 1;
  const inFormula = sumOf(fractionInFormula(line.formula, atomicWeights), mineralId);
  return inFormula > 0 ? inFormula : 1;
}
