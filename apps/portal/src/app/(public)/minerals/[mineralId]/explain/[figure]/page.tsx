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
import { FactTable } from "@/components/world/fact-table";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHead, Section } from "@/components/ui/page-head";
import { getGapText } from "@/components/world/gap-text";
import { nameInSentence, nameOf } from "@/components/world/mineral-names";
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

export default async function ExplainPage({ params, searchParams }: ExplainPageProps): Promise<ReactNode> {
  const { mineralId, figure } = await params;
  const { edition, date } = await searchParams;
  const parsed = parseFigure(figure);
  if (parsed === null) notFound();
  const { stage, key } = parsed;
  const query = { ...(edition === undefined ? {} : { edition }), ...(date === undefined ? {} : { date }) };
  const profile = (await callApi(getMineralRoute, { params: { mineralId }, query })).value;
  const summary = profile.stages[stage];
  if (summary.producers.length === 0) notFound();

  const t = await getTranslations("world");
  const formats = await getFormats();
  const gapText = await getGapText();
  const name = nameOf(profile, formats.locale);
  const facts = await inputFacts(profile, stage, key);
  const governance = facts.filter((fact) => fact.kind === "governance");
  const used = new Set(facts.map((fact) => fact.sourceId));
  const formula = formulaWithValues(key, summary, formats);
  return (
    <article className="max-w-5xl">
      <PageHead
        crumbs={[
          { label: t("overview.title"), href: "/" },
          {
            label: name,
            href: `/minerals/${mineralId}?edition=${profile.edition.name}&date=${profile.date}`,
          },
        ]}
        title={`${t(`${key}.short`)}, ${t(`stages.${stage}`)}`}
        lead={t(`${key}.question`, { name: nameInSentence(profile, formats.locale) })}
      />
      <Section
        id="formula"
        title={t("formulaTitle")}
        aside={
          <Link className="link" prefetch={false} href={`/methods/${formula.methodId}`}>
            {t("methodLink")}
          </Link>
        }
      >
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
      <Section id="inputs" title={t("contributionsTitle")} lead={t("contributionsLead")}>
        <ContributionTable figure={key} stage={summary} />
      </Section>
      {summary.gaps.length === 0 ? null : (
        <Section id="gaps" title={t("gapsTitle")}>
          <ul className="prose-width list-disc pl-5">
            {summary.gaps.map((gap) => (
              <li key={`${gap.code} ${gap.message}`}>{gapText(gap)}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="facts" title={t("factsTitle", { count: facts.length })}>
        <FactTable
          facts={facts.filter((fact) => fact.kind !== "governance")}
          caption={t("factsTitle", { count: facts.length })}
        />
        {governance.length === 0 ? null : (
          <Disclosure summary={t("governanceFacts", { count: governance.length })}>
            <FactTable facts={governance} caption={t("governanceFacts", { count: governance.length })} />
          </Disclosure>
        )}
      </Section>
      <Section id="sources" title={t("sources")}>
        <SourceList sources={profile.sources.filter((source) => used.has(source.sourceId))} />
      </Section>
    </article>
  );
}
