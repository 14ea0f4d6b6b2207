import fc from "fast-check";
import {
  ballotNeededSchema,
  computeNeeded,
  doesQuorumHold,
  neededReasonSchema,
  outcomeOf,
  type BallotRule,
  type Tally,
} from "@interphase/consortium";
import { someRule } from "@interphase/consortium/testing";

const of = (numerator: number, denominator: number) => ({ numerator, denominator });
const tallyOf = (given: Partial<Tally>): Tally => ({
  electorate: 10,
  voted: (given.inFavour ?? 0) + (given.against ?? 0) + (given.abstain ?? 0),
  inFavour: 0,
  against: 0,
  discuss: 0,
  abstain: 0,
  recused: 0,
  ...given,
});
const approved = (tally: Tally, weight: number): Tally => ({
  ...tally,
  voted: tally.voted + weight,
  inFavour: tally.inFavour + weight,
});

// By hand, with quorum 1/2, in favour 2/3, against at most 1/4, electorate 10, a discuss blocks.
test.each([
  [{}, { weight: 5 }],
  [{ abstain: 5 }, { weight: 1 }],
  [{ abstain: 10 }, { reason: "approval-out-of-reach" }],
  [{ inFavour: 5 }, { weight: 0 }],
  [{ inFavour: 2, against: 1 }, { weight: 2 }],
  [{ inFavour: 1, against: 2 }, { weight: 5 }],
  [{ inFavour: 0, against: 3 }, { reason: "against-too-high" }],
  [{ inFavour: 0, against: 4 }, { reason: "approval-out-of-reach" }],
  [{ inFavour: 5, against: 1, discuss: 1 }, { reason: "discuss-stands" }],
  [{ electorate: 0, recused: 10 }, { reason: "quorum-out-of-reach" }],
] as const)("%j needs %j", (given, needed) => {
  expect(computeNeeded(someRule, "open", tallyOf(given))).toEqual(needed);
});

test("unanimity is out of reach once anybody is against", () => {
  const rule = { ...someRule, inFavour: of(1, 1), againstMax: of(1, 1) };
  expect(computeNeeded(rule, "open", tallyOf({ inFavour: 6 }))).toEqual({ weight: 0 });
  expect(computeNeeded(rule, "open", tallyOf({ against: 1 }))).toEqual({ reason: "approval-out-of-reach" });
  const nobody = { ...someRule, inFavour: of(1, 100), againstMax: of(0, 1) };
  expect(computeNeeded(nobody, "open", tallyOf({ against: 1 }))).toEqual({ reason: "against-too-high" });
});

const fraction = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 20 }))
  .map(([a, b]) => of(Math.min(a, b), Math.max(a, b)));
const anyRule: fc.Arbitrary<BallotRule> = fc
  .record({ quorum: fraction, inFavour: fraction, againstMax: fraction, discussBlocks: fc.boolean() })
  .filter(({ inFavour }) => inFavour.numerator > 0)
  .map((rule) => ({ ...rule, weights: "tier" as const }));
const part = fc.integer({ min: 0, max: 40 });
const anyTally: fc.Arbitrary<Tally> = fc
  .record({ inFavour: part, reject: part, discuss: fc.constantFrom(0, 0, 3), abstain: part, silent: part })
  .map(({ inFavour, reject, discuss, abstain, silent }) => {
    const voted = inFavour + reject + discuss + abstain;
    const against = reject + discuss;
    return { electorate: voted + silent, voted, inFavour, against, discuss, abstain, recused: 0 };
  });

test("exactly that much passes, one less does not, and where a reason stands no weight would do", () => {
  fc.assert(
    fc.property(anyRule, anyTally, (rule, tally) => {
      const needed = computeNeeded(rule, "open", tally);
      const room = tally.electorate - tally.voted;
      const isPassed = (weight: number) => outcomeOf(rule, approved(tally, weight)) === "passed";
      if ("weight" in needed) {
        expect(needed.weight).toBeLessThanOrEqual(room);
        expect(isPassed(needed.weight)).toBe(true);
        if (needed.weight > 0) expect(isPassed(needed.weight - 1)).toBe(false);
      } else {
        expect(neededReasonSchema.options).toContain(needed.reason);
        for (let weight = 0; weight <= room; weight += 1) expect(isPassed(weight)).toBe(false);
      }
    }),
    { numRuns: 2000 },
  );
});

test("the reason is the condition that fails with every further approval given", () => {
  fc.assert(
    fc.property(anyRule, anyTally, (rule, tally) => {
      const needed = computeNeeded(rule, "open", tally);
      if ("weight" in needed) return;
      const full = approved(tally, tally.electorate - tally.voted);
      const outcome = outcomeOf(rule, full);
      const lenient = { ...rule, againstMax: of(1, 1), discussBlocks: false };
      const expected =
        tally.electorate === 0
          ? "quorum-out-of-reach"
          : outcomeOf(lenient, full) !== "passed"
            ? "approval-out-of-reach"
            : outcome === "blocked"
              ? "discuss-stands"
              : "against-too-high";
      expect(needed.reason).toBe(expected);
    }),
  );
});

test.each(["sealed", "secret"] as const)(
  "a %s ballot tells only what quorum lacks, whatever the votes",
  (secrecy) => {
    fc.assert(
      fc.property(anyRule, anyTally, anyTally, (rule, tally, other) => {
        const needed = computeNeeded(rule, secrecy, tally);
        const { electorate, voted } = tally;
        expect(computeNeeded(rule, secrecy, { ...other, electorate, voted })).toEqual(needed);
        if (electorate === 0) expect(needed).toEqual({ reason: "quorum-out-of-reach" });
        else if ("weight" in needed) {
          const holds = (weight: number) => doesQuorumHold(rule, { electorate, voted: voted + weight });
          expect(holds(needed.weight)).toBe(true);
          if (needed.weight > 0) expect(holds(needed.weight - 1)).toBe(false);
        } else throw new Error("a quorum of at most one is always in reach");
      }),
    );
  },
);

test("stays exact for the greatest weights and fractions", () => {
  const rule = { ...someRule, quorum: of(9007199254740990, 9007199254740991), discussBlocks: false };
  const needed = computeNeeded(rule, "open", tallyOf({ electorate: 9007199254740991 }));
  expect(needed).toEqual({ weight: 9007199254740990 });
  expect(ballotNeededSchema.parse(needed)).toEqual(needed);
});
