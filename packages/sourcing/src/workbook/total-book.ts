import { mineralIds, type MineralId } from "@interphase/minerals/codes";
import { containedMinerals, type ContainedMineral } from "../formula/contained-fraction.js";
import type { AtomicWeights } from "../formula/mass-fraction.js";
import type { PlanLine } from "../plan-line.js";
import { remember } from "./cell-reader.js";
import type { MineralTotal } from "./workbook-result.js";

/** Adds up lines and contained tonnes per mineral as they are read. */
export class TotalBook {
  private readonly totals = new Map<MineralId, MineralTotal>();
  private readonly fractions = new Map<string, ContainedMineral[]>();
  lineCount = 0;

  constructor(private readonly atomicWeights: AtomicWeights) {}

  add(line: PlanLine): void {
    this.lineCount++;
    for (const { mineralId, containedFraction } of this.mineralsOf(line)) {
      const total = this.totals.get(mineralId);
      const containedTonnes = line.annualQuantityTonnes * containedFraction;
      if (total === undefined) this.totals.set(mineralId, { mineralId, lineCount: 1, containedTonnes });
      else {
        total.lineCount++;
        total.containedTonnes += containedTonnes;
      }
    }
  }

  private mineralsOf(line: PlanLine): ContainedMineral[] {
    if (line.containedFraction !== null || line.volumeBasis === "contained") {
      return containedMinerals(line, this.atomicWeights);
    }
    const key = `${line.mineralId ?? ""}\u0000${line.formula ?? ""}`;
    return remember(this.fractions, key, () => containedMinerals(line, this.atomicWeights));
  }

  /** **Shape** in the minerals' order. */
  minerals(): MineralTotal[] {
    return mineralIds.flatMap((id) => this.totals.get(id) ?? []);
  }
}
