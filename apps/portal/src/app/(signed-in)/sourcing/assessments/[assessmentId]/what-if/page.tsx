import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense, type ReactNode } from "react";
import { scenariosRoute } from "@interphase/sourcing/contract";

import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { Texts } from "../../../_components/texts";
import { getTodaysAssessment } from "../../../_figures/get-todays-assessment";
import { getWorkWords } from "../../../_figures/work-words";
import { AssessmentHead } from "../_components/assessment-head";
import { ExplainHost } from "../_components/explain-host";
import { explainScenario } from "./_actions/explain-scenario";
import { ScenarioExplanation } from "./_components/scenario-explanation";
import { getScenarioParts } from "./_components/scenario-parts";
import { ScenarioForm } from "./_components/scenario-form";
import { ScenarioList } from "./_components/scenario-list";
import { ScenarioResults } from "./_components/scenario-results";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sourcing"))("assessment.tabs.what-if") };
}

interface WhatIfPageProps {
  readonly params: Promise<{ readonly assessmentId: string }>;
  readonly searchParams: Promise<{
    readonly show?: string;
    readonly goods?: string;
    readonly explain?: string;
  }>;
}

export default async function WhatIfPage({ params, searchParams }: WhatIfPageProps): Promise<ReactNode> {
  const { assessmentId } = await params;
  const { show, goods, explain } = await searchParams;
  const assessment = await getTodaysAssessment(assessmentId);
  const words = await getWorkWords();
  const { w } = words;
  const { abilities } = await requireMe();
  const stored = (await callApi(scenariosRoute, { params: { assessmentId }, query: { limit: 100 } })).value
    .items;
  const named = (show ?? "").split(",").filter((id) => stored.some((scenario) => scenario.id === id));
  const shownIds = show === undefined ? stored.slice(0, 2).map(({ id }) => id) : named;
  const shown = shownIds.flatMap((id) => stored.filter((scenario) => scenario.id === id));
  const canTry = abilities.includes("sourcing.scenario.create");
  return (
    <Texts parts={["whatIfForm"]}>
      <AssessmentHead assessment={assessment} current="what-if" lead={w("whatIf.lead")} />
      <div>
        {canTry && (
          <Section id="build" title={w("whatIf.build")}>
            <ScenarioForm
              assessmentId={assessmentId}
              shown={shownIds}
              {...await getScenarioParts(assessment)}
            />
          </Section>
        )}
        <Section id="results" title={w("whatIf.results")}>
          {stored.length === 0 ? (
            <EmptyState title={w("whatIf.emptyTitle")}>{w("whatIf.empty")}</EmptyState>
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
                <ScenarioResults assessment={assessment} shown={shown} goodsText={goods} />
              )}
            </>
          )}
        </Section>
      </div>
      <Suspense>
        <ExplainHost
          explain={explainScenario.bind(null, assessmentId)}
          initialPath={explain ?? null}
          initial={
            explain === undefined ? null : <ScenarioExplanation assessment={assessment} address={explain} />
          }
          texts={{
            title: words.t("explain.title"),
            close: words.t("close"),
            loading: words.t("explain.loading"),
            failed: words.t("explain.failed"),
          }}
        />
      </Suspense>
    </Texts>
  );
}
