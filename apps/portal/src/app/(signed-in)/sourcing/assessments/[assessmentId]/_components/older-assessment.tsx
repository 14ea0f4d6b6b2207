import Link from "next/link";
import type { ReactNode } from "react";
import { formatNumber } from "@interphase/names";
import type { OlderAssessment } from "@interphase/sourcing/contract";

import { ButtonLink, buttonClass } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { PageHead, Section } from "@/components/ui/page-head";
import { requireMe } from "@/server/me";

import { showControls } from "../../../_figures/safe-text";
import { getWords, type Words } from "../../../_figures/words";
import { writeOlderTrace } from "./older-trace";

interface OlderAssessmentViewProps {
  readonly assessment: OlderAssessment;
  /** The reader asked for a page that only assessments of today's methods have. */
  readonly isSentHere: boolean;
}

/** What did an assessment of methods version 1 say? Its main figures and its trace as stored, and the way on. */
export async function OlderAssessmentView({
  assessment,
  isSentHere,
}: OlderAssessmentViewProps): Promise<ReactNode> {
  const words = await getWords();
  const { t } = words;
  const { abilities } = await requireMe();
  const name = showControls(assessment.planName);
  return (
    <>
      <PageHead
        crumbs={[{ label: t("rooms.assessments"), href: "/sourcing/assessments" }]}
        title={<bdi>{t("assessment.title", { name, version: String(assessment.planVersion) })}</bdi>}
        lead={t("older.lead")}
        actions={<Actions assessment={assessment} abilities={abilities} words={words} />}
      />
      <div className="mb-4">
        <Notice role="status" title={t("older.noticeTitle")}>
          {isSentHere ? `${t("older.sentHere")} ` : ""}
          {t("older.notice")}
        </Notice>
      </div>
      <Facts assessment={assessment} words={words} canOpenPlan={abilities.includes("sourcing.plan.read")} />
      <Section id="figures" title={t("older.figures")}>
        <DataTable
          caption={t("older.figures")}
          isCaptionHidden
          columns={mineralColumns(words)}
          rows={assessment.result.minerals}
          rowKey={({ mineralId }) => mineralId}
          empty={<p>{t("assessment.empty")}</p>}
        />
      </Section>
      <Section id="trace" title={t("older.trace")} lead={t("older.traceLead")}>
        <details>
          <summary className="cursor-pointer text-14 text-accent">
            {t("older.showTrace", { count: assessment.result.trace.length })}
          </summary>
          <pre
            tabIndex={0}
            lang="en"
            className="mt-2 max-h-[36rem] overflow-auto rounded-6 bg-sunken p-3 font-mono text-12 leading-5 whitespace-pre-wrap wrap-anywhere"
          >
            {writeOlderTrace(assessment.result.trace)}
          </pre>
        </details>
      </Section>
    </>
  );
}

interface PartProps {
  readonly assessment: OlderAssessment;
  readonly words: Words;
}

function Actions({
  assessment,
  abilities,
  words,
}: PartProps & { readonly abilities: readonly string[] }): ReactNode {
  const { t } = words;
  return (
    <>
      {abilities.includes("sourcing.assessment.export") && (
        <a
          className={buttonClass("secondary")}
          href={`/sourcing/assessments/${assessment.id}/result.json`}
          download
        >
          {t("older.download")}
        </a>
      )}
      {assessment.isOwn && abilities.includes("sourcing.assessment.create") && (
        <ButtonLink kind="primary" href={`/sourcing/plans/${assessment.planId}#assess`}>
          {t("older.again")}
        </ButtonLink>
      )}
    </>
  );
}

function Facts({ assessment, words, canOpenPlan }: PartProps & { readonly canOpenPlan: boolean }): ReactNode {
  const { t, formats, country, orUnknown } = words;
  const { options, result } = assessment;
  const name = <bdi>{showControls(assessment.planName)}</bdi>;
  const facts: [string, ReactNode][] = [
    [
      t("assessment.plan"),
      canOpenPlan ? (
        <Link key="plan" className="link" href={`/sourcing/plans/${assessment.planId}`}>
          {name}
        </Link>
      ) : (
        name
      ),
    ],
    [t("assessment.date"), formats.date(options.date)],
    [t("assessment.edition"), options.edition],
    [t("assessment.homeArea"), formats.list(options.homeArea.map(country))],
    [t("totals.spend"), orUnknown(result.totals.spendUsd, formats.usd)],
    [t("totals.lines"), formats.number(result.totals.lineCount)],
    [t("older.findings"), formats.number(result.findings.length)],
    [t("assessment.hash"), <HashText key="hash" hash={assessment.resultSha256} />],
  ];
  return (
    <dl className="mb-2 grid gap-x-6 gap-y-2 text-14 sm:grid-cols-2 lg:grid-cols-4">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt className="text-12 text-ink-3">{label}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function HashText({ hash }: { readonly hash: string }): ReactNode {
  return (
    <code title={hash} className="font-mono text-12">
      {hash.slice(0, 12)}
    </code>
  );
}

type OlderMineral = OlderAssessment["result"]["minerals"][number];

function mineralColumns(words: Words): Column<OlderMineral>[] {
  const { t, formats, orUnknown, indexFigure, interval } = words;
  return [
    { key: "mineral", label: t("mineral"), isDeciding: true, cell: (one) => words.mineral(one.mineralId) },
    {
      key: "spend",
      label: t("older.spend"),
      isNumeric: true,
      isDeciding: true,
      cell: (one) => orUnknown(one.spendUsd, formats.usd),
    },
    {
      key: "contained",
      label: t("detail.contained"),
      isNumeric: true,
      cell: (one) => formatNumber(one.containedTonnes, "tonnes", formats.names),
    },
    {
      key: "concentration",
      label: t("detail.sourcing"),
      isNumeric: true,
      cell: ({ sourcingConcentration: { low, value, high } }) =>
        value === null ? t("unknown") : `${indexFigure(value)} (${interval(low, high, indexFigure)})`,
    },
    {
      key: "months",
      label: t("detail.months"),
      isNumeric: true,
      cell: ({ monthsOfCover }) => words.months(monthsOfCover.months, monthsOfCover.atLeast),
    },
    {
      key: "touched",
      label: t("detail.touched"),
      isNumeric: true,
      cell: ({ touchedByMeasures }) => formats.share(touchedByMeasures.volumeFraction),
    },
  ];
}
