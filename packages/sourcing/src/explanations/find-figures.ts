import type { FigureValue } from "@interphase/figures";
import type { AssessmentResult } from "../assessment-result.js";

/**
 * Keys whose numbers and nulls are no figures: names, ids, choices and reasons. `facts` of gaps and findings are what sentences are
 * made of, copies of figures among them.
 */
const notFigures: ReadonlySet<string> = new Set([
  "methodsVersion",
  "engineVersion",
  "exposureOrder",
  "gaps",
  "series",
  "subject",
  "facts",
  "form",
  "material",
]);

/**
 * Which figures does a result hold, at which paths?
 * **Shape** each number by its JSON Pointer; an interval is one figure, at the interval's pointer; null where a figure is impossible.
 */
export function findFigures(result: AssessmentResult): Map<string, FigureValue> {
  const found = new Map<string, FigureValue>();
  collect(result, "", found);
  return found;
}

function collect(value: unknown, path: string, found: Map<string, FigureValue>): void {
  if (typeof value === "number" || value === null) found.set(path, value);
  if (typeof value !== "object" || value === null) return;
  const interval = Array.isArray(value) ? null : intervalIn(value);
  if (interval !== null) found.set(path, interval);
  for (const [key, inner] of Object.entries(value)) {
    const isEnd = interval !== null && (key === "low" || key === "value" || key === "high");
    if (!isEnd && !notFigures.has(key)) collect(inner, `${path}/${key}`, found);
  }
}

/** Which interval stands in an object that may say more? */
function intervalIn(value: object): Exclude<FigureValue, number | null> | null {
  if (!("low" in value) || !("high" in value)) return null;
  const { low, high } = value;
  if (typeof low !== "number" || typeof high !== "number") return null;
  return "value" in value && typeof value.value === "number"
    ? { low, value: value.value, high }
    : { low, high };
}
