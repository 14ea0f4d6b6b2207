import type { ReactNode } from "react";
import type { Assessment, MineralExposure } from "@interphase/sourcing/contract";

import { Badge } from "@/components/ui/badge";

import { findMeasures } from "../../../../../_figures/get-reference";
import { getWords } from "../../../../../_figures/words";

interface MeasuresTouchingProps {
  readonly assessment: Assessment;
  readonly mineral: MineralExposure;
}

/** Which export measures reach what the company buys, since when and until when? */
export async function MeasuresTouching({ assessment, mineral }: MeasuresTouchingProps): Promise<ReactNode> {
  const words = await getWords();
  const { t, formats, country } = words;
  const { measures } = mineral.touchedByMeasures;
  if (measures.length === 0) return <p className="text-ink-2">{t("detail.noMeasures")}</p>;
  const known = await findMeasures(assessment.options.edition, assessment.options.date);
  const date = (day: string | null) => (day === null ? t("measure.open") : formats.date(day));
  return (
    <ul className="flex flex-col">
      {measures.map((measureId) => {
        const measure = known.get(measureId);
        return (
          <li
            key={measureId}
            className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-b border-line py-2 last:border-0"
          >
            {measure === undefined ? (
              <code className="font-mono text-12">{measureId}</code>
            ) : (
              <>
                <span className="font-medium">
                  {country(measure.exporterIso3)}: {t(`measure.kind.${measure.kind}`)}
                </span>
                <span className="text-ink-2">
                  {t("measure.dates", { from: date(measure.effectiveFrom), to: date(measure.effectiveTo) })}
                </span>
                {measure.pausedTo !== null && (
                  <span className="text-ink-2">{t("measure.paused", { to: date(measure.pausedTo) })}</span>
                )}
                <Badge
                  kind={
                    measure.confidence === "recalled" || measure.confidence === "read-date-recalled"
                      ? "unverified"
                      : "plain"
                  }
                >
                  {t(`confidence.${measure.confidence}`)}
                </Badge>
                <code className="font-mono text-12 text-ink-3">{measureId}</code>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
