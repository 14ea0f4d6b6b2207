import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { editionPreviewRoute } from "@interphase/sourcing/contract";

import { ButtonLink } from "@/components/ui/button";
import { callApi } from "@/server/api";

import { ChangeTable } from "../../../_components/change-table";
import { getAssessment } from "../../../_figures/get-assessment";
import { getWords } from "../../../_figures/words";
import { AssessmentHead } from "../_components/assessment-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sourcing"))("edition.pageTitle") };
}

interface EditionPageProps {
  readonly params: Promise<{ readonly assessmentId: string }>;
  readonly searchParams: Promise<{ readonly edition?: string }>;
}

export default async function EditionPage({ params, searchParams }: EditionPageProps): Promise<ReactNode> {
  const { assessmentId } = await params;
  const { edition } = await searchParams;
  const assessment = await getAssessment(assessmentId);
  const words = await getWords();
  const query = edition === undefined ? {} : { edition };
  const preview = (await callApi(editionPreviewRoute, { params: { assessmentId }, query })).value;
  return (
    <>
      <AssessmentHead
        assessment={assessment}
        current="overview"
        lead={words.t("edition.pageLead", {
          from: assessment.options.edition,
          to: preview.edition,
          count: preview.changes.length,
        })}
      />
      <ChangeTable changes={preview.changes} words={words} hasLines={false} />
      <p className="mt-4">
        <ButtonLink href={`/sourcing/plans/${assessment.planId}#assess`}>
          {words.t("edition.assessAgain")}
        </ButtonLink>
      </p>
    </>
  );
}
