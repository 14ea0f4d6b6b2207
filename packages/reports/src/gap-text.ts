import type { Locale } from "@interphase/names";
import { renderGapKind } from "@interphase/sourcing";

/** What does a kind of gap mean? Undefined for a kind that has no sentence of its own. The same words as on the pages. */
export function gapKindText(code: string, locale: Locale): string | undefined {
  return renderGapKind(code, locale);
}
