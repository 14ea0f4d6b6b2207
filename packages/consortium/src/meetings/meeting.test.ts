import fc from "fast-check";
import {
  checkAgendaChange,
  checkCall,
  checkCancellation,
  checkItemDecision,
  checkLateItem,
  checkMinutesDecision,
  checkRecord,
  checkSubmission,
  fewestLockDays,
  lockOf,
  mostLockDays,
} from "./meeting.js";

const dayMs = 86_400_000;
const startsAt = Date.parse("2026-12-15T09:00:00Z");
const endsAt = startsAt + 3_600_000;
const times = { startsAt, endsAt, lockDays: 7, isCancelled: false };
const cancelled = { ...times, isCancelled: true };
const lock = startsAt - 7 * dayMs;
const codeOf = (checked: { ok: true } | { ok: false; failure: { code: string } }) =>
  checked.ok ? "fine" : checked.failure.code.replace("meeting.", "");

const lockDays = fc.integer({ min: fewestLockDays, max: mostLockDays });

describe("the agenda of a meeting", () => {
  it("is locked as many days ahead as held when it was called, from that very instant", () => {
    fc.assert(
      fc.property(lockDays, (days) => {
        const own = { ...times, lockDays: days };
        const at = lockOf(own);
        expect(at).toBe(startsAt - days * dayMs);
        expect(codeOf(checkAgendaChange(own, at - 1))).toBe("fine");
        expect(codeOf(checkAgendaChange(own, at))).toBe("agenda-locked");
        expect(codeOf(checkLateItem(own, at - 1))).toBe("agenda-open");
        expect(codeOf(checkLateItem(own, at))).toBe("fine");
      }),
    );
  });

  it("takes late items until the meeting ends, and none of one that was called off", () => {
    expect(codeOf(checkLateItem(times, endsAt - 1))).toBe("fine");
    expect(codeOf(checkLateItem(times, endsAt))).toBe("over");
    expect(codeOf(checkLateItem(cancelled, lock))).toBe("cancelled");
    expect(codeOf(checkAgendaChange(cancelled, lock - 1))).toBe("cancelled");
  });

  it("is decided on once, until the meeting ends, and by nobody on their own item", () => {
    expect(codeOf(checkItemDecision(times, "waiting", false, endsAt - 1))).toBe("fine");
    expect(codeOf(checkItemDecision(times, "waiting", true, lock))).toBe("own-item");
    expect(codeOf(checkItemDecision(times, "on", false, lock))).toBe("item-decided");
    expect(codeOf(checkItemDecision(times, "refused", true, lock))).toBe("item-decided");
    expect(codeOf(checkItemDecision(times, "waiting", false, endsAt))).toBe("over");
    expect(codeOf(checkItemDecision(cancelled, "waiting", false, lock))).toBe("cancelled");
  });
});

describe("a meeting", () => {
  it("is called before its agenda would be locked", () => {
    fc.assert(
      fc.property(lockDays, (days) => {
        const own = { startsAt, endsAt, lockDays: days };
        expect(codeOf(checkCall(own, lockOf(own) - 1))).toBe("fine");
        expect(codeOf(checkCall(own, lockOf(own)))).toBe("notice-too-short");
      }),
    );
  });

  it("ends after it begins, and within three days", () => {
    const until = (end: number) => codeOf(checkCall({ startsAt, endsAt: end, lockDays: 7 }, 0));
    expect([until(startsAt), until(startsAt - 1), until(startsAt + 1)]).toEqual(["times", "times", "fine"]);
    expect([until(startsAt + 3 * dayMs), until(startsAt + 3 * dayMs + 1)]).toEqual(["fine", "times"]);
  });

  it("is called off once, and not when it is over", () => {
    expect(codeOf(checkCancellation(times, endsAt - 1))).toBe("fine");
    expect(codeOf(checkCancellation(times, endsAt))).toBe("over");
    expect(codeOf(checkCancellation(cancelled, lock))).toBe("cancelled");
  });

  it("is recorded from its beginning until its minutes are approved", () => {
    expect(codeOf(checkRecord(times, "none", startsAt - 1))).toBe("not-begun");
    expect(codeOf(checkRecord(times, "with-counsel", startsAt))).toBe("fine");
    expect(codeOf(checkRecord(times, "approved", endsAt))).toBe("minutes-approved");
    expect(codeOf(checkRecord(cancelled, "approved", endsAt))).toBe("cancelled");
  });
});

describe("minutes", () => {
  it("are handed to counsel once the meeting has ended, and never of one called off", () => {
    expect(codeOf(checkSubmission(times, "draft", endsAt - 1))).toBe("not-over");
    expect(codeOf(checkSubmission(times, "draft", endsAt))).toBe("fine");
    expect(codeOf(checkSubmission(times, "none", endsAt))).toBe("no-minutes");
    expect(codeOf(checkSubmission(times, "approved", endsAt))).toBe("minutes-approved");
    expect(codeOf(checkSubmission(cancelled, "draft", endsAt))).toBe("cancelled");
  });

  const read = {
    state: "with-counsel",
    isOver: true,
    version: 3,
    readVersion: 3,
    writerIds: ["writer", "secretary"],
  } as const;

  it("are approved as they were read, by somebody who wrote no version of them", () => {
    expect(codeOf(checkMinutesDecision(read, "counsel"))).toBe("fine");
    for (const writer of read.writerIds)
      expect(codeOf(checkMinutesDecision(read, writer))).toBe("own-minutes");
    expect(codeOf(checkMinutesDecision({ ...read, readVersion: 2 }, "counsel"))).toBe("minutes-changed");
    expect(codeOf(checkMinutesDecision({ ...read, isOver: false }, "counsel"))).toBe("not-over");
    for (const state of ["none", "draft"] as const)
      expect(codeOf(checkMinutesDecision({ ...read, state }, "counsel"))).toBe("minutes-not-with-counsel");
    expect(codeOf(checkMinutesDecision({ ...read, state: "approved" }, "writer"))).toBe("minutes-approved");
  });
});
