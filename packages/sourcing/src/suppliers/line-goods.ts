import { atomicWeights, type ReferenceEdition } from "@interphase/minerals";
import { identifyGoods } from "../exposure/goods-identity.js";
import { foldName } from "../exposure/plan-columns.js";
import { containedMinerals, fractionInGoods, type ContainedMineral } from "../formula/contained-fraction.js";
import { readAtoms } from "../formula/formula-atoms.js";
import type { PlanLine } from "../plan-line.js";

/** What does a line buy? **Units and range** goods tonnes a year; USD a year, null where it has no price; 0-1 of stated tonnes. */
export interface LineGoods {
  readonly goodsKey: string;
  readonly contained: readonly ContainedMineral[];
  readonly goodsTonnes: number;
  readonly spendUsd: number | null;
}

type Substance = Pick<LineGoods, "goodsKey" | "contained"> & { readonly goodsPerStatedTonne: number };

function readSubstance(line: PlanLine, weights: Readonly<Record<string, number>>): Substance {
  const isContained = line.volumeBasis === "contained" && line.mineralId !== null;
  return {
    goodsKey: identifyGoods(line, line.mineralId, readAtoms(line.formula)).key,
    contained: containedMinerals(line, weights),
    goodsPerStatedTonne:
      isContained && line.mineralId !== null ? 1 / fractionInGoods(line, line.mineralId, weights) : 1,
  };
}

/**
 * How are lines read for the goods they buy? **Shape** lines of the same substance are read once. **Source** methods 2 and 9.
 */
export function createGoodsReader(edition: ReferenceEdition): (line: PlanLine) => LineGoods {
  const weights = Object.fromEntries(atomicWeights(edition));
  const known = new Map<string, Substance>();
  return (line) => {
    const { mineralId, formula, form, material, containedFraction, volumeBasis } = line;
    const key = JSON.stringify([mineralId, formula, form, material, containedFraction, volumeBasis]);
    let substance = known.get(key);
    if (substance === undefined) known.set(key, (substance = readSubstance(line, weights)));
    const { goodsKey, contained, goodsPerStatedTonne } = substance;
    const { annualQuantityTonnes, unitPriceUsdPerTonne } = line;
    return {
      goodsKey,
      contained,
      goodsTonnes: annualQuantityTonnes * goodsPerStatedTonne,
      spendUsd: unitPriceUsdPerTonne === null ? null : annualQuantityTonnes * unitPriceUsdPerTonne,
    };
  };
}

/** By which name does a line's supplier count: its parent's, else its own? **Source** methods 3 and 9. */
export function parentOf(line: Pick<PlanLine, "supplier" | "supplierParent">): string {
  return (line.supplierParent?.trim() || line.supplier).trim();
}

/** Do two names mean the same supplier? Compare their keys: spaces and capitals do not count. */
export const supplierKey = foldName;
