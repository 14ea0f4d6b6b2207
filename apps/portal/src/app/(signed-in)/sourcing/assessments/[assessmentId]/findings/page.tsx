import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { ChoiceLinks } from "../../../_components/choice-links";
import { FindingList } from "../../../_components/finding-list";
import { Texts } from "../../../_components/texts";
import { findingTexts, urgencies, type FindingText } from "../../../_figures/finding-words";
import { getAssessment } from "../../../_figures/get-assessment";
import { getWords, type Words } from "../../../_figures/words";
import { AssessmentHead } from "../_components/assessment-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sourcing"))("assessment.tabs.findings") };
}

interface Search {
  readonly mineral?: string;
  readonly rule?: string;
}

interface FindingsPageProps {
  readonly params: Promise<{ readonly assessmentId: string }>;
  readonly searchParams: Promise<Search>;
}

export default async function FindingsPage({ params, searchParams }: FindingsPageProps): Promise<ReactNode> {
  const { assessmentId } = await params;
  const search = await searchParams;
  const assessment = await getAssessment(assessmentId);
  const words = await getWords();
  const { t } = words;
  const all = findingTexts(assessment.result, words);
  const texts = all.filter(
    ({ finding }) =>
      (search.mineral ?? finding.mineralId) === finding.mineralId &&
      (search.rule ?? finding.ruleId) === finding.ruleId,
  );
  const base = `/sourcing/assessments/${assessmentId}`;
  return (
    <Texts>
      <AssessmentHead assessment={assessment} current="findings" lead={t("findings.lead")} />
      {all.length > 0 && <FindingFilters all={all} search={search} words={words} />}
      {texts.length === 0 && (
        <p className="py-6 text-ink-2">{t(all.length === 0 ? "findings.none" : "findings.noMatch")}</p>
      )}
      {urgencies.map((urgency) => {
        const group = texts.filter((text) => text.urgency === urgency);
        if (group.length === 0) return null;
        return (
          <section key={urgency} aria-labelledby={`urgency-${urgency}`} className="border-t border-line py-6">
            <h2 id={`urgency-${urgency}`} className="mb-1 text-16 font-semibold">
              {t(`findings.groups.${urgency}`, { count: group.length })}
            </h2>
            <p className="mb-4 text-14 text-ink-2">{t(`findings.groupHelp.${urgency}`)}</p>
            <FindingList
              texts={group}
              words={words}
              mineralHref={(mineralId) => `${base}/minerals/${mineralId}`}
            />
          </section>
        );
      })}
    </Texts>
  );
}

interface FindingFiltersProps {
  readonly all: readonly FindingText[];
  readonly search: Search;
  readonly words: Words;
}

function FindingFilters({ all, search, words }: FindingFiltersProps): ReactNode {
  const { t } = words;
  const hrefWith = (change: Search) => {
    const kept = new URLSearchParams();
    for (const [key, value] of Object.entries({ ...search, ...change }))
      if (value !== "") kept.set(key, value);
    return `?${kept.toString()}`;
  };
  const minerals = [...new Set(all.map(({ finding }) => finding.mineralId))];
  const rules = [...new Set(all.map(({ finding }) => finding.ruleId))];
  const everything = { value: "", label: t("all") };
  return (
    <div className="mb-6 flex flex-col gap-2">
      <ChoiceLinks
        label={t("mineral")}
        choices={[everything, ...minerals.map((id) => ({ value: id, label: words.mineral(id) }))].map(
          ({ value, label }) => ({
            value,
            label,
            href: hrefWith({ mineral: value }),
            isCurrent: (search.mineral ?? "") === value,
          }),
        )}
      />
      <ChoiceLinks
        label={t("findings.rule")}
        choices={[everything, ...rules.map((id) => ({ value: id, label: t(`findings.rules.${id}`) }))].map(
          ({ value, label }) => ({
            value,
            label,
            href: hrefWith({ rule: value }),
            isCurrent: (search.rule ?? "") === value,
          }),
        )}
      />
    </div>
  );
}
