import { publicOrganisationRoute, sitesRoute } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { SiteLine } from "@/components/directory/site-line";
import { ActForm, ActSubmit } from "@/components/ui/act-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead, Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";

import { removeSite } from "./_actions/site-acts";
import { NewSite } from "./_components/new-site";

interface SitesPageProps {
  readonly params: Promise<{ readonly organisationId: string }>;
  readonly searchParams: Promise<{ readonly done?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("directory.sites"))("change") };
}

/** Which sites does the reader's own organisation show? For its administrator alone. */
export default async function SitesPage({ params, searchParams }: SitesPageProps): Promise<ReactNode> {
  const [{ organisationId }, { done }, t, words] = [
    await params,
    await searchParams,
    await getTranslations("directory.sites"),
    await getTranslations("directory"),
  ];
  const { items, mayWrite } = (await callApi(sitesRoute, { params: { organisationId } })).value;
  if (!mayWrite) notFound();
  const { name } = (await callApi(publicOrganisationRoute, { params: { organisationId } })).value;
  return (
    <>
      <PageHead
        crumbs={[
          { label: words("title"), href: "/organisations" },
          { label: name, href: `/organisations/${organisationId}` },
        ]}
        title={t("change")}
        lead={t("changeLead")}
      />
      {done === "added" || done === "removed" ? (
        <div className="mb-4">
          <Notice role="status">
            <span aria-hidden="true">✓ </span>
            {t(`done.${done}`)}
          </Notice>
        </div>
      ) : null}
      <Section id="shown" title={t("shown")}>
        {items.length === 0 ? <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState> : null}
        <ul>
          {items.map((site) => (
            <li
              key={site.id}
              className="flex flex-wrap items-start justify-between gap-3 border-b border-line py-3"
            >
              <SiteLine site={site} />
              <ActForm act={removeSite.bind(null, organisationId, site.id)}>
                <ActSubmit kind="danger" aria-label={t("removeNamed", { name: site.name })}>
                  {t("remove")}
                </ActSubmit>
              </ActForm>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="add" title={t("add")}>
        <NewSite organisationId={organisationId} />
      </Section>
    </>
  );
}
