import {
  ballotDutyAt,
  ballotStateOf,
  checkAnnulment,
  checkEdit,
  checkExtension,
  checkOpening,
  checkVoting,
  latestExtensionOf,
  type BallotTimes,
} from "@interphase/consortium";
import { someTimes } from "@interphase/consortium/testing";

const draft: BallotTimes = { ...someTimes, scheduledAt: null, openedAt: null };
const scheduled: BallotTimes = { ...someTimes, openedAt: null };
const extended: BallotTimes = { ...someTimes, extendedTo: "2026-03-03T04:00:00.000Z" };
const closed: BallotTimes = { ...someTimes, closedAt: "2026-03-02T20:00:00.100Z" };
const annulled: BallotTimes = { ...someTimes, annulledAt: "2026-03-02T10:00:00.000Z" };
const noon = "2026-03-02T12:00:00.000Z";
const codeOf = (checked: { ok: true } | { ok: false; failure: { code: string } }) =>
  checked.ok ? null : checked.failure.code;

test("a ballot is what was done to it, not what the clock says", () => {
  const states = [draft, scheduled, someTimes, extended, closed, annulled].map(ballotStateOf);
  expect(states).toEqual(["draft", "scheduled", "open", "extended", "closed", "annulled"]);
  expect(ballotStateOf({ ...closed, annulledAt: noon })).toBe("annulled");
});

// opens 08:00, closes 20:00; extended to 04:00
test.each([
  ["draft", draft, "2026-03-02T09:00:00.000Z", null],
  ["scheduled", scheduled, "2026-03-02T07:59:59.999Z", null],
  ["scheduled", scheduled, "2026-03-02T08:00:00.000Z", "open"],
  ["scheduled", scheduled, "2026-03-02T19:59:59.999Z", "open"],
  ["scheduled", scheduled, "2026-03-02T20:00:00.000Z", "reschedule"],
  ["open", someTimes, "2026-03-02T19:59:59.999Z", null],
  ["open", someTimes, "2026-03-02T20:00:00.000Z", "close"],
  ["extended", extended, "2026-03-02T20:00:00.000Z", null],
  ["extended", extended, "2026-03-03T04:00:00.000Z", "close"],
  ["closed", closed, "2026-03-05T00:00:00.000Z", null],
  ["annulled", annulled, "2026-03-05T00:00:00.000Z", null],
] as const)("a ballot that is %s (%#) has its duty at its instant", (_, times, now, duty) => {
  expect(ballotDutyAt(times, now)).toBe(duty);
});

test("votes are taken from the opening on, that instant included, to the closing, that instant excluded", () => {
  const at = (now: string, times = someTimes) => codeOf(checkVoting(times, now));
  expect(at("2026-03-02T08:00:00.999Z")).toBe("ballots.not-open");
  expect(at("2026-03-02T08:00:01.000Z")).toBeNull();
  expect(at("2026-03-02T19:59:59.999999Z")).toBeNull();
  expect(at("2026-03-02T20:00:00.000Z")).toBe("ballots.closed");
  expect(at("2026-03-02T20:00:00.000Z", extended)).toBeNull();
  expect(at("2026-03-03T04:00:00.000Z", extended)).toBe("ballots.closed");
  expect([draft, scheduled, closed, annulled].map((times) => at(noon, times))).toEqual([
    "ballots.not-open",
    "ballots.not-open",
    "ballots.closed",
    "ballots.annulled",
  ]);
});

test("question, documents, rule and times are fixed at opening", () => {
  expect(
    [draft, scheduled, someTimes, extended, closed, annulled].map((times) => codeOf(checkEdit(times))),
  ).toEqual([
    null,
    null,
    "ballots.already-open",
    "ballots.already-open",
    "ballots.closed",
    "ballots.annulled",
  ]);
});

test("a ballot opens once, when it is scheduled and due, and not after its closing", () => {
  const at = (times: BallotTimes, now: string) => codeOf(checkOpening(times, now));
  expect(at(scheduled, scheduled.opensAt)).toBeNull();
  expect(at(scheduled, "2026-03-02T07:59:59.999Z")).toBe("ballots.not-due");
  expect(at(draft, noon)).toBe("ballots.not-scheduled");
  expect(at(scheduled, scheduled.closesAt)).toBe("ballots.opening-missed");
  expect(at(someTimes, noon)).toBe("ballots.already-open");
  expect(at(annulled, noon)).toBe("ballots.annulled");
});

describe("extension", () => {
  const asked = { closesAt: "2026-03-03T08:00:00.000Z", reason: "Too few have voted." };
  const refusal = (given: Partial<typeof asked> = {}, times = someTimes, quorumHolds = false, now = noon) =>
    codeOf(checkExtension(times, { ...asked, ...given }, quorumHolds, now));

  test("goes to twice the planned time, and no further", () => {
    expect(latestExtensionOf(someTimes)).toBe(asked.closesAt);
    expect(refusal()).toBeNull();
    expect(
      checkExtension(someTimes, { ...asked, closesAt: "2026-03-03T08:00:00.001Z" }, false, noon),
    ).toEqual({
      ok: false,
      failure: { code: "ballots.extension-too-long", latest: asked.closesAt },
    });
  });

  test("is once, before closing, while quorum is missing, with a reason, and later than planned", () => {
    expect(refusal({}, extended)).toBe("ballots.already-extended");
    expect(refusal({}, someTimes, false, someTimes.closesAt)).toBe("ballots.closed");
    expect(refusal({}, closed)).toBe("ballots.closed");
    expect(refusal({}, scheduled)).toBe("ballots.not-open");
    expect(refusal({}, annulled)).toBe("ballots.annulled");
    expect(refusal({}, someTimes, true)).toBe("ballots.quorum-holds");
    expect(refusal({ reason: "  " })).toBe("ballots.reason-missing");
    expect(refusal({ closesAt: someTimes.closesAt })).toBe("ballots.extension-not-later");
  });
});

describe("annulment", () => {
  const asked = { reason: "The wrong document was attached.", proposedBy: "one", confirmedBy: "two" };
  const refusal = (given: Partial<typeof asked> = {}, times = someTimes) =>
    codeOf(checkAnnulment(times, { ...asked, ...given }));

  test("takes two people and a reason, before the result is there", () => {
    expect([draft, scheduled, someTimes, extended].map((times) => refusal({}, times))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(refusal({ confirmedBy: "one" })).toBe("ballots.second-person-missing");
    expect(refusal({ reason: "\n" })).toBe("ballots.reason-missing");
    expect(refusal({}, closed)).toBe("ballots.closed");
    expect(refusal({}, annulled)).toBe("ballots.annulled");
  });
});

test("what is no instant is a fault of the caller", () => {
  expect(() => checkVoting(someTimes, "yesterday")).toThrow(RangeError);
});
