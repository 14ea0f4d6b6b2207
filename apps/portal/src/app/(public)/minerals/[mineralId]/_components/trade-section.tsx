import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Fact, MineralProfile } from "@interphase/minerals/contract";
import { ChartFrame } from "@/components/charts/chart-frame";
import type { ChartTable } from "@/components/charts/chart-table";
import { Section } from "@/components/ui/page-head";
import { RankedBars } from "@/components/world/ranked-bars";
import { SourceLine } from "@/components/world/source-line";
import { getFormats } from "@/i18n/format";

const drawnAtMost = 8;

interface FlowChartProps {
  readonly code: string;
  readonly flows: readonly Fact[];
  readonly profile: MineralProfile;
}

async function tableOf(flows: readonly Fact[]): Promise<ChartTable> {
  const t = await getTranslations("world");
  const { country, tonnes, usd } = await getFormats();
  return {
    columns: [
      { label: t("columns.exporter") },
      { label: t("columns.importer") },
      { label: t("columns.tonnes"), isNumber: true },
      { label: t("columns.usd"), isNumber: true },
    ],
    rows: flows.map((flow) => [
      { text: country(flow.countryIso3 ?? "XXX") },
      { text: country(flow.partnerIso3 ?? "XXX") },
      { text: flow.value === null ? "" : tonnes(flow.value), raw: flow.value },
      { text: flow.valueUsd === null ? "" : usd(flow.valueUsd), raw: flow.valueUsd },
    ]),
  };
}

async function FlowChart({ code, flows, profile }: FlowChartProps): Promise<ReactNode> {
  const t = await getTranslations("world");
  const { country, tonnes, pair, clauses } = await getFormats();
  const [largest] = flows;
  if (largest === undefined || largest.value === null) return null;
  const bars = flows.slice(0, drawnAtMost).map((flow) => ({
    key: flow.factId,
    label: `${country(flow.countryIso3 ?? "XXX")} → ${country(flow.partnerIso3 ?? "XXX")}`,
    value: flow.value,
    text: tonnes(flow.value ?? 0),
  }));
  const title = t("tradeFinding", { code, flow: bars[0]?.label ?? "", tonnes: tonnes(largest.value) });
  return (
    <ChartFrame
      title={title}
      summary={pair(title, clauses(bars.map((bar) => `${bar.label} ${bar.text}`)))}
      units={t("tradeUnits", { code, year: String(largest.year ?? "") })}
      source={<SourceLine sourceIds={flows.map((flow) => flow.sourceId)} sources={profile.sources} />}
      headingLevel={3}
      fileName={`${profile.mineralId}-trade-${code}`}
      table={await tableOf(flows)}
    >
      <RankedBars id={`trade-${code}`} most={largest.value} bars={bars} />
    </ChartFrame>
  );
}

/** Who ships it to whom? The largest flows under each customs code, codes never added. */
export async function TradeSection({ profile }: { readonly profile: MineralProfile }): Promise<ReactNode> {
  const t = await getTranslations("world");
  const codes = [...new Set(profile.tradeFlows.map((flow) => flow.indicator ?? ""))];
  if (codes.length === 0) return null;
  return (
    <Section
      id="trade"
      title={t("tradeTitle")}
      lead={codes.includes("811292") ? t("tradeShared") : t("tradeLead")}
    >
      <div className="grid gap-8 xl:grid-cols-2">
        {codes.map((code) => (
          <FlowChart
            key={code}
            code={code}
            profile={profile}
            flows={profile.tradeFlows.filter((flow) => flow.indicator === code)}
          />
        ))}
      </div>
    </Section>
  );
}
