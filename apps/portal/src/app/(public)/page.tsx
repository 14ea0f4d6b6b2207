import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { listMineralsRoute, type MineralList, type MineralSummary } from "@interphase/minerals/contract";
import { ScaleLegend } from "@/components/charts/scale-legend";
import { concentrationBinStarts } from "@/components/charts/scale";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { getFormats } from "@/i18n/format";
import { callApi } from "@/server/api";
import { findReader } from "@/server/me";
import { OverviewTable, type OverviewOrder } from "./_components/overview-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("world"))("overview.title") };
}

const orders = ["list", "mine", "refine", "measures"] as const;

function orderOf(text: string | undefined): OverviewOrder {
  return orders.find((order) => order === text) ?? "list";
}

/** Which country is the largest at a stage for the most minerals, and of how many? */
function mostFrequentLargest(
  minerals: readonly MineralSummary[],
): { iso3: string; count: number; of: number } | null {
  const largest = minerals.flatMap(({ stages, mineralId }) =>
    stages.refine.largestProducer === null || stages.refine.series.mineralId !== mineralId
      ? []
      : [stages.refine.largestProducer.countryIso3],
  );
  const counts = new Map<string, number>();
  for (const iso3 of largest) counts.set(iso3, (counts.get(iso3) ?? 0) + 1);
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  return top === undefined ? null : { iso3: top[0], count: top[1], of: largest.length };
}

interface OverviewPageProps {
  readonly searchParams: Promise<{
    readonly sort?: string;
    readonly edition?: string;
    readonly date?: string;
  }>;
}

async function Facts({ list }: { readonly list: MineralList }): Promise<ReactNode> {
  const t = await getTranslations("world.overview");
  const { country, date } = await getFormats();
  const top = mostFrequentLargest(list.items);
  const inEffect = list.items.reduce((sum, mineral) => sum + mineral.measuresInEffect, 0);
  const facts = [
    top === null ? null : t("largestRefiner", { country: country(top.iso3), count: top.count, of: top.of }),
    t("measuresInEffect", { count: inEffect, date: date(list.date) }),
  ];
  return (
    <ul className="mb-6 flex flex-wrap gap-x-8 gap-y-1 text-14 text-ink-2">
      {facts.map((fact) => (fact === null ? null : <li key={fact}>{fact}</li>))}
      <li>
        <Link className="link" href="/reference/measures" prefetch={false}>
          {t("toMeasures")}
        </Link>
      </li>
      <li>
        <Link className="link" href="/reference/editions" prefetch={false}>
          {t("edition", { edition: list.edition })}
        </Link>
      </li>
    </ul>
  );
}

export default async function OverviewPage({ searchParams }: OverviewPageProps): Promise<ReactNode> {
  const { sort, edition, date } = await searchParams;
  const t = await getTranslations("world");
  const tApply = await getTranslations("apply");
  const reader = await findReader();
  const { number } = await getFormats();
  const query = {
    limit: 200,
    ...(edition === undefined ? {} : { edition }),
    ...(date === undefined ? {} : { date }),
  };
  const list = (await callApi(listMineralsRoute, { query })).value;
  return (
    <>
      <PageHead
        title={t("overview.title")}
        lead={t("overview.lead")}
        actions={reader.kind === "person" ? null : <ButtonLink href="/apply">{tApply("link")}</ButtonLink>}
      />
      <Facts list={list} />
      <div className="mb-3 text-12 text-ink-3">
        <ScaleLegend
          label={t("overview.legend")}
          steps={concentrationBinStarts.map((start) => number(start))}
          unknownLabel={t("overview.legendAbsent")}
        />
      </div>
      <OverviewTable list={list} order={orderOf(sort)} />
      <p className="prose-width mt-4 text-12 text-ink-3">{t("overview.note")}</p>
    </>
  );
}
