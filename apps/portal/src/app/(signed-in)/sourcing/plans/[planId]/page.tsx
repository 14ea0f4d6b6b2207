import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache, type ReactNode } from "react";
import { listEditionsRoute } from "@interphase/minerals/contract";
import { planRoute, plansRoute, type Plan } from "@interphase/sourcing/contract";

import { Badge } from "@/components/ui/badge";
import { Button, ButtonLink } from "@/components/ui/button";
import { PageHead, Section } from "@/components/ui/page-head";
import { callApi, tryCallApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { Texts } from "../../_components/texts";
import { showControls } from "../../_figures/safe-text";
import { getWords, type Words } from "../../_figures/words";
import { setArchived } from "./_actions/set-archived";
import { AssessForm } from "./_components/assess-form";
import { PlanLines, type LineSearch } from "./_components/plan-lines";
import { Versions } from "./_components/versions";

const getPlan = cache(
  async (planId: string): Promise<Plan> => (await callApi(planRoute, { params: { planId } })).value,
);

interface PlanPageProps {
  readonly params: Promise<{ readonly planId: string }>;
  readonly searchParams: Promise<LineSearch>;
}

export async function generateMetadata({ params }: PlanPageProps): Promise<Metadata> {
  const plan = await getPlan((await params).planId);
  return {
    title: (await getTranslations("sourcing"))("assessment.title", {
      name: plan.name,
      version: String(plan.version),
    }),
  };
}

export default async function PlanPage({ params, searchParams }: PlanPageProps): Promise<ReactNode> {
  const { planId } = await params;
  const plan = await getPlan(planId);
  const words = await getWords();
  const { t, formats } = words;
  const { abilities } = await requireMe();
  const editions = await tryCallApi(listEditionsRoute, {});
  const versions = (await callApi(plansRoute, { query: { name: plan.name, limit: 50 } })).value.items;
  return (
    <Texts parts={["assessForm"]}>
      <PageHead
        crumbs={[{ label: t("rooms.plans"), href: "/sourcing" }]}
        title={
          <bdi>{t("assessment.title", { name: showControls(plan.name), version: String(plan.version) })}</bdi>
        }
        marks={plan.isArchived ? <Badge>{t("plans.archivedMark")}</Badge> : null}
        lead={t("plan.lead", {
          year: String(plan.year),
          lines: plan.lineCount,
          minerals: formats.list(plan.minerals.map(({ mineralId }) => words.mineral(mineralId))),
        })}
        actions={
          <PlanActions
            plan={plan}
            words={words}
            abilities={abilities}
            notes={(await getTranslations("plan-notes"))("short")}
          />
        }
      />
      {abilities.includes("sourcing.assessment.create") && (
        <Section id="assess" title={t("plan.assess")} lead={t("plan.assessLead")}>
          <AssessForm
            planId={plan.id}
            editions={
              editions.ok ? editions.value.items.map(({ name, isDefault }) => ({ name, isDefault })) : []
            }
          />
        </Section>
      )}
      <Section id="lines" title={t("plan.lines", { count: plan.lineCount })}>
        <PlanLines plan={plan} search={await searchParams} />
      </Section>
      <Section id="versions" title={t("plan.versions")}>
        <Versions current={plan} versions={versions} words={words} />
      </Section>
      <p className="border-t border-line pt-4 text-12 text-ink-3">
        {t("plan.file")} <bdi>{showControls(plan.fileName)}</bdi> · SHA-256{" "}
        <code className="font-mono wrap-anywhere">{plan.fileSha256}</code>
        {plan.hasFile && abilities.includes("sourcing.plan.export") && (
          <>
            {" · "}
            <a className="link" href={`/sourcing/plans/${plan.id}/file`} download>
              {t("linePlace.download")}
            </a>
          </>
        )}
      </p>
    </Texts>
  );
}

function PlanActions({
  plan,
  words,
  abilities,
  notes,
}: {
  readonly plan: Plan;
  readonly words: Words;
  readonly abilities: readonly string[];
  readonly notes: string;
}): ReactNode {
  const { t } = words;
  const { names: locale } = words.formats;
  const base = `/sourcing/plans/${plan.id}`;
  return (
    <>
      {abilities.includes("sourcing.plan-note.read") && (
        <a className="link px-1" href={`${base}/notes`}>
          {notes}
        </a>
      )}
      {abilities.includes("sourcing.plan.export") && (
        <>
          <a className="link px-1" href={`${base}/export.xlsx?locale=${locale}`} download>
            {t("plan.exportXlsx")}
          </a>
          <a className="link px-1" href={`${base}/export.csv?locale=${locale}`} download>
            {t("plan.exportCsv")}
          </a>
        </>
      )}
      {abilities.includes("sourcing.plan.archive") && (
        <form action={setArchived.bind(null, plan.id, !plan.isArchived)}>
          <Button type="submit">{t(plan.isArchived ? "plan.unarchive" : "plan.archive")}</Button>
        </form>
      )}
      {abilities.includes("sourcing.plan.delete") && (
        <ButtonLink kind="danger" href={`${base}/delete`}>
          {t("plan.delete")}
        </ButtonLink>
      )}
      {plan.latestAssessmentId !== null && (
        <ButtonLink kind="primary" href={`/sourcing/assessments/${plan.latestAssessmentId}`}>
          {t("plans.openAssessment")}
        </ButtonLink>
      )}
    </>
  );
}
