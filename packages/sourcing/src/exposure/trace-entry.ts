import type { Gap } from "@interphase/minerals";
import type { TraceEntry } from "../assessment-result.js";
import { methodsVersion } from "./engine-version.js";

/** One value that went into a figure. */
export type TraceInput = TraceEntry["inputs"][number];
type InputValue = TraceInput["value"];
type Intermediates = Record<string, number | string | null>;

/** More than this many lines, suppliers or fractions are summed into one input, so that a trace stays bounded. */
export const longestList = 50;

const finite = (value: InputValue): InputValue =>
  typeof value === "number" && !Number.isFinite(value) ? null : value;

/** What went into a figure, in which unit, and from which reference facts? */
export function traceInput(
  name: string,
  value: InputValue,
  unit: string | null,
  factIds: readonly string[] = [],
): TraceInput {
  return { name, value: finite(value), unit, factIds: [...factIds] };
}

/** Which gaps are there, each said once? */
export function distinctGaps(gaps: readonly (Gap | null | undefined)[]): Gap[] {
  const byText = new Map<string, Gap>();
  for (const gap of gaps) {
    if (gap) byText.set(`${gap.code}/${gap.message}`, { code: gap.code, message: gap.message });
  }
  return [...byText.values()];
}

/** How was one figure made? **Shape** keys in the order of the schema. */
export function traceEntry(
  path: string,
  method: string,
  formula: string,
  inputs: readonly TraceInput[],
  intermediates: Intermediates = {},
  gaps: readonly (Gap | null | undefined)[] = [],
): TraceEntry {
  const kept = Object.entries(intermediates).map(([name, value]) => [
    name,
    finite(value) as number | string | null,
  ]);
  return {
    path,
    method,
    version: methodsVersion,
    formula,
    inputs: [...inputs],
    intermediates: Object.fromEntries(kept) as Intermediates,
    gaps: distinctGaps(gaps),
  };
}

/** Which parts of a long list are shown one by one, and what is left of it? */
export function splitLongest<T>(items: readonly T[]): { shown: readonly T[]; rest: readonly T[] } {
  return items.length <= longestList
    ? { shown: items, rest: [] }
    : { shown: items.slice(0, longestList - 1), rest: items.slice(longestList - 1) };
}
