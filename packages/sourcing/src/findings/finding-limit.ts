import { compare } from "@interphase/figures";

/** How close to its limit is a figure still at it, relative to the larger of both? **Source** methods 11. */
export const limitTolerance = 1e-9;

/** Is a figure above its limit by more than the rounding of sums? **Units and range** both in one unit. */
export const isAbove = (value: number, limit: number): boolean =>
  compare({ operator: ">", relativeTolerance: limitTolerance }, value, limit) === true;

/** Does a figure reach its limit, but for the rounding of sums? */
export const isAtLeast = (value: number, limit: number): boolean =>
  compare({ operator: ">=", relativeTolerance: limitTolerance }, value, limit) === true;
