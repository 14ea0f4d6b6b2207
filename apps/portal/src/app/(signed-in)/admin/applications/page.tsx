import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import {
  applicationsRoute,
  applicationStages,
  type ApplicationSummary,
} from "@interphase/consortium/contract";
import { Badge } from "@/components/ui/badge";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";
import { FilterForm } from "../_components/filter-form";
import { daysUntil } from "../_words/dates";
import { adminTitle } from "../_words/words";
import { getApplicationWords, stageBadges, type ApplicationWords } from "./_components/application-words";

export function generateMetadata(): Promise<Metadata> {
  return adminTitle("applications");
}

const waits = ["alliance", "applicant"] as const;

function columnsOf({ tA, formats, now }: ApplicationWords): Column<ApplicationSummary>[] {
  const daysSince = (instant: string) => Math.max(0, -daysUntil(instant, now) - 1);
  return [
    {
      key: "name",
      label: tA("name"),
      isDeciding: true,
      cell: ({ id, englishName, nativeName }) => (
        <>
          <Link className="link wrap-anywhere" href={`/admin/applications/${id}`}>
            <bdi>{englishName}</bdi>
          </Link>
          {nativeName === null ? null : (
            <bdi className="block text-12 text-ink-3 wrap-anywhere">{nativeName}</bdi>
          )}
        </>
      ),
    },
    {
      key: "stage",
      label: tA("stage"),
      isDeciding: true,
      cell: ({ stage }) => <Badge kind={stageBadges[stage]}>{tA(`stages.${stage}`)}</Badge>,
    },
    {
      key: "waitsFor",
      label: tA("waitsFor"),
      cell: ({ waitsFor, waitingSince }) =>
        waitsFor === null ? (
          <span className="text-ink-3">—</span>
        ) : (
          tA("since", { who: tA(`waits.${waitsFor}`), date: formats.date(waitingSince) })
        ),
    },
    {
      key: "age",
      label: tA("age"),
      cell: ({ receivedAt }) => tA("days", { days: daysSince(receivedAt) }),
    },
    { key: "kind", label: tA("kind"), cell: ({ kind }) => tA(`kinds.${kind}`) },
    { key: "country", label: tA("country"), cell: ({ countryIso3 }) => formats.country(countryIso3) },
  ];
}

interface ApplicationsPageProps {
  readonly searchParams: Promise<{
    readonly q?: string;
    readonly stage?: string;
    readonly waitsFor?: string;
    readonly cursor?: string;
  }>;
}

/** Which organisations want to join, how far is each, and who is waited for? */
export default async function ApplicationsPage({ searchParams }: ApplicationsPageProps): Promise<ReactNode> {
  const search = await searchParams;
  const words = await getApplicationWords();
  const { t, tA } = words;
  const stage = applicationStages.find((each) => each === search.stage);
  const waitsFor = waits.find((each) => each === search.waitsFor);
  const q = search.q?.slice(0, 200) ?? "";
  const query = { ...(q && { q }), ...(stage && { stage }), ...(waitsFor && { waitsFor }) };
  const { items, nextCursor } = (
    await callApi(applicationsRoute, { query: { ...query, ...(search.cursor && { cursor: search.cursor }) } })
  ).value;
  const isFiltered = Object.keys(query).length > 0;
  const stages = applicationStages.map((value) => ({ value, label: tA(`stages.${value}`) }));
  const sides = waits.map((value) => ({ value, label: tA(`waits.${value}`) }));
  return (
    <>
      <PageHead title={tA("title")} lead={tA("lead")} />
      <FilterForm
        label={tA("filterLabel")}
        submit={t("filter")}
        clear={isFiltered ? { href: "/admin/applications", label: t("clear") } : null}
        filters={[
          { name: "q", label: tA("search"), value: q },
          {
            name: "stage",
            label: tA("stage"),
            value: stage ?? "",
            options: [{ value: "", label: tA("anyStage") }, ...stages],
          },
          {
            name: "waitsFor",
            label: tA("waitsFor"),
            value: waitsFor ?? "",
            options: [{ value: "", label: tA("anyWait") }, ...sides],
          },
        ]}
      />
      <DataTable
        caption={tA("title")}
        isCaptionHidden
        columns={columnsOf(words)}
        rows={items}
        rowKey={({ id }) => id}
        empty={
          isFiltered ? (
            <p className="py-8 text-ink-2">{tA("noMatch")}</p>
          ) : (
            <EmptyState title={tA("emptyTitle")}>{tA("empty")}</EmptyState>
          )
        }
      />
      <Pager
        path="/admin/applications"
        search={query}
        nextCursor={nextCursor}
        hasCursor={search.cursor !== undefined}
      />
    </>
  );
}
