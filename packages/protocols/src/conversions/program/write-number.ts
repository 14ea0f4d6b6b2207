import { shiftDecimal, writeDecimals } from "./decimal.js";
import type { LossReport } from "./loss.js";

/** In which unit and with how many decimals is a number written? **Shape** `places` moves the point from the program's unit. */
export type NumberForm = { readonly places: number; readonly decimals: number; readonly unit: string };

/** What is written, and what does its reader take it for, in the program's unit? */
export type WrittenNumber = { readonly text: string; readonly unit: string; readonly reads: number };

/** How does a number look in one form? */
export function writeIn(value: number, form: NumberForm): WrittenNumber {
  const { text, reads } = writeDecimals(shiftDecimal(value, form.places), form.decimals);
  return { text, unit: form.unit, reads: shiftDecimal(reads, -form.places) };
}

/** Would a number that is something be written as nothing? */
export const becomesZero = (value: number, form: NumberForm): boolean =>
  value !== 0 && writeIn(value, form).reads === 0;

/** Writes a number, and says so where its reader will take it for another. */
export function writeNumber(
  value: number,
  form: NumberForm,
  { path, isSafety, report }: { path: string; isSafety: boolean; report: LossReport },
): WrittenNumber {
  const written = writeIn(value, form);
  if (written.reads !== value)
    report[isSafety ? "warn" : "note"]("number-rounded", path, { value, written: written.reads });
  return written;
}
