import type { ReportLocale } from "./report-input.js";

const tags: Readonly<Record<ReportLocale, string>> = { en: "en", zh: "zh-CN" };

/** A figure that does not exist; never confused with zero. */
export const absentText = "–";

function format(value: number, locale: ReportLocale, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(tags[locale], options).format(value);
}

/** How is a share (0-1) written? To a tenth of a percent. */
export function percentText(share: number | null, locale: ReportLocale): string {
  return share === null
    ? absentText
    : format(share, locale, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** How is a score or an index written? */
export function scoreText(value: number | null, locale: ReportLocale, digits = 2): string {
  return value === null
    ? absentText
    : format(value, locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** How are tonnes written? To three digits. */
export function tonnesText(tonnes: number | null, locale: ReportLocale): string {
  return tonnes === null ? absentText : `${format(tonnes, locale, { maximumSignificantDigits: 3 })} t`;
}

/** How is money written? Millions where that is shorter. */
export function usdText(usd: number | null, locale: ReportLocale): string {
  if (usd === null) return absentText;
  const options: Intl.NumberFormatOptions =
    Math.abs(usd) >= 1e6 ? { notation: "compact", maximumFractionDigits: 1 } : { maximumFractionDigits: 0 };
  return `US$ ${format(usd, locale, options)}`;
}

/** How is a low and high pair written? Both ends, one if they print alike. */
export function rangeText(
  range: { readonly low: number | null; readonly high: number | null },
  locale: ReportLocale,
  write: (value: number | null, locale: ReportLocale) => string = scoreText,
): string {
  const [low, high] = [write(range.low, locale), write(range.high, locale)];
  return low === high ? low : `${low} … ${high}`;
}

/** How are months of cover written? */
export function monthsText(
  cover: { readonly months: number | null; readonly atLeast: boolean },
  locale: ReportLocale,
): string {
  if (cover.months === null) return absentText;
  const months = format(cover.months, locale, { maximumFractionDigits: 1 });
  return `${cover.atLeast ? "≥ " : ""}${months} ${locale === "zh" ? "个月" : "mo."}`;
}

/** How is an instant written as a day? ISO, the same in both languages. */
export const dayText = (instant: string): string => instant.slice(0, 10);
