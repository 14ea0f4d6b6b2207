import type { Locale } from "./locale.js";
import { formatDigits, roundFor, type NumberKind } from "./number-kind.js";
import { roundSignificant, writeDigits } from "./rounding.js";

/** From which size on has money which word? The largest that fits is taken. */
const moneyWords: Readonly<Record<Locale, readonly (readonly [from: number, word: string])[]>> = {
  en: [
    [1e12, " T"],
    [1e9, " B"],
    [1e6, " M"],
  ],
  zh: [
    [1e12, " 万亿美元"],
    [1e8, " 亿美元"],
    [1e4, " 万美元"],
  ],
};

const dollars = (text: string): string => (text.startsWith("-") ? `-$${text.slice(1)}` : `$${text}`);

function writeShortMoney(value: number, locale: Locale): string {
  const rounded = roundFor("usd-short", value);
  const found = moneyWords[locale].find(([from]) => Math.abs(rounded) >= from);
  const [from, word] = found ?? [1, locale === "zh" ? " 美元" : ""];
  const text =
    from === 1 ? formatDigits(value, "usd-short") : writeDigits(roundSignificant(rounded / from, 4));
  return `${locale === "zh" ? text : dollars(text)}${word}`;
}

/** A difference says its direction, or that there is none. */
const signed = (text: string): string => (text.startsWith("-") || !/[1-9]/u.test(text) ? text : `+${text}`);

/**
 * How is a figure written, with its unit? The one place for page, report, sheet, mail and sentence.
 * **Units and range** the value as `NumberKind` says; an absent figure is the caller's affair.
 * **Shape** "71.3%", "+3.2 percentage points", "10,300 t", "$197 M", "0.7 months"; "71.3%", "+3.2 个百分点", "10,300 吨",
 * "493.2 万美元", "0.7 个月". share-short leaves out ".0". Digits do not depend on the runtime.
 */
export function formatNumber(value: number, kind: NumberKind, locale: Locale): string {
  const digits = formatDigits(value, kind);
  const isChinese = locale === "zh";
  switch (kind) {
    case "share":
    case "share-short":
      return `${digits}%`;
    case "percentage-points":
      return `${signed(digits)} ${isChinese ? "个百分点" : "percentage points"}`;
    case "tonnes":
      return `${digits} ${isChinese ? "吨" : "t"}`;
    case "usd":
    case "price":
      return isChinese ? `${digits} 美元` : dollars(digits);
    case "usd-short":
      return writeShortMoney(value, locale);
    case "months":
      return `${digits} ${isChinese ? "个月" : "months"}`;
    case "days":
      return `${digits} ${isChinese ? "天" : digits === "1" ? "day" : "days"}`;
    default:
      return digits;
  }
}
