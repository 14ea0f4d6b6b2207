import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { scenariosRoute } from "@interphase/sourcing/contract";

import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { Texts } from "../../../_components/texts";
import { getAssessment } from "../../../_figures/get-assessment";
import { getWords } from "../../../_figures/words";
import { AssessmentHead } from "../_components/assessment-head";
import { getScenarioParts } from "./_components/scenario-parts";
import { ScenarioForm } from "./_components/scenario-form";
import { ScenarioList } from "./_components/scenario-list";
import { ScenarioResults } from "./_components/scenario-results";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sourcing"))("assessment.tabs.what-if") };
}

interface WhatIfPageProps {
  readonly params: Promise<{ readonly assessmentId: string }>;
  readonly searchParams: Promise<{ readonly show?: string; readonly mineral?: string }>;
}

export default async function WhatIfPage({ params, searchParams }: WhatIfPageProps): Promise<ReactNode> {
  const { assessmentId } = await params;
  const { show, mineral } = await searchParams;
  const assessment = await getAssessment(assessmentId);
  const words = await getWords();
  const { t } = words;
  const { abilities } = await requireMe();
  const stored = (await callApi(scenariosRoute, { params: { assessmentId }, query: { limit: 100 } })).value
    .items;
  const named = (show ?? "").split(",").filter((id) => stored.some((scenario) => scenario.id === id));
  const shownIds = show === undefined ? stored.slice(0, 2).map(({ id }) => id) : named;
  const shown = shownIds.flatMap((id) => stored.filter((scenario) => scenario.id === id));
  const canTry = abilities.includes("sourcing.scenario.create");
  return (
    <Texts parts={["whatIfForm"]}>
      <AssessmentHead assessment={assessment} current="what-if" lead={t("whatIf.lead")} />
      <div>
        {canTry && (
          <Section id="build" title={t("whatIf.build")}>
            <ScenarioForm
              assessmentId={assessmentId}
              shown={shownIds}
              {...await getScenarioParts(assessment)}
            />
          </Section>
        )}
        <Section id="results" title={t("whatIf.results")}>
          {stored.length === 0 ? (
            <EmptyState title={t("whatIf.emptyTitle")}>{t("whatIf.empty")}</EmptyState>
          ) : (
            <>
              <ScenarioList
                assessmentId={assessmentId}
                stored={stored}
                shownIds={shownIds}
                words={words}
                canForget={canTry}
              />
              {shown.length > 0 && (
                <ScenarioResults assessment={assessment} shown={shown} mineralText={mineral} />
              )}
            </>
          )}
        </Section>
      </div>
    </Texts>
  );
}
