import type { Metadata } from "next";
import { Suspense, type ReactNode } from "react";
import type { Assessment, MineralExposure, Overview } from "@interphase/sourcing/contract";

import { EmptyState } from "@/components/ui/empty-state";
import { ChoiceLinks } from "../../_components/choice-links";
import { ChartSkeleton } from "../../_components/chart-skeleton";
import { Texts } from "../../_components/texts";
import { choosePicture } from "../../_figures/choose-picture";
import { listExposed } from "../../_figures/exposed-minerals";
import { getOverview } from "../../_figures/get-overview";
import { getAnyAssessment } from "../../_figures/get-todays-assessment";
import { showControls } from "../../_figures/safe-text";
import { getWords } from "../../_figures/words";
import { AssessmentHead } from "./_components/assessment-head";
import { CoverChart } from "./_components/cover-chart";
import { EditionNotice } from "./_components/edition-notice";
import { Explained } from "./_components/explained";
import { ExposureChart } from "./_components/exposure-chart";
import { FirstScreen } from "./_components/first-screen";
import { FlowChart } from "./_components/flow-chart";
import { MapChart } from "./_components/map-chart";
import { OlderAssessmentView } from "./_components/older-assessment";
import { TimelineChart } from "./_components/timeline-chart";

interface Search {
  readonly mineral?: string;
  readonly stage?: string;
  readonly explain?: string;
  /** Set by every other page of an assessment of older methods, which leads here. */
  readonly older?: string;
}

interface AssessmentPageProps {
  readonly params: Promise<{ readonly assessmentId: string }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata({ params }: AssessmentPageProps): Promise<Metadata> {
  const { planName, planVersion } = await getAnyAssessment((await params).assessmentId);
  const { t } = await getWords();
  return { title: t("assessment.title", { name: showControls(planName), version: String(planVersion) }) };
}

export default async function AssessmentPage({
  params,
  searchParams,
}: AssessmentPageProps): Promise<ReactNode> {
  const { assessmentId } = await params;
  const search = await searchParams;
  const assessment = await getAnyAssessment(assessmentId);
  if (assessment.methodsVersion === "1")
    return <OlderAssessmentView assessment={assessment} isSentHere={search.older === "1"} />;
  const [words, overview] = await Promise.all([getWords(), getOverview(assessmentId)]);
  return (
    <Texts>
      <AssessmentHead assessment={assessment} current="overview" />
      {overview.exposures.length === 0 ? (
        <EmptyState title={words.t("assessment.emptyTitle")}>{words.t("assessment.empty")}</EmptyState>
      ) : (
        <>
          <FirstScreen assessment={assessment} overview={overview} />
          <Suspense fallback={null}>
            <EditionNotice assessment={assessment} />
          </Suspense>
          <Pictures assessment={assessment} overview={overview} search={search} />
        </>
      )}
      <p className="border-t border-line pt-3 text-12 text-ink-3">
        {words.t("assessment.hash")}{" "}
        <code className="font-mono wrap-anywhere">{assessment.resultSha256}</code>
      </p>
      <Explained assessment={assessment} path={search.explain ?? null} />
    </Texts>
  );
}

interface PicturesProps {
  readonly assessment: Assessment;
  readonly overview: Overview;
  readonly search: Search;
}

const panel = "border-t border-line py-6";

async function Pictures({ assessment, overview, search }: PicturesProps): Promise<ReactNode> {
  const { t } = await getWords();
  const { mineral, stage } = choosePicture(assessment.result, overview, search);
  return (
    <>
      <section id="exposure" className={panel} aria-label={t("assessment.sections.exposure")}>
        <ExposureChart assessment={assessment} />
      </section>
      {mineral !== undefined && (
        <>
          <section id="map" className={panel} aria-label={t("assessment.sections.where")}>
            <MineralChoice assessment={assessment} mineral={mineral} />
            <Suspense
              key={`${mineral.mineralId}-${stage}`}
              fallback={<ChartSkeleton className="h-[32rem]" />}
            >
              <MapChart assessment={assessment} overview={overview} mineral={mineral} stage={stage} />
            </Suspense>
          </section>
          <section id="flow" className={panel} aria-label={t("assessment.sections.flow")}>
            <Suspense key={mineral.mineralId} fallback={<ChartSkeleton className="h-[28rem]" />}>
              <FlowChart assessment={assessment} mineral={mineral} />
            </Suspense>
          </section>
        </>
      )}
      <section id="run-out" className={panel} aria-label={t("assessment.sections.runOut")}>
        <Suspense fallback={<ChartSkeleton className="h-[34rem]" />}>
          <TimelineChart assessment={assessment} overview={overview} />
        </Suspense>
      </section>
      <section id="cover" className={panel} aria-label={t("assessment.sections.cover")}>
        <Suspense fallback={<ChartSkeleton className="h-[28rem]" />}>
          <CoverChart assessment={assessment} />
        </Suspense>
      </section>
    </>
  );
}

interface MineralChoiceProps {
  readonly assessment: Assessment;
  readonly mineral: MineralExposure;
}

/** The stage is left to the mineral: what decides for one need not apply to another. */
async function MineralChoice({ assessment, mineral }: MineralChoiceProps): Promise<ReactNode> {
  const words = await getWords();
  return (
    <div className="mb-4">
      <p className="mb-1 text-12 text-ink-3">{words.t("assessment.chooseMineral")}</p>
      <ChoiceLinks
        label={words.t("assessment.chooseMineral")}
        choices={listExposed(assessment.result).map(({ mineral: { mineralId } }) => ({
          value: mineralId,
          label: words.mineral(mineralId),
          href: `?mineral=${mineralId}#map`,
          isCurrent: mineralId === mineral.mineralId,
        }))}
      />
    </div>
  );
}
