import { mineralIds, type MineralId } from "@interphase/minerals/contract";
import { holdsMineral, mineralsOfFormula } from "../formula/contained-fraction.js";
import { massFractions, type AtomicWeights } from "../formula/mass-fraction.js";
import { parseFormula, type ParsedFormula } from "../formula/parse-formula.js";
import { remember, type CellReader } from "./cell-reader.js";
import { findChoice, mineralNames, rareEarthGroups, volumeBasisNames } from "./choice-text.js";

/** What is bought on a line: the part of PlanLine that says mineral, formula and content. */
export type Substance = {
  mineralId: MineralId | null;
  formula: string | null;
  containedFraction: number | null;
  volumeBasis: "gross" | "contained";
};

type FormulaReading = { ok: true; parsed: ParsedFormula } | { ok: false; message: string };

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
      const accepted = "a mineral such as lithium, Li or 锂, or a formula such as Li2CO3";
      cells.problem("mineral", "substance.missing", "the line names neither mineral nor formula", accepted);
    }
    if (mineralId !== null && parsed !== undefined && !holdsMineral(parsed.counts, mineralId)) {
      const message = `the formula holds no ${mineralId}`;
      cells.problem("formula", "formula.without-mineral", message, "a formula with the mineral's element");
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
      cells.book.notice(
        "group-read-as-rare-earths",
        at,
        `${text} was read as rare-earths.`,
        { value: text },
        text,
      );
      return "rare-earths";
    }
    return cells.problem("mineral", "mineral.unknown", "no such mineral", mineralIds.join(", "));
  }

  private formula(text: string): ParsedFormula | undefined {
    const reading = remember(this.formulas, text, (formula) => this.parse(formula));
    const { cells } = this;
    if (!reading.ok) {
      const accepted = "a formula such as Li2CO3, LiOH·H2O or Li6.4La3Zr1.4Ta0.6O12";
      cells.problem("formula", "formula.unreadable", reading.message, accepted);
      return undefined;
    }
    if (reading.parsed.isAbbreviation) {
      const at = { row: cells.row, column: cells.nameOf("formula") };
      const facts = { value: text, formula: reading.parsed.formula };
      cells.book.notice(
        "abbreviation-read",
        at,
        `${text} was read as ${reading.parsed.formula}.`,
        facts,
        text,
      );
    }
    return reading.parsed;
  }

  private parse(text: string): FormulaReading {
    const parsed = parseFormula(text);
    if (!parsed.ok) {
      return { ok: false, message: `at character ${parsed.failure.position}: ${parsed.failure.message}` };
    }
    const fractions = massFractions(parsed.counts, this.atomicWeights);
    if (fractions.ok) return { ok: true, parsed };
    return { ok: false, message: `no standard atomic weight is known for ${fractions.failure.element}` };
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
    const because = "because the line names no mineral and its formula says what it contains.";
    if (containedFraction !== null) {
      const message = `The contained fraction was ignored ${because}`;
      cells.book.notice("contained-fraction-ignored", at("contained_fraction"), message);
    }
    if (volumeBasis === "contained") {
      cells.book.notice(
        "volume-basis-ignored",
        at("volume_basis"),
        `The volume basis was ignored ${because}`,
      );
    }
    if (parsed !== undefined && mineralsOfFormula(parsed.counts).length === 0) {
      const message = "A formula holds none of the minerals assessed; its line gives no exposure.";
      cells.book.notice("formula-without-known-mineral", at("formula"), message, {}, parsed.formula);
    }
  }
}
