import fc from "fast-check";
import { meetingRhythms } from "./meeting.js";
import { instantOfWallTime, isTimeZone, timesOfSeries, wallTimeOf } from "./zoned-time.js";

const minuteMs = 60_000;
const hourMs = 3_600_000;
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16);
const instantOf = (wall: string, zone: string) => iso(instantOfWallTime(wall, zone));
const zones = [
  "UTC",
  "Asia/Shanghai",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Europe/Berlin",
  "America/New_York",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Africa/Casablanca",
];

describe("a time on the wall", () => {
  it("is the instant at which a clock there shows it", () => {
    expect(instantOf("2026-11-30T14:00", "Asia/Shanghai")).toBe("2026-11-30T06:00");
    expect(instantOf("2026-07-01T14:00", "Europe/Berlin")).toBe("2026-07-01T12:00");
    expect(instantOf("2026-01-01T00:15", "Asia/Kathmandu")).toBe("2025-12-31T18:30");
    expect(wallTimeOf(Date.parse("2026-11-30T16:30:00Z"), "Asia/Shanghai")).toBe("2026-12-01T00:30");
  });

  it("is the first of two where clocks go back", () => {
    // Berlin, 25 October 2026: 03:00 summer time is 02:00. IANA time zone database, Europe/Berlin.
    expect(instantOf("2026-10-25T02:30", "Europe/Berlin")).toBe("2026-10-25T00:30");
    expect(instantOf("2026-10-25T01:59", "Europe/Berlin")).toBe("2026-10-24T23:59");
    expect(instantOf("2026-10-25T03:00", "Europe/Berlin")).toBe("2026-10-25T02:00");
    // New York, 1 November 2026: 02:00 daylight time is 01:00.
    expect(instantOf("2026-11-01T01:30", "America/New_York")).toBe("2026-11-01T05:30");
    // Lord Howe goes back by half an hour only, on 5 April 2026 at 02:00.
    expect(instantOf("2026-04-05T01:45", "Australia/Lord_Howe")).toBe("2026-04-04T14:45");
  });

  it("is as much later as clocks went forward where they never show it", () => {
    // Berlin, 29 March 2026: 02:00 is 03:00. New York, 8 March 2026.
    expect(instantOf("2026-03-29T02:30", "Europe/Berlin")).toBe("2026-03-29T01:30");
    expect(wallTimeOf(instantOfWallTime("2026-03-29T02:30", "Europe/Berlin"), "Europe/Berlin")).toBe(
      "2026-03-29T03:30",
    );
    expect(instantOf("2026-03-08T02:00", "America/New_York")).toBe("2026-03-08T07:00");
    // Lord Howe, 4 October 2026: 02:00 is 02:30.
    expect(
      wallTimeOf(instantOfWallTime("2026-10-04T02:15", "Australia/Lord_Howe"), "Australia/Lord_Howe"),
    ).toBe("2026-10-04T02:45");
  });

  it("shows every instant's wall time again, at most a clock change earlier", () => {
    const minute = fc.integer({
      min: Date.UTC(2000, 0, 3) / minuteMs,
      max: Date.UTC(2199, 11, 28) / minuteMs,
    });
    fc.assert(
      fc.property(minute, fc.constantFrom(...zones), (at, zone) => {
        const instant = at * minuteMs;
        const wall = wallTimeOf(instant, zone);
        const back = instantOfWallTime(wall, zone);
        expect(wallTimeOf(back, zone)).toBe(wall);
        expect(instant - back).toBeGreaterThanOrEqual(0);
        expect(instant - back).toBeLessThanOrEqual(hourMs);
      }),
    );
  });
});

describe("the name of a time zone", () => {
  it("is known or not, and never throws", () => {
    expect(zones.filter((zone) => !isTimeZone(zone))).toEqual([]);
    const wrong = ["", "Mars/Olympus", "Asia/", "../etc/passwd", "Europe/Berlin ", "+08:00", "a".repeat(200)];
    expect(wrong.filter(isTimeZone)).toEqual([]);
  });
});

describe("a series", () => {
  const seriesOf = (wall: string, zone: string, every: (typeof meetingRhythms)[number], times: number) => {
    const startsAt = instantOfWallTime(wall, zone);
    return timesOfSeries({ startsAt, endsAt: startsAt + hourMs }, zone, every, times);
  };

  it("is at the same time on the wall on both sides of a clock change", () => {
    const series = seriesOf("2026-10-18T14:00", "Europe/Berlin", "week", 3);
    expect(series.map(({ startsAt }) => iso(startsAt))).toEqual([
      "2026-10-18T12:00",
      "2026-10-25T13:00",
      "2026-11-01T13:00",
    ]);
  });

  it("comes back to its time on the wall after a day on which that does not exist", () => {
    const series = seriesOf("2026-03-22T02:30", "Europe/Berlin", "week", 3);
    expect(series.map(({ startsAt }) => wallTimeOf(startsAt, "Europe/Berlin"))).toEqual([
      "2026-03-22T02:30",
      "2026-03-29T03:30",
      "2026-04-05T02:30",
    ]);
  });

  it("is on the last day of a month that has no such day, and on the day itself afterwards", () => {
    const days = (wall: string) =>
      seriesOf(wall, "UTC", "month", 4).map(({ startsAt }) => iso(startsAt).slice(0, 10));
    expect(days("2027-12-31T09:00")).toEqual(["2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31"]);
    expect(days("2026-11-30T09:00")).toEqual(["2026-11-30", "2026-12-30", "2027-01-30", "2027-02-28"]);
  });

  it("keeps its length, its order and its time on the wall, but where a clock change takes it", () => {
    const start = fc.integer({ min: Date.UTC(2020, 0, 1) / 1000, max: Date.UTC(2100, 0, 1) / 1000 });
    const length = fc.integer({ min: 1, max: 72 * 60 });
    fc.assert(
      fc.property(
        start,
        length,
        fc.constantFrom(...zones),
        fc.constantFrom(...meetingRhythms),
        (at, minutes, zone, every) => {
          const first = { startsAt: at * 1000, endsAt: at * 1000 + minutes * minuteMs };
          const series = timesOfSeries(first, zone, every, 8);
          expect(series[0]).toEqual(first);
          for (const [index, { startsAt, endsAt }] of series.entries()) {
            expect(endsAt - startsAt).toBe(minutes * minuteMs);
            const before = series[index - 1];
            if (before !== undefined) expect(startsAt).toBeGreaterThan(before.startsAt);
            const wall = wallTimeOf(startsAt, zone);
            const isSame = wall.slice(11) === wallTimeOf(first.startsAt, zone).slice(11);
            // Only where the clocks never show it is it another time.
            if (!isSame) expect(wallTimeOf(startsAt - hourMs, zone).slice(11)).not.toBe(wall.slice(11));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
