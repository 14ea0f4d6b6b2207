import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { DatedMeasure } from "@interphase/minerals/contract";
import { nameForm, nameMeasureKind } from "@interphase/names";
import { Badge, type BadgeKind } from "@/components/ui/badge";
import { DataTable, type Column } from "@/components/ui/data-table";
import { getFormats, type Formats } from "@/i18n/format";
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

type Words = Awaited<ReturnType<typeof getTranslations<"world">>>;

function periodOf(measure: DatedMeasure, t: Words, { date }: Formats): ReactNode {
  const end = (day: string | null): string => (day === null ? t("openEnd") : date(day));
  return (
    <>
      <span className="whitespace-nowrap">{date(measure.effectiveFrom)} –</span> {end(measure.effectiveTo)}
      {measure.pausedFrom === null ? null : (
        <span className="block text-12 text-ink-3">
          {t("pausedPeriod", { from: date(measure.pausedFrom), to: end(measure.pausedTo) })}
        </span>
      )}
    </>
  );
}

function scopeOf(measure: DatedMeasure, t: Words, { country, list, names }: Formats): ReactNode {
  const forms = measure.forms?.map((form) => nameForm(form, names));
  return (
    <>
      {t(`measureStages.${measure.stage}`)}
      {forms === undefined ? null : `: ${list(forms)}`}
      {[measure.ratio?.text, { en: measure.condition, zh: measure.conditionZh }[names]].map((limit) =>
        limit === undefined || limit === null ? null : (
          <span key={limit} className="block">
            {limit}
          </span>
        ),
      )}
      <span className="block text-12 text-ink-3">
        {measure.destinationIso3 === null
          ? t("anyDestination")
          : t("toDestination", { country: country(measure.destinationIso3) })}
      </span>
    </>
  );
}

function noteCell(measure: DatedMeasure, { names }: Formats): ReactNode {
  return (
    <>
      {noteOf(measure, names)}
      <span className="mt-0.5 flex flex-wrap items-baseline gap-2">
        <ConfidenceBadge confidence={measure.confidence} />
        <a className="link text-12" href={`/reference/sources#source-${measure.sourceId}`}>
          {measure.sourceId}
        </a>
      </span>
    </>
  );
}

interface MeasureMineralsProps {
  readonly ids: readonly string[];
  readonly mineralName: (mineralId: string) => ReactNode;
}

function MeasureMinerals({ ids, mineralName }: MeasureMineralsProps): ReactNode {
  return ids.map((id) => (
    <span key={id} className="block">
      {mineralName(id)}
    </span>
  ));
}

/** Which export measures are these, and where do they stand on the day? */
export async function MeasureTable({
  measures,
  caption,
  mineralName,
}: MeasureTableProps): Promise<ReactNode> {
  const t = await getTranslations("world");
  const formats = await getFormats();
  const columns: Column<DatedMeasure>[] = [
    {
      key: "exporter",
      label: t("columns.exporter"),
      isDeciding: true,
      cell: (measure) => formats.country(measure.exporterIso3),
    },
    {
      key: "kind",
      label: t("columns.measure"),
      isDeciding: true,
      cell: (measure) => nameMeasureKind(measure.kind, formats.names),
    },
    {
      key: "status",
      label: t("columns.status"),
      cell: (measure) => <Badge kind={looks[measure.status]}>{t(`measureStates.${measure.status}`)}</Badge>,
    },
    { key: "period", label: t("columns.period"), cell: (measure) => periodOf(measure, t, formats) },
    { key: "scope", label: t("columns.scope"), cell: (measure) => scopeOf(measure, t, formats) },
    {
      key: "factor",
      label: t("columns.tradeFactor"),
      isNumeric: true,
      cell: (measure) => formats.number(measure.tradeFactor),
    },
    { key: "note", label: t("columns.note"), cell: (measure) => noteCell(measure, formats) },
  ];
  if (mineralName !== undefined) {
    columns.unshift({
      key: "mineral",
      label: t("columns.mineral"),
      isDeciding: true,
      cell: (measure) => <MeasureMinerals ids={measure.mineralIds} mineralName={mineralName} />,
    });
  }
  return (
    <DataTable caption={caption} columns={columns} rows={measures} rowKey={(measure) => measure.measureId} />
  );
}
