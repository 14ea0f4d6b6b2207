/**
 * Is one instant before another?
 * **Shape** ISO 8601, UTC. What is finer than a millisecond is cut off, which moves nothing over a boundary of whole milliseconds.
 * **Fails** by throwing for what is no instant.
 */
export function isBefore(earlier: string, later: string): boolean {
  return millisecondOf(earlier) < millisecondOf(later);
}

/** Which millisecond since 1970 is an instant in? */
export function millisecondOf(instant: string): number {
  const millisecond = Date.parse(instant);
  if (!Number.isSafeInteger(millisecond)) throw new RangeError("an instant is ISO 8601 in UTC");
  return millisecond;
}

/** How is a millisecond written as an instant? */
export function instantOf(millisecond: number): string {
  return new Date(millisecond).toISOString();
}
