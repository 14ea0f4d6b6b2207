/** Between which two ends does the truth lie, given what is unknown? */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** An interval with the one value that the method names. */
export interface ValueInterval extends Interval {
  readonly value: number;
}
