import type { AssessmentResult, TraceEntry } from "@interphase/sourcing/contract";

/**
 * Which step of the calculation made this figure?
 * The entry at the path itself, else at the nearest figure that holds it, else the first one inside it.
 */
export function findTraceEntry(result: AssessmentResult, path: string): TraceEntry | null {
  const byPath = new Map(result.trace.map((entry) => [entry.path, entry]));
  let at = path;
  while (at !== "") {
    const found = byPath.get(at);
    if (found !== undefined) return found;
    at = at.slice(0, at.lastIndexOf("/"));
  }
  return result.trace.find((entry) => entry.path.startsWith(`${path}/`)) ?? null;
}
