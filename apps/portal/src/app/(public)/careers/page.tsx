import { careerProfessions, careerRungs, careerSectors } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { DirectoryTabs } from "@/components/directory/directory-tabs";
import { DataTable } from "@/components/ui/data-table";
import { PageHead, Section } from "@/components/ui/page-head";
import { TabsNav } from "@/components/ui/tabs-nav";

import { CareerLadder } from "./_components/career-ladder";

interface CareersPageProps {
  readonly searchParams: Promise<{ readonly profession?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("careers"))("title") };
}

/** Where can a profession lead, in which kind of organisation? On a phone the table alone. */
export default async function CareersPage({ searchParams }: CareersPageProps): Promise<ReactNode> {
  const [asked, t] = [await searchParams, await getTranslations("careers")];
  const profession = careerProfessions.find((each) => each === asked.profession) ?? careerProfessions[0];
  const name = t(`professions.${profession}`);
  const stepOf = (sector: string, rung: string) => t(`steps.${profession}.${sector}.${rung}`);
  const columns = careerSectors.map((sector) => ({
    key: sector,
    title: t(`sectors.${sector}`),
    rungs: careerRungs.map((rung) => ({ key: rung, title: stepOf(sector, rung) })),
  }));
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <DirectoryTabs current="careers" />
      <TabsNav
        label={t("professions.label")}
        tabs={careerProfessions.map((each) => ({
          href: `/careers?profession=${each}`,
          label: t(`professions.${each}`),
          isCurrent: each === profession,
        }))}
      />
      <div className="mb-6 max-sm:hidden">
        <CareerLadder columns={columns} label={t("ladder", { profession: name })} />
        <p className="prose-width mt-3 text-12 text-ink-3">{t("legend")}</p>
      </div>
      <Section id="table" title={t("table")}>
        <DataTable
          caption={name}
          columns={[
            { key: "rung", label: t("rung"), isDeciding: true, cell: (rung: string) => t(`rungs.${rung}`) },
            ...careerSectors.map((sector) => ({
              key: sector,
              label: t(`sectors.${sector}`),
              cell: (rung: string) => stepOf(sector, rung),
            })),
          ]}
          rows={[...careerRungs]}
          rowKey={(rung) => rung}
        />
      </Section>
    </>
  );
}
