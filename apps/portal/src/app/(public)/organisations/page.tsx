import {
  organisationKinds,
  publicOrganisationsRoute,
  type PublicOrganisation,
} from "@interphase/consortium/contract";
import { namedCountries } from "@interphase/names";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Form from "next/form";
import Link from "next/link";
import type { ReactNode } from "react";

import { DirectoryTabs } from "@/components/directory/directory-tabs";
import { Absent } from "@/components/ui/absent";
import { Button, ButtonLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { InputField, SelectField } from "@/components/ui/field";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { getFormats } from "@/i18n/format";
import { callApi } from "@/server/api";

interface OrganisationsPageProps {
  readonly searchParams: Promise<{
    readonly q?: string;
    readonly kind?: string;
    readonly country?: string;
    readonly cursor?: string;
  }>;
}

interface Asked {
  readonly q: string;
  readonly kind: string;
  readonly country: string;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("directory"))("title") };
}

async function Search({ q, kind, country }: Asked): Promise<ReactNode> {
  const [t, kinds, formats] = await Promise.all([
    getTranslations("directory"),
    getTranslations("applications.kinds"),
    getFormats(),
  ]);
  const any = { value: "", label: t("any") };
  const countries = namedCountries
    .map((value) => ({ value, label: formats.country(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, formats.locale));
  return (
    <Form
      action="/organisations"
      role="search"
      className="mb-6 grid items-end gap-3 sm:grid-cols-[2fr_1fr_1fr_auto]"
    >
      <InputField id="q" name="q" type="search" label={t("search")} defaultValue={q} maxLength={200} />
      <SelectField
        id="kind"
        name="kind"
        label={t("kind")}
        defaultValue={kind}
        options={[any, ...organisationKinds.map((value) => ({ value, label: kinds(value) }))]}
      />
      <SelectField
        id="country"
        name="country"
        label={t("country")}
        defaultValue={country}
        options={[any, ...countries]}
      />
      <Button type="submit">{t("find")}</Button>
    </Form>
  );
}

async function columns(): Promise<Column<PublicOrganisation>[]> {
  const [t, kinds, formats] = await Promise.all([
    getTranslations("directory"),
    getTranslations("applications.kinds"),
    getFormats(),
  ]);
  return [
    {
      key: "name",
      label: t("name"),
      isDeciding: true,
      cell: ({ id, name, nativeName }) => (
        <>
          <Link className="link wrap-anywhere" href={`/organisations/${id}`}>
            <bdi>{name}</bdi>
          </Link>
          {nativeName === null ? null : (
            <span className="block text-12 text-ink-2 wrap-anywhere">
              <bdi>{nativeName}</bdi>
            </span>
          )}
        </>
      ),
    },
    {
      key: "kind",
      label: t("kind"),
      isDeciding: true,
      cell: ({ kind }) => (kind === null ? <Absent state="unknown" /> : kinds(kind)),
    },
    { key: "country", label: t("country"), cell: ({ countryIso3 }) => formats.country(countryIso3) },
  ];
}

/** Which organisations are members? Anybody may ask. */
export default async function OrganisationsPage({
  searchParams,
}: OrganisationsPageProps): Promise<ReactNode> {
  const asked = await searchParams;
  const t = await getTranslations("directory");
  const q = (asked.q ?? "").trim().slice(0, 200);
  const kind = organisationKinds.find((each) => each === asked.kind);
  const country = namedCountries.find((each) => each === asked.country);
  const query = {
    ...(q !== "" && { q }),
    ...(kind && { kind }),
    ...(country && { country }),
    ...(asked.cursor && { cursor: asked.cursor }),
  };
  const { value } = await callApi(publicOrganisationsRoute, { query });
  const isFiltered = q !== "" || kind !== undefined || country !== undefined;
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <DirectoryTabs current="organisations" />
      <Search q={q} kind={kind ?? ""} country={country ?? ""} />
      <DataTable
        caption={t("title")}
        isCaptionHidden
        columns={await columns()}
        rows={value.items}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            title={t(isFiltered ? "noneFoundTitle" : "emptyTitle")}
            action={isFiltered ? <ButtonLink href="/organisations">{t("showAll")}</ButtonLink> : undefined}
          >
            {t(isFiltered ? "noneFound" : "empty")}
          </EmptyState>
        }
      />
      <Pager
        path="/organisations"
        search={{ q, kind, country }}
        nextCursor={value.nextCursor}
        hasCursor={asked.cursor !== undefined}
      />
    </>
  );
}
