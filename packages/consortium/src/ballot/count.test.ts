import fc from "fast-check";
import {
  countBallot,
  countSecretBallot,
  type BallotRule,
  type CertifiedCast,
  type Departure,
  type Position,
} from "@interphase/consortium";
import { castOf, electorateOf, someRule, someTimes } from "@interphase/consortium/testing";

const of = (numerator: number, denominator: number) => ({ numerator, denominator });
const { closesAt } = someTimes;
const letters: Record<string, Position> = {
  A: "approve",
  C: "approve-with-comments",
  D: "discuss",
  R: "reject",
  "0": "abstain",
  X: "recuse",
};
const unitId = (place: number) => `u${String(place + 1).padStart(2, "0")}`;
/** One letter a unit; a dot is silence. */
const castsOf = (votes: string): CertifiedCast[] =>
  votes.split("").flatMap((letter, place) => {
    const position = letters[letter];
    return position === undefined ? [] : [castOf(unitId(place), position)];
  });
const equal = (count: number) => electorateOf(...Array.from({ length: count }, () => [1]));
const countOf = (rule: BallotRule, votes: string, departures: readonly Departure[] = []) =>
  countBallot({ rule, electorate: equal(votes.length), departures, closesAt, casts: castsOf(votes) }).result;
const left = (organisationId: string, given: Partial<Departure> = {}): Departure => ({
  organisationId,
  state: "withdrawn",
  at: "2026-03-02T15:00:00.000Z",
  ...given,
});

// Counted by hand: quorum 1/2, in favour 2/3, against at most 1/4 of those who took a position, a discuss blocks.
test.each([
  // votes, outcome, E, V, F, A
  ["AAAA", "passed", 4, 4, 4, 0],
  ["AA..", "passed", 4, 2, 2, 0],
  ["A...", "no-quorum", 4, 1, 1, 0],
  ["....", "no-quorum", 4, 0, 0, 0],
  ["XXXX", "no-quorum", 0, 0, 0, 0],
  ["0000", "failed", 4, 4, 0, 0],
  ["A000", "passed", 4, 4, 1, 0],
  ["ACXX", "passed", 2, 2, 2, 0],
  ["AXX.", "passed", 2, 1, 1, 0],
  ["AAAR", "passed", 4, 4, 3, 1],
  ["AAAD", "blocked", 4, 4, 3, 1],
  ["AARR", "failed", 4, 4, 2, 2],
  ["AARD", "failed", 4, 4, 2, 2],
  ["AAR.", "failed", 4, 3, 2, 1],
  ["AAR0", "passed", 4, 4, 2, 1],
  ["AAD0", "blocked", 4, 4, 2, 1],
  ["AR00", "failed", 4, 4, 1, 1],
  ["RRRR", "failed", 4, 4, 0, 4],
  ["D...", "no-quorum", 4, 1, 0, 1],
  ["AAAAAARR", "passed", 8, 8, 6, 2],
  ["AAAAARRR", "failed", 8, 8, 5, 3],
] as const)("%s is %s", (votes, outcome, electorate, voted, inFavour, against) => {
  const found = countOf(someRule, votes);
  expect(found).toMatchObject({ outcome, electorate, voted, inFavour, against });
  expect(found.openingWeight).toBe(votes.length);
  expect(found.quorumHolds).toBe(outcome !== "no-quorum");
});

test("a discuss that does not block counts as against", () => {
  const rule = { ...someRule, discussBlocks: false };
  expect(countOf(rule, "AAAD")).toMatchObject({ outcome: "passed", against: 1, discuss: 1 });
  expect(countOf(rule, "AADD")).toMatchObject({ outcome: "failed", against: 2 });
});

test("thresholds hold when they are met exactly, where floating point does not see it", () => {
  const rule = { ...someRule, inFavour: of(49, 50), againstMax: of(1, 50), quorum: of(1, 1) };
  expect(countOf(rule, `${"A".repeat(49)}R`).outcome).toBe("passed");
  const huge = { ...someRule, inFavour: of(9007199254740990, 9007199254740991), againstMax: of(1, 1) };
  expect(countOf(huge, "AAAR").outcome).toBe("failed");
});

test("a quorum of nothing holds for any electorate, never for an empty one", () => {
  const rule = { ...someRule, quorum: of(0, 1) };
  expect(countOf(rule, "A...").outcome).toBe("passed");
  expect(countOf(rule, "....").outcome).toBe("failed");
  expect(countOf(rule, "XX").outcome).toBe("no-quorum");
});

test("the last cast of a unit counts, whichever seat it came from and in whatever order casts are listed", () => {
  const electorate = electorateOf([1, 1], [1]);
  const casts = [
    castOf("u01", "approve", { sequence: 3, organisationId: "u01-b" }),
    castOf("u01", "reject", { sequence: 2 }),
    castOf("u01", "discuss", { sequence: 1 }),
    castOf("u02", "approve"),
  ];
  for (const list of [casts, casts.toReversed()]) {
    const { result, votes } = countBallot({
      rule: someRule,
      electorate,
      departures: [],
      closesAt,
      casts: list,
    });
    expect(result).toMatchObject({ outcome: "passed", inFavour: 2, against: 0, voted: 2 });
    expect(votes.fallen.size).toBe(0);
  }
});

test("closing is exclusive: a cast in the last millisecond counts, one at the closing does not", () => {
  const ballot = { rule: someRule, electorate: equal(1), departures: [], closesAt };
  const at = (instant: string) =>
    countBallot({ ...ballot, casts: [castOf("u01", "approve", { at: instant })] });
  expect(at("2026-03-02T19:59:59.999Z").result.voted).toBe(1);
  expect(at("2026-03-02T19:59:59.999999Z").result.voted).toBe(1);
  expect(at(closesAt).result.voted).toBe(0);
});

test("a cast that belongs to nobody is a fault of the store, not a vote", () => {
  const ballot = { rule: someRule, electorate: equal(2), departures: [], closesAt };
  for (const cast of [castOf("u09", "approve"), castOf("u01", "approve", { organisationId: "u02-a" })])
    expect(() => countBallot({ ...ballot, casts: [cast] })).toThrow(RangeError);
});

describe("strikes", () => {
  test("a unit whose organisations are all out before closing is struck, with its vote", () => {
    const found = countOf(someRule, "AAAR", [left("u04-a", { state: "suspended" })]);
    expect(found).toMatchObject({ electorate: 3, against: 0, inFavour: 3, openingWeight: 4 });
  });

  test("who leaves at the closing or later changes nothing", () => {
    expect(countOf(someRule, "AAAR", [left("u04-a", { at: closesAt })])).toEqual(countOf(someRule, "AAAR"));
  });

  test("a unit goes on with the rest: their greatest weight, and the last cast by another", () => {
    const electorate = electorateOf([5, 2, 1], [3]);
    const rule = { ...someRule, weights: "tier" as const };
    const casts = [
      castOf("u01", "reject", { sequence: 1, organisationId: "u01-b" }),
      castOf("u01", "approve", { sequence: 2, organisationId: "u01-c" }),
      castOf("u01", "discuss", { sequence: 3 }),
      castOf("u02", "approve"),
    ];
    const ballot = { rule, electorate, closesAt, casts };
    const before = countBallot({ ...ballot, departures: [] });
    expect(before.result).toMatchObject({ outcome: "failed", inFavour: 3, against: 5, discuss: 5 });
    const after = countBallot({ ...ballot, departures: [left("u01-a")] });
    expect(after.result).toMatchObject({ outcome: "passed", inFavour: 5, electorate: 5, openingWeight: 8 });
    expect(after.result.wasChangedByStrike).toBe(true);
    expect(after.votes.fallen.get("u01")).toMatchObject({ position: "discuss" });
    const both = countBallot({ ...ballot, departures: [left("u01-a"), left("u01-c")] });
    expect(both.result).toMatchObject({ against: 2, inFavour: 3 });
    expect(both.votes.counting.get("u01")).toMatchObject({ organisationId: "u01-b" });
  });

  test("a recusal by who has left falls away too", () => {
    const casts = [castOf("u01", "recuse"), castOf("u02", "approve")];
    const electorate = electorateOf([1, 1], [1]);
    const { result } = countBallot({
      rule: someRule,
      electorate,
      departures: [left("u01-a")],
      closesAt,
      casts,
    });
    expect(result).toMatchObject({ electorate: 2, recused: 0, voted: 1 });
  });

  test("a result says when it was changed by a strike, and when it rests on less than half", () => {
    expect(countOf(someRule, "AARR", [left("u04-a"), left("u03-a")])).toMatchObject({
      outcome: "passed",
      wasChangedByStrike: true,
      restsOnLessThanHalf: false,
    });
    expect(countOf(someRule, "AAAA", [left("u04-a")])).toMatchObject({ wasChangedByStrike: false });
    expect(countOf(someRule, "AXXX")).toMatchObject({ outcome: "passed", restsOnLessThanHalf: true });
    expect(countOf(someRule, "AAXX")).toMatchObject({ restsOnLessThanHalf: false });
  });
});

describe("secret ballots", () => {
  const rule = { ...someRule, discussBlocks: false };
  const ballot = { rule, electorate: equal(5), departures: [] as Departure[], closesAt };
  const voted = (...places: number[]) => new Set(places.map(unitId));

  test("are counted without knowing whose a vote is", () => {
    const votes: Position[] = ["approve", "approve", "reject", "abstain"];
    const { result } = countSecretBallot({ ...ballot, recusals: [], voted: voted(0, 1, 2, 3), votes });
    expect(result).toMatchObject({
      outcome: "passed",
      electorate: 5,
      voted: 4,
      inFavour: 2,
      against: 1,
      abstain: 1,
    });
  });

  test("keep a unit whose vote is in, and strike one whose vote is not", () => {
    const departures = [left("u01-a"), left("u02-a"), left("u03-a")];
    const recusals = [castOf("u03", "recuse")];
    const votes: Position[] = ["approve"];
    const { result, standing } = countSecretBallot({
      ...ballot,
      departures,
      recusals,
      voted: voted(0),
      votes,
    });
    expect(result).toMatchObject({ electorate: 3, voted: 1, recused: 0 });
    expect([...standing.values()].map(({ isStruck, isKept }) => [isStruck, isKept])).toEqual([
      [false, true],
      [true, false],
      [true, false],
      [false, false],
      [false, false],
    ]);
  });

  test("never count a vote that does not fit what they know", () => {
    const none = { ...ballot, recusals: [] };
    expect(() => countSecretBallot({ ...none, voted: voted(0), votes: [] })).toThrow(RangeError);
    expect(() => countSecretBallot({ ...none, voted: voted(0), votes: ["discuss"] })).toThrow(RangeError);
    expect(() => countSecretBallot({ ...none, voted: voted(0), votes: ["recuse"] })).toThrow(RangeError);
    const both = { ...ballot, recusals: [castOf("u01", "recuse")], voted: voted(0) };
    expect(() => countSecretBallot({ ...both, votes: ["approve"] })).toThrow(RangeError);
  });
});

test("counts as a bare reading of the issue does, for any votes, weights, rules and departures", () => {
  const fraction = fc
    .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 12 }))
    .map(([a, b]) => of(Math.min(a, b), Math.max(a, b)));
  const unit = fc.record({
    weights: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }),
    casts: fc.array(fc.tuple(fc.nat(2), fc.constantFrom(...Object.values(letters))), { maxLength: 4 }),
    out: fc.array(fc.nat(2), { maxLength: 3 }),
  });
  const rules = fc.record({
    quorum: fraction,
    inFavour: fraction,
    againstMax: fraction,
    discussBlocks: fc.boolean(),
  });
  fc.assert(
    fc.property(rules, fc.array(unit, { minLength: 1, maxLength: 6 }), (given, units) => {
      fc.pre(given.inFavour.numerator > 0);
      const rule: BallotRule = { ...given, weights: "tier" };
      const electorate = electorateOf(...units.map(({ weights }) => weights));
      const member = (place: number, index: number) => `${unitId(place)}-${"abc".charAt(index)}`;
      const casts = units.flatMap(({ casts: list, weights }, place) =>
        list.map(([who, position], sequence) =>
          castOf(unitId(place), position, { organisationId: member(place, who % weights.length), sequence }),
        ),
      );
      const departures = units.flatMap(({ out }, place) => out.map((index) => left(member(place, index))));
      const { result } = countBallot({ rule, electorate, departures, closesAt, casts });
      const bare = bareCount(units);
      expect(result).toMatchObject({ ...bare.sums, outcome: bareOutcome(rule, bare.sums) });
    }),
    { numRuns: 500 },
  );
});

interface BareUnit {
  readonly weights: readonly number[];
  readonly casts: readonly (readonly [number, Position])[];
  readonly out: readonly number[];
}

/** E, V, F, A as the issue says them, with floating-point weights nowhere but here, and small enough to be exact. */
function bareCount(units: readonly BareUnit[]) {
  const sums = { electorate: 0, voted: 0, inFavour: 0, against: 0, discuss: 0, abstain: 0, recused: 0 };
  for (const { weights, casts, out } of units) {
    const rest = weights.filter((_, index) => !out.includes(index));
    if (rest.length === 0) continue;
    const weight = Math.max(...rest);
    const [, position] = casts.filter(([who]) => !out.includes(who % weights.length)).at(-1) ?? [];
    if (position === "recuse") sums.recused += weight;
    else sums.electorate += weight;
    if (position === undefined || position === "recuse") continue;
    sums.voted += weight;
    if (position.startsWith("approve")) sums.inFavour += weight;
    if (position === "reject" || position === "discuss") sums.against += weight;
    if (position === "discuss") sums.discuss += weight;
    if (position === "abstain") sums.abstain += weight;
  }
  return { sums };
}

function bareOutcome(rule: BallotRule, sums: ReturnType<typeof bareCount>["sums"]): string {
  const { electorate: e, voted: v, inFavour: f, against: a, discuss } = sums;
  const { quorum, inFavour, againstMax } = rule;
  if (e === 0 || v * quorum.denominator < quorum.numerator * e) return "no-quorum";
  if (f + a === 0 || f * inFavour.denominator < inFavour.numerator * (f + a)) return "failed";
  if (a * againstMax.denominator > againstMax.numerator * v) return "failed";
  return rule.discussBlocks && discuss > 0 ? "blocked" : "passed";
}
