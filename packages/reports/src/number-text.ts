import { formatNumber, writeFixed, type Locale } from "@interphase/names";

/** A figure that does not exist; never confused with zero. */
export const absentText = "–";

/** How is a share (0-1) written? To a tenth of a percent. */
export function percentText(share: number | null, locale: Locale): string {
  return share === null ? absentText : formatNumber(share, "share", locale);
}

/** How is a score or an index written? Numbers without a unit are written alike in both languages. */
export function scoreText(value: number | null, _locale: Locale, digits = 2): string {
  return value === null ? absentText : writeFixed(value, digits);
}

/** How are tonnes written? To three digits. */
export function tonnesText(tonnes: number | null, locale: Locale): string {
  return tonnes === null ? absentText : formatNumber(tonnes, "tonnes", locale);
}

/** How is money written? Millions where that is shorter. */
export function usdText(usd: number | null, locale: Locale): string {
  return usd === null ? absentText : formatNumber(usd, "usd-short", locale);
}

/** How is a low and high pair written? Both ends, one if they print alike. */
export function rangeText(
  range: { readonly low: number | null; readonly high: number | null },
  locale: Locale,
  write: (value: number | null, locale: Locale) => string = scoreText,
): string {
  const [low, high] = [write(range.low, locale), write(range.high, locale)];
  return low === high ? low : `${low} … ${high}`;
}

/** How are months of cover written? */
export function monthsText(
  cover: { readonly months: number | null; readonly atLeast: boolean },
  locale: Locale,
): string {
  if (cover.months === null) return absentText;
  return `${cover.atLeast ? "≥ " : ""}${formatNumber(cover.months, "months", locale)}`;
}

/** How is an instant written as a day? ISO, the same in both languages. */
export const dayText = (instant: string): string => instant.slice(0, 10);
