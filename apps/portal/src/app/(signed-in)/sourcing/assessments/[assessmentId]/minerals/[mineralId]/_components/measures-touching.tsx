import * as names from "@interphase/names";
import type { ReactNode } from "react";
import { nameMeasure, type Assessment, type MineralExposure } from "@interphase/sourcing/contract";

import { IntervalBar } from "@/components/charts/interval-bar";
import { Badge } from "@/components/ui/badge";
import { ConfidenceBadge } from "@/components/world/confidence-badge";

import { FigureLink } from "../../../../../_components/figure-link";
import { mineralPointer } from "../../../../../_figures/exposed-minerals";
import { findMeasures } from "../../../../../_figures/get-reference";
import { getWords, type Words } from "../../../../../_figures/words";

interface MeasuresTouchingProps {
  readonly assessment: Assessment;
  readonly mineral: MineralExposure;
}

type MeasureTouch = MineralExposure["touchedByMeasures"]["measures"][number];
type KnownMeasure = Awaited<ReturnType<typeof findMeasures>> extends ReadonlyMap<string, infer M> ? M : never;

/** Which export measures touch what the company buys, how much of it, since when and until when? */
export async function MeasuresTouching({ assessment, mineral }: MeasuresTouchingProps): Promise<ReactNode> {
  const words = await getWords();
  const { measures } = mineral.touchedByMeasures;
  if (measures.length === 0) return <p className="text-ink-2">{words.t("detail.noMeasures")}</p>;
  const known = await findMeasures(assessment.options.edition, assessment.options.date);
  const at = `${mineralPointer(assessment.result.minerals, mineral)}/touchedByMeasures/measures`;
  return (
    <ul className="flex flex-col">
      {measures.map((touch, index) => (
        <li
          key={touch.measureId}
          className="grid items-center gap-x-6 gap-y-1 border-b border-line py-2 last:border-0 lg:grid-cols-[minmax(0,1fr)_5rem_18rem]"
        >
          <MeasureName touch={touch} measure={known.get(touch.measureId)} words={words} />
          <span className="font-medium lg:text-right">
            <FigureLink path={`${at}/${String(index)}`}>{words.formats.share(touch.value)}</FigureLink>
          </span>
          <IntervalBar {...touch} most={1} format={words.formats.share} unknown={null} />
        </li>
      ))}
    </ul>
  );
}

function MeasureName({
  touch,
  measure,
  words,
}: {
  readonly touch: MeasureTouch;
  readonly measure: KnownMeasure | undefined;
  readonly words: Words;
}): ReactNode {
  const { t, formats } = words;
  if (measure === undefined) return <span className="text-ink-2">{t("detail.unnamedMeasure")}</span>;
  const date = (day: string | null) => (day === null ? t("measure.open") : formats.date(day));
  return (
    <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <span className="font-medium">{begin(nameMeasure(measure, formats.names, names))}</span>
      {measure.effectiveTo !== null && (
        <span className="text-ink-2">{t("measure.until", { to: date(measure.effectiveTo) })}</span>
      )}
      {measure.pausedTo !== null && (
        <span className="text-ink-2">{t("measure.paused", { to: date(measure.pausedTo) })}</span>
      )}
      {touch.state !== "in-force" && <Badge kind="unknown">{t(`measure.state.${touch.state}`)}</Badge>}
      <ConfidenceBadge confidence={measure.confidence} />
    </span>
  );
}

const begin = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
