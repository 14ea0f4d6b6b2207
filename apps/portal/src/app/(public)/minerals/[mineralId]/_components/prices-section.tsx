import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Fact, MineralProfile } from "@interphase/minerals/contract";
import { nameUnit } from "@interphase/names";
import { ChartFrame } from "@/components/charts/chart-frame";
import { Absent } from "@/components/ui/absent";
import { Section } from "@/components/ui/page-head";
import { PriceLine, type PricePoint } from "@/components/world/price-lines";
import { SourceLine } from "@/components/world/source-line";
import { getFormats } from "@/i18n/format";

function seriesOf(prices: readonly Fact[]): Fact[][] {
  const groups = new Map<string, Fact[]>();
  for (const fact of prices)
    groups.set(fact.indicator ?? "", [...(groups.get(fact.indicator ?? "") ?? []), fact]);
  return [...groups.values()];
}

function pointsOf(facts: readonly Fact[]): PricePoint[] {
  return facts.flatMap((fact) =>
    fact.value === null || fact.year === null
      ? []
      : [{ year: fact.year, value: fact.value, isEstimated: fact.estimated === true }],
  );
}

interface PriceChartProps {
  readonly facts: readonly Fact[];
  readonly profile: MineralProfile;
}

/** What exactly is priced? In Chinese from our own words, where we have them; else as published. */
async function basisOf(fact: Fact): Promise<string> {
  const t = await getTranslations("world");
  const key = `priceBasis.${fact.indicator ?? ""}`;
  return t.has(key) ? t(key) : (fact.basis ?? "");
}

async function PriceChart({ facts, profile }: PriceChartProps): Promise<ReactNode> {
  const t = await getTranslations("world");
  const { significant, names, share, pair, clauses } = await getFormats();
  const points = pointsOf(facts);
  const [first, last] = [points[0], points.at(-1)];
  const [fact] = facts;
  if (first === undefined || last === undefined || fact === undefined) return null;
  const change = last.value / first.value - 1;
  const title = t(change >= 0 ? "priceRose" : "priceFell", {
    from: String(first.year),
    to: String(last.year),
    change: share(Math.abs(change)),
  });
  const unit = nameUnit(fact.unit, names);
  const confidence = (point: PricePoint): string =>
    t(`confidence.${point.isEstimated ? "estimated" : fact.confidence}.label`);
  return (
    <ChartFrame
      title={title}
      summary={pair(
        title,
        clauses(points.map((point) => pair(String(point.year), `${significant(point.value)} ${unit}`))),
      )}
      units={`${unit}. ${await basisOf(fact)}`}
      source={<SourceLine sourceIds={facts.map((each) => each.sourceId)} sources={profile.sources} />}
      headingLevel={3}
      fileName={`${profile.mineralId}-price-${fact.indicator ?? "series"}`}
      table={{
        columns: [
          { label: t("columns.year") },
          { label: unit, isNumber: true },
          { label: t("columns.confidence") },
        ],
        rows: points.map((point) => [
          { text: String(point.year) },
          { text: significant(point.value), raw: point.value },
          { text: confidence(point) },
        ]),
      }}
    >
      <PriceLine points={points} write={(value) => significant(value)} />
    </ChartFrame>
  );
}

/** What did it cost, year by year? Series of different goods are never joined. */
export async function PricesSection({ profile }: { readonly profile: MineralProfile }): Promise<ReactNode> {
  const t = await getTranslations("world");
  const series = seriesOf(profile.prices);
  return (
    <Section id="prices" title={t("pricesTitle")} lead={t("pricesLead")}>
      {series.length === 0 ? (
        <Absent state="not-published" />
      ) : (
        <div className="grid gap-8 lg:grid-cols-2 xl:grid-cols-3">
          {series.map((facts) => (
            <PriceChart key={facts[0]?.indicator} facts={facts} profile={profile} />
          ))}
        </div>
      )}
    </Section>
  );
}
