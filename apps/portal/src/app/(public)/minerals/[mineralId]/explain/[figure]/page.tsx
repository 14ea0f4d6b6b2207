import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import {
  getMineralRoute,
  listFactsRoute,
  type Fact,
  type MineralProfile,
  type Stage,
} from "@interphase/minerals/contract";
import { nameMineral, nameStage } from "@interphase/names";
import { FactTable } from "@/components/world/fact-table";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHead, Section } from "@/components/ui/page-head";
import { getGapText } from "@/components/world/gap-text";
import { SourceList } from "@/components/world/source-list";
import { getFormats } from "@/i18n/format";
import { callApi } from "@/server/api";
import { ContributionTable } from "../_components/contribution-table";
import { figures, formulaWithValues, type FigureKey } from "../_components/figure-formulas";

interface ExplainPageProps {
  readonly params: Promise<{ readonly mineralId: string; readonly figure: string }>;
  readonly searchParams: Promise<{ readonly edition?: string; readonly date?: string }>;
}

function parseFigure(text: string): { stage: Stage; key: FigureKey } | null {
  const [stage, key] = text.split(".");
  const known = figures.find((figure) => figure === key);
  return (stage === "mine" || stage === "refine") && known !== undefined ? { stage, key: known } : null;
}

/** The facts of the series' own countries, and for the weighted figure their governance too. Asked in pages the api allows. */
async function inputFacts(profile: MineralProfile, stage: Stage, key: FigureKey): Promise<Fact[]> {
  const producers = profile.stages[stage].producers;
  const ids = producers.flatMap((producer) => producer.factIds);
  const governance =
    key === "worldConcentration"
      ? producers.slice(0, 10).flatMap((producer) => producer.governanceFactIds)
      : [];
  const asked = [...new Set([...ids, ...governance])].slice(0, 200);
  if (asked.length === 0) return [];
  const query = { edition: profile.edition.name, factId: asked, limit: 200 };
  return (await callApi(listFactsRoute, { query })).value.items;
}

export async function generateMetadata({ params }: ExplainPageProps): Promise<Metadata> {
  const parsed = parseFigure((await params).figure);
  if (parsed === null) return {};
  return { title: (await getTranslations("world"))(`${parsed.key}.short`) };
}

interface ExplainedProps {
  readonly profile: MineralProfile;
  readonly stage: Stage;
  readonly figure: FigureKey;
}

async function FormulaSection({ profile, stage, figure }: ExplainedProps): Promise<ReactNode> {
  const t = await getTranslations("world");
  const formats = await getFormats();
  const formula = formulaWithValues(figure, profile.stages[stage], formats);
  const methodLink = (
    <Link className="link" prefetch={false} href={`/methods/${formula.methodId}`}>
      {t("methodLink")}
    </Link>
  );
  return (
    <Section id="formula" title={t("formulaTitle")} aside={methodLink}>
      <div
        className="overflow-x-auto rounded-6 border border-line bg-surface px-4 py-3 font-mono"
        tabIndex={0}
        role="group"
        aria-label={t("formulaTitle")}
      >
        {formula.lines.map((line) => (
          <p key={line} className="py-0.5 whitespace-pre">
            {line}
          </p>
        ))}
      </div>
      <p className="mt-2 text-12 text-ink-3">
        {t("explainStamp", {
          edition: profile.edition.name,
          date: formats.date(profile.date),
          hash: profile.edition.sha256.slice(0, 12),
        })}
      </p>
    </Section>
  );
}

async function FactsSection({ facts }: { readonly facts: readonly Fact[] }): Promise<ReactNode> {
  const t = await getTranslations("world");
  const governance = facts.filter((fact) => fact.kind === "governance");
  const title = t("factsTitle", { count: facts.length });
  const governanceTitle = t("governanceFacts", { count: governance.length });
  return (
    <Section id="facts" title={title}>
      <FactTable facts={facts.filter((fact) => fact.kind !== "governance")} caption={title} />
      {governance.length === 0 ? null : (
        <div className="mt-3">
          <Disclosure summary={governanceTitle}>
            <FactTable facts={governance} caption={governanceTitle} />
          </Disclosure>
        </div>
      )}
    </Section>
  );
}

async function GapsSection({ profile, stage }: ExplainedProps): Promise<ReactNode> {
  const t = await getTranslations("world");
  const gapText = await getGapText();
  const { gaps } = profile.stages[stage];
  if (gaps.length === 0) return null;
  return (
    <Section id="gaps" title={t("gapsTitle")}>
      <ul className="prose-width list-disc pl-5">
        {gaps.map((gap) => (
          <li key={`${gap.code} ${gap.message}`}>{gapText(gap)}</li>
        ))}
      </ul>
    </Section>
  );
}

export default async function ExplainPage({ params, searchParams }: ExplainPageProps): Promise<ReactNode> {
  const { mineralId, figure: text } = await params;
  const { edition, date } = await searchParams;
  const parsed = parseFigure(text);
  if (parsed === null) notFound();
  const { stage, key: figure } = parsed;
  const query = { ...(edition === undefined ? {} : { edition }), ...(date === undefined ? {} : { date }) };
  const profile = (await callApi(getMineralRoute, { params: { mineralId }, query })).value;
  if (profile.stages[stage].producers.length === 0) notFound();

  const t = await getTranslations("world");
  const { names } = await getFormats();
  const facts = await inputFacts(profile, stage, figure);
  const used = new Set(facts.map((fact) => fact.sourceId));
  const back = `/minerals/${mineralId}?edition=${profile.edition.name}&date=${profile.date}`;
  return (
    <article className="max-w-5xl">
      <PageHead
        crumbs={[
          { label: t("overview.title"), href: "/" },
          { label: nameMineral(profile.mineralId, names, "title"), href: back },
        ]}
        title={`${t(`${figure}.short`)}, ${nameStage(stage, names)}`}
        lead={t(`${figure}.question`, { name: nameMineral(profile.mineralId, names, "sentence") })}
      />
      <FormulaSection profile={profile} stage={stage} figure={figure} />
      <Section id="inputs" title={t("contributionsTitle")} lead={t("contributionsLead")}>
        <ContributionTable figure={figure} stage={profile.stages[stage]} />
      </Section>
      <GapsSection profile={profile} stage={stage} figure={figure} />
      <FactsSection facts={facts} />
      <Section id="sources" title={t("sources")}>
        <SourceList sources={profile.sources.filter((source) => used.has(source.sourceId))} />
      </Section>
    </article>
  );
}
