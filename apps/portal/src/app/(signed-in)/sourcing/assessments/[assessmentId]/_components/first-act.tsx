import Link from "next/link";
import type { ReactNode } from "react";
import type { Assessment } from "@interphase/sourcing/contract";

import { ButtonLink } from "@/components/ui/button";
import { requireMe } from "@/server/me";

import { FigureLink } from "../../../_components/figure-link";
import { findStates } from "../../../_figures/find-states";
import { viewFindings, type FindingView } from "../../../_figures/finding-view";
import { getWorkWords, type WorkWords } from "../../../_figures/work-words";

/** Is it still to act on: of that level, neither accepted nor done? As Home, the badge and mails count. */
const isToActOn = ({ finding, state }: FindingView): boolean =>
  finding.level === "act" && (state === "open" || state === "assigned");

/** How many things are there to act on, which is the first, and what would it cost? With the page's one primary action. */
export async function FirstAct({ assessment }: { readonly assessment: Assessment }): Promise<ReactNode> {
  const [words, states, { abilities }] = await Promise.all([
    getWorkWords(),
    findStates(assessment.id),
    requireMe(),
  ]);
  const { t } = words;
  const views = viewFindings(assessment.planName, assessment.result.findings, states, words);
  const acts = views.filter(isToActOn);
  const [first] = acts;
  const base = `/sourcing/assessments/${assessment.id}`;
  const canTry = abilities.includes("sourcing.scenario.create");
  return (
    <section aria-labelledby="act-title">
      <h2 id="act-title" className="text-16 font-semibold" data-to-act-on={acts.length}>
        {t("acts.title", { count: acts.length })}
      </h2>
      {first === undefined ? (
        <p className="mt-1 text-14 text-ink-2">{t("acts.none", { count: views.length })}</p>
      ) : (
        <First view={first} words={words} base={base} />
      )}
      <p className="no-print mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        {views.length > 0 || !canTry ? (
          <ButtonLink kind="primary" href={`${base}/findings`} prefetch={false}>
            {t("acts.open")}
          </ButtonLink>
        ) : (
          <ButtonLink kind="primary" href={`${base}/what-if`} prefetch={false}>
            {t("assessment.whatIf")}
          </ButtonLink>
        )}
      </p>
    </section>
  );
}

interface FirstProps {
  readonly view: FindingView;
  readonly words: WorkWords;
  readonly base: string;
}

function First({ view, words, base }: FirstProps): ReactNode {
  const { t, formats } = words;
  const { finding, index } = view;
  const figures: [string, string, number | null][] = [
    ["stakeUsd", t("acts.stake"), finding.stakeUsd],
    ["remedyUsd", t("acts.cost"), finding.remedyUsd],
  ];
  return (
    <div className="mt-2 border-l-4 border-act pl-4" data-first-act="">
      <p className="font-semibold">
        <Link className="quiet-link" href={`${base}/findings#finding-${String(index)}`} prefetch={false}>
          <bdi>{t("acts.titleOf", { title: view.title, subject: view.subject })}</bdi>
        </Link>
      </p>
      <p className="mt-1 text-14">
        <bdi>{view.message}</bdi>
      </p>
      <p className="mt-1 text-14 text-ink-2">
        <bdi>{view.remedy}</bdi>
      </p>
      <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-1">
        {figures.map(([key, label, usd]) => (
          <div key={key}>
            <dt className="text-12 text-ink-3">{label}</dt>
            <dd className="font-semibold">
              {usd === null ? (
                <span className="text-14 font-normal text-ink-3">{t(`acts.no.${key}`)}</span>
              ) : (
                <FigureLink path={`/findings/${String(index)}/${key}`}>{formats.usd(usd)}</FigureLink>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
