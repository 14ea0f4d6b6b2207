import { canComplete, checkInStateAt, checkInStates, isCheckInDay } from "@interphase/consortium";
import fc from "fast-check";

const day = fc.date({ min: new Date("2026-01-01"), max: new Date("2030-12-31"), noInvalidDate: true });
const text = (date: Date) => date.toISOString().slice(0, 10);

test("a check-in is late from the day after its own on, until it is kept", () => {
  const open = { plannedOn: "2026-11-30", doneAt: null };
  expect(["2026-11-29", "2026-11-30", "2026-12-01"].map((today) => checkInStateAt(open, today))).toEqual([
    "planned",
    "planned",
    "late",
  ]);
  const kept = { ...open, doneAt: new Date("2027-01-05") };
  expect(checkInStateAt(kept, "2027-02-01")).toBe("done");
});

test("whatever the days, a check-in that was kept is done and one that was not is never", () => {
  fc.assert(
    fc.property(day, day, fc.boolean(), (planned, today, isKept) => {
      const state = checkInStateAt({ plannedOn: text(planned), doneAt: isKept ? today : null }, text(today));
      expect(checkInStates).toContain(state);
      expect(state === "done").toBe(isKept);
    }),
  );
});

test("a check-in lies within its placement, the first and the last day included", () => {
  const placement = { startsOn: "2026-03-01", endsOn: "2026-08-31" };
  const days = ["2026-02-28", "2026-03-01", "2026-08-31", "2026-09-01"];
  expect(days.map((each) => isCheckInDay(each, placement))).toEqual([false, true, true, false]);
});

test("a placement is completed once, and not before it has begun", () => {
  const begun = { startsOn: "2026-03-01", completedAt: null };
  expect([canComplete(begun, "2026-02-28"), canComplete(begun, "2026-03-01")]).toEqual([false, true]);
  expect(canComplete({ ...begun, completedAt: new Date("2026-04-01") }, "2026-04-02")).toBe(false);
});
