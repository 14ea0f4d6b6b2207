import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { explanationMembersRoute } from "@interphase/sourcing/contract";

import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { findExplanation, findReferred } from "../../../../_figures/get-explanations";
import { getFigureNames } from "../../../../_figures/get-figure-names";
import { getTodaysAssessment } from "../../../../_figures/get-todays-assessment";
import { explanationHref } from "../../../../_figures/origin-link";
import { showControls } from "../../../../_figures/safe-text";
import { getWords } from "../../../../_figures/words";
import { assessmentCrumbs } from "../../_components/assessment-crumbs";
import { MemberRows } from "../../_components/explanation-members";
import { listMemberTables } from "../../_components/explanation-parts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWords()).t("explain.membersTable") };
}

interface MembersPageProps {
  readonly params: Promise<{ readonly assessmentId: string }>;
  readonly searchParams: Promise<Readonly<Record<"path" | "term" | "cursor", string | undefined>>>;
}

/** Which members has a sum that its explanation folds? Read from the plan's lines, a page at a time. */
export default async function MembersPage({ params, searchParams }: MembersPageProps): Promise<ReactNode> {
  const { assessmentId } = await params;
  const { path = "", term = "", cursor } = await searchParams;
  const assessment = await getTodaysAssessment(assessmentId);
  const explanation = path === "" ? null : await findExplanation(assessmentId, path);
  if (explanation === null) notFound();
  const table = listMemberTables(explanation).find(({ over }) => over.column === term);
  if (table === undefined) notFound();
  const query = { path, term, limit: 100, ...(cursor === undefined ? {} : { cursor }) };
  const [answer, names, referred, words, me] = await Promise.all([
    callApi(explanationMembersRoute, { params: { assessmentId }, query }),
    getFigureNames(assessment.options),
    findReferred(assessmentId, explanation),
    getWords(),
    requireMe(),
  ]);
  const { items, nextCursor, isComplete } = answer.value;
  const { t } = words;
  const { selection } = table.over;
  const title = showControls(names.figure(explanation.name.code, explanation.name.facts));
  return (
    <>
      <PageHead
        crumbs={[
          ...(await assessmentCrumbs(assessment)),
          { label: title, href: explanationHref(assessmentId, path) },
        ]}
        title={<bdi>{showControls(names.selection(selection.code, selection.facts))}</bdi>}
        lead={t("explain.membersLead")}
      />
      {!isComplete && (
        <div className="mb-4">
          <Notice kind="gap" role="status">
            {t("explain.incomplete")}
          </Notice>
        </div>
      )}
      <MemberRows
        {...{ explanation, names, words, referred, table }}
        place={{ assessment, canOpenPlan: me.abilities.includes("sourcing.plan.read") }}
        members={items}
      />
      <Pager
        path={`/sourcing/assessments/${assessmentId}/explain/members`}
        search={{ path, term }}
        nextCursor={nextCursor}
        hasCursor={cursor !== undefined}
      />
    </>
  );
}
