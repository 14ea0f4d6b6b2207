/** In which ways can a conversion not keep what was said? */
export const lossKinds = ["dropped", "rounded", "approximated", "unsupported"] as const;

/** Which of the four ways is a loss? */
export type LossKind = (typeof lossKinds)[number];

/** What can be lost, and in which way? One sentence a code, in the words of each language. */
export const lossKindOf = {
  "step-not-in-target": "unsupported",
  "step-by-hand": "dropped",
  "step-without-end": "unsupported",
  "end-not-in-target": "unsupported",
  "end-beside-another": "unsupported",
  "end-not-understood": "dropped",
  "jump-not-in-target": "dropped",
  "time-counts-anew": "approximated",
  "passes-unknown": "unsupported",
  "group-not-in-target": "dropped",
  "pulses-as-loop": "approximated",
  "ends-taken-as-any": "approximated",
  "number-rounded": "rounded",
  "number-becomes-zero": "unsupported",
  "loop-written-out": "approximated",
  "loop-without-steps": "dropped",
  "written-as-two-steps": "approximated",
  "setting-not-in-target": "dropped",
  "limit-not-in-target": "unsupported",
  "limit-capped": "approximated",
  "one-current-limit": "approximated",
  "range-by-hand": "approximated",
  "voltage-range-widened": "approximated",
  "range-change-needs-rest": "approximated",
  "identifier-made-up": "approximated",
  "kind-not-in-target": "approximated",
  "points-assumed": "approximated",
  "hold-direction-guessed": "approximated",
  "recording-assumed": "approximated",
  "capacity-unknown": "unsupported",
  "amplitude-as-peak": "approximated",
  "amplitude-unsaid": "approximated",
  "text-not-in-target": "dropped",
  "text-replaced": "approximated",
  "parameter-fixed": "approximated",
  "document-part-not-in-target": "dropped",
  "read-as": "approximated",
  "ignored-by-its-reader": "dropped",
  "rate-zero-beside-current": "approximated",
  "rate-over-current": "dropped",
  "zero-may-mean-none": "approximated",
  "window-not-kept": "dropped",
} as const satisfies Record<string, LossKind>;

/** Which code has a loss? */
export type LossCode = keyof typeof lossKindOf;

/** Which names and numbers does a loss's sentence hold? */
export type LossFacts = Readonly<Record<string, string | number>>;

/**
 * What did a conversion not keep?
 * **Shape** `path` is a JSON pointer into what was converted; `safety` is true for a limit, an end, a sign, a range, a temperature or a pressure.
 */
export type Loss = {
  readonly path: string;
  readonly kind: LossKind;
  readonly safety: boolean;
  readonly code: LossCode;
  readonly facts: LossFacts;
};

/** Where does a converter write down what it loses? */
export class LossReport {
  private readonly found: Loss[] = [];

  /** Something that no safety hangs on. */
  note(code: LossCode, path: string, facts: LossFacts = {}): void {
    this.found.push({ path, kind: lossKindOf[code], safety: false, code, facts });
  }

  /** A limit, an end, a sign, a range, a temperature or a pressure. */
  warn(code: LossCode, path: string, facts: LossFacts = {}): void {
    this.found.push({ path, kind: lossKindOf[code], safety: true, code, facts });
  }

  /** Takes over what another converter found. */
  add(losses: readonly Loss[]): void {
    this.found.push(...losses);
  }

  get losses(): readonly Loss[] {
    return this.found;
  }
}
