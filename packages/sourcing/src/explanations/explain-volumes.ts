import { foldMembers, type Formula, type Term } from "@interphase/figures";
import type { FigureTitle, Working } from "./explanation-book.js";
import { plainly } from "./explanation-book.js";
import { about, divide, maxOver, multiply, ref, square, sumOver, term, count } from "./formula-nodes.js";
import { attributedShareTerm, containedTerms, priceTerm, quantityTerm } from "./line-terms.js";
import { scaleTerm } from "./method-constants.js";
import { keepLargest, sumOverLines, type MineralMaking } from "./making.js";
import type { KeptRows } from "./largest-rows.js";

const contained = multiply(term("q"), ref("f"));

/** What titles a mineral's figure? */
export const titleOf = (
  making: MineralMaking,
  code: string,
  section: string,
  unit: string | null,
  facts: Readonly<Record<string, string | number | null>> = {},
): FigureTitle => ({
  code,
  facts: { mineralId: making.mineralId, ...facts },
  method: `exposure#${section}`,
  unit,
});

/** Σ q·f over rows. */
function containedOver(making: MineralMaking, kept: KeptRows, code: string, facts = {}) {
  return sumOverLines(making, kept, {
    column: "containedTonnes",
    code,
    facts: { mineralId: making.mineralId, ...facts },
    termsOf: (row) => containedTerms(making, row),
    body: contained,
  });
}

/** T: contained tonnes of the mineral, by reference. */
export const totalTerm = (making: MineralMaking): Term =>
  making.explanations.at(`${making.at}/containedTonnes`, { symbol: "T" }, "t");

/** How are the tonnes and the money of one mineral explained? */
export function explainVolumes(making: MineralMaking): void {
  const { explanations, at, rows, exposures, lines, mineral } = making;
  const tonnesOf = (row: number) => exposures.contained[row] ?? 0;
  const isPriced = (row: number) => !Number.isNaN(lines.spend[exposures.line[row] ?? 0] ?? NaN);
  explanations.figure(
    `${at}/containedTonnes`,
    titleOf(making, "mineral.containedTonnes", "2", "t"),
    mineral.containedTonnes,
    () => plainly(containedOver(making, keepLargest(making, rows, tonnesOf), "lines-of-mineral"), {}),
  );
  explanations.figure(
    `${at}/pricedShareFraction`,
    titleOf(making, "mineral.pricedShareFraction", "2", "fraction"),
    mineral.pricedShareFraction,
    () => {
      const kept = keepLargest(making, rows, (row) => (isPriced(row) ? tonnesOf(row) : NaN));
      const priced = containedOver(making, kept, "priced-lines-of-mineral");
      return plainly(divide(priced, ref("T")), { T: totalTerm(making) });
    },
  );
  explainSpend(making);
  explainRiskWeighted(making);
}

/** The line's spend may be shared out: `spendOver` adds q·p, or q·p·a of what is the mineral's. */
function explainSpend(making: MineralMaking): void {
  const { explanations, at, rows, exposures, lines, mineral } = making;
  const spendOf = (row: number) => lines.spend[exposures.line[row] ?? 0] ?? NaN;
  explanations.figure(
    `${at}/lineSpendUsd`,
    titleOf(making, "mineral.lineSpendUsd", "2", "USD"),
    mineral.lineSpendUsd,
    () => {
      const formula = sumOverLines(making, keepLargest(making, rows, spendOf), {
        column: "spendUsd",
        code: "priced-lines-of-mineral",
        facts: { mineralId: making.mineralId },
        termsOf: (_row, line) => ({ q: quantityTerm(making, line), p: priceTerm(making, line) }),
        body: multiply(term("q"), term("p")),
      });
      return plainly(formula, {});
    },
  );
  explanations.figure(
    `${at}/attributedSpendUsd`,
    titleOf(making, "mineral.attributedSpendUsd", "2", "USD"),
    mineral.attributedSpendUsd,
    () => {
      const partOf = (row: number) => spendOf(row) * (attributionOf(making, row) ?? 0);
      const formula = sumOverLines(making, keepLargest(making, rows, partOf), {
        column: "attributedSpendUsd",
        code: "priced-lines-of-mineral",
        facts: { mineralId: making.mineralId },
        termsOf: (row, line) => attributedTerms(making, row, line),
        body: attributed,
      });
      return plainly(formula, {});
    },
  );
}

/** q·p·a: the spend of a line that is one mineral's. */
export const attributed: Formula = multiply(term("q"), term("p"), ref("a"));
/** Which terms does an attributed spend have? */
export const attributedTerms = (making: MineralMaking, row: number, line: number): Record<string, Term> => ({
  q: quantityTerm(making, line),
  p: priceTerm(making, line),
  a: attributedShareTerm(making, row),
});
/** Which part of its line's spend is a row's? */
export const attributionOf = ({ book, exposures }: MineralMaking, row: number): number | undefined =>
  book.paths[exposures.path[row] ?? -1]?.attribution.shareFraction;

function explainRiskWeighted(making: MineralMaking): void {
  const { explanations, at, mineral } = making;
  const title = titleOf(making, "mineral.riskWeightedSpendUsd", "9", "USD");
  explanations.figure(`${at}/riskWeightedSpendUsd`, title, mineral.riskWeightedSpendUsd, () => {
    const reading = (end: "low" | "value" | "high") =>
      explanations.at(`${at}/sourcingConcentration`, { symbol: `C^${end}`, reading: end }, "points");
    const body = (name: string) => divide(multiply(ref("a"), ref(name)), term("scale"));
    return {
      formulas: { low: body("low"), value: body("value"), high: body("high") },
      terms: {
        a: explanations.at(`${at}/attributedSpendUsd`, { symbol: "A" }, "USD"),
        scale: scaleTerm(),
        low: reading("low"),
        value: reading("value"),
        high: reading("high"),
      },
    };
  });
}

/** Which rows come from each supplier parent? **Shape** the heaviest first. */
function collectSuppliers({ book, rows, exposures }: MineralMaking) {
  const parts = new Map<number, { readonly parent: number; readonly rows: number[]; tonnes: number }>();
  for (const row of rows) {
    const parent = book.supplies[exposures.supply[row] ?? -1]?.parent ?? -1;
    let part = parts.get(parent);
    if (part === undefined) parts.set(parent, (part = { parent, rows: [], tonnes: 0 }));
    part.rows.push(row);
    part.tonnes += exposures.contained[row] ?? 0;
  }
  return [...parts.values()].sort((a, b) => b.tonnes - a.tonnes || a.parent - b.parent);
}

/** How are the suppliers of one mineral explained: how many, the largest, and how concentrated? */
export function explainSuppliers(making: MineralMaking): void {
  const { explanations, at, mineral, book, limit } = making;
  const parts = collectSuppliers(making);
  const total = parts.reduce((sum, { tonnes }) => sum + tonnes, 0);
  const member = ({ parent, rows }: (typeof parts)[number]) => ({
    subjects: [about("supplier", book.parentNames[parent] ?? "")],
    terms: {
      s: explanations.to(
        supplierWorking(making, parent, () => rows),
        { symbol: "s_i" },
      ),
    },
  });
  const select = (folding: "sum" | "max", valueOf: (share: number) => number) => ({
    column: "containedTonnes",
    selection: { code: "suppliers-of-mineral", facts: { mineralId: making.mineralId } },
    ...foldMembers(parts, ({ tonnes }) => valueOf(tonnes / total), member, { folding, limit }),
  });
  const title = (code: string, unit: string | null) => titleOf(making, `suppliers.${code}`, "9", unit);
  const { suppliers } = mineral;
  explanations.figure(`${at}/suppliers/count`, title("count", "count"), suppliers.count, () =>
    plainly(count(select("sum", (share) => share)), {}),
  );
  explanations.figure(
    `${at}/suppliers/largestShareFraction`,
    title("largestShareFraction", "fraction"),
    suppliers.largestShareFraction,
    () =>
      plainly(
        maxOver(
          select("max", (share) => share),
          ref("s"),
        ),
        {},
      ),
  );
  explanations.figure(`${at}/suppliers/hhi`, title("hhi", "fraction"), suppliers.hhi, () =>
    plainly(
      sumOver(
        select("sum", (share) => share * share),
        square(ref("s")),
      ),
      {},
    ),
  );
}

/** s_i: the share of a mineral that comes from one supplier parent. */
export function supplierShareTerm(making: MineralMaking, parent: number): Term {
  const { book, rows, exposures } = making;
  const isOwn = (row: number) => book.supplies[exposures.supply[row] ?? -1]?.parent === parent;
  const working = supplierWorking(making, parent, () => rows.filter(isOwn));
  return making.explanations.to(working, { symbol: "s_i" });
}

function supplierWorking(making: MineralMaking, parent: number, rowsOf: () => Iterable<number>): Working {
  const supplier = making.book.parentNames[parent] ?? "";
  return {
    path: `${making.workings}/suppliers/${parent}/share`,
    title: titleOf(making, "supplier.share", "9", "fraction", { supplier }),
    make: () => {
      const tonnesOf = (row: number) => making.exposures.contained[row] ?? 0;
      const kept = keepLargest(making, rowsOf(), tonnesOf, "sum", making.deepLimit);
      const own = containedOver(making, kept, "lines-of-supplier", { supplier });
      return plainly(divide(own, ref("T")), { T: totalTerm(making) });
    },
  };
}
