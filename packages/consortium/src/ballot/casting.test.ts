import { checkCast, standingOf, type Departure, type VoteRequest } from "@interphase/consortium";
import { electorateOf, receiptOf, someTimes } from "@interphase/consortium/testing";

const noon = "2026-03-02T12:00:00.000Z";
const electorate = electorateOf([1, 1], [1], [1], [1], [1]);
const out = (organisationId: string): Departure => ({ organisationId, state: "expelled", at: noon });
const unitOf = (unitId: string, departures: Departure[] = [], voted = new Set<string>()) =>
  standingOf(electorate, departures, someTimes.closesAt, voted).get(unitId);
const nothing = { hasSecretVote: false, isReceiptKnown: () => false };
type Args = {
  vote?: VoteRequest;
  secrecy?: "open" | "sealed" | "secret";
  organisationId?: string;
  unit?: ReturnType<typeof unitOf>;
  hasSeat?: boolean;
  secret?: { hasSecretVote: boolean; isReceiptKnown: (receipt: string) => boolean };
  now?: string;
};

function cast(given: Args) {
  const caster = {
    organisationId: given.organisationId ?? "u01-a",
    unit: "unit" in given ? given.unit : unitOf("u01"),
    hasSeat: given.hasSeat ?? true,
  };
  const vote = given.vote ?? { position: "approve" };
  return checkCast(
    someTimes,
    given.secrecy ?? "open",
    caster,
    vote,
    given.secret ?? nothing,
    given.now ?? noon,
  );
}
const refusal = (given: Args) => {
  const found = cast(given);
  return found.ok ? null : found.failure.code;
};

test("a person with a seat casts for their unit", () => {
  expect(cast({})).toEqual({ ok: true, value: { unitId: "u01", replaces: null } });
});

test("voting without a seat, outside the electorate, too late or after a strike is refused", () => {
  expect(refusal({ hasSeat: false })).toBe("ballots.no-seat");
  expect(refusal({ unit: undefined })).toBe("ballots.not-in-electorate");
  expect(refusal({ now: someTimes.closesAt })).toBe("ballots.closed");
  expect(refusal({ unit: unitOf("u01", [out("u01-a"), out("u01-b")]) })).toBe("ballots.struck");
});

test("who has left casts no more, while the rest of the unit does", () => {
  const unit = unitOf("u01", [out("u01-a")]);
  expect(refusal({ unit })).toBe("ballots.struck");
  expect(refusal({ unit, organisationId: "u01-b" })).toBeNull();
});

test("a unit that is kept for its secret vote takes no other", () => {
  const unit = unitOf("u02", [out("u02-a")], new Set(["u02"]));
  const secret = { hasSecretVote: true, isReceiptKnown: () => true };
  const vote = { position: "reject" as const, receipt: receiptOf(1) };
  expect(refusal({ unit, organisationId: "u02-a", secrecy: "secret", secret, vote })).toBe("ballots.struck");
});

// position, comment, clause, proposed change: refusal in an open ballot, refusal in a secret one
test.each([
  ["approve", "", "", null, null],
  ["approve", "c", "", "ballots.text-not-expected", "ballots.secret-without-text"],
  ["approve", "", "cp", "ballots.text-not-expected", "ballots.text-not-expected"],
  ["approve-with-comments", "c", "", null, "ballots.secret-without-text"],
  ["approve-with-comments", "", "", "ballots.comment-missing", "ballots.secret-without-text"],
  ["approve-with-comments", " ", "", "ballots.comment-missing", "ballots.secret-without-text"],
  ["discuss", "", "cp", null, "ballots.secret-without-discuss"],
  ["discuss", "c", "cp", null, "ballots.secret-without-discuss"],
  ["discuss", "", "c", "ballots.clause-missing", "ballots.secret-without-discuss"],
  ["discuss", "", "p", "ballots.clause-missing", "ballots.secret-without-discuss"],
  ["discuss", "", "", "ballots.clause-missing", "ballots.secret-without-discuss"],
  ["reject", "", "", null, null],
  ["reject", "c", "", "ballots.text-not-expected", "ballots.secret-without-text"],
  ["reject", "", "p", "ballots.text-not-expected", "ballots.text-not-expected"],
  ["abstain", "", "", null, null],
  ["abstain", "c", "", "ballots.text-not-expected", "ballots.secret-without-text"],
  ["recuse", "c", "", null, null],
  ["recuse", "", "", "ballots.reason-missing", "ballots.reason-missing"],
  ["recuse", "c", "c", "ballots.text-not-expected", "ballots.text-not-expected"],
] as const)("%s with comment %j and %j", (position, comment, more, open, secret) => {
  const vote: VoteRequest = {
    position,
    ...(comment === "" ? {} : { comment }),
    ...(more.includes("c") ? { clause: "4.2" } : {}),
    ...(more.includes("p") ? { proposedChange: "Strike it." } : {}),
  };
  expect(refusal({ vote })).toBe(open);
  expect(refusal({ vote, secrecy: "sealed" })).toBe(open);
  expect(refusal({ vote, secrecy: "secret" })).toBe(secret);
});

describe("receipts", () => {
  const receipt = receiptOf(1);
  const known = { hasSecretVote: true, isReceiptKnown: (typed: string) => typed === receipt };
  const voting = (given: Partial<VoteRequest>, secret = known) =>
    cast({ secrecy: "secret", secret, vote: { position: "reject", ...given } });

  test("let a unit vote anew, however they were typed", () => {
    const typed = receipt.toLowerCase().replaceAll("-", " ");
    expect(voting({ receipt: typed })).toEqual({ ok: true, value: { unitId: "u01", replaces: receipt } });
    expect(voting({ receipt, position: "recuse", comment: "We own the supplier." }).ok).toBe(true);
  });

  test("are needed once the unit's vote is in", () => {
    expect(voting({})).toMatchObject({ failure: { code: "ballots.receipt-needed" } });
    expect(voting({}, nothing).ok).toBe(true);
  });

  test("of another ballot, of nobody, or for a unit that has not voted are refused", () => {
    const code = "ballots.receipt-of-another";
    expect(voting({ receipt: receiptOf(2) })).toMatchObject({ failure: { code } });
    expect(voting({ receipt }, { ...known, hasSecretVote: false })).toMatchObject({ failure: { code } });
  });

  test("that are mistyped say so, and none is taken in a ballot that gives none", () => {
    expect(voting({ receipt: `${receipt}0` })).toMatchObject({
      failure: { code: "ballots.receipt-malformed" },
    });
    for (const secrecy of ["open", "sealed"] as const)
      expect(refusal({ secrecy, vote: { position: "approve", receipt } })).toBe(
        "ballots.receipt-not-expected",
      );
  });
});
