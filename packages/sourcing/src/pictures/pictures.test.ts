import { defaultEditionName, loadEdition } from "@interphase/minerals";
import fc from "fast-check";
import { findFindings } from "../findings/find-findings.js";
import { defaultFindingRules } from "../findings/finding-rules.js";
import type { PlanLine } from "../plan-line.js";
import { createPlanLine, originsOf } from "../testing/index.js";
import { createPlanDetail } from "../testing/plan-detail.factory.js";
import { randomPlan } from "../testing/random-plan.factory.js";
import { flowsSchema, timelineSchema } from "../views.contract.js";
import { computeFlows } from "./flows.js";
import { computeTimeline } from "./timeline.js";

const edition = loadEdition(defaultEditionName());
const base = createPlanLine({
  material: "sulfate",
  form: "sulfate",
  containedFraction: 0.2,
  supplier: "Seller",
  plantCountryIso3: "KOR",
  annualQuantityTonnes: 1200,
  stockTonnes: 300,
  inTransitTonnes: 100,
  contractEnd: "2027-06-01",
  leadTimeDays: 73,
  qualificationMonths: 6,
});
function timelineOf(lines: PlanLine[], date = "2026-06-01") {
  const detail = createPlanDetail(lines, { request: { date } });
  return computeTimeline(detail, findFindings(detail, defaultFindingRules));
}

test("a flow diagram keeps every contained tonne, unknown origin among them", () => {
  fc.assert(
    fc.property(randomPlan(), (lines) => {
      const { minerals } = createPlanDetail(lines);
      const flows = computeFlows(lines, edition);
      expect(flowsSchema.parse(flows)).toEqual(flows);
      expect(flows.minerals.map(({ mineralId }) => mineralId)).toEqual(
        minerals.map(({ mineralId }) => mineralId),
      );
      for (const [index, { flows: own, otherTonnes }] of flows.minerals.entries()) {
        const total = own.reduce((sum, flow) => sum + flow.tonnes, otherTonnes);
        const expected = minerals[index]?.purchase.tonnes ?? NaN;
        expect(Math.abs(total - expected)).toBeLessThanOrEqual(1e-9 * expected);
      }
    }),
    { numRuns: 30 },
  );
});

test("two lines of one parent make one flow, under the parent's name as first written", () => {
  const lines = [
    { ...base, supplierParent: "Group" },
    { ...base, line: "2", supplier: "Other", supplierParent: " group " },
  ];
  const expected = [
    { minedIn: null, refinedIn: null, supplier: "Group", plantCountryIso3: "KOR", tonnes: 480 },
  ];
  expect(computeFlows(lines, edition).minerals[0]?.flows).toEqual(expected);
});

test("a timeline puts stock, transit, contract end and requalification on one axis of months", () => {
  // 1200 t a year is 100 t a month: 300 t last 3 months, 100 t more are under way; 365 days are 12 months of 365/12.
  expect(timelineOf([base]).groups).toEqual([
    {
      key: "sulfate|material|sulfate",
      form: "sulfate",
      material: "sulfate",
      minerals: ["cobalt"],
      goodsTonnesPerMonth: 100,
      spendUsd: null,
      months: 3,
      atLeast: false,
      inTransitMonths: 1,
      earliestContractEnd: "2027-06-01",
      contractEndMonths: 12,
      monthsToReplace: 73 / (365 / 12) + 6,
      leadTimeMonths: 73 / (365 / 12),
      isLeadTimeAssumed: false,
      qualificationMonths: 6,
      isQualificationAssumed: false,
      hasOtherQualifiedSource: false,
      level: expect.stringMatching(/act|plan|watch/u) as string,
    },
  ]);
});

test("goods of several minerals stand on it once, in goods tonnes", () => {
  const cathode = createPlanLine({
    mineralId: null,
    formula: "LiNi0.8Mn0.1Co0.1O2",
    form: "cathode",
    annualQuantityTonnes: 1200,
  });
  const { groups } = timelineOf([cathode, { ...cathode, line: "2", formula: "NMC811" }]);
  expect(groups).toHaveLength(1);
  expect(groups[0]).toMatchObject({
    goodsTonnesPerMonth: 200,
    minerals: ["lithium", "cobalt", "nickel", "manganese"],
  });
});

test("a second qualified source leaves lead time alone, and what the plan does not state is marked as assumed", () => {
  const silent = createPlanLine({ ...base, leadTimeDays: null, qualificationMonths: null });
  expect(timelineOf([silent]).groups[0]).toMatchObject({
    monthsToReplace: 15,
    isLeadTimeAssumed: true,
    isQualificationAssumed: true,
  });
  const second = { ...silent, line: "2", supplier: "Other" };
  expect(timelineOf([silent, second]).groups[0]).toMatchObject({
    monthsToReplace: 3,
    qualificationMonths: 0,
    isQualificationAssumed: false,
    hasOtherQualifiedSource: true,
  });
});

test("the most exposed goods come first, then the shortest, and unknown stock before all, never as zero months", () => {
  const cobalt = (fields: Partial<PlanLine>) =>
    createPlanLine({ ...base, minedIn: originsOf("COD"), unitPriceUsdPerTonne: 1e6, ...fields });
  const lines = [
    createPlanLine({
      ...base,
      line: "0",
      mineralId: "copper",
      material: "wire",
      unitPriceUsdPerTonne: 1,
      stockTonnes: 1,
    }),
    cobalt({ line: "1" }),
    cobalt({ line: "2", form: "oxide", stockTonnes: 100 }),
    cobalt({ line: "3", form: "metal", stockTonnes: null }),
  ];
  const { groups } = timelineOf(lines);
  expect(groups.map(({ minerals, months }) => [minerals[0], months])).toEqual([
    ["cobalt", null],
    ["cobalt", 1],
    ["cobalt", 3],
    ["copper", 0.01],
  ]);
});

test("the level of a group is that of its worst finding, and none without", () => {
  fc.assert(
    fc.property(randomPlan(), (lines) => {
      const detail = createPlanDetail(lines);
      const findings = findFindings(detail, defaultFindingRules);
      const timeline = computeTimeline(detail, findings);
      expect(timelineSchema.parse(timeline)).toEqual(timeline);
      expect(timeline.groups).toHaveLength(detail.goods.length);
      for (const { key, level } of timeline.groups) {
        const own = findings.flatMap((finding) =>
          finding.subject.kind === "goods" && finding.subject.key === key ? [finding.level] : [],
        );
        const worst = (["act", "plan", "watch"] as const).find((one) => own.includes(one)) ?? null;
        expect(level).toBe(worst);
      }
    }),
    { numRuns: 20 },
  );
});
