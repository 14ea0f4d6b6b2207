import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { CallInput } from "@interphase/contract";
import { countryIso3Codes, listFactsRoute, mineralIds } from "@interphase/minerals/contract";
import { nameStage } from "@interphase/names";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { FactTable, getSubstanceName } from "@/components/world/fact-table";

import { getFormats } from "@/i18n/format";
import { callApi } from "@/server/api";
import { FilterBar, type Filter } from "./_components/filter-bar";
import { ReferenceHead } from "./_components/reference-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public"))("reference.facts.title") };
}

const kinds = [
  "production",
  "governance",
  "price",
  "contained-price",
  "published-figure",
  "import-reliance",
  "trade",
  "atomic-weight",
] as const;
const states = ["reported", "withheld", "group-only", "not-published", "missing"] as const;
const stages = ["mine", "refine"] as const;

interface FactsPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

type FactQueryInput = NonNullable<CallInput<typeof listFactsRoute>["query"]>;

const one = (value: string | string[] | undefined): string | undefined => {
  const text = Array.isArray(value) ? value[0] : value;
  return text === "" ? undefined : text;
};

/** Which query does this address ask for? What it cannot mean is left out rather than refused. */
function queryOf(search: Awaited<FactsPageProps["searchParams"]>): FactQueryInput {
  const kind = kinds.find((each) => each === one(search["kind"]));
  const mineralId = mineralIds.find((each) => each === one(search["mineralId"]));
  const stage = stages.find((each) => each === one(search["stage"]));
  const state = states.find((each) => each === one(search["state"]));
  const country = one(search["countryIso3"]);
  const year = Number(one(search["year"]));
  const [edition, cursor, sourceId, indicator] = [
    one(search["edition"]),
    one(search["cursor"]),
    one(search["sourceId"]),
    one(search["indicator"]),
  ];
  const factId = [search["factId"] ?? []].flat();
  return {
    limit: 50,
    ...(kind === undefined ? {} : { kind }),
    ...(mineralId === undefined ? {} : { mineralId }),
    ...(stage === undefined ? {} : { stage }),
    ...(state === undefined ? {} : { state }),
    ...(country !== undefined && /^[A-Z]{3}$/.test(country) ? { countryIso3: country } : {}),
    ...(Number.isInteger(year) && year >= 1900 && year <= 2100 ? { year } : {}),
    ...(edition === undefined ? {} : { edition }),
    ...(cursor === undefined ? {} : { cursor }),
    ...(sourceId === undefined ? {} : { sourceId }),
    ...(indicator === undefined ? {} : { indicator }),
    ...(factId.length === 0 ? {} : { factId }),
  };
}

async function filtersOf(query: FactQueryInput): Promise<Filter[]> {
  const t = await getTranslations("world");
  const { country, locale, names } = await getFormats();
  const substance = await getSubstanceName();
  const collator = new Intl.Collator(locale);
  const countries = [...countryIso3Codes, "WLD", "XXX"]
    .map((iso3) => ({ value: iso3, label: country(iso3) }))
    .sort((a, b) => collator.compare(a.label, b.label));
  const years = [2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018].map((year) => ({
    value: String(year),
    label: String(year),
  }));
  return [
    {
      name: "kind",
      label: t("columns.figure"),
      value: query.kind,
      options: kinds.map((kind) => ({ value: kind, label: t(`factKinds.${kind}`) })),
    },
    {
      name: "mineralId",
      label: t("columns.mineral"),
      value: query.mineralId,
      options: mineralIds.map((id) => ({ value: id, label: substance(id) })),
    },
    {
      name: "stage",
      label: t("columns.stage"),
      value: query.stage,
      options: stages.map((stage) => ({ value: stage, label: nameStage(stage, names) })),
    },
    { name: "countryIso3", label: t("columns.country"), value: query.countryIso3, options: countries },
    {
      name: "year",
      label: t("columns.year"),
      value: query.year === undefined ? undefined : String(query.year),
      options: years,
    },
    {
      name: "state",
      label: t("columns.status"),
      value: query.state,
      options: states.map((state) => ({ value: state, label: t(`absent.${state}`) })),
    },
  ];
}

export default async function FactsPage({ searchParams }: FactsPageProps): Promise<ReactNode> {
  const query = queryOf(await searchParams);
  const t = await getTranslations("public.reference");
  const page = (await callApi(listFactsRoute, { query })).value;
  const kept = { edition: query.edition, sourceId: query.sourceId, indicator: query.indicator };
  const search = {
    kind: query.kind,
    mineralId: query.mineralId,
    stage: query.stage,
    countryIso3: query.countryIso3,
    year: query.year === undefined ? undefined : String(query.year),
    state: query.state,
  };
  const isSingle = query.factId !== undefined;
  return (
    <>
      <ReferenceHead current="facts" />
      {isSingle ? (
        <div className="mb-4">
          <Notice>
            {t("singleFact", { edition: page.edition })}{" "}
            <a className="link" href="/reference">
              {t("allFacts")}
            </a>
          </Notice>
        </div>
      ) : (
        <FilterBar path="/reference" filters={await filtersOf(query)} kept={kept} />
      )}
      <FactTable
        facts={page.items}
        caption={t("facts.title")}
        empty={
          <EmptyState
            title={t("nothingFound")}
            action={<ButtonLink href="/reference">{t("clear")}</ButtonLink>}
          >
            {t("nothingFoundHint")}
          </EmptyState>
        }
      />
      <p className="mt-3 text-12 text-ink-3">{t("fromEdition", { edition: page.edition })}</p>
      <Pager
        path="/reference"
        search={{ ...search, ...kept }}
        nextCursor={page.nextCursor}
        hasCursor={query.cursor !== undefined}
      />
    </>
  );
}
