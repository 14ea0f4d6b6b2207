import { findLevel, hasStake, listTriggers, type GoodsTriggers, type LevelInput } from "./finding-level.js";

const none: GoodsTriggers = { m: false, s: false, k: false, c: false, n: false };
const triggersOf = (letters: string): GoodsTriggers => ({
  m: letters.includes("m"),
  s: letters.includes("s"),
  k: letters.includes("k"),
  c: letters.includes("c"),
  n: letters.includes("n"),
});
/** 1 % of 10,000 USD is 100. */
const [small, enough, total] = [99, 100, 10_000];
const level = (input: Partial<LevelInput> & Pick<LevelInput, "ruleId">) =>
  findLevel({ possible: false, stakeUsd: enough, triggers: null, pricedTotalUsd: total, ...input });

describe("goods that run short or lose their contract", () => {
  test.each<[string, number | null, string]>([
    // (m) and another: whatever the stake.
    ["ms", small, "act"],
    ["mk", small, "act"],
    ["mc", small, "act"],
    ["mn", small, "act"],
    // (m) alone needs the stake, or no price at all.
    ["m", enough, "act"],
    ["m", null, "act"],
    ["m", small, "watch"],
    // (c) or (n) together with (s) or (k), with the stake.
    ["cs", enough, "act"],
    ["ck", enough, "act"],
    ["ns", enough, "act"],
    ["nk", null, "act"],
    ["cs", small, "plan"],
    ["nk", small, "plan"],
    // Two of one side are no reason to act.
    ["cn", enough, "plan"],
    ["sk", enough, "plan"],
    ["cn", small, "plan"],
    ["sk", small, "plan"],
    // One, or none: the stake decides.
    ["s", enough, "plan"],
    ["", enough, "plan"],
    ["", null, "plan"],
    ["c", small, "watch"],
    ["", small, "watch"],
  ])("with triggers %p and %p USD at stake are %p", (letters, stakeUsd, expected) => {
    for (const ruleId of ["cover-short", "contract-ending"] as const) {
      expect(level({ ruleId, stakeUsd, triggers: triggersOf(letters) })).toBe(expected);
    }
  });
});

test.each(["pause-ending", "pause-lapsed"] as const)("%s acts with the stake, plans below it", (ruleId) => {
  expect(level({ ruleId })).toBe("act");
  expect(level({ ruleId, stakeUsd: null })).toBe("act");
  expect(level({ ruleId, stakeUsd: small })).toBe("plan");
  expect(level({ ruleId, possible: true })).toBe("watch");
});

test.each([
  "touched-by-measures",
  "need-above-committed",
  "single-qualified-source",
  "country-above",
  "origin-unknown",
] as const)("%s plans with the stake, and is never to act on", (ruleId) => {
  expect(level({ ruleId, triggers: triggersOf("mskcn") })).toBe("plan");
  expect(level({ ruleId, stakeUsd: null })).toBe("plan");
  expect(level({ ruleId, stakeUsd: small })).toBe("watch");
  expect(level({ ruleId, possible: true })).toBe("watch");
});

test.each([
  "stock-stale",
  "supplier-above",
  "mix-more-concentrated",
  "concentration-above",
  "supplier-hhi",
] as const)("%s is watched, whatever is at stake", (ruleId) => {
  expect(level({ ruleId, triggers: triggersOf("mskcn") })).toBe("watch");
  expect(level({ ruleId, stakeUsd: total })).toBe("watch");
});

test("a stake of one percent counts in spite of rounding, and without any price every stake counts", () => {
  expect(hasStake({ stakeUsd: 0.01 * 0.3, pricedTotalUsd: 0.1 + 0.2 })).toBe(true);
  expect(hasStake({ stakeUsd: 99.99, pricedTotalUsd: total })).toBe(false);
  expect(hasStake({ stakeUsd: 1, pricedTotalUsd: null })).toBe(true);
});

test("triggers are kept in their order as letters", () => {
  expect(listTriggers(triggersOf("ncksm"))).toBe("m;s;k;c;n");
  expect(listTriggers(none)).toBe("");
});
