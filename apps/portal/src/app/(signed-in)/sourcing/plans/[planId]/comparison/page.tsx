import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { z } from "zod";
import { comparePlansRoute, planRoute, type planComparisonSchema } from "@interphase/sourcing/contract";

import { DataTable, type Column } from "@/components/ui/data-table";
import { PageHead, Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";

import { showControls } from "../../../_figures/safe-text";
import { getWords, type Words } from "../../../_figures/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sourcing"))("planComparison.title") };
}

type Comparison = z.infer<typeof planComparisonSchema>;
type ChangeRow = {
  readonly key: string;
  readonly line: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
};

interface ComparisonPageProps {
  readonly params: Promise<{ readonly planId: string }>;
  readonly searchParams: Promise<{ readonly with?: string }>;
}

export default async function PlanComparisonPage({
  params,
  searchParams,
}: ComparisonPageProps): Promise<ReactNode> {
  const { planId } = await params;
  const other = (await searchParams).with;
  if (other === undefined) notFound();
  const words = await getWords();
  const { t } = words;
  const [plan, before, comparison] = await Promise.all([
    callApi(planRoute, { params: { planId } }),
    callApi(planRoute, { params: { planId: other } }),
    callApi(comparePlansRoute, { params: { planId }, query: { with: other } }),
  ]);
  const title = (one: { name: string; version: number }) =>
    t("assessment.title", { name: showControls(one.name), version: String(one.version) });
  const { added, removed, changed, unchangedCount } = comparison.value;
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("rooms.plans"), href: "/sourcing" },
          { label: title(plan.value), href: `/sourcing/plans/${planId}` },
        ]}
        title={t("planComparison.title")}
        lead={
          <bdi>
            {t("planComparison.lead", {
              before: title(before.value),
              after: title(plan.value),
              added: added.length,
              removed: removed.length,
              changed: changed.length,
              unchanged: unchangedCount,
            })}
          </bdi>
        }
      />
      <LineList
        id="added"
        title={t("planComparison.added", { count: added.length })}
        lines={added}
        words={words}
      />
      <LineList
        id="removed"
        title={t("planComparison.removed", { count: removed.length })}
        lines={removed}
        words={words}
      />
      <Section id="changed" title={t("planComparison.changed", { count: changed.length })}>
        <DataTable
          caption={t("planComparison.changed", { count: changed.length })}
          isCaptionHidden
          columns={changeColumns(words)}
          rows={changeRows(comparison.value)}
          rowKey={(row) => row.key}
          empty={<p className="text-ink-2">{t("planComparison.none")}</p>}
        />
      </Section>
    </>
  );
}

function changeRows({ changed }: Comparison): ChangeRow[] {
  return changed
    .slice(0, 500)
    .flatMap(({ line, fields }) =>
      fields.map((field) => ({ key: `${line} ${field.field}`, line, ...field })),
    );
}

function changeColumns(words: Words): Column<ChangeRow>[] {
  const { t } = words;
  const value = (text: string | null) =>
    text === null ? <span className="text-ink-3">{t("unknown")}</span> : <bdi>{showControls(text)}</bdi>;
  return [
    {
      key: "line",
      label: t("line.line"),
      isDeciding: true,
      cell: (row) => <bdi>{showControls(row.line)}</bdi>,
    },
    {
      key: "field",
      label: t("planComparison.field"),
      isDeciding: true,
      cell: (row) => <code className="font-mono text-12">{row.field}</code>,
    },
    { key: "before", label: t("planComparison.before"), cell: (row) => value(row.before) },
    { key: "after", label: t("planComparison.after"), cell: (row) => value(row.after) },
  ];
}

function LineList({
  id,
  title,
  lines,
  words,
}: {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly words: Words;
}): ReactNode {
  return (
    <Section id={id} title={title}>
      {lines.length === 0 ? (
        <p className="text-ink-2">{words.t("planComparison.none")}</p>
      ) : (
        <ul className="flex max-h-60 flex-wrap gap-1.5 overflow-y-auto" tabIndex={0} aria-label={title}>
          {lines.map((line) => (
            <li key={line} className="rounded-[4px] border border-line px-1.5 text-14">
              <bdi>{showControls(line)}</bdi>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
