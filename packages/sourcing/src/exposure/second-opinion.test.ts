import {
  loadEdition,
  mineralIds,
  type Measure,
  type ReferenceEdition,
  type Stage,
} from "@interphase/minerals";
import fc from "fast-check";
import type { MineralExposure } from "../assessment-result.js";
import type { PlanLine } from "../plan-line.js";
import { exposuresOf } from "../testing/second-opinion/opinion-line.js";
import { opinionGoods, opinionOf } from "../testing/second-opinion/opinion-plan.js";
import type { Ends, OpinionSetting } from "../testing/second-opinion/opinion-world.js";
import { planLines } from "../testing/any-plan.factory.js";
import { createAssessmentFigures } from "./assessment-figures.js";
import { createEditionFacts } from "./edition-facts.js";
import { createPlanBook } from "./plan-book.js";
import { computePlanDetail } from "./plan-detail.js";

/** Measures for two destinations at a mine, an unstated form and a ratio: combinations that the shipped ones do not have. */
const hardMeasures = (edition: ReferenceEdition): Measure[] => {
  const like = edition.measures.find(({ measureId }) => measureId === "cod-cobalt-quota-2025");
  if (like === undefined) throw new Error("The edition has no quota to copy.");
  const copy = (measureId: string, fields: Partial<Measure>): Measure => ({ ...like, measureId, ...fields });
  return [
    copy("a-ban-kor", { destinationIso3: "KOR", tradeFactor: 1.3 }),
    copy("b-tax-chn", { destinationIso3: "CHN", tradeFactor: 1.1 }),
    copy("b1-copper", {
      mineralIds: ["copper"],
      exporterIso3: "CHL",
      destinationIso3: "KOR",
      tradeFactor: 1.3,
    }),
    copy("b2-copper", {
      mineralIds: ["copper"],
      exporterIso3: "CHL",
      destinationIso3: "CHN",
      tradeFactor: 1.1,
    }),
    copy("c-lithium", {
      mineralIds: ["lithium"],
      exporterIso3: "CHL",
      forms: ["concentrate"],
      tradeFactor: 1.1,
      effectiveFrom: "2025-03-01",
    }),
    copy("d-rich", {
      mineralIds: ["lithium", "nickel"],
      exporterIso3: "CHN",
      stage: "refine",
      requires: [["Li"], ["Mn", "Al"]],
      ratio: { numerator: ["Li"], denominator: ["Ni", "Co", "Mn"], above: 0.9, text: "" },
      tradeFactor: 1.2,
    }),
    copy("e-recalled", {
      mineralIds: ["nickel"],
      exporterIso3: "IDN",
      confidence: "recalled",
      destinationIso3: "USA",
    }),
    copy("f-ratified", { mineralIds: ["nickel"], exporterIso3: "IDN", forms: ["sulfate"], stage: "refine" }),
  ];
};

const editions = ["2025-12", "2026-11", "2026-11b"].map((name) => loadEdition(name));
const settings: fc.Arbitrary<OpinionSetting> = fc
  .record({
    edition: fc.constantFrom(...editions),
    isHard: fc.boolean(),
    date: fc.constantFrom("2025-06-01", "2026-06-01", "2026-12-05"),
    organisation: fc.constantFrom("KOR", "USA", "CHN"),
    more: fc.subarray(["DEU", "AUS"]),
  })
  .map(({ edition, isHard, date, organisation, more }) => ({
    edition: isHard ? { ...edition, measures: [...edition.measures, ...hardMeasures(edition)] } : edition,
    date,
    organisation,
    home: [organisation, ...more],
  }));

function assess(s: OpinionSetting, lines: readonly PlanLine[]) {
  const book = createPlanBook(s.edition);
  for (const line of lines) if (!book.add(line).ok) throw new Error("A generated line was refused.");
  const options = {
    edition: s.edition.name,
    editionHash: s.edition.sha256,
    date: s.date,
    homeArea: [...s.home].sort(),
    series: [],
    governanceYear: s.edition.latestGovernanceYear,
  };
  return createAssessmentFigures(
    computePlanDetail(book, createEditionFacts(s.edition, options, s.organisation)),
  );
}

const near = (found: number | null | undefined, told: number | null, what: string): void => {
  const isNear =
    found === null || found === undefined || told === null
      ? (found ?? null) === told
      : Math.abs(found - told) <= Math.max(1e-12, 1e-9 * Math.abs(told));
  if (!isNear) throw new Error(`${what}: ${String(found)} is not ${String(told)}`);
};

function nearEnds(found: Ends | null, told: Partial<Ends> | null, what: string): void {
  if (found === null || told === null) {
    if (found !== told) throw new Error(`${what}: ${JSON.stringify(found)} is not ${JSON.stringify(told)}`);
    return;
  }
  for (const [end, value] of Object.entries(told)) near(found[end as keyof Ends], value, `${what} ${end}`);
}

function compareStage(found: MineralExposure, told: ReturnType<typeof opinionOf>, stage: Stage): void {
  const exposure = found.stages[stage];
  const opinion = told.stages[stage];
  const what = `${found.mineralId} ${stage}`;
  if (!told.worlds[stage].applies) {
    expect([exposure.companyHhi, exposure.unknownShareFraction, exposure.companyShares]).toEqual([
      null,
      null,
      [],
    ]);
    return;
  }
  near(exposure.unknownShareFraction, opinion.U, `${what} U`);
  near(exposure.recycledShareFraction, opinion.recycled, `${what} recycled`);
  expect(exposure.companyShares).toHaveLength(opinion.S.size);
  for (const { countryIso3, shareFraction } of exposure.companyShares) {
    near(shareFraction, opinion.S.get(countryIso3) ?? 0, `${what} ${countryIso3}`);
  }
  nearEnds(exposure.companyHhi, opinion.hhi, `${what} hhi`);
  nearEnds(exposure.companyConcentration, opinion.concentration, `${what} concentration`);
  nearEnds(exposure.worldConcentration, opinion.worldConcentration, `${what} world`);
  const left = exposure.supplyLeftWithoutLargest.company;
  near(left?.low, opinion.left.low, `${what} left`);
  near(left?.high, opinion.left.high, `${what} left`);
}

function compareMineral(found: MineralExposure, told: ReturnType<typeof opinionOf>): void {
  compareStage(found, told, "mine");
  compareStage(found, told, "refine");
  near(found.containedTonnes, told.tonnes, "tonnes");
  nearEnds(
    found.sourcingConcentration,
    { low: told.sc.low, value: told.sc.value, high: told.sc.high },
    "sourcing",
  );
  expect(found.sourcingConcentration?.stage).toBe(told.sc.stage);
  near(found.lineSpendUsd, told.lineSpend, "line spend");
  near(found.attributedSpendUsd, told.attributed, "attributed");
  near(
    found.riskWeightedSpendUsd?.value ?? null,
    told.attributed === null ? null : (told.attributed * told.sc.value) / 10,
    "risk-weighted",
  );
  nearEnds(found.geoPolRisk, told.geo, `${found.mineralId} GeoPolRisk`);
  if (found.geoPolRisk !== null) {
    expect(found.geoPolRisk.stage).toBe(told.geoStage);
    const worth = told.price === null || told.geo === null ? null : told.geo.value * told.price;
    near(found.geoPolRisk.supplyRiskPotentialUsdPerKg, worth, "supply risk potential");
  }
  const { volumeFraction, spendUsd, measures } = found.touchedByMeasures;
  nearEnds(volumeFraction, told.touched.volume, `${found.mineralId} touched`);
  nearEnds(spendUsd, told.attributed === null ? null : told.touched.spend, "touched spend");
  expect(measures.map(({ measureId }) => measureId)).toEqual([...told.touched.measures.keys()].sort());
  for (const measure of measures) {
    nearEnds(measure, told.touched.measures.get(measure.measureId) ?? {}, measure.measureId);
  }
  near(found.suppliers.hhi, told.suppliers.hhi, "supplier hhi");
  near(found.suppliers.largestShareFraction, told.suppliers.largest, "largest supplier");
  expect(found.suppliers.count).toBe(told.suppliers.count);
}

test("a second, plain writing of methods 2-9 gives the same figures for any plan", () => {
  fc.assert(
    fc.property(settings, planLines(40), (setting, lines) => {
      const result = assess(setting, lines);
      const exposures = lines.flatMap((line) => exposuresOf(setting, line));
      const expected = mineralIds.filter((id) => exposures.some(({ mineral }) => mineral === id));
      expect(result.minerals.map(({ mineralId }) => mineralId)).toEqual(expected);
      for (const mineral of result.minerals) {
        const own = exposures.filter((exposure) => exposure.mineral === mineral.mineralId);
        compareMineral(mineral, opinionOf(setting, mineral.mineralId, own));
      }
    }),
    { numRuns: 100 },
  );
});

test("a second, plain writing of goods groups gives the same covers and times to replace", () => {
  fc.assert(
    fc.property(settings, planLines(40), (setting, lines) => {
      const result = assess(setting, lines);
      const told = [...opinionGoods(setting, lines).values()];
      const found = new Map(
        result.minerals.flatMap(({ monthsOfCover }) =>
          monthsOfCover.groups.map((group) => [group.key, group]),
        ),
      );
      expect(found.size).toBe(told.length);
      const summary = (group: (typeof told)[number]) =>
        [
          group.minerals.join(),
          group.days,
          group.atLeast,
          rounded(group.months),
          rounded(group.ifNothingCame),
          rounded(group.replace),
          rounded(group.perMonth),
        ].join(" ");
      const mine = [...found.values()].map((group) =>
        summary({
          minerals: group.minerals,
          days: group.stockCountedDaysAgo,
          atLeast: group.atLeast,
          months: group.months,
          ifNothingCame: group.monthsIfNothingCame,
          replace: group.monthsToReplace,
          perMonth: group.goodsTonnesPerMonth,
        }),
      );
      expect(mine.sort()).toEqual(told.map(summary).sort());
    }),
    { numRuns: 60 },
  );
});

const rounded = (value: number | null): string => (value === null ? "null" : value.toPrecision(9));
