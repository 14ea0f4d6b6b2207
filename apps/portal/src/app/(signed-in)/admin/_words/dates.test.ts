import { daysUntil, endOfDay, isDay, lastDayOf, startOfDay } from "./dates";

test("a role whose last day is typed still runs on that day and ends with it", () => {
  expect(startOfDay("2026-12-31")).toBe("2026-12-31T00:00:00.000Z");
  expect(endOfDay("2026-12-31")).toBe("2027-01-01T00:00:00.000Z");
  expect(lastDayOf(endOfDay("2026-12-31"))).toBe("2026-12-31");
  expect(lastDayOf("2026-12-31T14:00:00Z")).toBe("2026-12-31");
});

test.each(["", "2026-13-01", "31.12.2026", "2026-12-31T00:00:00Z"])("%p is no day", (text) => {
  expect(isDay(text)).toBe(false);
});

test("what ended an hour ago has no days left", () => {
  expect(daysUntil("2026-11-22T10:00:00Z", new Date("2026-11-22T11:00:00Z"))).toBe(-1);
  expect(daysUntil("2026-11-24T10:00:00Z", new Date("2026-11-22T11:00:00Z"))).toBe(1);
});
