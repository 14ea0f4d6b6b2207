import type { WorkWords } from "../../../../_figures/work-words";

/** When does the stock run out? Never is a good answer and not the same as unknown. */
export function stockOutText(month: number | null, { w, formats }: WorkWords): string {
  return month === null ? w("whatIf.neverOut") : w("whatIf.inMonth", { month: formats.fixed(month, 1) });
}
