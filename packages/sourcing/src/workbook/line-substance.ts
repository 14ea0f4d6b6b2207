import { mineralIds, type MineralId } from "@interphase/minerals/codes";
import { holdsMineral, mineralsOfFormula } from "../formula/contained-fraction.js";
import { massFractions, type AtomicWeights } from "../formula/mass-fraction.js";
import { parseFormula, type ParsedFormula } from "../formula/parse-formula.js";
import { remember, type CellReader } from "./cell-reader.js";
import { findChoice, mineralNames, rareEarthGroups, volumeBasisNames } from "./choice-text.js";
import type { FormulaReason } from "./workbook-code.js";

/** What is bought on a line: the part of PlanLine that says mineral, formula and content. */
export type Substance = {
  mineralId: MineralId | null;
  formula: string | null;
  containedFraction: number | null;
  volumeBasis: "gross" | "contained";
};

type FormulaReading =
  | { ok: true; parsed: ParsedFormula }
  | { ok: false; facts: Readonly<{ reason: FormulaReason } & Record<string, string | number>> };

/** Reads mineral, formula, contained fraction and volume basis, and whether they agree (methods 2). */
export class SubstanceReader {
  private readonly formulas = new Map<string, FormulaReading>();

  constructor(
    private readonly cells: CellReader,
    private readonly atomicWeights: AtomicWeights,
  ) {}

  /** **Fails** mineral.unknown, formula.*, substance.missing. */
  read(): Substance {
    const { cells } = this;
    const mineralId = this.mineral();
    const formula = cells.text("formula", 200);
    const containedFraction = cells.fraction("contained_fraction", false);
    const volumeBasis = cells.choice("volume_basis", volumeBasisNames) ?? "gross";
    const parsed = formula === null ? undefined : this.formula(formula);
    const isClean = !cells.hasProblem("mineral") && !cells.hasProblem("formula");
    if (isClean && mineralId === null && formula === null) {
      cells.problem("mineral", "substance.missing");
    }
    if (mineralId !== null && parsed !== undefined && !holdsMineral(parsed.counts, mineralId)) {
      cells.problem("formula", "formula.without-mineral", { mineral: mineralId });
    }
    if (mineralId !== null || formula === null) return { mineralId, formula, containedFraction, volumeBasis };
    this.noticeIgnored(parsed, containedFraction, volumeBasis);
    return { mineralId, formula, containedFraction: null, volumeBasis: "gross" };
  }

  private mineral(): MineralId | null {
    const { cells } = this;
    const text = cells.code("mineral");
    if (text === null) return null;
    const mineralId = findChoice(text, mineralNames);
    if (mineralId !== undefined) return mineralId;
    if (rareEarthGroups.has(text.toLowerCase().replace(/[^\p{L}]/gu, ""))) {
      const at = { row: cells.row, column: cells.nameOf("mineral") };
      cells.book.notice("group-read-as-rare-earths", at, { value: text }, text);
      return "rare-earths";
    }
    return cells.problem("mineral", "mineral.unknown", { choices: mineralIds });
  }

  private formula(text: string): ParsedFormula | undefined {
    const reading = remember(this.formulas, text, (formula) => this.parse(formula));
    const { cells } = this;
    if (!reading.ok) {
      cells.problem("formula", "formula.unreadable", reading.facts);
      return undefined;
    }
    if (reading.parsed.isAbbreviation) {
      const at = { row: cells.row, column: cells.nameOf("formula") };
      const facts = { value: text, formula: reading.parsed.formula };
      cells.book.notice("abbreviation-read", at, facts, text);
    }
    return reading.parsed;
  }

  private parse(text: string): FormulaReading {
    const parsed = parseFormula(text);
    if (!parsed.ok) {
      const { code, position, facts } = parsed.failure;
      return { ok: false, facts: { ...facts, reason: code, position } };
    }
    const fractions = massFractions(parsed.counts, this.atomicWeights);
    if (fractions.ok) return { ok: true, parsed };
    return { ok: false, facts: { reason: "formula.no-atomic-weight", element: fractions.failure.element } };
  }

  private noticeIgnored(
    parsed: ParsedFormula | undefined,
    containedFraction: number | null,
    volumeBasis: Substance["volumeBasis"],
  ): void {
    const { cells } = this;
    const at = (key: "contained_fraction" | "volume_basis" | "formula") => ({
      row: cells.row,
      column: cells.nameOf(key),
    });
    if (containedFraction !== null) {
      cells.book.notice("contained-fraction-ignored", at("contained_fraction"));
    }
    if (volumeBasis === "contained") {
      cells.book.notice("volume-basis-ignored", at("volume_basis"));
    }
    if (parsed !== undefined && mineralsOfFormula(parsed.counts).length === 0) {
      cells.book.notice("formula-without-known-mineral", at("formula"), {}, parsed.formula);
    }
  }
}
