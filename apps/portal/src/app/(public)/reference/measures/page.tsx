import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { listMeasuresRoute, measureStatuses, mineralIds } from "@interphase/minerals/contract";
import { Pager } from "@/components/ui/pager";
import { getSubstanceName } from "@/components/world/fact-table";
import { MeasureTable } from "@/components/world/measure-table";
import { getFormats } from "@/i18n/format";
import { callApi } from "@/server/api";
import { FilterBar } from "../_components/filter-bar";
import { ReferenceHead } from "../_components/reference-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public"))("reference.measures.title") };
}

interface MeasuresPageProps {
  readonly searchParams: Promise<{
    readonly mineralId?: string;
    readonly status?: string;
    readonly cursor?: string;
    readonly date?: string;
  }>;
}

export default async function MeasuresPage({ searchParams }: MeasuresPageProps): Promise<ReactNode> {
  const search = await searchParams;
  const t = await getTranslations("world");
  const tPublic = await getTranslations("public.reference");
  const { date } = await getFormats();
  const substance = await getSubstanceName();
  const mineralId = mineralIds.find((id) => id === search.mineralId);
  const status = measureStatuses.find((each) => each === search.status);
  const asked = /^\d{4}-\d{2}-\d{2}$/.test(search.date ?? "") ? search.date : undefined;
  const query = {
    limit: 100,
    ...(mineralId === undefined ? {} : { mineralId }),
    ...(status === undefined ? {} : { status }),
    ...(asked === undefined ? {} : { date: asked }),
    ...(search.cursor === undefined || search.cursor === "" ? {} : { cursor: search.cursor }),
  };
  const page = (await callApi(listMeasuresRoute, { query })).value;
  const name = (id: string): ReactNode =>
    mineralIds.some((known) => known === id) ? (
      <Link className="link" prefetch={false} href={`/minerals/${id}#measures`}>
        {substance(id)}
      </Link>
    ) : (
      substance(id)
    );
  return (
    <>
      <ReferenceHead current="measures" />
      <FilterBar
        path="/reference/measures"
        kept={{ date: asked }}
        filters={[
          {
            name: "mineralId",
            label: t("columns.mineral"),
            value: mineralId,
            options: mineralIds.map((id) => ({ value: id, label: substance(id) })),
          },
          {
            name: "status",
            label: t("columns.status"),
            value: status,
            options: measureStatuses.map((each) => ({ value: each, label: t(`measureStates.${each}`) })),
          },
        ]}
      />
      <MeasureTable
        measures={page.items}
        caption={tPublic("measures.caption", { date: date(page.date) })}
        mineralName={name}
      />
      <Pager
        path="/reference/measures"
        search={{ mineralId, status, date: asked }}
        nextCursor={page.nextCursor}
        hasCursor={search.cursor !== undefined}
      />
    </>
  );
}
