import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Me } from "@interphase/identity/contract";
import {
  assessmentsRoute,
  plansRoute,
  type AssessmentSummary,
  type Plan,
} from "@interphase/sourcing/contract";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page-head";
import { getFormats } from "@/i18n/format";
import { callApi } from "@/server/api";
import { ActList } from "./act-list";

const shown = 5;

async function Assessments({ items }: { readonly items: readonly AssessmentSummary[] }): Promise<ReactNode> {
  const t = await getTranslations("home");
  const { instant } = await getFormats();
  const columns: Column<AssessmentSummary>[] = [
    {
      key: "plan",
      label: t("columns.plan"),
      isDeciding: true,
      cell: (assessment) => (
        <>
          <Link className="link" href={`/sourcing/assessments/${assessment.id}`} prefetch={false}>
            <bdi>{assessment.planName}</bdi>
          </Link>{" "}
          <span className="text-12 whitespace-nowrap text-ink-3">
            {t("version", { version: assessment.planVersion })}
          </span>{" "}
          {assessment.isOwn ? null : <Badge>{t("shared")}</Badge>}
        </>
      ),
    },
    {
      key: "findings",
      label: t("columns.findings"),
      isNumeric: true,
      isDeciding: true,
      cell: (assessment) => assessment.findingCount,
    },
    {
      key: "minerals",
      label: t("columns.minerals"),
      isNumeric: true,
      cell: (assessment) => assessment.mineralCount,
    },
    {
      key: "edition",
      label: t("columns.edition"),
      cell: (assessment) => <span className="whitespace-nowrap">{assessment.options.edition}</span>,
    },
    { key: "made", label: t("columns.made"), cell: (assessment) => instant(assessment.createdAt) },
  ];
  return (
    <DataTable
      caption={t("assessments")}
      isCaptionHidden
      columns={columns}
      rows={items}
      rowKey={(assessment) => assessment.id}
    />
  );
}

/** A plan nobody has assessed waits for it. */
async function WaitingPlans({ plans }: { readonly plans: readonly Plan[] }): Promise<ReactNode> {
  const t = await getTranslations("home");
  const waiting = plans
    .filter((plan) => plan.latestAssessmentId === null && !plan.isArchived)
    .slice(0, shown);
  if (waiting.length === 0) return null;
  return (
    <ul className="mb-4 flex flex-col gap-1">
      {waiting.map((plan) => (
        <li key={plan.id}>
          <Link className="link" href={`/sourcing/plans/${plan.id}`} prefetch={false}>
            {t("notAssessed", { plan: plan.name, version: plan.version })}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Which assessments are mine, and what do they ask me to do? */
export async function SourcingNews({
  me,
  cursor,
}: {
  readonly me: Me;
  readonly cursor: string | undefined;
}): Promise<ReactNode> {
  const canSeePlans = me.abilities.includes("sourcing.plan.read");
  const [assessments, plans] = await Promise.all([
    callApi(assessmentsRoute, { query: { limit: shown } }),
    canSeePlans ? callApi(plansRoute, { query: { limit: 50 } }) : null,
  ]);
  const items = assessments.value.items;
  return (
    <>
      <ActList cursor={cursor} hasAssessments={items.length > 0} />
      <Latest me={me} items={items} plans={plans?.value.items ?? null} />
    </>
  );
}

interface LatestProps {
  readonly me: Me;
  readonly items: readonly AssessmentSummary[];
  readonly plans: readonly Plan[] | null;
}

async function Latest({ me, items, plans }: LatestProps): Promise<ReactNode> {
  const t = await getTranslations("home");
  const canSeePlans = me.abilities.includes("sourcing.plan.read");
  return (
    <Section
      id="needs"
      title={t("assessments")}
      aside={
        <Link className="link" href="/sourcing">
          {t("allSourcing")}
        </Link>
      }
    >
      {plans === null ? null : <WaitingPlans plans={plans} />}
      {items.length > 0 ? (
        <Assessments items={items} />
      ) : (
        <EmptyState
          title={canSeePlans ? t("emptyTitle") : t("emptySharedTitle")}
          action={
            canSeePlans ? (
              <ButtonLink kind="primary" href="/sourcing/new">
                {t("upload")}
              </ButtonLink>
            ) : undefined
          }
        >
          {canSeePlans ? t("empty") : t("emptyShared")}
        </EmptyState>
      )}
    </Section>
  );
}
