import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { colleaguesRoute } from "@interphase/identity/contract";

import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { getOverview } from "../../../_figures/get-overview";
import { getTodaysAssessment } from "../../../_figures/get-todays-assessment";
import { getWorkWords, type WorkWords } from "../../../_figures/work-words";
import { Texts } from "../../../_components/texts";
import { AssessmentHead } from "../_components/assessment-head";
import { Explained } from "../_components/explained";
import { FilterBar } from "./_components/filter-bar";
import type { CardPlace } from "./_components/card-place";
import { FindingCard, MineralLinks } from "./_components/finding-card";
import { readFilter, writeFilter, type Search } from "./_components/finding-filter";
import { getFindings } from "./_components/get-findings";
import { groupFindings, type SubjectWork } from "./_components/group-findings";
import { StateForm, type Colleague } from "./_components/state-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sourcing"))("assessment.tabs.findings") };
}

interface FindingsPageProps {
  readonly params: Promise<{ readonly assessmentId: string }>;
  readonly searchParams: Promise<Search>;
}

const indexIn = (text: Search[string]): number | null =>
  typeof text === "string" && /^\d{1,5}$/.test(text) ? Number(text) : null;

/** Whom can a finding be given to: oneself or a colleague who may read what is shared. */
async function listColleagues(): Promise<Colleague[]> {
  const me = await requireMe();
  const { items } = (await callApi(colleaguesRoute, { query: { limit: 200 } })).value;
  const others = items.filter(({ id }) => id !== me.id);
  return [{ id: me.id, displayName: me.displayName }, ...others];
}

export default async function FindingsPage({ params, searchParams }: FindingsPageProps): Promise<ReactNode> {
  const { assessmentId } = await params;
  const search = await searchParams;
  const filter = readFilter(search);
  const [assessment, overview, words, me] = await Promise.all([
    getTodaysAssessment(assessmentId),
    getOverview(assessmentId),
    getWorkWords(),
    requireMe(),
  ]);
  const { w } = words;
  const { all, shown } = await getFindings(assessment, filter, words);
  const canChange = assessment.isOwn && me.abilities.includes("sourcing.assessment.create");
  const edited = canChange ? indexIn(search["edit"]) : null;
  const colleagues = edited === null ? [] : await listColleagues();
  const address = writeFilter(filter);
  const place: CardPlace = {
    assessmentId,
    planId: assessment.planId,
    canOpenPlan: me.abilities.includes("sourcing.plan.read"),
    canChange,
    editHref: (index) => `${writeFilter(filter, { edit: String(index) })}#finding-${String(index)}`,
  };
  const toActOn = all.filter(
    ({ finding, state }) => finding.level === "act" && (state === "open" || state === "assigned"),
  ).length;
  return (
    <Texts>
      <AssessmentHead assessment={assessment} current="findings" lead={w("findings.lead")} />
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <p className="text-20 font-semibold" data-to-act-on={toActOn}>
          {w("findings.toActOn", { count: toActOn })}
        </p>
        {shown.length > 0 && me.abilities.includes("sourcing.assessment.export") && (
          <a
            className="link no-print"
            href={`/sourcing/assessments/${assessmentId}/findings/findings.csv${address}`}
            download
          >
            {w("findings.export", { count: shown.length })}
          </a>
        )}
      </div>
      {indexIn(search["saved"]) !== null && (
        <div className="mb-4">
          <Notice role="status">{w("state.saved")}</Notice>
        </div>
      )}
      {all.length === 0 ? (
        <EmptyState title={w("findings.noneTitle")}>{w("findings.none")}</EmptyState>
      ) : (
        <FilterBar all={all} filter={filter} words={words} />
      )}
      {all.length > 0 && shown.length === 0 && <p className="py-6 text-ink-2">{w("filter.noMatch")}</p>}
      {groupFindings(overview.work, shown).map(({ level, subjects }) => (
        <section
          key={level}
          aria-labelledby={`level-${level}`}
          className="border-t-2 border-line-strong py-6"
        >
          <h2 id={`level-${level}`} className="text-16 font-semibold">
            {w(`levels.${level}`)}
          </h2>
          <p className="mb-4 text-14 text-ink-2">{w(`levels.help.${level}`)}</p>
          {subjects.map((subject) => (
            <Subject key={subject.work.findings.join(" ")} subject={subject} place={place} words={words}>
              {subject.views.map((view) => (
                <FindingCard
                  key={view.index}
                  view={view}
                  place={place}
                  words={words}
                  form={
                    edited === view.index ? (
                      <StateForm
                        key={`${String(view.index)}-${String(view.kept?.version ?? 0)}`}
                        view={view}
                        assessmentId={assessmentId}
                        planName={assessment.planName}
                        colleagues={colleagues}
                        address={address}
                        words={words}
                      />
                    ) : null
                  }
                />
              ))}
            </Subject>
          ))}
        </section>
      ))}
      <Explained
        assessment={assessment}
        path={typeof search["explain"] === "string" ? search["explain"] : null}
      />
    </Texts>
  );
}

interface SubjectProps {
  readonly subject: SubjectWork;
  readonly place: CardPlace;
  readonly words: WorkWords;
  readonly children: ReactNode;
}

/** All that was found about one thing: goods a person buys, a mineral, or an export measure. */
function Subject({ subject: { work, views }, place, words, children }: SubjectProps): ReactNode {
  const { w, formats } = words;
  const [first] = views;
  if (first === undefined) return null;
  const id = `subject-${String(first.index)}`;
  return (
    <section aria-labelledby={id} className="mb-6 rounded-6 border border-line bg-surface px-4 pt-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pb-3">
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <h3 id={id} className="text-16 font-semibold wrap-anywhere">
            <bdi>{first.subject}</bdi>
          </h3>
          <Badge>{w(`subjects.${work.subject.kind}`)}</Badge>
          {work.subject.kind !== "mineral" && (
            <MineralLinks mineralIds={work.mineralIds} assessmentId={place.assessmentId} words={words} />
          )}
        </div>
        <p className="text-14 text-ink-2 tabular-nums">
          {work.stakeUsd === null
            ? w("findings.unpriced")
            : w("findings.stakeOf", { usd: formats.usd(work.stakeUsd) })}
        </p>
      </div>
      {children}
    </section>
  );
}
