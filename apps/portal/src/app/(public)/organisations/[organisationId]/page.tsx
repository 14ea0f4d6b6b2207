import { publicOrganisationRoute, sitesRoute } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache, type ReactNode } from "react";

import { SiteLine } from "@/components/directory/site-line";
import { Absent } from "@/components/ui/absent";
import { ButtonLink } from "@/components/ui/button";
import { PageHead, Section } from "@/components/ui/page-head";
import { getFormats } from "@/i18n/format";
import { callApi } from "@/server/api";
import { findReader } from "@/server/me";

import { ChainPlace } from "./_components/chain-place";
import { SiteMap } from "./_components/site-map";

interface OrganisationPageProps {
  readonly params: Promise<{ readonly organisationId: string }>;
}

const getOrganisation = cache(
  async (organisationId: string) =>
    (await callApi(publicOrganisationRoute, { params: { organisationId } })).value,
);

export async function generateMetadata({ params }: OrganisationPageProps): Promise<Metadata> {
  return { title: (await getOrganisation((await params).organisationId)).name };
}

/** Where it works, for members; whoever keeps the list finds the way to it here. */
async function Sites({ organisationId }: { readonly organisationId: string }): Promise<ReactNode> {
  const t = await getTranslations("directory.sites");
  const { items, mayWrite } = (await callApi(sitesRoute, { params: { organisationId } })).value;
  const change = mayWrite ? (
    <ButtonLink href={`/organisations/${organisationId}/sites`}>{t("change")}</ButtonLink>
  ) : undefined;
  return (
    <Section id="sites" title={t("title")} lead={t("lead")} aside={change}>
      <SiteMap sites={items} />
      {items.length === 0 ? <p className="text-ink-2">{t("none")}</p> : null}
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {items.map((site) => (
          <li key={site.id} className="border-t border-line pt-3">
            <SiteLine site={site} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Who is this member, and where does it stand and work? */
export default async function OrganisationPage({ params }: OrganisationPageProps): Promise<ReactNode> {
  const [t, formats, reader] = [await getTranslations("directory"), await getFormats(), await findReader()];
  const { id, name, nativeName, countryIso3, kind, website } = await getOrganisation(
    (await params).organisationId,
  );
  const isMember = reader.kind === "person" && reader.me.abilities.includes("site.read");
  return (
    <>
      <PageHead
        crumbs={[{ label: t("title"), href: "/organisations" }]}
        title={<bdi>{name}</bdi>}
        lead={nativeName === null ? undefined : <bdi>{nativeName}</bdi>}
      />
      <Section id="facts" title={t("facts")}>
        <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[10rem_1fr]">
          <dt className="text-ink-3">{t("country")}</dt>
          <dd>{formats.country(countryIso3)}</dd>
          <dt className="text-ink-3">{t("website")}</dt>
          <dd className="min-w-0 wrap-anywhere">
            {website === null ? (
              <Absent state="not-published" />
            ) : (
              <a className="link" href={website} rel="noreferrer nofollow">
                {website}
              </a>
            )}
          </dd>
        </dl>
      </Section>
      <Section id="chain" title={t("chain.title")}>
        <ChainPlace kind={kind} />
      </Section>
      {isMember ? (
        <Sites organisationId={id} />
      ) : (
        <p className="border-t border-line pt-6 text-14 text-ink-2">{t("sites.membersOnly")}</p>
      )}
    </>
  );
}
