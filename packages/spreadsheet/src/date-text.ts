const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Dates of which years are believable? Named in every refusal of one. */
export const acceptedYears = { earliest: 1990, latest: 2100 } as const;

/** Why is a text not a date here? */
export type DateTrouble = { trouble: "ambiguous" | "not-a-date" | "year-out-of-range" };

function makeDate(year: number, month: number, day: number): string | DateTrouble {
  if (month < 1 || month > 12 || day < 1) return { trouble: "not-a-date" };
  if (year < acceptedYears.earliest || year > acceptedYears.latest) return { trouble: "year-out-of-range" };
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (day > (lengths[month - 1] ?? 0)) return { trouble: "not-a-date" };
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function eitherOrder(first: number, second: number, year: number): string | DateTrouble {
  if (first === second || second > 12) return makeDate(year, first, second);
  if (first > 12) return makeDate(year, second, first);
  return { trouble: "ambiguous" };
}

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const dayFirst = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const anyOrder = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/;
const chinese = /^(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]$/u;
const dayMonthName = /^(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i;
const monthNameDay = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i;

function monthOf(name: string | undefined): number {
  return months.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}

/**
 * Which day does a text say?
 * **Shape** `YYYY-MM-DD`. A date with slashes whose two first numbers could both be a month is ambiguous, not guessed.
 */
export function parseDate(text: string): string | DateTrouble {
  if (text.length > 60) return { trouble: "not-a-date" };
  const ordered = yearFirst.exec(text) ?? chinese.exec(text);
  if (ordered !== null) return makeDate(Number(ordered[1]), Number(ordered[2]), Number(ordered[3]));
  const dotted = dayFirst.exec(text);
  if (dotted !== null) return makeDate(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const slashed = anyOrder.exec(text);
  if (slashed !== null) return eitherOrder(Number(slashed[1]), Number(slashed[2]), Number(slashed[3]));
  const named = dayMonthName.exec(text);
  if (named !== null) return makeDate(Number(named[3]), monthOf(named[2]), Number(named[1]));
  const american = monthNameDay.exec(text);
  if (american !== null) return makeDate(Number(american[3]), monthOf(american[1]), Number(american[2]));
  return { trouble: "not-a-date" };
}

/** Which day does a spreadsheet's serial number mean? **Source** ECMA-376 part 1, 18.17.4: days since 1899-12-30, or 1904-01-01. */
export function dateOfSerial(serial: number, isFrom1904: boolean): string | undefined {
  const days = Math.floor(serial) + (isFrom1904 ? 1462 : 0);
  if (!(days >= 1 && days < 2_958_466)) return undefined;
  // Civil date from a day count, months starting in March so that the leap day comes last (Hinnant, "chrono-compatible date algorithms").
  const z = days + 693_899;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
