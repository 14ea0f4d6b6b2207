import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { editionPreviewRoute } from "@interphase/sourcing/contract";

import { ButtonLink } from "@/components/ui/button";
import { callApi } from "@/server/api";

import { getTodaysAssessment } from "../../../_figures/get-todays-assessment";
import { getWorkWords } from "../../../_figures/work-words";
import { AssessmentHead } from "../_components/assessment-head";
import { ChangeTable } from "../comparison/_components/change-table";
import { ComparisonView } from "../comparison/_components/comparison-view";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("work"))("edition.title") };
}

interface EditionPageProps {
  readonly params: Promise<{ readonly assessmentId: string }>;
  readonly searchParams: Promise<{ readonly edition?: string }>;
}

/** What would another edition of the facts change in this assessment? Tried, nothing stored. */
export default async function EditionPage({ params, searchParams }: EditionPageProps): Promise<ReactNode> {
  const { assessmentId } = await params;
  const { edition } = await searchParams;
  const [assessment, words] = await Promise.all([getTodaysAssessment(assessmentId), getWorkWords()]);
  const query = edition === undefined ? {} : { edition };
  const preview = (await callApi(editionPreviewRoute, { params: { assessmentId }, query })).value;
  return (
    <>
      <AssessmentHead
        assessment={assessment}
        current="overview"
        lead={words.w("edition.lead", { from: assessment.options.edition, to: preview.edition })}
      />
      <ComparisonView
        comparison={preview}
        hrefs={{ before: `/sourcing/assessments/${assessmentId}/findings`, after: null }}
        words={words}
      >
        <ChangeTable changes={preview.changes} words={words} />
      </ComparisonView>
      <p className="mt-4">
        <ButtonLink kind="primary" href={`/sourcing/plans/${assessment.planId}#assess`}>
          {words.w("edition.assessAgain")}
        </ButtonLink>
      </p>
    </>
  );
}
