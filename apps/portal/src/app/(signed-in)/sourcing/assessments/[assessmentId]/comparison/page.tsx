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

import { ChangeTable } from "../../../_components/change-table";
import { getAssessment } from "../../../_figures/get-assessment";
import { getWords, type Words } from "../../../_figures/words";
import { AssessmentHead } from "../_components/assessment-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sourcing"))("assessment.tabs.comparison") };
}

interface ComparisonPageProps {
  readonly params: Promise<{ readonly assessmentId: string }>;
  readonly searchParams: Promise<{ readonly with?: string }>;
}

export default async function ComparisonPage({
  params,
  searchParams,
}: ComparisonPageProps): Promise<ReactNode> {
  const { assessmentId } = await params;
  const other = (await searchParams).with;
  const assessment = await getAssessment(assessmentId);
  const words = await getWords();
  const { t } = words;
  const all = (await callApi(assessmentsRoute, { query: { limit: 200 } })).value.items;
  const others = all.filter(({ id }) => id !== assessmentId);
  return (
    <>
      <AssessmentHead assessment={assessment} current="comparison" lead={t("comparison.lead")} />
      {others.length === 0 ? (
        <EmptyState title={t("comparison.emptyTitle")}>{t("comparison.empty")}</EmptyState>
      ) : (
        <OtherChoice others={others} other={other} words={words} />
      )}
      {other !== undefined && <Changes assessment={assessment} other={other} words={words} />}
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

async function Changes({
  assessment,
  other,
  words,
}: {
  readonly assessment: Assessment;
  readonly other: string;
  readonly words: Words;
}): Promise<ReactNode> {
  const { t } = words;
  const { changes, causes } = (
    await callApi(compareAssessmentsRoute, {
      params: { assessmentId: assessment.id },
      query: { with: other },
    })
  ).value;
  const minerals = new Set(changes.map(({ mineralId }) => mineralId));
  return (
    <>
      <p className="mb-2 text-16 font-semibold">
        {t("comparison.summary", { count: changes.length, minerals: minerals.size })}
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
      <ChangeTable changes={changes} words={words} />
    </>
  );
}

const knownCauses = new Set([
  "lines",
  "edition",
  "date",
  "home-area",
  "series",
  "governance-year",
  "engine",
  "methods",
]);

/** A cause the engine names by code gets its sentence; any other text stands as it is. */
function causeText(cause: string, t: Words["t"]): string {
  return knownCauses.has(cause) ? t(`comparison.causes.${cause}`) : cause;
}
