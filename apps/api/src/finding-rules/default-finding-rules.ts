import type { FindingRules } from "@interphase/sourcing";

const on = (limit: number) => ({ isEnabled: true, limit });
const off = (limit: number) => ({ isEnabled: false, limit });

/** Which rules hold until an organisation changes them? **Source** methods 11. */
export const defaultFindingRules: FindingRules = {
  "cover-short": on(3),
  "single-qualified-source": on(1),
  "country-above": on(0.65),
  "supplier-above": on(0.5),
  "touched-by-measures": on(0.1),
  "pause-ending": on(90),
  "contract-ending": on(0.1),
  "origin-unknown": on(0.2),
  "need-above-committed": on(0.15),
  "mix-more-concentrated": on(0.4),
  "concentration-above": off(1),
  "supplier-hhi": off(0.25),
};
