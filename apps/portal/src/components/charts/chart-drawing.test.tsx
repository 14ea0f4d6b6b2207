import { estimateWidth, layoutHeatMap } from "@interphase/charts";
import { renderToStaticMarkup } from "react-dom/server";

import { HeatMapForm } from "./heat-map-form";
import { RunOutTimeline } from "./run-out-timeline";
import { WorldMap } from "./world-map";

const count = (text: string, part: string): number => text.split(part).length - 1;
const tip = [{ label: "Cover", value: "0.7 months" }];

describe("a picture drawn from a layout", () => {
  const row = {
    stockMonths: 0.7,
    transitMonths: 0,
    contractEndMonths: null,
    replaceMonths: 9,
    isShort: true,
  };
  const rows = ["cobalt", "nickel"].map((id) => ({ ...row, id, label: id, value: "0.7", tip }));
  const markup = renderToStaticMarkup(<RunOutTimeline label="Run-out" axisLabel="Months" rows={rows} />);

  test("has a wide and a narrow form, and only the wide one is saved as a file", () => {
    expect(count(markup, "<svg")).toBe(2);
    expect(count(markup, "data-drawing")).toBe(1);
  });

  test("is one stop for the tab key in each form, and each row says its name and figures", () => {
    expect(count(markup, 'tabindex="0"')).toBe(3);
    expect(count(markup, 'aria-label="nickel, Cover 0.7 months"')).toBe(2);
  });
});

test("the map has each outline once and discs of both sizes", () => {
  const country = { label: "China", worldShareFraction: 0.6, companyShareFraction: 0.4, tip };
  const countries = [{ ...country, iso3: "CHN" }];
  const markup = renderToStaticMarkup(
    <WorldMap label="Map" countries={countries} discLabels={{ CHN: "40 %" }} />,
  );
  expect(count(markup, "<svg")).toBe(1);
  expect(count(markup, ">40 %<")).toBe(2);
  expect(count(markup, 'aria-label="China, Cover 0.7 months"')).toBe(1);
  expect(markup.length).toBeLessThan(120_000);
});

test("a heat map is a table to a screen reader: sortable headings, linked names, explained cells", () => {
  const cells = [
    { text: "1.2", bin: 3, unknownFraction: 0, sortValue: 1.2, explainPath: "/minerals/0/x", tip },
  ];
  const columns = [{ id: "mine", label: "Mine", fullLabel: "Mine, company" }];
  const drawn = [
    {
      id: "cobalt",
      label: "Cobalt",
      cells: [{ state: "figure" as const, text: "1.2", bin: 3, unknownFraction: 0 }],
    },
  ];
  const words = { rowTitle: "Mineral", groups: [], columns, rows: drawn };
  const page = layoutHeatMap({ width: 960, measure: estimateWidth, ...words }).pages[0];
  const markup =
    page === undefined
      ? ""
      : renderToStaticMarkup(
          <HeatMapForm
            page={page}
            rowHeading="Mineral"
            columns={columns}
            rows={[{ id: "cobalt", label: "Cobalt", href: "/cobalt", cells }]}
            sort={{ column: 0, isDescending: true }}
            sortBy={() => undefined}
            sortHint="Sort"
            className=""
            isSaved
          />,
        );
  expect(count(markup, 'role="row"')).toBe(2);
  expect(markup).toMatch(
    /role="columnheader" aria-sort="descending"><g role="button" tabindex="0" aria-label="Mine, company"/,
  );
  expect(markup).toMatch(/role="rowheader"><a href="\/cobalt" aria-label="Cobalt"/);
  expect(markup).toMatch(
    /role="cell"><a href="\?explain=%2Fminerals%2F0%2Fx" data-explain="\/minerals\/0\/x" data-tip=/,
  );
});
