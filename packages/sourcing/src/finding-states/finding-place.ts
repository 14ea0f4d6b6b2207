import { findingSubjectKey, type Finding } from "../finding.js";
import type { FindingPlace } from "../finding-states.contract.js";

/** What of a finding says where its state is kept? */
export type PlacedFinding = Pick<Finding, "ruleId" | "subject" | "stage" | "supplier" | "countryIso3">;

/** Under which place is the state of a finding kept, in every version of the plan of this name? **Source** methods 11. */
export function placeOfFinding(planName: string, finding: PlacedFinding): FindingPlace {
  return {
    planName,
    ruleId: finding.ruleId,
    subjectKey: findingSubjectKey(finding.subject),
    stage: finding.stage ?? null,
    supplier: finding.supplier ?? null,
    countryIso3: finding.countryIso3 ?? null,
  };
}

/** Which text is the same for the same place, and for no other? **Shape** its parts in a fixed order, as JSON. */
export function textOfPlace(place: FindingPlace): string {
  const { planName, ruleId, subjectKey, stage, supplier, countryIso3 } = place;
  return JSON.stringify([planName, ruleId, subjectKey, stage, supplier, countryIso3]);
}
