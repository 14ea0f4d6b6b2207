import { talentApplicationRoute, type TalentApplicationDetail } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import Link from "next/link";
import { cache, type ReactNode } from "react";

import { ButtonLink } from "@/components/ui/button";
import { PageHead, Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";

import { ApplicationState } from "../../_components/application-state";
import { FactList } from "../../_components/fact-list";
import { TalentNotice } from "../../_components/talent-notice";
import { getTalentWords, type TalentWords } from "../../_words/words";
import { AnswerSection } from "./_components/answer-section";
import { DecisionSection } from "./_components/decision-section";

interface ApplicationPageProps {
  readonly params: Promise<{ readonly applicationId: string }>;
  readonly searchParams: Promise<{ readonly done?: string }>;
}

const getApplication = cache((applicationId: string) =>
  callApi(talentApplicationRoute, { params: { applicationId } }),
);

export async function generateMetadata({ params }: ApplicationPageProps): Promise<Metadata> {
  return { title: (await getApplication((await params).applicationId)).value.offer.title };
}

function factsOf(application: TalentApplicationDetail, { t, title, formats }: TalentWords) {
  const { programme, offer, host, candidate, submittedAt, decidedAt, reason, expertId } = application;
  const link = (href: string, text: string) => (
    <Link className="link" href={href}>
      <bdi>{text}</bdi>
    </Link>
  );
  return [
    { label: t("programme"), value: link(`/talent/${programme.id}`, title(programme.name)) },
    { label: t("offer"), value: link(`/talent/${programme.id}/offers/${offer.id}`, offer.title) },
    { label: t("host"), value: <bdi>{host.name}</bdi> },
    {
      label: t("candidate"),
      value: (
        <bdi>
          {formats.parts([
            candidate.name,
            ...(candidate.organisation === null ? [] : [candidate.organisation]),
          ])}
        </bdi>
      ),
    },
    ...(expertId === null
      ? []
      : [{ label: t("profile"), value: link(`/experts/${expertId}`, candidate.name) }]),
    { label: t("submittedAt"), value: formats.instant(submittedAt) },
    ...(decidedAt === null ? [] : [{ label: t("decidedAt"), value: formats.instant(decidedAt) }]),
    ...(reason === null
      ? []
      : [{ label: t("reason"), value: <span className="whitespace-pre-line">{reason}</span> }]),
  ];
}

/** Where does this application stand, and what is to be done about it? */
export default async function ApplicationPage({
  params,
  searchParams,
}: ApplicationPageProps): Promise<ReactNode> {
  const [{ applicationId }, { done }, words] = [await params, await searchParams, await getTalentWords()];
  const { value: application } = await getApplication(applicationId);
  const { t, title } = words;
  const { programme, placementId, state, isOwn } = application;
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("title"), href: "/talent" },
          { label: title(programme.name), href: `/talent/${programme.id}` },
        ]}
        title={<bdi>{isOwn ? application.host.name : application.candidate.name}</bdi>}
        marks={<ApplicationState state={state} t={t} />}
        lead={t(isOwn ? `meaning.own.${state}` : `meaning.host.${state}`)}
        actions={
          placementId === null ? null : (
            <ButtonLink kind="primary" href={`/talent/placements/${placementId}`}>
              {t("toPlacement")}
            </ButtonLink>
          )
        }
      />
      <TalentNotice done={done} words={words} />
      <AnswerSection application={application} words={words} />
      <DecisionSection application={application} words={words} />
      <Section id="application" title={t("application")}>
        <FactList facts={factsOf(application, words)} />
      </Section>
      <Section id="statement" title={t("statement")}>
        <p className="prose-width whitespace-pre-line wrap-anywhere">{application.statement}</p>
      </Section>
    </>
  );
}
