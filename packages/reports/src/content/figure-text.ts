import { formatNumber, type Locale, type NumberKind } from "@interphase/names";
import { reportWord } from "../report-words.js";

/** An honest pair of ends, as results hold it. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** How is a figure written? What is not known says so: it is never 0. */
export function figureText(value: number | null, kind: NumberKind, locale: Locale): string {
  return value === null ? reportWord("unknown", locale) : formatNumber(value, kind, locale);
}

/** How is an interval written? Both ends, once where they print alike. */
export function endsText(ends: Ends | null, kind: NumberKind, locale: Locale): string {
  if (ends === null) return reportWord("unknown", locale);
  const [low, high] = [formatNumber(ends.low, kind, locale), formatNumber(ends.high, kind, locale)];
  return low === high ? low : `${low} – ${high}`;
}

/** How are months of stock written? */
export function monthsText(
  cover: { readonly months: number | null; readonly atLeast: boolean },
  locale: Locale,
): string {
  if (cover.months === null) return reportWord("unknown", locale);
  const months = formatNumber(cover.months, "months", locale);
  if (!cover.atLeast) return months;
  return `${reportWord("atLeast", locale)} ${months}`;
}
