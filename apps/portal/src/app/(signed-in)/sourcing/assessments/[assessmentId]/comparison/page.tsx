import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import {
  assessmentsRoute,
  compareAssessmentsRoute,
  type Assessment,
  type AssessmentSummary,
} from "@interphase/sourcing/contract";

import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { callApi } from "@/server/api";

import { ChoiceLinks } from "../../../_components/choice-links";
import { ChangeTable } from "../../../_components/change-table";
import { getAssessment } from "../../../_figures/get-assessment";
import { getWords, type Words } from "../../../_figures/words";
import { AssessmentHead } from "../_components/assessment-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sourcing"))("assessment.tabs.comparison") };
}

interface ComparisonPageProps {
  readonly params: Promise<{ readonly assessmentId: string }>;
  readonly searchParams: Promise<{
    readonly with?: string;
    readonly mineral?: string;
    readonly all?: string;
  }>;
}

export default async function ComparisonPage({
  params,
  searchParams,
}: ComparisonPageProps): Promise<ReactNode> {
  const { assessmentId } = await params;
  const search = await searchParams;
  const other = search.with;
  const assessment = await getAssessment(assessmentId);
  const words = await getWords();
  const { t } = words;
  const all = (await callApi(assessmentsRoute, { query: { limit: 200 } })).value.items;
  const isSamePlan = (one: AssessmentSummary) => one.planName === assessment.planName;
  const others = all
    .filter(({ id }) => id !== assessmentId)
    .sort((a, b) => Number(isSamePlan(b)) - Number(isSamePlan(a)));
  return (
    <>
      <AssessmentHead assessment={assessment} current="comparison" lead={t("comparison.lead")} />
      {others.length === 0 ? (
        <EmptyState title={t("comparison.emptyTitle")}>{t("comparison.empty")}</EmptyState>
      ) : (
        <OtherChoice others={others} other={other} words={words} />
      )}
      {other !== undefined && <Changes assessment={assessment} other={other} search={search} words={words} />}
    </>
  );
}

function OtherChoice({
  others,
  other,
  words,
}: {
  readonly others: readonly AssessmentSummary[];
  readonly other: string | undefined;
  readonly words: Words;
}): ReactNode {
  const { t, formats } = words;
  return (
    <form method="get" className="no-print mb-6 flex flex-wrap items-end gap-2">
      <div className="flex min-w-0 flex-col gap-1">
        <label htmlFor="compare-with" className="text-14 font-medium">
          {t("comparison.with")}
        </label>
        <select
          id="compare-with"
          name="with"
          defaultValue={other}
          className="min-h-9 max-w-full rounded-6 border border-line-strong bg-surface px-3 text-14"
        >
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {t("comparison.option", {
                name: one.planName,
                version: String(one.planVersion),
                date: formats.instant(one.createdAt),
                edition: one.options.edition,
              })}
            </option>
          ))}
        </select>
      </div>
      <Button type="submit" kind="primary">
        {t("comparison.compare")}
      </Button>
    </form>
  );
}

interface ChangesProps {
  readonly assessment: Assessment;
  readonly other: string;
  readonly search: { readonly mineral?: string; readonly all?: string };
  readonly words: Words;
}

async function Changes({ assessment, other, search, words }: ChangesProps): Promise<ReactNode> {
  const { t } = words;
  const params = { assessmentId: assessment.id };
  const { changes, causes } = (await callApi(compareAssessmentsRoute, { params, query: { with: other } }))
    .value;
  const minerals = [...new Set(changes.map(({ mineralId }) => mineralId))];
  const isAll = search.all === "1";
  const shown = changes.filter(
    (change) =>
      (search.mineral ?? change.mineralId) === change.mineralId && (isAll || isHeadline(change.metric)),
  );
  const hrefWith = (mineral: string | undefined, all: boolean) =>
    `?${new URLSearchParams({ with: other, ...(mineral !== undefined && { mineral }), ...(all && { all: "1" }) }).toString()}`;
  const choices = [undefined, ...minerals].map((mineralId) => ({
    value: mineralId ?? "",
    label: mineralId === undefined ? t("all") : words.mineral(mineralId),
    href: hrefWith(mineralId, isAll),
    isCurrent: search.mineral === mineralId,
  }));
  return (
    <>
      <p className="mb-2 text-16 font-semibold">
        {t("comparison.summary", { count: changes.length, minerals: minerals.length })}
      </p>
      {causes.length > 0 && (
        <ul className="mb-4 list-disc pl-5 text-ink-2">
          {causes.map((cause) => (
            <li key={cause}>
              <bdi>{causeText(cause, t)}</bdi>
            </li>
          ))}
        </ul>
      )}
      {changes.length > 0 && (
        <div className="mb-4 flex flex-col gap-2">
          <ChoiceLinks label={t("mineral")} choices={choices} />
          <ChoiceLinks
            label={t("comparison.metric")}
            choices={[false, true].map((all) => ({
              value: String(all),
              label: t(all ? "comparison.everyFigure" : "comparison.headlines"),
              href: hrefWith(search.mineral, all),
              isCurrent: isAll === all,
            }))}
          />
        </div>
      )}
      <ChangeTable changes={shown} words={words} />
    </>
  );
}

/** A figure's own value, not the ends of its interval nor the share of one country. */
function isHeadline(metric: string): boolean {
  return !/(\/|\.)(low|high)$/.test(metric) && !/companyShares/.test(metric);
}

const knownCauses = new Set([
  "lines",
  "edition",
  "date",
  "home-area",
  "series",
  "governance-year",
  "finding-rules",
  "engine",
  "methods",
]);

/** A cause the engine names by code gets its sentence; any other text stands as it is. */
function causeText(cause: string, t: Words["t"]): string {
  return knownCauses.has(cause) ? t(`comparison.causes.${cause}`) : cause;
}
