/**
 * What can have become of a request to open private rows?
 * `waiting`: nobody has decided. `lapsed`: nobody did in time. `refused`. `running`: approved, its time not over. `ended`:
 * closed by the owner before its time. `expired`: its time is over.
 */
export const breakGlassStates = ["waiting", "running", "refused", "ended", "expired", "lapsed"] as const;
export type BreakGlassState = (typeof breakGlassStates)[number];

/** What has happened to a request so far? **Units and range** milliseconds since 1970, `minutes` of reading from the approval on. */
export interface BreakGlassHistory {
  readonly requestedAtMs: number;
  readonly minutes: number;
  readonly decision: "approve" | "refuse" | null;
  readonly decidedAtMs: number | null;
  readonly endedAtMs: number | null;
}

/** A request that nobody decides lapses: an approval must not come as a surprise weeks later. */
export const breakGlassPatienceMs = 7 * 24 * 60 * 60 * 1000;

/** From which instant on can nothing be read any more? Null while nothing was approved. */
export function breakGlassEndMs(history: BreakGlassHistory): number | null {
  if (history.decision !== "approve" || history.decidedAtMs === null) return null;
  const runsOutMs = history.decidedAtMs + history.minutes * 60_000;
  return history.endedAtMs === null ? runsOutMs : Math.min(runsOutMs, history.endedAtMs);
}

/** What is the state of a request at this instant? Rows can be read in `running` alone. */
export function breakGlassStateAt(history: BreakGlassHistory, nowMs: number): BreakGlassState {
  if (history.decision === null)
    return nowMs >= history.requestedAtMs + breakGlassPatienceMs ? "lapsed" : "waiting";
  if (history.decision === "refuse") return "refused";
  const endMs = breakGlassEndMs(history);
  if (endMs !== null && nowMs < endMs) return "running";
  return history.endedAtMs !== null && history.endedAtMs === endMs ? "ended" : "expired";
}
