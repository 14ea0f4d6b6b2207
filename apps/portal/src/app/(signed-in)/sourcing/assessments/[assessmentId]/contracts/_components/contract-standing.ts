/** From here on a contract's end is soon: the days within which it is a trigger. **Source** methods 11 */
const soonDays = 183;

/** Is a contract over, about to end, running, or without an end? */
export function standingOf(daysToEnd: number | null): "over" | "soon" | "running" | "none" {
  if (daysToEnd === null) return "none";
  if (daysToEnd < 0) return "over";
  return daysToEnd <= soonDays ? "soon" : "running";
}
