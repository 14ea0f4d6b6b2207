import type { DecimalSign, RawRow } from "@interphase/spreadsheet/contract";
import type { AtomicWeights } from "../formula/mass-fraction.js";
import type { PlanLine } from "../plan-line.js";
import { CellReader } from "./cell-reader.js";
import {
  contractTypeNames,
  formNames,
  priceBasisNames,
  qualificationNames,
  supplierRoleNames,
  tonnesPerUnit,
  unitNames,
} from "./choice-text.js";
import type { FindingBook } from "./finding-book.js";
import type { Header } from "./header.js";
import { noticeUnusedElements, OriginReader } from "./line-origin.js";
import { PriceReader } from "./line-price.js";
import { SubstanceReader } from "./line-substance.js";
import type { quantityColumns } from "./workbook-column.js";

type QuantityColumn = (typeof quantityColumns)[number];

/** Turns rows into plan lines and writes every problem into the book. */
export class LineReader {
  private readonly cells: CellReader;
  private readonly substances: SubstanceReader;
  private readonly origins: OriginReader;
  private readonly prices: PriceReader;
  private readonly rowsByLine = new Map<string, number>();
  private unit: keyof typeof tonnesPerUnit = "t";

  constructor(
    header: Header,
    book: FindingBook,
    atomicWeights: AtomicWeights,
    private readonly sheet: string | null,
  ) {
    this.cells = new CellReader(header, book);
    this.substances = new SubstanceReader(this.cells, atomicWeights);
    this.origins = new OriginReader(this.cells);
    this.prices = new PriceReader(this.cells);
  }

  /** From here on numbers are read with this sign. */
  decideDecimal(decimal: DecimalSign): void {
    this.cells.decimal = decimal;
  }

  /** undefined: the row has a problem, which is in the book. */
  read(raw: RawRow): PlanLine | undefined {
    const { cells } = this;
    cells.open(raw);
    this.unit = cells.choice("unit", unitNames) ?? "t";
    const line = this.lineId();
    const supplier = this.required("supplier", cells.text("supplier", 500));
    const substance = this.substances.read();
    const annual = this.quantity("annual_quantity_t", false);
    const annualQuantityTonnes = this.required("annual_quantity_t", annual);
    const planLine = this.rest(line ?? "", supplier ?? "", substance, annualQuantityTonnes ?? 0);
    this.checkOrder(planLine);
    noticeUnusedElements(planLine, cells);
    return cells.hasProblem() ? undefined : planLine;
  }

  private lineId(): string | null {
    const { cells } = this;
    const line = this.required("line", cells.identifier("line", 200));
    if (line === null) return null;
    const first = this.rowsByLine.get(line);
    if (first === undefined) {
      this.rowsByLine.set(line, cells.row);
      return line;
    }
    return cells.problem("line", "line.duplicate", { firstRow: first });
  }

  /** Says that a required cell is empty, unless something was already said about this very cell. */
  private required<T>(key: "line" | "supplier" | "annual_quantity_t", value: T | null): T | null {
    if (value !== null || this.cells.hasProblem(key)) return value;
    return this.cells.problem(key, "cell.required", { column: key });
  }

  private quantity(key: QuantityColumn, isZeroAllowed: boolean): number | null {
    const value = this.cells.number(key, isZeroAllowed);
    if (value === null || this.unit === "t") return value;
    return this.unit === "kg" ? value / 1000 : value * tonnesPerUnit.lb;
  }

  private rest(
    line: string,
    supplier: string,
    substance: ReturnType<SubstanceReader["read"]>,
    annualQuantityTonnes: number,
  ): PlanLine {
    const { cells } = this;
    return {
      line,
      sourceRow: cells.row,
      sourceSheet: this.sheet,
      mineralId: substance.mineralId,
      material: cells.text("material", 500),
      formula: substance.formula,
      form: cells.choice("form", formNames),
      containedFraction: substance.containedFraction,
      volumeBasis: substance.volumeBasis,
      supplier,
      supplierParent: cells.text("supplier_parent", 500),
      supplierRole: cells.choice("supplier_role", supplierRoleNames) ?? "producer",
      supplierCountryIso3: cells.country("supplier_country"),
      productionCountryIso3: cells.country("production_country"),
      plantCountryIso3: cells.country("plant_country"),
      minedIn: this.origins.read("mined_in"),
      refinedIn: this.origins.read("refined_in"),
      routes: this.origins.routes(),
      annualQuantityTonnes,
      needTonnes: this.quantity("need_t", true),
      committedMinTonnes: this.quantity("committed_min_t", true),
      committedMaxTonnes: this.quantity("committed_max_t", true),
      stockTonnes: this.quantity("stock_t", true),
      stockAsOf: cells.date("stock_as_of"),
      inTransitTonnes: this.quantity("in_transit_t", true),
      ...this.prices.read(),
      priceBasis: cells.choice("price_basis", priceBasisNames),
      priceIndex: cells.text("price_index", 200),
      contractType: cells.choice("contract_type", contractTypeNames),
      contractStart: cells.date("contract_start"),
      contractEnd: cells.date("contract_end"),
      leadTimeDays: cells.number("lead_time_days", true),
      qualification: cells.choice("qualification", qualificationNames),
      qualificationMonths: cells.number("qualification_months", true),
      recycledContentFraction: cells.fraction("recycled_content", true),
      partNumber: cells.text("part_number", 200),
      hsCode: cells.text("hs_code", 50),
      incoterm: cells.text("incoterm", 50),
      site: cells.text("site", 500),
      notes: cells.text("notes", 10_000),
    };
  }

  private checkOrder(line: PlanLine): void {
    const { committedMinTonnes: least, committedMaxTonnes: most, contractStart, contractEnd } = line;
    if (least !== null && most !== null && most < least) {
      this.cells.problem("committed_max_t", "committed.out-of-order");
    }
    if (contractStart !== null && contractEnd !== null && contractEnd < contractStart) {
      this.cells.problem("contract_end", "contract.out-of-order");
    }
  }
}
