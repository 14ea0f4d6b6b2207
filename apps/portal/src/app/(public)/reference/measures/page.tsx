import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { CallInput } from "@interphase/contract";
import { listMeasuresRoute, measureStatuses, mineralIds } from "@interphase/minerals/contract";
import { Pager } from "@/components/ui/pager";
import { getSubstanceName } from "@/components/world/fact-table";
import { MeasureTable } from "@/components/world/measure-table";
import { getFormats } from "@/i18n/format";
import { callApi } from "@/server/api";
import { FilterBar, type Filter } from "../_components/filter-bar";
import { ReferenceHead } from "../_components/reference-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public"))("reference.measures.title") };
}

interface MeasuresSearch {
  readonly mineralId?: string;
  readonly status?: string;
  readonly cursor?: string;
  readonly date?: string;
}

type MeasureQueryInput = NonNullable<CallInput<typeof listMeasuresRoute>["query"]>;

/** Which query does this address ask for? What it cannot mean is left out rather than refused. */
function queryOf(search: MeasuresSearch): MeasureQueryInput {
  const mineralId = mineralIds.find((id) => id === search.mineralId);
  const status = measureStatuses.find((each) => each === search.status);
  const date = /^\d{4}-\d{2}-\d{2}$/.test(search.date ?? "") ? search.date : undefined;
  return {
    limit: 100,
    ...(mineralId === undefined ? {} : { mineralId }),
    ...(status === undefined ? {} : { status }),
    ...(date === undefined ? {} : { date }),
    ...(search.cursor === undefined || search.cursor === "" ? {} : { cursor: search.cursor }),
  };
}

async function filtersOf(query: MeasureQueryInput): Promise<Filter[]> {
  const t = await getTranslations("world");
  const substance = await getSubstanceName();
  return [
    {
      name: "mineralId",
      label: t("columns.mineral"),
      value: query.mineralId,
      options: mineralIds.map((id) => ({ value: id, label: substance(id) })),
    },
    {
      name: "status",
      label: t("columns.status"),
      value: query.status,
      options: measureStatuses.map((each) => ({ value: each, label: t(`measureStates.${each}`) })),
    },
  ];
}

export default async function MeasuresPage({
  searchParams,
}: {
  readonly searchParams: Promise<MeasuresSearch>;
}): Promise<ReactNode> {
  const query = queryOf(await searchParams);
  const t = await getTranslations("public.reference");
  const { date } = await getFormats();
  const substance = await getSubstanceName();
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
      <FilterBar path="/reference/measures" kept={{ date: query.date }} filters={await filtersOf(query)} />
      <MeasureTable
        measures={page.items}
        caption={t("measures.caption", { date: date(page.date) })}
        mineralName={name}
      />
      <Pager
        path="/reference/measures"
        search={{ mineralId: query.mineralId, status: query.status, date: query.date }}
        nextCursor={page.nextCursor}
        hasCursor={query.cursor !== undefined}
      />
    </>
  );
}
