import type { Finding, FindingRuleId, FindingSubject } from "../finding.js";
import type { FindingWorkings } from "./finding-formula.js";
import type { GoodsTriggers } from "./finding-level.js";

/** At most so many line ids are named in one finding. */
export const longestLineList = 50;
/** At most so many suppliers are named in one finding. */
export const longestSupplierList = 5;

/** Which lines and suppliers stand behind a finding? **Shape** lines in the order of the plan, suppliers the heaviest first. */
export interface Evidence {
  readonly lines: readonly string[];
  readonly lineCount: number;
  readonly suppliers: readonly string[];
}

/**
 * What did a rule find, before it has figures, a level and words?
 * **Shape** `triggers` only for goods. The figures are what `workings` come to.
 */
export interface FindingDraft {
  readonly ruleId: FindingRuleId;
  readonly subject: FindingSubject;
  readonly mineralIds: Finding["mineralIds"];
  readonly stage?: Finding["stage"] | undefined;
  readonly countryIso3?: string | undefined;
  readonly supplier?: string | undefined;
  readonly possible: boolean;
  readonly facts: Finding["facts"];
  readonly workings: FindingWorkings;
  readonly evidence: () => Evidence;
  readonly triggers: GoodsTriggers | null;
}

/** How is a yes or no kept among facts? */
export const yesOrNo = (claim: boolean): "yes" | "no" => (claim ? "yes" : "no");
