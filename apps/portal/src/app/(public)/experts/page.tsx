import {
  expertLanguages,
  expertSkills,
  expertsRoute,
  nameLanguage,
  nameSkill,
  publicExpertsRoute,
  type Expert,
} from "@interphase/consortium/contract";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Form from "next/form";
import Link from "next/link";
import type { ReactNode } from "react";

import { DirectoryTabs } from "@/components/directory/directory-tabs";
import { Button, ButtonLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { InputField, SelectField } from "@/components/ui/field";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { getFormats, type Formats } from "@/i18n/format";
import { callApi } from "@/server/api";
import { findReader } from "@/server/me";

type Words = Awaited<ReturnType<typeof getTranslations<"experts">>>;

interface ExpertsPageProps {
  readonly searchParams: Promise<{
    readonly q?: string;
    readonly skill?: string;
    readonly language?: string;
    readonly cursor?: string;
  }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("experts"))("title") };
}

function columnsOf(t: Words, formats: Formats): Column<Expert>[] {
  return [
    {
      key: "name",
      label: t("fields.name"),
      isDeciding: true,
      cell: ({ id, name, headline }) => (
        <>
          <Link className="link wrap-anywhere" href={`/experts/${id}`}>
            <bdi>{name}</bdi>
          </Link>
          {headline === null ? null : (
            <span className="block text-12 text-ink-2 wrap-anywhere">
              <bdi>{headline}</bdi>
            </span>
          )}
        </>
      ),
    },
    {
      key: "skills",
      label: t("fields.skills"),
      isDeciding: true,
      cell: ({ skills }) => formats.some(skills.map((skill) => nameSkill(skill, formats.names))),
    },
    {
      key: "organisation",
      label: t("fields.organisation"),
      cell: ({ organisation }) => (organisation === null ? null : <bdi>{organisation}</bdi>),
    },
    {
      key: "languages",
      label: t("fields.languages"),
      cell: ({ languages }) =>
        formats.some(languages.map((language) => nameLanguage(language, formats.names))),
    },
  ];
}

interface SearchProps {
  readonly t: Words;
  readonly formats: Formats;
  readonly q: string;
  readonly skill: string | undefined;
  readonly language: string | undefined;
}

function Search({ t, formats, q, skill, language }: SearchProps): ReactNode {
  const any = { value: "", label: t("any") };
  return (
    <Form
      action="/experts"
      role="search"
      className="mb-6 grid items-end gap-3 sm:grid-cols-[2fr_1fr_1fr_auto]"
    >
      <InputField id="q" name="q" type="search" label={t("search")} defaultValue={q} maxLength={200} />
      <SelectField
        id="skill"
        name="skill"
        label={t("fields.skills")}
        defaultValue={skill ?? ""}
        options={[any, ...expertSkills.map((value) => ({ value, label: nameSkill(value, formats.names) }))]}
      />
      <SelectField
        id="language"
        name="language"
        label={t("fields.languages")}
        defaultValue={language ?? ""}
        options={[
          any,
          ...expertLanguages.map((value) => ({ value, label: nameLanguage(value, formats.names) })),
        ]}
      />
      <Button type="submit">{t("find")}</Button>
    </Form>
  );
}

/** Who knows about this? Members see what is published to members, visitors what is public. */
export default async function ExpertsPage({ searchParams }: ExpertsPageProps): Promise<ReactNode> {
  const asked = await searchParams;
  const [t, formats, reader] = await Promise.all([getTranslations("experts"), getFormats(), findReader()]);
  const skill = expertSkills.find((each) => each === asked.skill);
  const language = expertLanguages.find((each) => each === asked.language);
  const q = (asked.q ?? "").trim().slice(0, 200);
  const query = {
    ...(q !== "" && { q }),
    ...(skill && { skill }),
    ...(language && { language }),
    ...(asked.cursor && { cursor: asked.cursor }),
  };
  const isMember = reader.kind === "person" && reader.me.abilities.includes("expert.read");
  const { value } = await callApi(isMember ? expertsRoute : publicExpertsRoute, { query });
  const isFiltered = q !== "" || skill !== undefined || language !== undefined;
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t(isMember ? "leadMembers" : "leadPublic")}
        actions={
          reader.kind === "person" ? (
            <ButtonLink kind="primary" href="/experts/mine">
              {t("mine.title")}
            </ButtonLink>
          ) : null
        }
      />
      <DirectoryTabs current="experts" />
      <Search t={t} formats={formats} q={q} skill={skill} language={language} />
      <DataTable
        caption={t("title")}
        isCaptionHidden
        columns={columnsOf(t, formats)}
        rows={value.items}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            title={t(isFiltered ? "noneFoundTitle" : "emptyTitle")}
            action={isFiltered ? <ButtonLink href="/experts">{t("showAll")}</ButtonLink> : undefined}
          >
            {t(isFiltered ? "noneFound" : isMember ? "empty" : "emptyPublic")}
          </EmptyState>
        }
      />
      <Pager
        path="/experts"
        search={{ q, skill, language }}
        nextCursor={value.nextCursor}
        hasCursor={asked.cursor !== undefined}
      />
    </>
  );
}
