import { renderGapKind } from "@interphase/sourcing";
import type { ReportLocale } from "./report-input.js";

/** What does a kind of gap mean? Undefined for a kind that has no sentence of its own. The same words as on the pages. */
export function gapKindText(code: string, locale: ReportLocale): string | undefined {
  return renderGapKind(code, locale);
}
