import { defaultEditionName, loadEdition } from "@interphase/minerals";
import { createOverview } from "@interphase/sourcing";
import { assessPlan, createPlanLine, originsOf } from "@interphase/sourcing/testing";

import { formatsOf } from "../../../../i18n/format";
import { choosePicture } from "./choose-picture";
import { coverPoints } from "./cover-points";
import { heatRows } from "./heat-rows";
import { mapCountries } from "./map-countries";
import type { Words } from "./words";

const formats = formatsOf("en");
/** Keys stand for the messages: what is tested is which one is said. */
const words: Words = {
  t: (key) => key,
  formats,
  mineral: (id) => id,
  mineralOrNull: (id) => id,
  stage: (stage) => stage,
  interval: (low, high) => `${String(low)} – ${String(high)}`,
  orUnknown: (figure, format) => (figure === null ? "unknown" : format(figure)),
  months: (months) => String(months),
  indexFigure: (figure) => figure.toFixed(2),
  country: formats.country,
  gap: ({ code }) => code,
  sentence: ({ code }) => code,
};

const line = (id: string, mineralId: "zirconium" | "cobalt" | "germanium", price: number, origin: string) =>
  createPlanLine({
    line: id,
    mineralId,
    formula: null,
    material: mineralId,
    annualQuantityTonnes: 100,
    unitPriceUsdPerTonne: price,
    minedIn: originsOf(origin),
    refinedIn: originsOf(origin),
  });

/** Zirconium, dearest and refined in China, has no world figure of refining; germanium is not mined as such. */
const result = assessPlan([
  line("1", "zirconium", 9_000_000, "CHN"),
  line("2", "cobalt", 1000, "COD"),
  line("3", "germanium", 1000, ""),
]);
const edition = loadEdition(defaultEditionName());
const options = { edition: edition.name, date: "2026-06-01", homeArea: ["KOR"], series: [] } as never;
const overview = createOverview(result, { edition, options });

it("the map opens with what has a world figure, in exposure order, and shows what the reader chose", () => {
  const opened = choosePicture(result, overview, {});
  const shares = overview.worldShares.find(
    ({ mineralId, stage }) => mineralId === opened.mineral?.mineralId && stage === opened.stage,
  );
  expect(shares?.unknownWorldFraction).not.toBeNull();
  expect(choosePicture(result, overview, { mineral: "cobalt" }).mineral?.mineralId).toBe("cobalt");
  expect(choosePicture(result, overview, { mineral: "cobalt", stage: "mine" }).stage).toBe("mine");
  const none = choosePicture(result, { ...overview, map: null }, {});
  expect(none.mineral?.mineralId).toBe(result.exposureOrder[0]);
});

it("rows of the heat map stand in exposure order, whatever their concentration", () => {
  expect(heatRows(result, (id) => id, words).map(({ id }) => id)).toEqual(result.exposureOrder);
  expect(result.exposureOrder[0]).toBe("zirconium");
});

it("not applicable, not published, assumed and known look different in a cell", () => {
  const rows = new Map(heatRows(result, (id) => id, words).map(({ id, cells }) => [id, cells]));
  const [germaniumMine, , germaniumRefine] = rows.get("germanium") ?? [];
  expect(germaniumMine).toMatchObject({ bin: null, absence: "not-applicable", explainPath: null });
  expect(germaniumRefine).toMatchObject({ bin: null, absence: "unknown" });
  expect(germaniumRefine?.explainPath).toMatch(/\/stages\/refine\/companyConcentration$/u);
  const zirconiumRefineWorld = rows.get("zirconium")?.[3];
  expect(zirconiumRefineWorld).toMatchObject({
    text: "heat.noSeries",
    absence: "not-published",
    explainPath: null,
  });
  const cobaltMine = rows.get("cobalt")?.[0];
  expect(cobaltMine).toMatchObject({ unknownFraction: 0 });
  expect(cobaltMine?.bin).not.toBeNull();
});

it("a country of the world that nothing is bought from says 0; where no world figure is published, that is said", () => {
  const sharesOf = (mineral: string, stage: string) => {
    const found = overview.worldShares.find((one) => one.mineralId === mineral && one.stage === stage);
    if (found === undefined) throw new Error(`no shares of ${mineral}`);
    return mapCountries(found, words);
  };
  const other = sharesOf("cobalt", "mine").find(({ iso3 }) => iso3 === "AUS");
  expect(other?.tip[0]?.value).toBe("0.0%");
  expect(other?.worldShareFraction).toBeGreaterThan(0);
  expect(sharesOf("zirconium", "refine")[0]?.tip[1]?.value).toBe("map.noFigure");
});

it("goods are placed by their own spend and their own cover; those without a price are not placed at 0", () => {
  const group = {
    key: "a",
    form: "sulfate",
    material: "cobalt sulfate",
    minerals: ["cobalt" as const],
    goodsTonnesPerMonth: 1,
    spendUsd: 100,
    months: null,
    atLeast: true,
    inTransitMonths: null,
    earliestContractEnd: null,
    contractEndMonths: null,
    monthsToReplace: 3,
    leadTimeMonths: 1,
    isLeadTimeAssumed: false,
    qualificationMonths: 2,
    isQualificationAssumed: true,
    hasOtherQualifiedSource: false,
    level: null,
  };
  const points = coverPoints([group, { ...group, key: "b", spendUsd: null }], words);
  expect(points.map(({ id, months, spendUsd }) => [id, months, spendUsd])).toEqual([["a", null, 100]]);
});
