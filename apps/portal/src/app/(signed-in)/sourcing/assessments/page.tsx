import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { assessmentsRoute, type AssessmentSummary } from "@interphase/sourcing/contract";

import { Badge } from "@/components/ui/badge";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";

import { RoomHead } from "../_components/room-head";
import { showControls } from "../_figures/safe-text";
import { getWords, type Words } from "../_figures/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sourcing"))("rooms.assessments") };
}

interface AssessmentsPageProps {
  readonly searchParams: Promise<{ readonly cursor?: string }>;
}

export default async function AssessmentsPage({ searchParams }: AssessmentsPageProps): Promise<ReactNode> {
  const { cursor } = await searchParams;
  const words = await getWords();
  const { t } = words;
  const { items, nextCursor } = (
    await callApi(assessmentsRoute, { query: cursor === undefined ? {} : { cursor } })
  ).value;
  return (
    <>
      <RoomHead current="assessments" lead={t("assessments.lead")} />
      <DataTable
        caption={t("rooms.assessments")}
        isCaptionHidden
        columns={assessmentColumns(words)}
        rows={items}
        rowKey={(assessment) => assessment.id}
        empty={<EmptyState title={t("assessments.emptyTitle")}>{t("assessments.empty")}</EmptyState>}
      />
      <Pager
        path="/sourcing/assessments"
        search={{}}
        nextCursor={nextCursor}
        hasCursor={cursor !== undefined}
      />
    </>
  );
}

function assessmentColumns(words: Words): Column<AssessmentSummary>[] {
  const { t, formats } = words;
  return [
    {
      key: "plan",
      label: t("assessments.plan"),
      isDeciding: true,
      cell: (assessment) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          <Link className="link wrap-anywhere" href={`/sourcing/assessments/${assessment.id}`}>
            <bdi>
              {t("assessment.title", {
                name: showControls(assessment.planName),
                version: String(assessment.planVersion),
              })}
            </bdi>
          </Link>
          {!assessment.isOwn && <Badge kind="accent">{t("assessments.shared")}</Badge>}
        </span>
      ),
    },
    {
      key: "act",
      label: t("assessments.toActOn"),
      isNumeric: true,
      isDeciding: true,
      cell: (one) =>
        one.methodsVersion === "1" ? (
          <Badge>{t("assessments.olderMethod")}</Badge>
        ) : (
          formats.number(one.actCount)
        ),
    },
    {
      key: "findings",
      label: t("assessments.findings"),
      isNumeric: true,
      cell: (one) => formats.number(one.findingCount),
    },
    {
      key: "method",
      label: t("assessments.method"),
      cell: (one) => t("assessments.methodOf", { version: one.methodsVersion }),
    },
    {
      key: "minerals",
      label: t("plans.minerals"),
      isNumeric: true,
      cell: (one) => formats.number(one.mineralCount),
    },
    {
      key: "date",
      label: t("assessment.date"),
      cell: (one) => <span className="whitespace-nowrap">{formats.date(one.options.date)}</span>,
    },
    { key: "edition", label: t("assessment.edition"), cell: (one) => one.options.edition },
    {
      key: "created",
      label: t("plans.created"),
      cell: (one) => <span className="whitespace-nowrap">{formats.instant(one.createdAt)}</span>,
    },
  ];
}
