import { scenarioRequestSchema } from "../scenarios.contract.js";
import { createPlanLine, originsOf } from "../testing/index.js";
import { scenarioSetting } from "../testing/scenario.factory.js";
import { listReadyScenarios } from "./ready-scenarios.js";
import { runScenario } from "./run-scenario.js";

const lines = [createPlanLine({ minedIn: originsOf("COD"), refinedIn: originsOf("CHN") })];
function ready(planUploadedOn?: string) {
  const setting = scenarioSetting(planUploadedOn === undefined ? {} : { planUploadedOn });
  const listed = listReadyScenarios({ lines, ...setting });
  if (!listed.ok) throw new Error(listed.failure.code);
  return listed.scenarios;
}

test("the measures that would touch the plan come first, and none that is over", () => {
  const scenarios = ready();
  expect(scenarios[0]?.measureId).toBe("cod-cobalt-quota-2025");
  expect(scenarios.filter(({ touchesPlan }) => touchesPlan)).toHaveLength(1);
  expect(scenarios.map(({ measureId }) => measureId)).not.toContain("cod-cobalt-halt-2025");
});

test("those in force when the plan was uploaded say that they ask, and only they are refused without an answer", () => {
  const setting = scenarioSetting({ planUploadedOn: "2026-01-15" });
  const scenarios = ready("2026-01-15");
  expect(scenarios.some(({ asksAlreadyInQuantities }) => asksAlreadyInQuantities)).toBe(true);
  expect(scenarios.some(({ asksAlreadyInQuantities }) => !asksAlreadyInQuantities)).toBe(true);
  for (const { request, asksAlreadyInQuantities } of scenarios) {
    const { ok } = runScenario({ lines, ...setting, scenario: scenarioRequestSchema.parse(request) });
    expect(ok).toBe(!asksAlreadyInQuantities);
  }
});

test("each is for twelve months and tells what it assumes as code and facts", () => {
  for (const { request, assumptions } of ready()) {
    expect(request.months).toBe(12);
    expect(assumptions.length).toBeGreaterThan(0);
    for (const { code, facts } of assumptions)
      expect([typeof code, typeof facts]).toEqual(["string", "object"]);
  }
});
