import { defaultEditionName, loadEdition, type ReferenceEdition } from "@interphase/minerals";
import type { AssessmentOptions } from "../assessments.contract.js";
import type { PlanLine } from "../plan-line.js";
import { runScenario } from "../scenario/run-scenario.js";
import { scenarioRequestSchema, type ScenarioRequest, type ScenarioResult } from "../scenarios.contract.js";

/** What may a test choose about a scenario? **Shape** a Korean organisation on 2026-06-01; the plan uploaded before any measure. */
export interface ScenarioChoices {
  readonly edition?: ReferenceEdition;
  readonly date?: string;
  readonly organisationCountryIso3?: string;
  readonly planUploadedOn?: string;
  readonly mostExplanations?: number;
}

/** Everything a scenario of these choices needs but its lines and request. */
export function scenarioSetting(choices: ScenarioChoices = {}) {
  const edition = choices.edition ?? loadEdition(defaultEditionName());
  const options: AssessmentOptions = {
    edition: edition.name,
    editionHash: edition.sha256,
    date: choices.date ?? "2026-06-01",
    homeArea: ["KOR"],
    series: [],
    governanceYear: edition.latestGovernanceYear,
    organisationCountryIso3: choices.organisationCountryIso3 ?? "KOR",
  };
  const { planUploadedOn = "2000-01-01", mostExplanations = 1000 } = choices;
  return { edition, options, planUploadedOn, mostExplanations };
}

/** What does a request of ten months, unless it says otherwise, come to on a plan of these lines? */
export function tryScenario(
  lines: readonly PlanLine[],
  request: Partial<ScenarioRequest>,
  choices: ScenarioChoices = {},
) {
  const scenario = scenarioRequestSchema.parse({ name: "test", months: 10, ...request });
  return runScenario({ lines, ...scenarioSetting(choices), scenario });
}

/** As `tryScenario`. **Fails** by throwing: a test arranges scenarios that run. */
export function runPlanScenario(
  lines: readonly PlanLine[],
  request: Partial<ScenarioRequest>,
  choices: ScenarioChoices = {},
): ScenarioResult {
  const outcome = tryScenario(lines, request, choices);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.result;
}
