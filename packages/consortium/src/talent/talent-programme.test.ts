import fc from "fast-check";
import {
  checkApplication,
  checkIntakeChange,
  checkPlaces,
  intakePhaseAt,
  liveApplicationStates,
  placementEnd,
  stateAfter,
  talentApplicationStates,
  talentConsentVersion,
  type NewApplicationFacts,
  type TalentApplicationAct,
  type TalentApplicationState,
} from "./talent-programme.js";

const acts: readonly TalentApplicationAct[] = ["offer", "wait", "decline", "withdraw", "accept"];
const anyState = fc.constantFrom(...talentApplicationStates);
const anyAct = fc.constantFrom(...acts);

/* Written out by hand; nothing here is derived from the table. */
const expected: Readonly<Record<TalentApplicationState, string>> = {
  submitted: "offered waiting declined withdrawn -",
  waiting: "offered - declined withdrawn -",
  offered: "- - declined withdrawn accepted",
  accepted: "- - - - -",
  declined: "- - - - -",
  withdrawn: "- - - - -",
};

test.each(talentApplicationStates)("%s goes where it may and nowhere else", (state) => {
  const found = acts.map((act) => {
    const next = stateAfter(state, act);
    return next.ok ? next.value : "-";
  });
  expect(found.join(" ")).toBe(expected[state]);
});

test("whatever is done in whatever order, what has ended stays as it ended", () => {
  fc.assert(
    fc.property(fc.array(anyAct), anyAct, (done, last) => {
      let state: TalentApplicationState = "submitted";
      for (const act of done) {
        const next = stateAfter(state, act);
        if (next.ok) state = next.value;
        else expect(next.failure.code).toBe("talent.application-settled");
      }
      expect(stateAfter(state, last).ok && !liveApplicationStates.includes(state)).toBe(false);
    }),
  );
});

test("a candidate lets go of anything that is open, and it looks the same whatever it was", () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const next = stateAfter(state, "withdraw");
      expect(next.ok ? next.value : "over").toBe(
        liveApplicationStates.includes(state) ? "withdrawn" : "over",
      );
    }),
  );
});

test("nobody is placed who was not offered a place", () => {
  const before = talentApplicationStates.filter((state) => stateAfter(state, "accept").ok);
  expect(before).toEqual(["offered"]);
});

test("an intake is open from its opening on, and not at its closing any more", () => {
  fc.assert(
    fc.property(
      fc.nat(1_000_000),
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.nat(3_000_000),
      (opens, lasts, at) => {
        const times = { opensAt: new Date(opens), closesAt: new Date(opens + lasts) };
        const phase = intakePhaseAt(times, new Date(at));
        expect(phase).toBe(at < opens ? "before" : at < opens + lasts ? "open" : "over");
      },
    ),
  );
  const times = { opensAt: new Date(10), closesAt: new Date(20) };
  expect([9, 10, 19, 20].map((at) => intakePhaseAt(times, new Date(at)))).toEqual([
    "before",
    "open",
    "open",
    "over",
  ]);
});

describe("an application", () => {
  const facts: NewApplicationFacts = {
    times: { opensAt: new Date(10), closesAt: new Date(20) },
    now: new Date(15),
    candidateOrganisationId: "own",
    hostId: "host",
    hasLive: false,
    isPlaced: false,
    consentVersion: talentConsentVersion,
  };

  test.each<[string, Partial<NewApplicationFacts>, string | undefined]>([
    ["in time", {}, undefined],
    ["at the closing instant", { now: new Date(20) }, "talent.intake-not-open"],
    ["before the opening", { now: new Date(9) }, "talent.intake-not-open"],
    ["with another text agreed to", { consentVersion: "2020-01" }, "talent.consent-outdated"],
    ["to the own organisation", { hostId: "own" }, "talent.own-organisation"],
    ["after taking a place of the intake", { isPlaced: true }, "talent.already-placed"],
    ["sent twice", { hasLive: true }, "talent.already-applied"],
  ])("%s", (_, change, code) => {
    const checked = checkApplication({ ...facts, ...change });
    expect(checked.ok ? undefined : checked.failure.code).toBe(code);
  });
});

test("no more places are offered than there are", () => {
  expect([0, 1, 2, 3].map((taken) => checkPlaces(2, taken).ok)).toEqual([true, true, false, false]);
});

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2027-08-31", 6, "2028-02-29"],
  ["2026-09-01", 12, "2027-09-01"],
  ["2026-11-15", 48, "2030-11-15"],
])("a placement from %s for %i months ends on %s", (startsOn, months, endsOn) => {
  expect(placementEnd(startsOn, months)).toBe(endsOn);
});

test("an intake changes in everything before it opens, and then closes later alone", () => {
  const at = (text: string) => new Date(`${text}T00:00:00Z`);
  const from = { opensAt: at("2026-03-01"), closesAt: at("2026-04-01"), startsOn: "2026-06-01" };
  const check = (change: object, now: string) => {
    const checked = checkIntakeChange(from, { ...from, ...change }, at(now));
    return checked.ok ? checked.value : checked.failure.code;
  };
  const later = { closesAt: at("2026-05-01") };
  const changes = [
    { opensAt: at("2026-02-20") },
    later,
    { closesAt: at("2026-03-20") },
    { startsOn: "2026-07-01" },
  ];
  expect(changes.map((change) => check(change, "2026-02-10"))).toEqual(changes.map(() => "changed"));
  const refused = "talent.intake-times";
  expect(changes.map((change) => check(change, "2026-03-02"))).toEqual([
    refused,
    "lengthened",
    refused,
    refused,
  ]);
  expect(changes.map((change) => check(change, "2026-04-01"))).toEqual(
    changes.map(() => "talent.intake-not-open"),
  );
  for (const wrong of [
    { closesAt: at("2026-02-01") },
    { startsOn: "2026-03-31" },
    { opensAt: at("2026-04-01") },
  ])
    expect(check(wrong, "2026-02-10")).toBe(refused);
  expect(check({ closesAt: at("2026-07-01") }, "2026-03-02")).toBe(refused);
});
