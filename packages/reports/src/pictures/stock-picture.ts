import { concentrationBin, layoutScatter, layoutTimeline } from "@interphase/charts";
import * as names from "@interphase/names";
import { nameGoods, writeDay, type TimelineView } from "@interphase/sourcing";
import { listMinerals } from "../content/exposure-content.js";
import { monthsText } from "../content/figure-text.js";
import type { ReportInput } from "../report-input.js";
import { reportWord } from "../report-words.js";
import type { PictureRoom, ReportPicture } from "./report-picture.js";

/** When does each kind of goods run out, and when could it be replaced? Rows in the timeline's order. */
export function drawTimeline(timeline: TimelineView, locale: names.Locale, room: PictureRoom): ReportPicture {
  const title = reportWord("timelineAxis", locale, { date: writeDay(timeline.date, locale) });
  const chart = layoutTimeline({
    ...room,
    axis: { title, tickText: String },
    rows: timeline.groups.map((group) => ({
      id: group.key,
      label: nameGoods(group, locale, names, "title"),
      stockMonths: group.months,
      transitMonths: group.inTransitMonths,
      contractEndMonths: group.contractEndMonths,
      // Where another source is qualified, what remains is its lead time alone: monthsToReplace says so already.
      replaceMonths: group.monthsToReplace,
      isShort: group.level === "act",
      value: monthsText(group, locale),
    })),
  });
  return { chart, alt: `${reportWord("timeline", locale)}. ${reportWord("timelineNote", locale)}` };
}

/** Which minerals cost much and last briefly? Spend and stock are the mineral's own. */
export function drawScatter(input: ReportInput, room: PictureRoom): ReportPicture {
  const { locale } = input;
  const { width, measure, textSize } = room;
  const chart = layoutScatter({
    width,
    measure,
    textSize,
    height: 300,
    x: { title: reportWord("scatterX", locale), tickText: String },
    y: {
      title: reportWord("scatterY", locale),
      tickText: (value) => names.formatNumber(value, "usd-short", locale),
    },
    unknownLabel: reportWord("unknown", locale),
    points: listMinerals(input).map(({ mineral, exposure }) => ({
      id: mineral.mineralId,
      label: names.nameMineral(mineral.mineralId, locale, "title"),
      x: mineral.monthsOfCover.months,
      y: mineral.attributedSpendUsd,
      bin: concentrationBin(exposure.concentration),
      isMarked: mineral.touchedByMeasures.volumeFraction.value > 0,
    })),
  });
  return { chart, alt: `${reportWord("scatter", locale)}. ${reportWord("scatterNote", locale)}` };
}
