import fc from "fast-check";
import { accessEndOf, barredUntil, coolingOffBars, fitsKind, isAccessEnd, lastDayOf } from "./clean-team.js";

const dayMs = 86_400_000;
const now = Date.parse("2026-11-30T12:00:00Z");
const coolingOff = { days: 180, bars: "commercial" } as const;
const team = { kind: "clean-team", joinMode: "invitation", visibility: "members", coolingOff } as const;

describe("a clean team", () => {
  it("is hidden, by invitation or closed, and has a cooling-off; no other group has one", () => {
    expect([fitsKind(team), fitsKind({ ...team, joinMode: "closed" })]).toEqual([true, true]);
    const wrong = [
      { ...team, coolingOff: null },
      { ...team, visibility: "alliance" },
      { ...team, joinMode: "open" },
      { ...team, joinMode: "application" },
      { ...team, kind: "working" as const },
    ];
    expect(wrong.filter(fitsKind)).toEqual([]);
    expect(fitsKind({ kind: "commercial", joinMode: "open", visibility: "alliance", coolingOff: null })).toBe(
      true,
    );
  });

  it("gives access to the end of its last day", () => {
    expect(new Date(accessEndOf("2026-11-30")).toISOString()).toBe("2026-12-01T00:00:00.000Z");
    expect(isAccessEnd(accessEndOf("2026-11-30"), now)).toBe(true);
    expect(isAccessEnd(accessEndOf("2026-11-29"), now)).toBe(false);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const day = new Date(days * dayMs).toISOString().slice(0, 10);
        expect(lastDayOf(accessEndOf(day))).toBe(day);
      }),
    );
  });

  it("ends two years ahead at the latest", () => {
    const day = (days: number) => new Date(now + days * dayMs).toISOString().slice(0, 10);
    expect([isAccessEnd(accessEndOf(day(730)), now), isAccessEnd(accessEndOf(day(732)), now)]).toEqual([
      true,
      false,
    ]);
  });
});

describe("whoever has left one", () => {
  const left = { ...coolingOff, endsAt: now };
  it("stays out of the groups that its charter names", () => {
    const everywhere = { ...left, bars: "every-group" } as const;
    expect(barredUntil([left], "commercial", now)).toBe(now + 180 * dayMs);
    expect(barredUntil([left], "working", now)).toBeNull();
    for (const kind of ["working", "commercial", "clean-team"] as const)
      expect(barredUntil([everywhere], kind, now)).toBe(now + 180 * dayMs);
  });

  it("is free from the very instant at which the cooling-off is over", () => {
    fc.assert(
      fc.property(fc.integer({ min: 90, max: 365 }), fc.constantFrom(...coolingOffBars), (days, bars) => {
        const end = now + days * dayMs;
        expect(barredUntil([{ days, bars, endsAt: now }], "commercial", end)).toBeNull();
        expect(barredUntil([{ days, bars, endsAt: now }], "commercial", end - 1)).toBe(end);
      }),
    );
  });

  it("cools off as long as the longest of several asks", () => {
    const longer = { ...left, days: 365 };
    expect(barredUntil([longer, left], "commercial", now)).toBe(now + 365 * dayMs);
  });
});
