import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { DatedMeasure } from "@interphase/minerals/contract";
import { Badge, type BadgeKind } from "@/components/ui/badge";
import { DataTable, type Column } from "@/components/ui/data-table";
import { getFormats } from "@/i18n/format";
import { ConfidenceBadge } from "./confidence-badge";
import { noteOf } from "./mineral-names";

const looks: Record<DatedMeasure["status"], BadgeKind> = {
  "not-yet": "plain",
  "in-effect": "accent",
  paused: "plain",
  "pause-run-out": "unknown",
  ended: "plain",
};

interface MeasureTableProps {
  readonly measures: readonly DatedMeasure[];
  readonly caption: string;
  /** Where several minerals are listed together, their names. */
  readonly mineralName?: (mineralId: string) => ReactNode;
}

/** Which export measures are these, and where do they stand on the day? */
export async function MeasureTable({
  measures,
  caption,
  mineralName,
}: MeasureTableProps): Promise<ReactNode> {
  const t = await getTranslations("world");
  const { country, date, number, locale, list } = await getFormats();
  const period = (measure: DatedMeasure): ReactNode => (
    <>
      {date(measure.effectiveFrom)} –{" "}
      {measure.effectiveTo === null ? t("openEnd") : date(measure.effectiveTo)}
      {measure.pausedFrom === null ? null : (
        <span className="block text-12 text-ink-3">
          {t("pausedPeriod", {
            from: date(measure.pausedFrom),
            to: measure.pausedTo === null ? t("openEnd") : date(measure.pausedTo),
          })}
        </span>
      )}
    </>
  );
  const columns: Column<DatedMeasure>[] = [
    ...(mineralName === undefined
      ? []
      : [
          {
            key: "mineral",
            label: t("columns.mineral"),
            cell: (measure: DatedMeasure) => mineralName(measure.mineralId),
          },
        ]),
    {
      key: "exporter",
      label: t("columns.exporter"),
      isDeciding: true,
      cell: (measure) => country(measure.exporterIso3),
    },
    {
      key: "kind",
      label: t("columns.measure"),
      isDeciding: true,
      cell: (measure) => t(`measureKinds.${measure.kind}`),
    },
    {
      key: "status",
      label: t("columns.status"),
      cell: (measure) => <Badge kind={looks[measure.status]}>{t(`measureStates.${measure.status}`)}</Badge>,
    },
    { key: "period", label: t("columns.period"), cell: period },
    {
      key: "scope",
      label: t("columns.scope"),
      cell: (measure) => (
        <>
          {t(`measureStages.${measure.stage}`)}
          {measure.forms === null
            ? null
            : `: ${list(measure.forms.map((form) => (t.has(`forms.${form}`) ? t(`forms.${form}`) : form)))}`}
          <span className="block text-12 text-ink-3">
            {measure.destinationIso3 === null
              ? t("anyDestination")
              : t("toDestination", { country: country(measure.destinationIso3) })}
          </span>
        </>
      ),
    },
    {
      key: "factor",
      label: t("columns.tradeFactor"),
      isNumeric: true,
      cell: (measure) => number(measure.tradeFactor),
    },
    {
      key: "note",
      label: t("columns.note"),
      cell: (measure) => (
        <>
          {noteOf(measure, locale)}
          <span className="mt-0.5 block">
            <ConfidenceBadge confidence={measure.confidence} />
          </span>
        </>
      ),
    },
  ];
  return (
    <DataTable caption={caption} columns={columns} rows={measures} rowKey={(measure) => measure.measureId} />
  );
}
