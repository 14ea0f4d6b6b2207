import fc from "fast-check";
import {
  breakGlassEndMs,
  breakGlassPatienceMs,
  breakGlassStateAt,
  type BreakGlassHistory,
} from "./break-glass.js";

const minuteMs = 60_000;
const undecided: BreakGlassHistory = {
  requestedAtMs: 0,
  minutes: 10,
  decision: null,
  decidedAtMs: null,
  endedAtMs: null,
};
const approved: BreakGlassHistory = { ...undecided, decision: "approve", decidedAtMs: 5 * minuteMs };
const refused: BreakGlassHistory = { ...approved, decision: "refuse" };
const ended: BreakGlassHistory = { ...approved, endedAtMs: 8 * minuteMs };

test.each([
  ["nobody has decided", undecided, 0, "waiting"],
  ["the last instant before it lapses", undecided, breakGlassPatienceMs - 1, "waiting"],
  ["nobody decided in a week", undecided, breakGlassPatienceMs, "lapsed"],
  ["it was approved this instant", approved, 5 * minuteMs, "running"],
  ["its last instant", approved, 15 * minuteMs - 1, "running"],
  ["its time is over", approved, 15 * minuteMs, "expired"],
  ["it was refused", refused, 6 * minuteMs, "refused"],
  ["the instant before the owner ended it", ended, 8 * minuteMs - 1, "running"],
  ["the owner has ended it", ended, 8 * minuteMs, "ended"],
  ["the owner ended it, long ago", ended, 60 * minuteMs, "ended"],
  [
    "approved without an instant, which no store holds",
    { ...approved, decidedAtMs: null },
    6 * minuteMs,
    "expired",
  ],
] as const)("when %s, it is so", (_, history, nowMs, state) => {
  expect(breakGlassStateAt(history, nowMs)).toBe(state);
});

const histories = fc.record({
  requestedAtMs: fc.constant(0),
  minutes: fc.integer({ min: 5, max: 1440 }),
  decision: fc.constantFrom("approve", "refuse", null),
  decidedAtMs: fc.option(fc.nat(breakGlassPatienceMs)),
  endedAtMs: fc.option(fc.nat(2 * breakGlassPatienceMs)),
});
const instants = fc.nat(3 * breakGlassPatienceMs);

test("rows are open only after an approval, before the end, and never for longer than was asked", () => {
  fc.assert(
    fc.property(histories, instants, (history, nowMs) => {
      if (breakGlassStateAt(history, nowMs) !== "running") return true;
      return (
        history.decision === "approve" &&
        history.decidedAtMs !== null &&
        nowMs < history.decidedAtMs + history.minutes * minuteMs &&
        (history.endedAtMs === null || nowMs < history.endedAtMs)
      );
    }),
    { numRuns: 2000 },
  );
});

test("what is closed never opens again", () => {
  fc.assert(
    fc.property(histories, instants, fc.nat(breakGlassPatienceMs), (history, nowMs, laterMs) => {
      const state = breakGlassStateAt(history, nowMs);
      if (state === "running" || state === "waiting") return true;
      return breakGlassStateAt(history, nowMs + laterMs) === state;
    }),
    { numRuns: 2000 },
  );
});

test("the end is told exactly: the rows are open at the instant before it and closed at it", () => {
  fc.assert(
    fc.property(histories, (history) => {
      const endMs = breakGlassEndMs(history);
      if (endMs === null || history.decidedAtMs === null || endMs <= history.decidedAtMs) return true;
      return (
        breakGlassStateAt(history, endMs - 1) === "running" && breakGlassStateAt(history, endMs) !== "running"
      );
    }),
  );
});
