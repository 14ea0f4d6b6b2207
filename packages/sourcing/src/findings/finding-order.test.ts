import fc from "fast-check";
import { findingLevels, findingRuleIds, type FindingSubject } from "../finding.js";
import { compareFindings, settleGoodsLevels, type RankedFinding } from "./finding-order.js";

const goods = (key: string): FindingSubject => ({ kind: "goods", key, form: null, material: null });
const finding = (fields: Partial<RankedFinding> = {}): RankedFinding => ({
  ruleId: "cover-short",
  level: "plan",
  rankUsd: 1,
  subject: goods("a"),
  ...fields,
});
const sorted = (findings: RankedFinding[]) => [...findings].sort(compareFindings);

test("level comes before rank, rank before rule, rule before subject, subject before stage", () => {
  const inOrder = [
    finding({ level: "act", rankUsd: 1, ruleId: "pause-lapsed" }),
    finding({ rankUsd: 9, ruleId: "supplier-hhi" }),
    finding({ rankUsd: 5, ruleId: "cover-short", subject: goods("b") }),
    finding({ rankUsd: 5, ruleId: "contract-ending", subject: goods("a") }),
    finding({ rankUsd: 5, ruleId: "country-above", subject: goods("a"), stage: "mine" }),
    finding({ rankUsd: 5, ruleId: "country-above", subject: goods("a"), stage: "refine" }),
    finding({ rankUsd: 5, ruleId: "country-above", subject: goods("b"), stage: "mine" }),
    finding({ rankUsd: 0 }),
    finding({ rankUsd: null }),
    finding({ level: "watch", rankUsd: 1e9 }),
  ];
  expect(sorted([...inOrder].reverse())).toEqual(inOrder);
});

const anyFinding: fc.Arbitrary<RankedFinding> = fc.record({
  ruleId: fc.constantFrom(...findingRuleIds),
  level: fc.constantFrom(...findingLevels),
  rankUsd: fc.option(fc.integer({ min: 0, max: 3 })),
  subject: fc.constantFrom("a", "b", "c").map(goods),
  stage: fc.constantFrom("mine" as const, "refine" as const, undefined),
  countryIso3: fc.constantFrom("CHN", "COD", undefined),
  supplier: fc.constantFrom("X", undefined),
});

test("the order is one, however findings come", () => {
  fc.assert(
    fc.property(fc.array(anyFinding, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (findings, keys) => {
      const shuffled = findings
        .map((entry) => ({ entry, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ entry }) => entry);
      expect(sorted(shuffled)).toEqual(sorted(findings));
    }),
  );
});

describe("the levels of one goods group", () => {
  test("only the act of greatest rank stays, the source to be found is watched", () => {
    const settled = settleGoodsLevels([
      finding({ ruleId: "cover-short", level: "act", rankUsd: 4 }),
      finding({ ruleId: "single-qualified-source", level: "plan", rankUsd: 9 }),
      finding({ ruleId: "contract-ending", level: "act", rankUsd: 7 }),
      finding({ ruleId: "stock-stale", level: "watch" }),
    ]);
    expect(settled.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ["cover-short", "plan"],
      ["single-qualified-source", "watch"],
      ["contract-ending", "act"],
      ["stock-stale", "watch"],
    ]);
  });

  test.each([[5], [null]])("of equal rank %p the first by rule stays", (rankUsd) => {
    const settled = settleGoodsLevels([
      finding({ ruleId: "contract-ending", level: "act", rankUsd }),
      finding({ ruleId: "cover-short", level: "act", rankUsd }),
    ]);
    expect(settled.map(({ level }) => level)).toEqual(["plan", "act"]);
  });

  test("without an act nothing changes", () => {
    const findings = [
      finding({ ruleId: "cover-short", level: "plan" }),
      finding({ ruleId: "single-qualified-source", level: "plan" }),
    ];
    expect(settleGoodsLevels(findings)).toEqual(findings);
  });

  test("at most one finding is left to act on", () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 6 }), (findings) => {
        const acts = settleGoodsLevels(findings).filter(({ level }) => level === "act");
        expect(acts.length).toBe(findings.some(({ level }) => level === "act") ? 1 : 0);
      }),
    );
  });
});
