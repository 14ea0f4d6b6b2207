import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense, type ReactNode } from "react";
import { stageSchema } from "@interphase/minerals/contract";
import type { Assessment, MineralExposure } from "@interphase/sourcing/contract";

import { EmptyState } from "@/components/ui/empty-state";
import { ChoiceLinks } from "../../_components/choice-links";
import { ChartSkeleton } from "../../_components/chart-skeleton";
import { FindingList } from "../../_components/finding-list";
import { Texts } from "../../_components/texts";
import { byExposure, worstStage } from "../../_figures/exposure-order";
import { findingTexts } from "../../_figures/finding-words";
import { leadingFindings } from "../../_figures/leading-findings";
import { getAssessment } from "../../_figures/get-assessment";
import { leadSentences } from "../../_figures/lead-sentence";
import { getWords } from "../../_figures/words";
import { AssessmentHead, WhatIfLink } from "./_components/assessment-head";
import { CoverChart } from "./_components/cover-chart";
import { EditionNotice } from "./_components/edition-notice";
import { Explained } from "./_components/explained";
import { ExposureChart } from "./_components/exposure-chart";
import { FlowChart } from "./_components/flow-chart";
import { MapChart } from "./_components/map-chart";
import { TimelineChart } from "./_components/timeline-chart";
import { requireMe } from "@/server/me";

interface AssessmentPageProps {
  readonly params: Promise<{ readonly assessmentId: string }>;
  readonly searchParams: Promise<{
    readonly mineral?: string;
    readonly stage?: string;
    readonly explain?: string;
  }>;
}

export async function generateMetadata({ params }: AssessmentPageProps): Promise<Metadata> {
  const assessment = await getAssessment((await params).assessmentId);
  return {
    title: (await getTranslations("sourcing"))("assessment.title", {
      name: assessment.planName,
      version: String(assessment.planVersion),
    }),
  };
}

export default async function AssessmentPage({
  params,
  searchParams,
}: AssessmentPageProps): Promise<ReactNode> {
  const { assessmentId } = await params;
  const search = await searchParams;
  const assessment = await getAssessment(assessmentId);
  const words = await getWords();
  const ranked = byExposure(assessment.result.minerals);
  const mineral = ranked.find(({ mineralId }) => mineralId === search.mineral) ?? ranked[0];
  return (
    <Texts>
      <AssessmentHead assessment={assessment} current="overview" />
      <Suspense fallback={null}>
        <EditionNotice assessment={assessment} />
      </Suspense>
      {mineral === undefined ? (
        <EmptyState title={words.t("assessment.emptyTitle")}>{words.t("assessment.empty")}</EmptyState>
      ) : (
        <Pictures assessment={assessment} mineral={mineral} stageText={search.stage} />
      )}
      <Explained assessment={assessment} path={search.explain ?? null} />
    </Texts>
  );
}

interface PicturesProps {
  readonly assessment: Assessment;
  readonly mineral: MineralExposure;
  readonly stageText: string | undefined;
}

const panel = "border-t border-line py-6 first:border-t-0 first:pt-0";

async function Pictures({ assessment, mineral, stageText }: PicturesProps): Promise<ReactNode> {
  const words = await getWords();
  const { t } = words;
  const chosen = stageSchema.safeParse(stageText);
  const stage = chosen.success ? chosen.data : (worstStage(mineral)?.stage ?? "mine");
  return (
    <>
      <Lead assessment={assessment} />
      <div className="grid gap-8 py-6 lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
        <ExposureChart assessment={assessment} />
        <TopFindings assessment={assessment} />
      </div>
      <section id="map" className={panel} aria-label={t("assessment.sections.where")}>
        <MineralChoice assessment={assessment} mineral={mineral} stage={stage} />
        <Suspense key={`${mineral.mineralId}-${stage}`} fallback={<ChartSkeleton className="h-[32rem]" />}>
          <MapChart assessment={assessment} mineral={mineral} stage={stage} />
        </Suspense>
      </section>
      <section id="flow" className={panel} aria-label={t("assessment.sections.flow")}>
        <Suspense key={mineral.mineralId} fallback={<ChartSkeleton className="h-[28rem]" />}>
          <FlowChart assessment={assessment} mineral={mineral} />
        </Suspense>
      </section>
      <section id="run-out" className={panel} aria-label={t("assessment.sections.runOut")}>
        <Suspense fallback={<ChartSkeleton className="h-[34rem]" />}>
          <TimelineChart assessment={assessment} />
        </Suspense>
      </section>
      <section id="cover" className={panel} aria-label={t("assessment.sections.cover")}>
        <CoverChart assessment={assessment} />
      </section>
    </>
  );
}

async function Lead({ assessment }: { readonly assessment: Assessment }): Promise<ReactNode> {
  const words = await getWords();
  const { abilities } = await requireMe();
  const [first, ...rest] = leadSentences(assessment.result, words);
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
      <div className="max-w-[75ch]">
        <p className="text-20 font-semibold">{first}</p>
        <p className="mt-1 text-14 text-ink-2">{rest.join(" ")}</p>
      </div>
      {abilities.includes("sourcing.scenario.create") && (
        <WhatIfLink base={`/sourcing/assessments/${assessment.id}`} label={words.t("assessment.whatIf")} />
      )}
    </div>
  );
}

async function TopFindings({ assessment }: { readonly assessment: Assessment }): Promise<ReactNode> {
  const words = await getWords();
  const { t } = words;
  const texts = findingTexts(assessment.result, words);
  const leading = leadingFindings(assessment.result, texts);
  const href = `/sourcing/assessments/${assessment.id}/findings`;
  return (
    <section aria-labelledby="findings-title">
      <h2 id="findings-title" className="mb-3 text-16 font-semibold">
        {t("findings.title", { count: texts.length })}
      </h2>
      <FindingList texts={leading} words={words} isBrief />
      {texts.length > 0 && (
        <p className="mt-3">
          <a className="link" href={href}>
            {t("findings.all", { count: texts.length })}
          </a>
        </p>
      )}
    </section>
  );
}

interface MineralChoiceProps {
  readonly assessment: Assessment;
  readonly mineral: MineralExposure;
  readonly stage: string;
}

async function MineralChoice({ assessment, mineral, stage }: MineralChoiceProps): Promise<ReactNode> {
  const words = await getWords();
  return (
    <div className="mb-4">
      <p className="mb-1 text-12 text-ink-3">{words.t("assessment.chooseMineral")}</p>
      <ChoiceLinks
        label={words.t("assessment.chooseMineral")}
        choices={byExposure(assessment.result.minerals).map(({ mineralId }) => ({
          value: mineralId,
          label: words.mineral(mineralId),
          href: `?mineral=${mineralId}&stage=${stage}#map`,
          isCurrent: mineralId === mineral.mineralId,
        }))}
      />
    </div>
  );
}
