import { joinNames, nameMineral } from "@interphase/names";
import { figureText } from "../content/figure-text.js";
import { drawFlow, listFlowMinerals } from "../pictures/flow-picture.js";
import { drawHeatLegend, drawHeatMap } from "../pictures/heat-map-picture.js";
import {
  drawMap,
  drawMapLegend,
  hasWorld,
  listMapViews,
  listShareRows,
  nameView,
} from "../pictures/map-picture.js";
import { listUnlabelled, type PictureRoom, type ReportPicture } from "../pictures/report-picture.js";
import { drawScatter, drawTimeline } from "../pictures/stock-picture.js";
import type { ReportWord } from "../report-words.js";
import type { Chapter } from "./chapter.js";
import { drawChartPage, placeChart } from "./draw-chart.js";
import { bodyHeight, columnWidth, page } from "./report-page.js";
import { drawTable } from "./table.js";

const textSize = 8;
/** The table beside a map names so many countries; a workbook has them all. */
const mostCountries = 6;

type MapView = ReturnType<typeof listMapViews>[number];

function roomOf({ writer }: Chapter): PictureRoom {
  const { measure } = writer.document;
  return { width: columnWidth, measure, textSize, pageHeight: bodyHeight, firstPageHeight: writer.room() };
}

function place(chapter: Chapter, { chart, alt }: ReportPicture): void {
  placeChart(chapter.writer, chart, alt);
  const names = listUnlabelled(chart);
  if (names.length > 0) note(chapter, "notNamedHere", { names: joinNames(names, chapter.input.locale) });
}

function note({ writer, word }: Chapter, key: ReportWord, facts?: Readonly<Record<string, string>>): void {
  writer.paragraph(word(key, facts), { size: 7.5, fill: "ink-3" });
}

function writeHeatMap(chapter: Chapter): void {
  const { writer, input, word } = chapter;
  writer.heading(word("heatMap"), 120);
  note(chapter, "heatMapNote");
  place(chapter, drawHeatLegend(input, roomOf(chapter)));
  writer.gap(2);
  place(chapter, drawHeatMap(input, roomOf(chapter)));
}

/** Between the two maps. */
const mapGap = 14;

/** The company's map, and the world's of the same stage beside it, as one figure each. */
function placeMaps(
  { writer, input, word }: Chapter,
  view: MapView,
  maps: readonly [ReportPicture, ReportPicture],
): void {
  const width = (columnWidth - mapGap) / 2;
  const captions = [word("you"), hasWorld(view) ? word("world") : word("noWorld")];
  const top = writer.y + 12;
  const height = Math.max(...maps.map(({ chart }) => chart.pages[0]?.height ?? 0));
  maps.forEach(({ chart, alt }, index) => {
    const left = page.margin + index * (width + mapGap);
    const lines = writer.setLines(captions[index] ?? "", width, { size: 7.5, fill: "ink-2" });
    writer.document.tag("P", () => {
      writer.drawLines(lines, left, top - 12);
    });
    const [part] = chart.pages;
    if (part === undefined || (index === 1 && !hasWorld(view))) return;
    writer.document.tag(
      "Figure",
      () => {
        drawChartPage(writer.document, part, left, top);
      },
      { alt },
    );
  });
  writer.y = top + height + 2;
  const nowhere = [...new Set(maps.flatMap(({ chart }) => listUnlabelled(chart)))];
  if (nowhere.length > 0)
    writer.paragraph(word("notNamed", { names: joinNames(nowhere, input.locale) }), {
      size: 7.5,
      fill: "ink-3",
    });
}

function writeShares({ writer, input, word }: Chapter, view: MapView): void {
  const { locale } = input;
  const rows = listShareRows(view, locale);
  const named = rows.slice(0, -1).slice(0, mostCountries);
  drawTable(
    writer,
    [
      { title: word("country"), share: 0.5 },
      { title: word("shareYou"), share: 0.25, align: "end" },
      { title: word("shareWorld"), share: 0.25, align: "end" },
    ],
    [...named, ...rows.slice(-1)].map(({ label, company, world }) => [
      label,
      figureText(company, "share", locale),
      hasWorld(view) ? (world === null ? "–" : figureText(world, "share", locale)) : word("notPublished"),
    ]),
  );
}

function writeMaps(chapter: Chapter): void {
  const { writer, input, word } = chapter;
  const { locale } = input;
  const views = listMapViews(input);
  if (views.length === 0) return;
  writer.heading(word("map"), 345);
  note(chapter, "mapNote");
  place(chapter, drawMapLegend(locale, roomOf(chapter)));
  for (const view of views) {
    const room = { ...roomOf(chapter), width: (columnWidth - mapGap) / 2 };
    const maps = [drawMap(view, "you", locale, room), drawMap(view, "world", locale, room)] as const;
    const rows = Math.min(mostCountries, view.countries.length) + 2;
    writer.subheading(nameView(view, locale), (maps[0].chart.pages[0]?.height ?? 0) + 24 + rows * 17);
    placeMaps(chapter, view, maps);
    writeShares(chapter, view);
  }
}

function writeFlows(chapter: Chapter): void {
  const { writer, input, word } = chapter;
  const pictures = listFlowMinerals(input).map((mineral) => ({
    title: nameMineral(mineral.mineralId, input.locale, "title"),
    picture: drawFlow(mineral, input.locale, roomOf(chapter)),
  }));
  const heights = pictures.map(({ picture }) => picture.chart.pages[0]?.height ?? 0);
  if (pictures.length === 0) return;
  writer.heading(word("flow"), (heights[0] ?? 0) + 50);
  note(chapter, "flowNote");
  pictures.forEach(({ title, picture }, index) => {
    writer.subheading(title, heights[index]);
    place(chapter, picture);
  });
}

function writeStocks(chapter: Chapter): void {
  const { writer, input, word } = chapter;
  if (input.timeline !== null && input.timeline.groups.length > 0) {
    writer.heading(word("timeline"), 140);
    note(chapter, "timelineNote");
    place(chapter, drawTimeline(input.timeline, input.locale, roomOf(chapter)));
  }
  if (input.overview.exposures.length === 0) return;
  writer.heading(word("scatter"), 330);
  note(chapter, "scatterNote");
  place(chapter, drawScatter(input, roomOf(chapter)));
}

/** Which pictures stand behind the first page? Concentration, origin, ways, stock; each says what it could not name. */
export function writePicturePages(chapter: Chapter): void {
  chapter.writer.newPage();
  writeHeatMap(chapter);
  writeMaps(chapter);
  writeFlows(chapter);
  writeStocks(chapter);
}
