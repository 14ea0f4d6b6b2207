import type { Words } from "../../../../_figures/words";

/** When does the stock run out? Never is a good answer and not the same as unknown. */
export function stockOutText(month: number | null, words: Words): string {
  return month === null
    ? words.t("whatIf.neverOut")
    : words.t("whatIf.inMonth", { month: words.formats.number(month, 1) });
}
