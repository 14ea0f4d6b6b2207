import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense, type ReactNode } from "react";
import { stages } from "@interphase/minerals/contract";
import type { Assessment, MineralExposure } from "@interphase/sourcing/contract";

import { PageHead, Section } from "@/components/ui/page-head";

import { ChartSkeleton } from "../../../../_components/chart-skeleton";
import { FindingList } from "../../../../_components/finding-list";
import { Texts } from "../../../../_components/texts";
import { worstStage } from "../../../../_figures/exposure-order";
import { findingTexts } from "../../../../_figures/finding-words";
import { getAssessment } from "../../../../_figures/get-assessment";
import { getWords } from "../../../../_figures/words";
import { Explained } from "../../_components/explained";
import { FlowChart } from "../../_components/flow-chart";
import { MapChart } from "../../_components/map-chart";
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

async function getMineralExposure(
  params: MineralPageProps["params"],
): Promise<{ assessment: Assessment; mineral: MineralExposure }> {
  const { assessmentId, mineralId } = await params;
  const assessment = await getAssessment(assessmentId);
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
  const findings = findingTexts(assessment.result, words).filter(
    ({ finding }) => finding.mineralId === mineral.mineralId,
  );
  const worst = worstStage(mineral)?.stage ?? "mine";
  return (
    <Texts>
      <PageHead
        crumbs={[
          { label: t("rooms.assessments"), href: "/sourcing/assessments" },
          {
            label: t("assessment.title", {
              name: assessment.planName,
              version: String(assessment.planVersion),
            }),
            href: `/sourcing/assessments/${assessment.id}`,
          },
        ]}
        title={name}
        lead={t("detail.lead")}
        actions={
          <a className="link" href={`/minerals/${mineral.mineralId}`}>
            {t("detail.worldPage", { mineral: name })}
          </a>
        }
      />
      <PurchaseFigures assessment={assessment} mineral={mineral} />
      <Section id="stages" title={t("detail.stages")} lead={t("detail.stagesLead")}>
        <div className="grid gap-8 lg:grid-cols-2">
          {stages.map((stage) => (
            <StageFigures key={stage} assessment={assessment} mineral={mineral} stage={stage} />
          ))}
        </div>
      </Section>
      {findings.length > 0 && (
        <Section id="findings" title={t("findings.title", { count: findings.length })}>
          <FindingList texts={findings} words={words} />
        </Section>
      )}
      <Section id="where" title={t("assessment.sections.where")}>
        <Suspense fallback={<ChartSkeleton className="h-[28rem]" />}>
          <MapChart assessment={assessment} mineral={mineral} stage={worst} isFixed />
        </Suspense>
      </Section>
      <Section id="flow" title={t("assessment.sections.flow")}>
        <Suspense fallback={<ChartSkeleton className="h-[28rem]" />}>
          <FlowChart assessment={assessment} mineral={mineral} />
        </Suspense>
      </Section>
      <Section id="published" title={t("detail.scores")} lead={t("detail.notEu")}>
        <div className="grid gap-8 lg:grid-cols-2">
          <ConcentrationFigures assessment={assessment} mineral={mineral} />
          <Suspense fallback={<ChartSkeleton className="h-32" />}>
            <PublishedFigures assessment={assessment} mineral={mineral} />
          </Suspense>
        </div>
      </Section>
      <Section id="groups" title={t("detail.cover")} lead={t("detail.coverLead")}>
        <CoverGroups assessment={assessment} mineral={mineral} />
      </Section>
      <Section
        id="measures"
        title={t("detail.measures", { count: mineral.touchedByMeasures.measures.length })}
      >
        <Suspense fallback={<ChartSkeleton className="h-24" />}>
          <MeasuresTouching assessment={assessment} mineral={mineral} />
        </Suspense>
      </Section>
      <Explained assessment={assessment} path={explain ?? null} />
    </Texts>
  );
}
