import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { MineralProfile, Stage, WorldStageProfile } from "@interphase/minerals/contract";
import { nameUnit } from "@interphase/names";
import { ChartFrame } from "@/components/charts/chart-frame";
import type { ChartTable } from "@/components/charts/chart-table";
import { ScaleLegend } from "@/components/charts/scale-legend";
import { shareBinStarts } from "@/components/charts/scale";
import { WorldMap, type MapCountry } from "@/components/charts/world-map";
import { Absent } from "@/components/ui/absent";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page-head";
import { ConfidenceBadge } from "@/components/world/confidence-badge";
import { explainPath } from "@/components/world/figure-link";
import { getGapText } from "@/components/world/gap-text";
import { RankedBars, type RankedBar } from "@/components/world/ranked-bars";
import { SourceLine } from "@/components/world/source-line";
import { absenceOf } from "@/components/world/stage-cell";
import { getFormats, type Formats } from "@/i18n/format";

const namedBars = 9;

interface StageSectionProps {
  readonly profile: MineralProfile;
  readonly stage: Stage;
  readonly name: string;
}

function quantityText(stage: WorldStageProfile, quantity: number, { tonnes, names }: Formats): string {
  if (stage.unit === null || stage.unit === "share_pct") return "";
  return `${tonnes(quantity)} ${nameUnit(stage.unit, names)}`;
}

async function barsOf(stage: WorldStageProfile, formats: Formats): Promise<RankedBar[]> {
  const t = await getTranslations("world");
  const named = stage.producers.slice(0, namedBars).map((producer) => ({
    key: producer.countryIso3,
    label: formats.country(producer.countryIso3),
    value: producer.shareFraction,
    text: formats.share(producer.shareFraction),
  }));
  const rest = stage.producers.slice(namedBars);
  const restShare = rest.reduce((sum, producer) => sum + producer.shareFraction, 0);
  const more =
    rest.length === 0
      ? []
      : [
          {
            key: "more",
            label: t("moreCountries", { count: rest.length }),
            value: restShare,
            text: formats.share(restShare),
          },
        ];
  const unknown =
    stage.unknownShareFraction <= 0
      ? []
      : [
          {
            key: "XXX",
            label: formats.country("XXX"),
            value: stage.unknownShareFraction,
            text: formats.share(stage.unknownShareFraction),
            isHatched: true,
          },
        ];
  return [...named, ...more, ...unknown];
}

async function tableOf(stage: WorldStageProfile, formats: Formats): Promise<ChartTable> {
  const t = await getTranslations("world");
  return {
    columns: [
      { label: t("columns.country") },
      { label: t("columns.share"), isNumber: true },
      { label: t("columns.quantity"), isNumber: true },
      { label: t("columns.confidence") },
    ],
    rows: [
      ...stage.producers.map((producer) => [
        { text: formats.country(producer.countryIso3) },
        { text: formats.share(producer.shareFraction), raw: producer.shareFraction },
        { text: quantityText(stage, producer.quantity, formats), raw: producer.quantity },
        { text: t(`confidence.${producer.badge.confidence}.label`) },
      ]),
      ...(stage.unknownShareFraction > 0
        ? [
            [
              { text: formats.country("XXX") },
              { text: formats.share(stage.unknownShareFraction), raw: stage.unknownShareFraction },
              { text: "" },
              { text: "" },
            ],
          ]
        : []),
      ...stage.absent.map(({ countryIso3, state }) => [
        { text: formats.country(countryIso3) },
        { text: t(`absent.${state}`), raw: null },
        { text: t(`absent.${state}`), raw: null },
        { text: "" },
      ]),
    ],
  };
}

async function mapOf(stage: WorldStageProfile, formats: Formats): Promise<MapCountry[]> {
  const t = await getTranslations("world");
  return stage.producers.map((producer) => {
    const quantity = quantityText(stage, producer.quantity, formats);
    return {
      iso3: producer.countryIso3,
      label: formats.country(producer.countryIso3),
      worldShareFraction: producer.shareFraction,
      companyShareFraction: null,
      tip: [
        { label: t("columns.share"), value: formats.share(producer.shareFraction) },
        ...(quantity === "" ? [] : [{ label: t("columns.quantity"), value: quantity }]),
      ],
    };
  });
}

async function AbsentList({
  stage,
  profile,
}: {
  readonly stage: WorldStageProfile;
  readonly profile: MineralProfile;
}): Promise<ReactNode> {
  const t = await getTranslations("world");
  const { country } = await getFormats();
  if (stage.absent.length === 0) return null;
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-14">
      <span className="text-ink-3">{t("noFigure")}</span>
      {stage.absent.map((absent) => (
        <span key={absent.factId} className="inline-flex items-center gap-1.5">
          <Link
            className="quiet-link"
            prefetch={false}
            href={`/reference?edition=${profile.edition.name}&factId=${encodeURIComponent(absent.factId)}`}
          >
            {country(absent.countryIso3)}
          </Link>
          <Absent state={absent.state === "reported" ? "missing" : absent.state} />
        </span>
      ))}
    </p>
  );
}

async function EmptyStage({ profile, stage, name }: StageSectionProps): Promise<ReactNode> {
  const t = await getTranslations("world");
  const summary = profile.stages[stage];
  const gapText = await getGapText();
  return (
    <Section id={stage} title={t(`stageTitle.${stage}`)}>
      <EmptyState title={<Absent state={absenceOf(summary)} />}>
        <p>{t(`noSeries.${absenceOf(summary) === "not-applicable" ? "notApplicable" : "none"}`, { name })}</p>
        {summary.gaps.map((gap) => (
          <p key={gap.message}>{gapText(gap)}</p>
        ))}
        <AbsentList stage={summary} profile={profile} />
      </EmptyState>
    </Section>
  );
}

interface DrawingProps extends StageSectionProps {
  readonly table: ChartTable;
  readonly units: string;
}

async function StageMap({ profile, stage, name, table, units }: DrawingProps): Promise<ReactNode> {
  const t = await getTranslations("world");
  const formats = await getFormats();
  const summary = profile.stages[stage];
  const [first] = summary.producers;
  if (first === undefined) return null;
  const country = formats.country(first.countryIso3);
  const finding = t(`finding.${stage}`, { country, share: formats.share(first.shareFraction), name });
  return (
    <ChartFrame
      title={finding}
      summary={t("mapSummary", { finding, count: summary.producers.length })}
      units={units}
      source={
        <>
          <SourceLine sourceIds={[summary.series.sourceId]} sources={profile.sources} />. {t("mapNote")}
        </>
      }
      table={table}
      fileName={`${profile.mineralId}-${stage}-map`}
      headingLevel={3}
      legend={
        <ScaleLegend
          label={t("shareLegend")}
          steps={shareBinStarts.map((start) => formats.number(start * 100, 0))}
        />
      }
    >
      <div className="[&_svg]:min-w-0">
        <WorldMap label={finding} countries={await mapOf(summary, formats)} discLabels={{}} />
      </div>
    </ChartFrame>
  );
}

async function StageBars({ profile, stage, table, units }: DrawingProps): Promise<ReactNode> {
  const t = await getTranslations("world");
  const formats = await getFormats();
  const summary = profile.stages[stage];
  const topThree = summary.producers.slice(0, 3);
  const topShare = topThree.reduce((sum, producer) => sum + producer.shareFraction, 0);
  const named = topThree.map(
    ({ countryIso3, shareFraction }) => `${formats.country(countryIso3)} ${formats.share(shareFraction)}`,
  );
  const bars = await barsOf(summary, formats);
  return (
    <ChartFrame
      title={t("topFinding", { count: topThree.length, share: formats.share(topShare) })}
      summary={t("barsSummary", { countries: formats.list(named) })}
      units={units}
      source={<SourceLine sourceIds={[summary.series.sourceId]} sources={profile.sources} />}
      table={table}
      fileName={`${profile.mineralId}-${stage}-shares`}
      headingLevel={3}
    >
      <RankedBars
        id={`${stage}-bars`}
        bars={bars}
        most={Math.max(0.01, ...bars.map((bar) => bar.value ?? 0))}
      />
    </ChartFrame>
  );
}

/** Which countries produce it at this stage, on the map and in order? */
export async function StageSection(props: StageSectionProps): Promise<ReactNode> {
  const { profile, stage } = props;
  const summary = profile.stages[stage];
  if (summary.producers.length === 0) return <EmptyStage {...props} />;
  const t = await getTranslations("world");
  const formats = await getFormats();
  const { state, year } = summary.series;
  const units = t("stageUnits", {
    year: year === null ? "" : String(year),
    unit: summary.unit === null ? "" : nameUnit(summary.unit, formats.names),
  });
  const drawing = { ...props, table: await tableOf(summary, formats), units };
  const place = { mineralId: profile.mineralId, edition: profile.edition.name, date: profile.date };
  return (
    <Section
      id={stage}
      title={t(`stageTitle.${stage}`)}
      aside={
        summary.badge === null ? null : (
          <ConfidenceBadge confidence={summary.badge.confidence} isEstimated={summary.badge.isEstimated} />
        )
      }
      lead={state === "group" || state === "proxy" ? t(`series.${state}.why`) : undefined}
    >
      <div className="grid gap-8 xl:grid-cols-[3fr_2fr]">
        <StageMap {...drawing} />
        <StageBars {...drawing} />
      </div>
      <AbsentList stage={summary} profile={profile} />
      <p className="mt-2 text-14">
        <Link className="link" prefetch={false} href={explainPath(place, `${stage}.shares`)}>
          {t("explainShares")}
        </Link>
      </p>
    </Section>
  );
}
