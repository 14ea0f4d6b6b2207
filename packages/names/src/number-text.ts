import type { Locale } from "./locale.js";
import { formatDigits, roundFor, type NumberKind } from "./number-kind.js";
import { roundSignificant, writeDigits } from "./rounding.js";
import { nameFolders, type NameWords } from "./words/words.js";

/** From the largest size that fits on, money has a word. */
function writeShortMoney(
  value: number,
  { moneySizes, shortMoney, wholeMoney }: NameWords["numbers"],
): string {
  const rounded = roundFor("usd-short", value);
  const [from, word] = moneySizes.find(([size]) => Math.abs(rounded) >= size) ?? [1, wholeMoney];
  const digits =
    from === 1 ? formatDigits(value, "usd-short") : writeDigits(roundSignificant(rounded / from, 4));
  return shortMoney(digits, word);
}

/** A difference says its direction, or that there is none. */
const signed = (text: string): string => (text.startsWith("-") || !/[1-9]/u.test(text) ? text : `+${text}`);

/**
 * How is a figure written, with its unit? The one place for page, report, sheet, mail and sentence.
 * **Units and range** the value as `NumberKind` says; an absent figure is the caller's affair.
 * **Shape** "71.3%", "+3.2 percentage points", "10,300 t", "$197 M", "0.7 months", in the words of the language. share-short
 * leaves out ".0". Digits do not depend on the runtime.
 */
export function formatNumber(value: number, kind: NumberKind, locale: Locale): string {
  const digits = formatDigits(value, kind);
  const { numbers } = nameFolders[locale];
  switch (kind) {
    case "share":
    case "share-short":
      return `${digits}%`;
    case "percentage-points":
      return numbers.percentagePoints(signed(digits));
    case "tonnes":
      return numbers.tonnes(digits);
    case "usd":
    case "price":
      return numbers.money(digits);
    case "usd-short":
      return writeShortMoney(value, numbers);
    case "months":
      return numbers.months(digits);
    case "days":
      return numbers.days(digits);
    default:
      return digits;
  }
}
