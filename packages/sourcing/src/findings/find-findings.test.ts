import type { PlanLine } from "../plan-line.js";
import { createSoundLine, findByRule } from "../testing/finding.factory.js";
import { createPlanDetail } from "../testing/plan-detail.factory.js";
import { originsOf } from "../testing/plan-line.factory.js";
import { findFindings } from "./find-findings.js";
import { defaultFindingRules } from "./finding-rules.js";

const twoSources = (fields: Partial<PlanLine> = {}): PlanLine[] => [
  createSoundLine(fields),
  createSoundLine({ line: "2", supplier: "Supplier B", ...fields }),
];

test("goods that are sound give no finding", () => {
  expect(findFindings(createPlanDetail(twoSources()), defaultFindingRules)).toEqual([]);
});

describe("the triggers of goods", () => {
  const triggersOf = (fields: Partial<PlanLine>, date = "2026-06-01", more: PlanLine[] = []) =>
    findByRule("cover-short", [createSoundLine({ stockTonnes: 0, ...fields }), ...more], {
      request: { date },
    })[0]?.facts["triggers"];
  const second = createSoundLine({ line: "2", supplier: "Supplier B", stockTonnes: 0 });

  test("(s) falls away with a second qualified source", () => {
    expect(triggersOf({})).toBe("s");
    expect(triggersOf({}, undefined, [second])).toBe("");
  });

  test("(m) needs a tenth of a mineral, in force, lapsed or ending soon", () => {
    expect(triggersOf({ minedIn: originsOf("COD:10;AUS:90") })).toBe("m;s");
    expect(triggersOf({ minedIn: originsOf("COD:9.9;AUS:90.1") })).toBe("s");
    const germanium = {
      mineralId: "germanium" as const,
      plantCountryIso3: "USA",
      refinedIn: originsOf("CHN:20;FIN:80"),
    };
    // The licence of 2023 is in force beside the suspended ban.
    expect(triggersOf({ ...germanium, plantCountryIso3: "USA" }, "2026-11-20")).toBe("m;s");
  });

  test("(k) needs a badly governed country above 65 %, outside the home area", () => {
    expect(triggersOf({ refinedIn: originsOf("CHN:66;FIN:34") })).toBe("s;k");
    expect(triggersOf({ refinedIn: originsOf("CHN:65;FIN:35") })).toBe("s");
    expect(triggersOf({ refinedIn: originsOf("FIN:100") })).toBe("s");
  });

  test("(k) leaves out the home area", () => {
    const lines = [
      createSoundLine({ stockTonnes: 0, refinedIn: originsOf("CHN"), minedIn: originsOf("AUS") }),
    ];
    const triggers = (organisationCountryIso3: string) =>
      findByRule("cover-short", lines, { organisationCountryIso3 })[0]?.facts["triggers"];
    expect([triggers("KOR"), triggers("CHN")]).toEqual(["s;k", "s"]);
  });

  test("(c) needs a contract over a tenth of the goods that ends within 183 days", () => {
    expect(triggersOf({ contractEnd: "2026-12-01" })).toBe("s;c");
    expect(triggersOf({ contractEnd: "2026-12-02" })).toBe("s");
    const rest = (annualQuantityTonnes: number) => [
      createSoundLine({ line: "2", stockTonnes: 0, annualQuantityTonnes }),
    ];
    expect(triggersOf({ contractEnd: "2026-12-01" }, undefined, rest(900))).toBe("s;c");
    expect(triggersOf({ contractEnd: "2026-12-01" }, undefined, rest(901))).toBe("s");
  });

  test("(n) is need above committed", () => {
    expect(triggersOf({ committedMaxTonnes: 80 })).toBe("s;n");
    expect(triggersOf({ committedMaxTonnes: 90 })).toBe("s");
  });
});

test("what is less than a hundredth of the plan's spend is watched", () => {
  const small = createSoundLine({ minedIn: originsOf("COD:70;AUS:30"), stockTonnes: 0 });
  const large = createSoundLine({ line: "2", mineralId: "copper", minedIn: originsOf("CHL:60;PER:40") });
  const levelOf = (unitPriceUsdPerTonne: number) =>
    findByRule("country-above", [small, { ...large, unitPriceUsdPerTonne }])
      .filter(({ mineralIds }) => mineralIds.includes("cobalt"))
      .map(({ level }) => level);
  // 70,000 USD are at stake.
  expect(levelOf(60_000)).toEqual(["plan"]);
  expect(levelOf(80_000)).toEqual(["watch"]);
});

test("one goods group short of stock is one finding to act on, the others wait for it", () => {
  const lines = [
    createSoundLine({
      minedIn: originsOf("COD"),
      stockTonnes: 5,
      contractEnd: "2026-07-01",
      needTonnes: 200,
      committedMaxTonnes: 150,
    }),
  ];
  const found = findFindings(createPlanDetail(lines), defaultFindingRules).filter(
    ({ subject }) => subject.kind === "goods",
  );
  expect(found.map(({ ruleId, level }) => [ruleId, level])).toEqual([
    ["cover-short", "act"],
    ["contract-ending", "plan"],
    ["need-above-committed", "plan"],
    ["single-qualified-source", "watch"],
  ]);
});

test("rules that are off stay silent until switched on, and every rule can be switched off", () => {
  const lines = [
    createSoundLine({ minedIn: originsOf("COD"), refinedIn: originsOf("CHN"), stockTonnes: null }),
  ];
  const ids = new Set(findFindings(createPlanDetail(lines), defaultFindingRules).map(({ ruleId }) => ruleId));
  expect(ids).not.toContain("concentration-above");
  expect(ids).not.toContain("supplier-hhi");
  expect(findByRule("concentration-above", lines)).toMatchObject([{ stage: "mine", limit: 1 }]);
  expect(findByRule("supplier-hhi", lines)).toMatchObject([{ value: 1, limit: 0.25 }]);
  const off = Object.fromEntries(
    Object.entries(defaultFindingRules).map(([id, rule]) => [id, { ...rule, isEnabled: false }]),
  ) as typeof defaultFindingRules;
  expect(findFindings(createPlanDetail(lines), off)).toEqual([]);
});
