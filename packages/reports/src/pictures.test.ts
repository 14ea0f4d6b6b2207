import { riskFill, shareBin, type ChartPage, type Measure } from "@interphase/charts";
import { findFlaws } from "@interphase/charts/testing";
import { createReportDocument } from "./pdf/report-document.js";
import { drawFlow, listFlowMinerals } from "./pictures/flow-picture.js";
import { drawHeatLegend, drawHeatMap } from "./pictures/heat-map-picture.js";
import { drawMap, drawMapLegend, hasWorld, listMapViews } from "./pictures/map-picture.js";
import type { ReportPicture } from "./pictures/report-picture.js";
import { drawScatter, drawTimeline } from "./pictures/stock-picture.js";
import type { ReportInput } from "./report-input.js";
import { createReportInput, createRichLines, hardNames } from "./testing/report-input.factory.js";

const facts = { title: "", author: "", createdAt: "2026-11-22T00:00:00.000Z", pageOf: () => "" };

function drawAll(input: ReportInput, measure: Measure): ReportPicture[] {
  const { locale } = input;
  const room = { width: 507, measure, textSize: 8, pageHeight: 740, firstPageHeight: 200 };
  const maps = listMapViews(input).flatMap((view) =>
    (["you", "world"] as const).map((side) => drawMap(view, side, locale, { ...room, width: 246 })),
  );
  return [
    drawHeatLegend(input, room),
    drawHeatMap(input, room),
    drawMapLegend(locale, room),
    ...maps,
    ...listFlowMinerals(input).map((mineral) => drawFlow(mineral, locale, room)),
    ...(input.timeline === null ? [] : [drawTimeline(input.timeline, locale, room)]),
    drawScatter(input, room),
  ];
}

test.each([
  ["en", undefined],
  ["zh", undefined],
  ["en", hardNames],
  ["zh", hardNames],
] as const)(
  "pictures in %s keep labels apart and inside, by the width the document draws (%#)",
  (locale, names) => {
    const input = createReportInput(createRichLines(names), { locale });
    const { measure } = createReportDocument(locale, facts);
    const pictures = drawAll(input, measure);
    expect(pictures.length).toBeGreaterThan(10);
    expect(pictures.flatMap(({ chart }) => chart.pages.flatMap((page) => findFlaws(page, measure)))).toEqual(
      [],
    );
  },
);

test("rows stand in exposure order on the heat map and in the timeline's order there", () => {
  const input = createReportInput(createRichLines());
  const { measure } = createReportDocument("en", facts);
  const room = { width: 507, measure, textSize: 8, pageHeight: 740, firstPageHeight: 740 };
  const rowsOf = ({ chart }: ReportPicture) =>
    chart.pages.flatMap(({ picks }) => picks.filter(({ kind }) => kind === "row").map(({ ref }) => ref));
  expect(rowsOf(drawHeatMap(input, room))).toEqual(
    input.overview.exposures.map(({ mineralId }) => mineralId),
  );
  if (input.timeline === null) throw new Error("no timeline");
  expect(rowsOf(drawTimeline(input.timeline, "en", room))).toEqual(
    input.timeline.groups.map(({ key }) => key),
  );
});

const fillsOf = (page: ChartPage | undefined) =>
  Object.fromEntries(
    (page?.marks ?? []).flatMap((mark) =>
      mark.kind !== "text" && mark.ref !== undefined && mark.fill !== undefined
        ? [[mark.ref, mark.fill]]
        : [],
    ),
  );

test("the company's map shows the company's shares and the world's map the world's, of the same stage", () => {
  const input = createReportInput(createRichLines());
  const { measure } = createReportDocument("en", facts);
  const room = { width: 246, measure, textSize: 8, pageHeight: 740, firstPageHeight: 740 };
  const views = listMapViews(input);
  expect(views.some((view) => hasWorld(view))).toBe(true);
  for (const view of views) {
    const expected = (field: "companyFraction" | "worldFraction") =>
      Object.fromEntries(
        view.countries
          .filter((country) => (country[field] ?? 0) > 0 && country.countryIso3 !== "XXX")
          .map((country) => [country.countryIso3, riskFill(shareBin(country[field] ?? NaN))]),
      );
    const drawn = (side: "you" | "world") => fillsOf(drawMap(view, side, "en", room).chart.pages[0]);
    expect(drawn("you")).toEqual(expected("companyFraction"));
    expect(drawn("world")).toEqual(expected("worldFraction"));
  }
});
