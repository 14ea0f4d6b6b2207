import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { MineralProfile, Stage } from "@interphase/minerals/contract";
import { ChartFrame } from "@/components/charts/chart-frame";
import type { ChartCell, ChartTable } from "@/components/charts/chart-table";
import { Section } from "@/components/ui/page-head";
import { FigureLink } from "@/components/world/figure-link";
import { distinctGaps, getGapText } from "@/components/world/gap-text";
import { IntervalChart, type Interval, type IntervalRow } from "@/components/world/interval-chart";
import { SourceLine } from "@/components/world/source-line";
import { getFormats, type Formats } from "@/i18n/format";

const stages = ["mine", "refine"] as const;

interface Measure {
  readonly key: "worldConcentration" | "worldHhi" | "supplyLeftWithoutLargest";
  readonly most: number;
  readonly ticks: readonly number[];
  readonly methodId: string;
  readonly write: "number" | "share";
}

function intervalOf(profile: MineralProfile, stage: Stage, key: Measure["key"]): Interval | null {
  return profile.stages[stage][key];
}

/** The scale ends at a round figure at or above all that is shown, so that a small interval can still be seen. */
function scaleFor(profile: MineralProfile): { most: number; ticks: number[] } {
  const highest = Math.max(...stages.map((stage) => profile.stages[stage].worldConcentration?.high ?? 0));
  const most = [1, 2, 4, 6, 10, 13].find((end) => highest <= end) ?? 13;
  return { most, ticks: [0, 1, 2, 3, 4].map((step) => (most / 4) * step) };
}

interface MeasureChartProps {
  readonly profile: MineralProfile;
  readonly measure: Measure;
  readonly name: string;
}

type Write = (value: number) => string;

async function rowsOf(profile: MineralProfile, key: Measure["key"]): Promise<IntervalRow[]> {
  const t = await getTranslations("world");
  return stages.map((stage) => ({
    key: stage,
    label: t(`parts.${stage}`),
    interval: intervalOf(profile, stage, key),
    absent: t(
      profile.stages[stage].series.state === "not-applicable"
        ? "absent.not-applicable"
        : "absent.not-published",
    ),
  }));
}

function sentenceOf(rows: readonly IntervalRow[], write: Write, { pair, clauses }: Formats): string {
  return clauses(
    rows.map(({ label, interval, absent }) => {
      if (interval === null) return pair(label, absent ?? "");
      const [low, high] = [write(interval.low), write(interval.high)];
      return pair(label, low === high ? low : `${low} – ${high}`);
    }),
  );
}

async function tableOf(rows: readonly IntervalRow[], write: Write): Promise<ChartTable> {
  const t = await getTranslations("world");
  return {
    columns: [
      { label: t("columns.stage") },
      { label: t("columns.low"), isNumber: true },
      { label: t("columns.value"), isNumber: true },
      { label: t("columns.high"), isNumber: true },
    ],
    rows: rows.map(({ label, interval, absent = "" }) => {
      const cell = (value: number | null | undefined): ChartCell =>
        value === null || value === undefined
          ? { text: interval === null ? absent : "", raw: null }
          : { text: write(value), raw: value };
      return [{ text: label }, cell(interval?.low), cell(interval?.value), cell(interval?.high)];
    }),
  };
}

async function ExplainLinks({ profile, measure, name }: MeasureChartProps): Promise<ReactNode> {
  const t = await getTranslations("world");
  const { pair, parts } = await getFormats();
  const place = { mineralId: profile.mineralId, edition: profile.edition.name, date: profile.date };
  return (
    <p className="mt-1 flex flex-wrap gap-x-4 text-12">
      {stages.map((stage) =>
        intervalOf(profile, stage, measure.key) === null ? null : (
          <FigureLink
            key={stage}
            place={place}
            figure={`${stage}.${measure.key}`}
            label={pair(t("explain"), parts([t(`parts.${stage}`), t(`${measure.key}.title`, { name })]))}
            className="link"
          >
            {pair(t("explain"), t(`parts.${stage}`))}
          </FigureLink>
        ),
      )}
    </p>
  );
}

async function MeasureChart(props: MeasureChartProps): Promise<ReactNode> {
  const { profile, measure, name } = props;
  const t = await getTranslations("world");
  const formats = await getFormats();
  const { fixed, share } = formats;
  const write: Write = (value) => (measure.write === "share" ? share(value) : fixed(value));
  const rows = await rowsOf(profile, measure.key);
  const title = t(`${measure.key}.title`, { name });
  const sourceIds = [
    ...stages.map((stage) => profile.stages[stage].series.sourceId),
    measure.key === "worldConcentration" ? "wgi-2024" : null,
  ];
  return (
    <div>
      <ChartFrame
        title={title}
        summary={formats.pair(title, sentenceOf(rows, write, formats))}
        units={t(`${measure.key}.units`)}
        source={<SourceLine sourceIds={sourceIds} sources={profile.sources} />}
        headingLevel={3}
        fileName={`${profile.mineralId}-${measure.key}`}
        table={await tableOf(rows, write)}
      >
        <IntervalChart id={measure.key} rows={rows} most={measure.most} ticks={measure.ticks} write={write} />
      </ChartFrame>
      <ExplainLinks {...props} />
    </div>
  );
}

/** How concentrated is the world's supply, between which ends? */
export async function ConcentrationSection({
  profile,
  name,
}: {
  readonly profile: MineralProfile;
  readonly name: string;
}): Promise<ReactNode> {
  const t = await getTranslations("world");
  const gapText = await getGapText();
  const unit = [0, 0.25, 0.5, 0.75, 1];
  const measures: Measure[] = [
    { key: "worldConcentration", ...scaleFor(profile), methodId: "weighted", write: "number" },
    { key: "worldHhi", most: 1, ticks: unit, methodId: "mix", write: "number" },
    { key: "supplyLeftWithoutLargest", most: 1, ticks: unit, methodId: "cover", write: "share" },
  ];
  const gaps = distinctGaps(stages.flatMap((stage) => profile.stages[stage].gaps));
  return (
    <Section id="concentration" title={t("concentrationTitle")} lead={t("concentrationLead")}>
      <div className="grid gap-8 lg:grid-cols-3">
        {measures.map((measure) => (
          <MeasureChart key={measure.key} profile={profile} measure={measure} name={name} />
        ))}
      </div>
      {gaps.length === 0 ? null : (
        <div className="mt-4 border-l-4 border-line-strong pl-3">
          <h3 className="text-14 font-semibold">{t("gapsTitle")}</h3>
          <ul className="prose-width list-disc pl-5 text-14 text-ink-2">
            {gaps.map((gap) => (
              <li key={`${gap.code} ${gap.message}`}>{gapText(gap)}</li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}
