import type { Metadata } from "next";
import type { ReactNode } from "react";

import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";

import { Texts } from "../../../_components/texts";
import { findExplanation } from "../../../_figures/get-explanations";
import { getFigureNames } from "../../../_figures/get-figure-names";
import { getTodaysAssessment } from "../../../_figures/get-todays-assessment";
import { showControls } from "../../../_figures/safe-text";
import { getWords } from "../../../_figures/words";
import { assessmentCrumbs } from "../_components/assessment-crumbs";
import { Explanation } from "../_components/explanation";

interface ExplainPageProps {
  readonly params: Promise<{ readonly assessmentId: string }>;
  readonly searchParams: Promise<{ readonly path?: string | string[] }>;
}

/** Which figure does this address name, and what is it called? */
async function findNamed({ params, searchParams }: ExplainPageProps) {
  const { assessmentId } = await params;
  const path = [(await searchParams).path ?? ""].flat()[0] ?? "";
  const assessment = await getTodaysAssessment(assessmentId);
  const explanation = path === "" ? null : await findExplanation(assessmentId, path);
  const names = await getFigureNames(assessment.options);
  const title =
    explanation === null ? null : showControls(names.figure(explanation.name.code, explanation.name.facts));
  return { assessment, path, title };
}

export async function generateMetadata(props: ExplainPageProps): Promise<Metadata> {
  const [{ title }, { t }] = await Promise.all([findNamed(props), getWords()]);
  return { title: title ?? t("explain.title") };
}

export default async function ExplainPage(props: ExplainPageProps): Promise<ReactNode> {
  const { assessment, path, title } = await findNamed(props);
  const { t } = await getWords();
  return (
    <Texts>
      <PageHead
        crumbs={await assessmentCrumbs(assessment)}
        title={title === null ? t("explain.title") : <bdi>{title}</bdi>}
      />
      {title === null ? (
        <EmptyState title={t("explain.unknownPath")}>{t("explain.unknownPathHelp")}</EmptyState>
      ) : (
        <div className="max-w-[60rem]">
          <Explanation assessment={assessment} path={path} isPage />
        </div>
      )}
    </Texts>
  );
}
