import {
  ballotRuleSchema,
  checkBallotRule,
  checkNewBallot,
  isSameRule,
  newBallotRequestSchema,
  voteRequestSchema,
  type BallotRule,
} from "@interphase/consortium";
import { electorateOf, someRule } from "@interphase/consortium/testing";

const of = (numerator: number, denominator: number) => ({ numerator, denominator });
const now = "2026-03-01T00:00:00.000Z";
const asked = {
  rule: someRule,
  secrecy: "open" as const,
  opensAt: "2026-03-02T08:00:00.000Z",
  closesAt: "2026-03-02T20:00:00.000Z",
};
const five = electorateOf([1], [1], [1], [1], [1]);
type Asked = Parameters<typeof checkNewBallot>[0];
const refusalOf = (
  given: Partial<Asked>,
  charter: readonly BallotRule[] = [someRule],
  electorate = five,
  leastMinutes = 0,
) => {
  const checked = checkNewBallot({ ...asked, ...given }, { rules: charter, leastMinutes }, electorate, now);
  return checked.ok ? null : checked.failure;
};

describe.each(["quorum", "inFavour", "againstMax"] as const)("%s", (fraction) => {
  test.each([
    [of(1.5, 2), "ballots.fraction-not-whole"],
    [of(1, 2.5), "ballots.fraction-not-whole"],
    [of(Number.NaN, 1), "ballots.fraction-not-whole"],
    [of(Infinity, Infinity), "ballots.fraction-not-whole"],
    [of(2 ** 53, 2 ** 53), "ballots.fraction-not-whole"],
    [of(0, 0), "ballots.fraction-denominator-below-one"],
    [of(1, -2), "ballots.fraction-denominator-below-one"],
    [of(-1, 2), "ballots.fraction-out-of-range"],
    [of(3, 2), "ballots.fraction-out-of-range"],
  ])("of %j is refused with %s", (value, code) => {
    const rule = { ...someRule, [fraction]: value };
    expect(checkBallotRule(rule)).toEqual({ ok: false, failure: { code, fraction } });
    expect(refusalOf({ rule })).toEqual({ code, fraction });
    expect(ballotRuleSchema.safeParse(rule).success).toBe(false);
  });

  test("of exactly one is a rule", () => {
    expect(checkBallotRule({ ...someRule, [fraction]: of(7, 7) }).ok).toBe(true);
  });
});

test("nothing in favour is no rule, no quorum and no one against are", () => {
  const zero = { ...someRule, inFavour: of(0, 3) };
  expect(checkBallotRule(zero)).toEqual({ ok: false, failure: { code: "ballots.in-favour-zero" } });
  expect(ballotRuleSchema.safeParse(zero).success).toBe(false);
  expect(checkBallotRule({ ...someRule, quorum: of(0, 1), againstMax: of(0, 1) }).ok).toBe(true);
});

test("a rule that the charter does not know is refused, the same one in other numbers is not", () => {
  expect(refusalOf({ rule: { ...someRule, quorum: of(50, 100) } })).toBeNull();
  for (const other of [
    { ...someRule, quorum: of(49, 100) },
    { ...someRule, inFavour: of(3, 4) },
    { ...someRule, againstMax: of(1, 3) },
    { ...someRule, weights: "tier" as const },
    { ...someRule, discussBlocks: false },
  ])
    expect(refusalOf({ rule: other })).toEqual({ code: "ballots.rule-not-in-charter" });
  expect(refusalOf({}, [])).toEqual({ code: "ballots.rule-not-in-charter" });
});

test("rules are compared exactly, where floating point sees no difference", () => {
  const [big, bigger] = [of(9007199254740990, 9007199254740991), of(9007199254740989, 9007199254740990)];
  expect(big.numerator / big.denominator).toBe(bigger.numerator / bigger.denominator);
  expect(isSameRule({ ...someRule, quorum: big }, { ...someRule, quorum: bigger })).toBe(false);
});

test("a secret ballot has equal weights and at least five units", () => {
  const rule = { ...someRule, discussBlocks: false };
  expect(refusalOf({ rule, secrecy: "secret" }, [rule])).toBeNull();
  const four = electorateOf([1], [1], [1], [1]);
  expect(refusalOf({ rule, secrecy: "secret" }, [rule], four)).toEqual({
    code: "ballots.secret-needs-more-units",
    units: 4,
    least: 5,
  });
  const byTier = { ...rule, weights: "tier" as const };
  expect(refusalOf({ rule: byTier, secrecy: "secret" }, [byTier])).toEqual({
    code: "ballots.secret-needs-equal-weights",
  });
});

test("a discuss blocks in open ballots alone", () => {
  for (const secrecy of ["sealed", "secret"] as const)
    expect(refusalOf({ secrecy })).toEqual({ code: "ballots.discuss-blocks-needs-open" });
});

test("a ballot opens before it closes, and closes after now", () => {
  expect(refusalOf({ closesAt: asked.opensAt })).toEqual({ code: "ballots.closes-before-opens" });
  expect(refusalOf({ opensAt: asked.closesAt, closesAt: asked.opensAt })).toEqual({
    code: "ballots.closes-before-opens",
  });
  const past = { opensAt: "2026-02-01T00:00:00.000Z", closesAt: now };
  expect(refusalOf(past)).toEqual({ code: "ballots.closes-in-past" });
});

test("a ballot is open as long as the charter asks for, from its opening or from now", () => {
  const [opensAt, soon, late] = ["08", "09", "10"].map((hour) => `2026-03-02T${hour}:00:00.000Z`);
  const short = { code: "ballots.too-short", leastMinutes: 120 };
  expect(refusalOf({ opensAt: opensAt!, closesAt: soon! }, [someRule], five, 120)).toEqual(short);
  expect(refusalOf({ opensAt: opensAt!, closesAt: late! }, [someRule], five, 120)).toBeNull();
  const long = {
    opensAt: "2026-01-01T00:00:00.000Z",
    closesAt: new Date(Date.parse(now) + 60_000).toISOString(),
  };
  expect(refusalOf(long, [someRule], five, 120)).toEqual(short);
});

test("a ballot that nobody could vote in is refused", () => {
  expect(refusalOf({}, [someRule], { ...five, units: [] })).toEqual({ code: "ballots.electorate-empty" });
});

test("the wire takes the issue's fields, nothing else, and no text that cannot be written", () => {
  const whole = { ...asked, question: " Shall it? ", groupId: null };
  expect(newBallotRequestSchema.parse(whole).question).toBe("Shall it?");
  expect(newBallotRequestSchema.safeParse({ ...whole, more: 1 }).success).toBe(false);
  for (const question of ["", "  ", "a\u0000b", "\ud800", "x".repeat(4001)])
    expect(newBallotRequestSchema.safeParse({ ...whole, question }).success).toBe(false);
  for (const closesAt of ["2026-03-02T20:00:00.0001Z", "2026-03-02T20:00:00+08:00", "tomorrow"])
    expect(newBallotRequestSchema.safeParse({ ...whole, closesAt }).success).toBe(false);
  expect(voteRequestSchema.safeParse({ position: "maybe" }).success).toBe(false);
  expect(voteRequestSchema.safeParse({ position: "discuss", clause: "4.1\n\tb" }).success).toBe(true);
});
