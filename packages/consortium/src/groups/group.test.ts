import fc from "fast-check";
import {
  joinModes,
  mostSeats,
  placeDecisions,
  placeStates,
  seatKinds,
  settleDecision,
  settleJoining,
  settleSeats,
  type HeldSeat,
  type JoinMode,
  type PlaceDecision,
  type PlaceState,
} from "./group.js";

const said = (answer: { ok: true; value: unknown } | { ok: false; failure: { code: string } }) =>
  answer.ok ? answer.value : answer.failure.code;

test.each<[JoinMode, PlaceState | null, string]>([
  ["open", null, "in"],
  ["application", null, "applied"],
  ["invitation", null, "group.not-open"],
  ["closed", null, "group.not-open"],
  ["open", "invited", "in"],
  ["application", "invited", "in"],
  ["invitation", "invited", "in"],
  ["closed", "invited", "group.not-open"],
  ["open", "applied", "group.place-taken"],
  ["application", "applied", "group.place-taken"],
  ["open", "in", "group.place-taken"],
  ["closed", "in", "group.place-taken"],
])("an organisation that asks to come into a group that is %s, and stands as %s: %s", (mode, place, then) => {
  expect(said(settleJoining(mode, place))).toBe(then);
});

test.each<[PlaceDecision, JoinMode, PlaceState | null, string | null]>([
  ["invite", "open", null, "invited"],
  ["invite", "invitation", null, "invited"],
  ["invite", "closed", null, "group.not-open"],
  ["invite", "invitation", "applied", "group.place-taken"],
  ["admit", "application", "applied", "in"],
  ["admit", "closed", "applied", "group.not-open"],
  ["admit", "application", "invited", "group.nothing-to-decide"],
  ["admit", "application", null, "group.nothing-to-decide"],
  ["decline", "closed", "applied", null],
  ["decline", "invitation", "invited", null],
  ["decline", "application", "in", "group.nothing-to-decide"],
])("to %s where a group is %s and the organisation stands as %s: %s", (decision, mode, place, then) => {
  expect(said(settleDecision(mode, place, decision))).toBe(then);
});

test("nobody comes into a closed group, whatever is asked or decided", () => {
  for (const place of [...placeStates, null]) {
    expect(said(settleJoining("closed", place))).not.toBe("in");
    for (const decision of placeDecisions)
      expect(["in", "invited"]).not.toContain(said(settleDecision("closed", place, decision)));
  }
});

test("only an application is admitted, and only where there is one", () => {
  for (const mode of joinModes)
    for (const place of [...placeStates, null])
      expect(said(settleDecision(mode, place, "admit")) === "in").toBe(
        place === "applied" && mode !== "closed",
      );
});

describe("seats of one organisation", () => {
  const voting: HeldSeat = { personId: "a", seat: "voting" };
  const alternate: HeldSeat = { personId: "b", seat: "alternate" };

  it("are given only where it is in", () => {
    for (const place of ["invited", "applied", null] as const)
      expect(said(settleSeats(place, [], voting))).toBe("group.not-in");
    expect(said(settleSeats("in", [], voting))).toEqual([voting]);
  });

  it("hold no alternate without a voting seat: neither given first, nor left behind, nor made of the last one", () => {
    expect(said(settleSeats("in", [], alternate))).toBe("group.alternate-alone");
    for (const seat of [null, "observer", "alternate"] as const)
      expect(said(settleSeats("in", [voting, alternate], { personId: "a", seat }))).toBe(
        "group.alternate-alone",
      );
    expect(said(settleSeats("in", [voting, alternate], { personId: "b", seat: null }))).toEqual([voting]);
    expect(said(settleSeats("in", [voting], { personId: "a", seat: null }))).toEqual([]);
  });

  it("are counted: one more than there may be is refused, a change of one is not", () => {
    const full = Array.from({ length: mostSeats }, (_, index): HeldSeat => ({
      personId: String(index),
      seat: "voting",
    }));
    expect(said(settleSeats("in", full, { personId: "one more", seat: "voting" }))).toBe(
      "group.too-many-seats",
    );
    expect(settleSeats("in", full, { personId: "0", seat: "observer" }).ok).toBe(true);
  });

  it("never hold one person twice, nor an alternate alone, after any row of changes", () => {
    const change = fc.record({
      personId: fc.constantFrom("a", "b", "c"),
      seat: fc.constantFrom(...seatKinds, null),
    });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        let seats: readonly HeldSeat[] = [];
        for (const next of changes) {
          const settled = settleSeats("in", seats, next);
          if (settled.ok) seats = settled.value;
        }
        const people = new Set(seats.map(({ personId }) => personId));
        const kinds = new Set(seats.map(({ seat }) => seat));
        return people.size === seats.length && (!kinds.has("alternate") || kinds.has("voting"));
      }),
    );
  });
});
