import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache, type ReactNode } from "react";
import { getMineralRoute, type MineralProfile } from "@interphase/minerals/contract";
import { nameMineral } from "@interphase/names";
import { PageHead, Section } from "@/components/ui/page-head";
import { getGapText } from "@/components/world/gap-text";
import { noteOf } from "@/components/world/mineral-names";
import { SourceList } from "@/components/world/source-list";
import { getFormats } from "@/i18n/format";
import { callApi } from "@/server/api";
import { ConcentrationSection } from "./_components/concentration-section";
import { GovernanceSection } from "./_components/governance-section";
import { KeyFigures } from "./_components/key-figures";
import { MeasuresSection } from "./_components/measures-section";
import { PricesSection } from "./_components/prices-section";
import { PublishedSection } from "./_components/published-section";
import { StageSection } from "./_components/stage-section";
import { TradeSection } from "./_components/trade-section";

interface MineralPageProps {
  readonly params: Promise<{ readonly mineralId: string }>;
  readonly searchParams: Promise<{ readonly edition?: string; readonly date?: string }>;
}

const findProfile = cache(
  async (
    mineralId: string,
    edition: string | undefined,
    date: string | undefined,
  ): Promise<MineralProfile> => {
    const query = { ...(edition === undefined ? {} : { edition }), ...(date === undefined ? {} : { date }) };
    return (await callApi(getMineralRoute, { params: { mineralId }, query })).value;
  },
);

async function readPage({
  params,
  searchParams,
}: MineralPageProps): Promise<{ profile: MineralProfile; name: string; note: string | null }> {
  const { mineralId } = await params;
  const { edition, date } = await searchParams;
  const profile = await findProfile(mineralId, edition, date);
  const { names } = await getFormats();
  return { profile, name: nameMineral(profile.mineralId, names, "title"), note: noteOf(profile, names) };
}

export async function generateMetadata(props: MineralPageProps): Promise<Metadata> {
  const { name } = await readPage(props);
  const t = await getTranslations("world");
  return { title: name, description: t("mineralLead", { name }) };
}

const parts = [
  "mine",
  "refine",
  "concentration",
  "governance",
  "prices",
  "measures",
  "published",
  "trade",
  "sources",
] as const;

async function PartsNav({ profile }: { readonly profile: MineralProfile }): Promise<ReactNode> {
  const t = await getTranslations("world");
  const isEmpty: Partial<Record<(typeof parts)[number], boolean>> = {
    published: profile.publishedFigures.length + profile.importReliance.length === 0,
    trade: profile.tradeFlows.length === 0,
  };
  return (
    <nav aria-label={t("onThisPage")} className="no-print -mt-4 mb-6 overflow-x-auto">
      <ul className="flex gap-4 text-14">
        {parts
          .filter((part) => isEmpty[part] !== true)
          .map((part) => (
            <li key={part}>
              <a className="link block py-1 whitespace-nowrap" href={`#${part}`}>
                {t(`parts.${part}`)}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

async function SourcesSection({ profile }: { readonly profile: MineralProfile }): Promise<ReactNode> {
  const t = await getTranslations("world");
  const gapText = await getGapText();
  return (
    <Section id="sources" title={t("sources")} lead={t("sourcesLead", { edition: profile.edition.name })}>
      <SourceList sources={profile.sources} />
      {profile.gaps.map((gap) => (
        <p key={gap.message} className="prose-width mt-3 text-12 text-ink-3">
          {gapText(gap)}
        </p>
      ))}
    </Section>
  );
}

export default async function MineralPage(props: MineralPageProps): Promise<ReactNode> {
  const { profile, name, note } = await readPage(props);
  const t = await getTranslations("world");
  const { names } = await getFormats();
  const inSentence = nameMineral(profile.mineralId, names, "sentence");
  return (
    <>
      <PageHead
        crumbs={[{ label: t("overview.title"), href: "/" }]}
        title={name}
        marks={<span className="text-14 text-ink-3">{profile.symbol}</span>}
        lead={note ?? t("mineralLead", { name: inSentence })}
      />
      <KeyFigures profile={profile} name={name} />
      <PartsNav profile={profile} />
      <StageSection profile={profile} stage="mine" name={inSentence} />
      <StageSection profile={profile} stage="refine" name={inSentence} />
      <ConcentrationSection profile={profile} name={inSentence} />
      <GovernanceSection profile={profile} />
      <PricesSection profile={profile} />
      <MeasuresSection profile={profile} name={inSentence} />
      <PublishedSection profile={profile} />
      <TradeSection profile={profile} />
      <SourcesSection profile={profile} />
    </>
  );
}
