import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Stage, WorldStageSummary } from "@interphase/minerals/contract";
import { nameStage } from "@interphase/names";
import { concentrationBin } from "@/components/charts/scale";
import { Absent, type AbsentState } from "@/components/ui/absent";
import { Badge } from "@/components/ui/badge";
import { getFormats } from "@/i18n/format";
import { ConfidenceBadge } from "./confidence-badge";
import { FigureLink, type FigurePlace } from "./figure-link";

interface StageCellProps {
  readonly mineralName: string;
  readonly stage: Stage;
  readonly summary: WorldStageSummary;
  readonly place: FigurePlace;
}

/** Why has a stage no figure? */
export function absenceOf(summary: WorldStageSummary): AbsentState {
  return summary.series.state === "not-applicable" ? "not-applicable" : "not-published";
}

/** How concentrated is one stage, and in whose hands? The shade repeats what the figure in it says. */
export async function StageCell({ mineralName, stage, summary, place }: StageCellProps): Promise<ReactNode> {
  const t = await getTranslations("world");
  const { fixed, share, country, names, pair, parts } = await getFormats();
  const value = summary.worldConcentration;
  if (value === null) return <Absent state={absenceOf(summary)} />;
  const bin = concentrationBin(value.value) ?? 0;
  const isPoint = fixed(value.low) === fixed(value.high);
  const written = isPoint ? fixed(value.value) : `${fixed(value.low)} – ${fixed(value.high)}`;
  const isStandIn = summary.series.state === "group" || summary.series.state === "proxy";
  return (
    <span className="flex items-center gap-3">
      <FigureLink
        place={place}
        figure={`${stage}.worldConcentration`}
        label={t("explainFigure", {
          figure: pair(parts([mineralName, nameStage(stage, names), t("weighted")]), written),
        })}
        className="tabular grid h-9 w-24 shrink-0 place-items-center rounded-[4px] text-14 font-medium hover:underline"
      >
        <span
          className="grid size-full place-items-center rounded-[4px]"
          style={{ backgroundColor: `var(--risk-${String(bin)})`, color: `var(--risk-${String(bin)}-ink)` }}
        >
          {written}
        </span>
      </FigureLink>
      <span className="min-w-0">
        {summary.largestProducer === null ? null : (
          <span className="block text-14">
            {country(summary.largestProducer.countryIso3)}{" "}
            <span className="tabular text-ink-2">{share(summary.largestProducer.shareFraction)}</span>
          </span>
        )}
        {isStandIn ? (
          <Badge title={t(`series.${summary.series.state}.why`)}>
            {t(`series.${summary.series.state}.label`)}
          </Badge>
        ) : null}
        {summary.badge !== null &&
        (summary.badge.confidence === "recalled" || summary.badge.confidence === "headline") ? (
          <ConfidenceBadge confidence={summary.badge.confidence} />
        ) : null}
      </span>
    </span>
  );
}
