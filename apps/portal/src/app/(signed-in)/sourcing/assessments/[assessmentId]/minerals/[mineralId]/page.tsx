import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense, type ReactNode } from "react";
import { stages } from "@interphase/minerals/contract";
import type { Assessment, MineralExposure } from "@interphase/sourcing/contract";

import { PageHead, Section } from "@/components/ui/page-head";

import { ChartSkeleton } from "../../../../_components/chart-skeleton";
import { Texts } from "../../../../_components/texts";
import { findStates } from "../../../../_figures/find-states";
import { viewFindings } from "../../../../_figures/finding-view";
import { getOverview } from "../../../../_figures/get-overview";
import { getTodaysAssessment } from "../../../../_figures/get-todays-assessment";
import { getWords } from "../../../../_figures/words";
import { getWorkWords } from "../../../../_figures/work-words";
import { assessmentCrumbs } from "../../_components/assessment-crumbs";
import { Explained } from "../../_components/explained";
import { FlowChart } from "../../_components/flow-chart";
import { MapChart } from "../../_components/map-chart";
import { FindingLines } from "../../suppliers/_components/finding-lines";
import { ConcentrationFigures } from "./_components/concentration-figures";
import { CoverGroups } from "./_components/cover-groups";
import { MeasuresTouching } from "./_components/measures-touching";
import { PublishedFigures } from "./_components/published-figures";
import { PurchaseFigures } from "./_components/purchase-figures";
import { StageFigures } from "./_components/stage-figures";

interface MineralPageProps {
  readonly params: Promise<{ readonly assessmentId: string; readonly mineralId: string }>;
  readonly searchParams: Promise<{ readonly explain?: string }>;
}

interface MineralProps {
  readonly assessment: Assessment;
  readonly mineral: MineralExposure;
}

async function getMineralExposure(params: MineralPageProps["params"]): Promise<MineralProps> {
  const { assessmentId, mineralId } = await params;
  const assessment = await getTodaysAssessment(assessmentId);
  const mineral = assessment.result.minerals.find((one) => one.mineralId === mineralId);
  return mineral === undefined ? notFound() : { assessment, mineral };
}

export async function generateMetadata({ params }: MineralPageProps): Promise<Metadata> {
  const { assessment, mineral } = await getMineralExposure(params);
  return { title: `${(await getWords()).mineral(mineral.mineralId)} · ${assessment.planName}` };
}

export default async function MineralPage({ params, searchParams }: MineralPageProps): Promise<ReactNode> {
  const { assessment, mineral } = await getMineralExposure(params);
  const { explain } = await searchParams;
  const words = await getWords();
  const { t } = words;
  const name = words.mineral(mineral.mineralId);
  return (
    <Texts>
      <PageHead
        crumbs={await assessmentCrumbs(assessment)}
        title={name}
        lead={t("detail.lead")}
        actions={
          <a className="link" href={`/minerals/${mineral.mineralId}`}>
            {t("detail.worldPage", { mineral: name })}
          </a>
        }
      />
      <PurchaseFigures assessment={assessment} mineral={mineral} />
      <Section id="scores" title={t("detail.scores")} lead={t("detail.notEu")}>
        <div className="grid gap-8 lg:grid-cols-2">
          <ConcentrationFigures assessment={assessment} mineral={mineral} />
          <Suspense fallback={<ChartSkeleton className="h-32" />}>
            <PublishedFigures assessment={assessment} mineral={mineral} />
          </Suspense>
        </div>
      </Section>
      <Section id="stages" title={t("detail.stages")} lead={t("detail.stagesLead")}>
        <div className="grid gap-8 lg:grid-cols-2">
          {stages.map((stage) => (
            <StageFigures key={stage} assessment={assessment} mineral={mineral} stage={stage} />
          ))}
        </div>
      </Section>
      <Findings assessment={assessment} mineral={mineral} />
      <Section id="groups" title={t("detail.cover")} lead={t("detail.coverLead")}>
        <CoverGroups assessment={assessment} mineral={mineral} />
      </Section>
      <Section
        id="measures"
        title={t("detail.measures", { count: mineral.touchedByMeasures.measures.length })}
        lead={t("detail.measuresLead")}
      >
        <Suspense fallback={<ChartSkeleton className="h-24" />}>
          <MeasuresTouching assessment={assessment} mineral={mineral} />
        </Suspense>
      </Section>
      <Pictures assessment={assessment} mineral={mineral} />
      <Explained assessment={assessment} path={explain ?? null} />
    </Texts>
  );
}

/** The findings that name this mineral, in the order of the assessment. */
async function Findings({ assessment, mineral }: MineralProps): Promise<ReactNode> {
  const [words, states] = await Promise.all([getWorkWords(), findStates(assessment.id)]);
  const views = viewFindings(assessment.planName, assessment.result.findings, states, words).filter(
    ({ finding }) => finding.mineralIds.includes(mineral.mineralId),
  );
  if (views.length === 0) return null;
  return (
    <Section id="findings" title={words.t("detail.findings", { count: views.length })}>
      <FindingLines views={views} assessmentId={assessment.id} words={words} />
    </Section>
  );
}

async function Pictures({ assessment, mineral }: MineralProps): Promise<ReactNode> {
  const [{ t }, overview] = await Promise.all([getWords(), getOverview(assessment.id)]);
  const { mineralId } = mineral;
  const reported = overview.exposures.find((one) => one.mineralId === mineralId)?.stage ?? "mine";
  return (
    <>
      <Section id="where" title={t("assessment.sections.where")}>
        <Suspense fallback={<ChartSkeleton className="h-[28rem]" />}>
          <MapChart assessment={assessment} overview={overview} mineral={mineral} stage={reported} isFixed />
        </Suspense>
      </Section>
      <Section id="flow" title={t("assessment.sections.flow")}>
        <Suspense fallback={<ChartSkeleton className="h-[28rem]" />}>
          <FlowChart assessment={assessment} mineral={mineral} />
        </Suspense>
      </Section>
    </>
  );
}
