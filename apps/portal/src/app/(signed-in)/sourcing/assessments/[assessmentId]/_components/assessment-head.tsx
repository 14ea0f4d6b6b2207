import Link from "next/link";
import type { ReactNode } from "react";
import type { AnyAssessment } from "@interphase/sourcing/contract";
import { localesFrom } from "@interphase/names";

import { PageHead } from "@/components/ui/page-head";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireMe } from "@/server/me";

import { showControls } from "../../../_figures/safe-text";
import { getWords } from "../../../_figures/words";

type Tab = "overview" | "findings" | "suppliers" | "what-if" | "comparison" | "sharing";

/** What the head says of an assessment of any methods. */
type HeadedAssessment = Pick<
  AnyAssessment,
  "id" | "planId" | "planName" | "planVersion" | "options" | "resultSha256"
>;

interface AssessmentHeadProps {
  readonly assessment: HeadedAssessment;
  readonly current: Tab;
  readonly lead?: ReactNode;
}

/** What is assessed, against which facts, for which day and place? The same head on every view of an assessment. */
export async function AssessmentHead({ assessment, current, lead }: AssessmentHeadProps): Promise<ReactNode> {
  const { t } = await getWords();
  const { abilities } = await requireMe();
  const base = `/sourcing/assessments/${assessment.id}`;
  const tabs: { key: Tab; href: string; needs: string }[] = [
    { key: "overview", href: base, needs: "sourcing.assessment.read" },
    { key: "findings", href: `${base}/findings`, needs: "sourcing.assessment.read" },
    { key: "suppliers", href: `${base}/suppliers`, needs: "sourcing.assessment.read" },
    { key: "what-if", href: `${base}/what-if`, needs: "sourcing.scenario.read" },
    { key: "comparison", href: `${base}/comparison`, needs: "sourcing.assessment.read" },
    { key: "sharing", href: `${base}/sharing`, needs: "sourcing.assessment.share" },
  ];
  const title = t("assessment.title", {
    name: showControls(assessment.planName),
    version: String(assessment.planVersion),
  });
  return (
    <>
      <PageHead
        crumbs={[{ label: t("rooms.assessments"), href: "/sourcing/assessments" }]}
        title={<bdi>{title}</bdi>}
        lead={lead}
        actions={abilities.includes("sourcing.assessment.export") ? <ReportLinks base={base} /> : null}
      />
      <Options assessment={assessment} canOpenPlan={abilities.includes("sourcing.plan.read")} />
      <TabsNav
        label={t("assessment.views")}
        tabs={tabs
          .filter(({ needs }) => abilities.includes(needs))
          .map(({ key, href }) => ({ href, label: t(`assessment.tabs.${key}`), isCurrent: key === current }))}
      />
    </>
  );
}

interface OptionsProps {
  readonly assessment: HeadedAssessment;
  readonly canOpenPlan: boolean;
}

/** With which options was it assessed? The home country is part of the home area unless somebody set another. */
async function Options({ assessment, canOpenPlan }: OptionsProps): Promise<ReactNode> {
  const { t, formats, country } = await getWords();
  const { options } = assessment;
  const facts: [string, ReactNode][] = [
    [t("assessment.plan"), <PlanLink key="plan" assessment={assessment} canOpen={canOpenPlan} />],
    [t("assessment.date"), formats.date(options.date)],
    [
      t("assessment.edition"),
      <span key="edition" title={options.editionHash}>
        {options.edition}
      </span>,
    ],
    [t("assessment.homeArea"), formats.list(options.homeArea.map(country))],
  ];
  if (options.organisationCountryIso3 !== undefined)
    facts.push([t("assessment.homeCountry"), country(options.organisationCountryIso3)]);
  if (options.series.length > 0) facts.push([t("assessment.series"), formats.number(options.series.length)]);
  return (
    <dl id="options" className="-mt-3 mb-4 flex scroll-mt-16 flex-wrap gap-x-6 gap-y-1 text-12">
      {facts.map(([label, value]) => (
        <div key={label} className="flex gap-1.5">
          <dt className="text-ink-3">{label}</dt>
          <dd className="min-w-0 wrap-anywhere text-ink-2">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function PlanLink({
  assessment,
  canOpen,
}: {
  readonly assessment: HeadedAssessment;
  readonly canOpen: boolean;
}): ReactNode {
  const name = <bdi>{showControls(assessment.planName)}</bdi>;
  if (!canOpen) return name;
  return (
    <Link className="link" href={`/sourcing/plans/${assessment.planId}`}>
      {name}
    </Link>
  );
}

async function ReportLinks({ base }: { readonly base: string }): Promise<ReactNode> {
  const { t, formats } = await getWords();
  const files = (["pdf", "xlsx"] as const).flatMap((kind) =>
    localesFrom(formats.names).map((locale) => ({ kind, locale })),
  );
  return (
    <details className="relative">
      <summary className="inline-flex min-h-9 list-none items-center rounded-6 border border-line-strong bg-surface px-3 text-14 font-medium hover:bg-sunken [&::-webkit-details-marker]:hidden">
        {t("assessment.report")} ▾
      </summary>
      <ul className="absolute right-0 z-20 mt-1 min-w-52 rounded-6 border border-line bg-surface p-1 shadow-float max-sm:right-auto max-sm:left-0">
        {files.map(({ kind, locale }) => (
          <li key={`${kind}-${locale}`}>
            {/* No `download`: the report of a large plan is answered with the page of the job that writes it. */}
            <a
              href={`${base}/report.${kind}?locale=${locale}`}
              className="block rounded-6 px-3 py-2 text-14 hover:bg-sunken"
            >
              {t(`assessment.files.${kind}-${locale}`)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
