import { getTranslations } from "next-intl/server";
import type { DatedMeasure, PolicyEvent } from "@interphase/minerals/contract";
import { nameForm, nameMeasureKind } from "@interphase/names";
import { getFormats } from "@/i18n/format";
import type { TimelineRow } from "./measure-timeline";

type Stretch = TimelineRow["stretches"][number];

/** In which stretches of time was a measure in effect, paused, or of unknown state? */
export function stretchesOf(measure: DatedMeasure): Stretch[] {
  const { effectiveFrom, effectiveTo, pausedFrom, pausedTo, afterPause } = measure;
  if (pausedFrom === null) return [{ from: effectiveFrom, to: effectiveTo, kind: "effect" }];
  const pauseStart = pausedFrom < effectiveFrom ? effectiveFrom : pausedFrom;
  const stretches: Stretch[] = [];
  if (effectiveFrom < pauseStart) stretches.push({ from: effectiveFrom, to: pauseStart, kind: "effect" });
  stretches.push({ from: pauseStart, to: pausedTo ?? effectiveTo, kind: "pause" });
  if (pausedTo !== null && afterPause !== "ended") {
    stretches.push({
      from: pausedTo,
      to: effectiveTo,
      kind: afterPause === "resumed" ? "effect" : "unknown",
    });
  }
  return stretches;
}

/** Which years does a timeline show? From the earliest day, at most 14 years back, to the end of next year. */
export function timelineSpan(
  measures: readonly DatedMeasure[],
  events: readonly PolicyEvent[],
  today: string,
): { from: string; to: string } {
  const thisYear = Number(today.slice(0, 4));
  const days = [
    ...measures.map((measure) => measure.effectiveFrom),
    ...events.map((event) => event.date),
  ].sort();
  const first = Math.max(thisYear - 14, Math.min(thisYear - 2, Number((days[0] ?? today).slice(0, 4))));
  return { from: `${String(first)}-01-01`, to: `${String(thisYear + 1)}-12-31` };
}

/** The measures as rows of a timeline, in the reader's language; a last row marks the days of all events. */
export async function measureRows(
  measures: readonly DatedMeasure[],
  events: readonly PolicyEvent[],
): Promise<TimelineRow[]> {
  const t = await getTranslations("world");
  const { country, list, names } = await getFormats();
  const goods = (measure: DatedMeasure): string =>
    measure.forms === null
      ? t(`measureStages.${measure.stage}`)
      : list(measure.forms.map((form) => nameForm(form, names)));
  const rows: TimelineRow[] = measures.map((measure) => ({
    key: measure.measureId,
    label: `${country(measure.exporterIso3)} · ${nameMeasureKind(measure.kind, names)}, ${goods(measure)}${measure.destinationIso3 === null ? "" : ` → ${country(measure.destinationIso3)}`}`,
    stateLabel: t(`measureStates.${measure.status}`),
    state: measure.status,
    stretches: stretchesOf(measure),
    days: [],
  }));
  if (events.length === 0) return rows;
  const days = [...new Set(events.map((event) => event.date))];
  return [
    ...rows,
    { key: "events", label: t("eventsRow"), stateLabel: "", state: "ended", stretches: [], days },
  ];
}
