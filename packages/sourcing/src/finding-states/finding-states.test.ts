import fc from "fast-check";
import { findingLevels, type FindingSubject } from "../finding.js";
import { compareActs } from "./act-order.js";
import { placeOfFinding, textOfPlace } from "./finding-place.js";
import { isToActOn, standingOf } from "./finding-standing.js";

const found = (level: (typeof findingLevels)[number], stakeUsd: number | null) => ({ level, stakeUsd });
const kept = (
  state: "open" | "assigned" | "accepted" | "done",
  level: (typeof findingLevels)[number] = "plan",
  stakeUsd: number | null = 1_000,
) => ({ state, level, stakeUsd });

describe("a settled finding", () => {
  it.each(["accepted", "done"] as const)("that was %s opens when its level rises", (state) => {
    expect(standingOf(kept(state, "plan"), found("act", 1_000))).toEqual({
      state: "open",
      reopenedBecause: "level",
    });
    expect(standingOf(kept(state, "watch"), found("plan", null)).reopenedBecause).toBe("level");
  });

  it.each([
    [1_000, 1_099.99, null],
    [1_000, 1_100, "stake"],
    [0.3, 0.33, "stake"],
    [0, 0, null],
    [0, 1, "stake"],
    [1_000, 900, null],
    [null, 5_000, null],
    [1_000, null, null],
  ] as const)("of a stake of %p that is %p now opens because of %p", (then, now, because) => {
    expect(standingOf(kept("accepted", "act", then), found("act", now)).reopenedBecause).toBe(because);
  });

  it("stays settled when it gets less urgent, though its stake stays", () => {
    expect(standingOf(kept("done", "act"), found("watch", 1_000))).toEqual({
      state: "done",
      reopenedBecause: null,
    });
  });

  it("names the level where both have risen", () => {
    expect(standingOf(kept("done", "plan"), found("act", 9_000)).reopenedBecause).toBe("level");
  });
});

it.each(["open", "assigned"] as const)("a finding that is %s does not open again", (state) => {
  expect(standingOf(kept(state, "watch", 1), found("act", 9_000))).toEqual({ state, reopenedBecause: null });
});

describe("what there is to act on", () => {
  it("is urgent alone", () => {
    expect(findingLevels.filter((level) => isToActOn(found(level, 1), undefined))).toEqual(["act"]);
  });

  it("leaves out accepted and done until they open again", () => {
    const states = ["open", "assigned", "accepted", "done"] as const;
    const open = states.filter((state) => isToActOn(found("act", 1_000), kept(state, "act")));
    expect(open).toEqual(["open", "assigned"]);
    const grown = states.filter((state) => isToActOn(found("act", 2_000), kept(state, "act")));
    expect(grown).toEqual(states);
  });

  it("comes by rank, unpriced last, then by plan and place, whatever the order before", () => {
    const act = (planName: string, index: number, rankUsd: number | null) => ({
      planName,
      index,
      finding: { rankUsd },
    });
    const ordered = [act("B", 3, 50), act("A", 1, 20), act("A", 4, 20), act("B", 0, 20), act("A", 0, null)];
    fc.assert(
      fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), (shuffled) => {
        expect(shuffled.sort(compareActs)).toEqual(ordered);
      }),
    );
  });
});

describe("the place of a finding", () => {
  const subjects: FindingSubject[] = [
    { kind: "goods", key: "cathode|formula|Li1", form: "cathode", material: "LiCoO2" },
    { kind: "mineral", mineralId: "cobalt" },
    { kind: "measure", measureId: "cobalt" },
  ];

  it("is the same whatever the goods are called, and in every version of the plan", () => {
    const at = (material: string) =>
      placeOfFinding("Plan", {
        ruleId: "cover-short",
        subject: { kind: "goods", key: "k", form: null, material },
      });
    expect(textOfPlace(at("NMC811"))).toBe(textOfPlace(at("LiNi0.8Mn0.1Co0.1O2")));
  });

  it("tells apart whatever differs in one part", () => {
    const texts = ["A", "B"].flatMap((planName) =>
      (["country-above", "supplier-above"] as const).flatMap((ruleId) =>
        subjects.flatMap((subject) =>
          [undefined, "mine", "refine"].flatMap((stage) =>
            [undefined, "mine", "COD"].flatMap((supplier) =>
              [undefined, "COD"].map((countryIso3) =>
                textOfPlace(
                  placeOfFinding(planName, {
                    ruleId,
                    subject,
                    ...(stage === undefined ? {} : { stage: stage as "mine" }),
                    ...(supplier === undefined ? {} : { supplier }),
                    ...(countryIso3 === undefined ? {} : { countryIso3 }),
                  }),
                ),
              ),
            ),
          ),
        ),
      ),
    );
    expect(new Set(texts).size).toBe(texts.length);
  });
});
