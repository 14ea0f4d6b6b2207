import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { findingsToActOnRoute, type FindingToActOn } from "@interphase/sourcing/contract";

import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";

import { viewFinding } from "../../sourcing/_figures/finding-view";
import { showControls } from "../../sourcing/_figures/safe-text";
import { getWorkWords, type WorkWords } from "../../sourcing/_figures/work-words";

/** What is there to act on? Exactly what the badge counts, the most at stake first. */
export async function ActList({
  cursor,
  hasAssessments,
}: {
  readonly cursor: string | undefined;
  /** Has anything been assessed yet? */
  readonly hasAssessments: boolean;
}): Promise<ReactNode> {
  const t = await getTranslations("home");
  const words = await getWorkWords();
  const query = { limit: 20, ...(cursor !== undefined && { cursor }) };
  const { items, count, nextCursor } = (await callApi(findingsToActOnRoute, { query })).value;
  return (
    <Section
      id="act"
      title={<span data-to-act-on={count}>{t("actTitle", { count })}</span>}
      lead={t("actLead")}
    >
      {count === 0 && (
        <EmptyState title={t("actEmptyTitle")}>{t(hasAssessments ? "actEmpty" : "actEmptyYet")}</EmptyState>
      )}
      <ol className="border-t border-line">
        {items.map((item) => (
          <Act key={`${item.assessmentId} ${String(item.index)}`} item={item} words={words} />
        ))}
      </ol>
      <Pager path="/home" search={{}} nextCursor={nextCursor} hasCursor={cursor !== undefined} />
    </Section>
  );
}

function Act({ item, words }: { readonly item: FindingToActOn; readonly words: WorkWords }): ReactNode {
  const { w, t, formats } = words;
  const { finding, index, state: kept, assessmentId, planName, planVersion } = item;
  const view = viewFinding({ finding, index, kept }, words);
  const plan = t("assessment.title", { name: showControls(planName), version: String(planVersion) });
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <Link
          className="link font-semibold wrap-anywhere"
          prefetch={false}
          href={`/sourcing/assessments/${assessmentId}/findings#finding-${String(index)}`}
        >
          <bdi>{w("findings.titleOf", { title: view.title, subject: view.subject })}</bdi>
        </Link>
        <p className="max-w-[75ch]">
          <bdi>{view.message}</bdi>
        </p>
        <p className="flex flex-wrap items-baseline gap-x-3 text-12 text-ink-3">
          <bdi className="wrap-anywhere">{plan}</bdi>
          {kept?.assignee && (
            <span className="text-ink-2">
              {w("state.to", { name: showControls(kept.assignee.displayName) })}
            </span>
          )}
          {kept?.dueOn && (
            <span className="text-ink-2">{w("state.due", { date: formats.date(kept.dueOn) })}</span>
          )}
          {kept?.reopenedBecause && <Badge kind="act">{w(`state.reopened.${kept.reopenedBecause}`)}</Badge>}
        </p>
      </div>
      <p className="text-14 tabular-nums sm:text-right">
        {finding.stakeUsd === null
          ? w("findings.unpriced")
          : w("findings.stakeOf", { usd: formats.usd(finding.stakeUsd) })}
      </p>
    </li>
  );
}
