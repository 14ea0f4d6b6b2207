import type { ElementCounts } from "./parse-formula.js";

/** Standard atomic weights by element symbol, as an edition of the reference facts holds them. */
export type AtomicWeights = Readonly<Record<string, number>>;

/** What did weighing a formula give? */
export type MassFractions =
  | { ok: true; fractions: Readonly<Record<string, number>>; molarMassGramsPerMole: number }
  | { ok: false; failure: { code: "formula.unknown-weight"; element: string } };

/**
 * What fraction of a compound's mass is each of its elements?
 * **Units and range** fractions 0-1 that sum to 1; the molar mass in g/mol of the formula unit.
 * **Fails** formula.unknown-weight where the weights name no value for an element.
 */
export function massFractions(counts: ElementCounts, atomicWeights: AtomicWeights): MassFractions {
  const masses: [string, number][] = [];
  let total = 0;
  for (const [element, count] of Object.entries(counts)) {
    const weight = Object.hasOwn(atomicWeights, element) ? atomicWeights[element] : undefined;
    if (weight === undefined) return { ok: false, failure: { code: "formula.unknown-weight", element } };
    masses.push([element, weight * count]);
    total += weight * count;
  }
  const fractions = Object.fromEntries(masses.map(([element, mass]) => [element, mass / total]));
  return { ok: true, fractions, molarMassGramsPerMole: total };
}
