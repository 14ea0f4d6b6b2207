/** Is a figure a number? One too large for a double is unknown, never Infinity or NaN. */
export const finiteOrNull = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) ? value : null;
