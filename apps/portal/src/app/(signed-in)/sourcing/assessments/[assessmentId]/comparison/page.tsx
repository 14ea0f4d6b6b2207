import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import {
  assessmentsRoute,
  compareAssessmentsRoute,
  type AnyAssessment,
  type AssessmentSummary,
  type ComparedFigure,
} from "@interphase/sourcing/contract";

import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField } from "@/components/ui/field";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { ChoiceLinks } from "../../../_components/choice-links";
import { getAnyAssessment } from "../../../_figures/get-todays-assessment";
import { showControls } from "../../../_figures/safe-text";
import { getWorkWords, type WorkWords } from "../../../_figures/work-words";
import { AssessmentHead } from "../_components/assessment-head";
import { ChangeTable } from "./_components/change-table";
import { ComparisonView } from "./_components/comparison-view";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sourcing"))("assessment.tabs.comparison") };
}

interface Search {
  readonly with?: string;
  readonly mineral?: string;
  readonly all?: string;
}

interface ComparisonPageProps {
  readonly params: Promise<{ readonly assessmentId: string }>;
  readonly searchParams: Promise<Search>;
}

export default async function ComparisonPage({
  params,
  searchParams,
}: ComparisonPageProps): Promise<ReactNode> {
  const { assessmentId } = await params;
  const search = await searchParams;
  const [assessment, words, listed] = await Promise.all([
    getAnyAssessment(assessmentId),
    getWorkWords(),
    callApi(assessmentsRoute, { query: { limit: 200 } }),
  ]);
  const { w } = words;
  const isSamePlan = (one: AssessmentSummary) => one.planName === assessment.planName;
  const others = listed.value.items
    .filter(({ id }) => id !== assessmentId)
    .sort((a, b) => Number(isSamePlan(b)) - Number(isSamePlan(a)));
  return (
    <>
      <AssessmentHead assessment={assessment} current="comparison" lead={w("comparison.lead")} />
      {others.length === 0 ? (
        <EmptyState title={w("comparison.emptyTitle")}>{w("comparison.empty")}</EmptyState>
      ) : (
        <OtherChoice others={others} other={search.with} words={words} />
      )}
      {search.with !== undefined && (
        <Compared
          assessment={assessment}
          other={search.with}
          otherPlanId={others.find(({ id }) => id === search.with)?.planId}
          search={search}
          words={words}
        />
      )}
    </>
  );
}

function OtherChoice({
  others,
  other,
  words: { w, formats },
}: {
  readonly others: readonly AssessmentSummary[];
  readonly other: string | undefined;
  readonly words: WorkWords;
}): ReactNode {
  return (
    <form method="get" className="no-print mb-6 flex flex-wrap items-end gap-2">
      <div className="w-full max-w-[40rem] min-w-0">
        <SelectField
          id="compare-with"
          name="with"
          label={w("comparison.with")}
          defaultValue={other}
          options={others.map((one) => ({
            value: one.id,
            label: w("comparison.option", {
              name: showControls(one.planName),
              version: String(one.planVersion),
              date: formats.instant(one.createdAt),
              edition: one.options.edition,
            }),
          }))}
        />
      </div>
      <Button type="submit" kind="primary">
        {w("comparison.compare")}
      </Button>
    </form>
  );
}

interface ComparedProps {
  readonly assessment: AnyAssessment;
  readonly other: string;
  readonly otherPlanId: string | undefined;
  readonly search: Search;
  readonly words: WorkWords;
}

async function Compared({
  assessment,
  other,
  otherPlanId,
  search,
  words,
}: ComparedProps): Promise<ReactNode> {
  const params = { assessmentId: assessment.id };
  const [answer, me] = await Promise.all([
    callApi(compareAssessmentsRoute, { params, query: { with: other } }),
    requireMe(),
  ]);
  const { changes } = answer.value;
  const isAll = search.all === "1";
  const shown = changes.filter(
    (figure) =>
      (search.mineral ?? figure.mineralId ?? "") === (figure.mineralId ?? "") && (isAll || isMain(figure)),
  );
  const isOtherPlan = otherPlanId !== undefined && otherPlanId !== assessment.planId;
  const linesHref =
    isOtherPlan && me.abilities.includes("sourcing.plan.read")
      ? `/sourcing/plans/${assessment.planId}/comparison?with=${otherPlanId}`
      : null;
  const pageOf = (id: string) => `/sourcing/assessments/${id}/findings`;
  return (
    <ComparisonView
      comparison={answer.value}
      hrefs={{ before: pageOf(other), after: pageOf(assessment.id) }}
      words={words}
    >
      <FigureFilter changes={changes} other={other} search={search} words={words} />
      <ChangeTable changes={shown} words={words} lines={{ href: linesHref }} />
    </ComparisonView>
  );
}

/** A figure's own value, not the ends of its interval nor the share of one country. */
const isMain = ({ reading, code }: ComparedFigure): boolean =>
  reading === "value" && code !== "company-share";

interface FigureFilterProps {
  readonly changes: readonly ComparedFigure[];
  readonly other: string;
  readonly search: Search;
  readonly words: WorkWords;
}

function FigureFilter({ changes, other, search, words: { w, t, mineral } }: FigureFilterProps): ReactNode {
  if (changes.length === 0) return null;
  const isAll = search.all === "1";
  const hrefWith = (id: string | undefined, all: boolean) =>
    `?${new URLSearchParams({ with: other, ...(id !== undefined && { mineral: id }), ...(all && { all: "1" }) }).toString()}#figures`;
  const minerals = [...new Set(changes.flatMap(({ mineralId }) => mineralId ?? []))];
  return (
    <div className="mb-4 flex flex-col gap-2">
      <ChoiceLinks
        label={t("mineral")}
        choices={[undefined, ...minerals].map((id) => ({
          value: id ?? "",
          label: id === undefined ? t("all") : mineral(id),
          href: hrefWith(id, isAll),
          isCurrent: search.mineral === id,
        }))}
      />
      <ChoiceLinks
        label={w("comparison.columns.figure")}
        choices={[false, true].map((all) => ({
          value: String(all),
          label: w(all ? "comparison.everyFigure" : "comparison.mainFigures"),
          href: hrefWith(search.mineral, all),
          isCurrent: isAll === all,
        }))}
      />
    </div>
  );
}
