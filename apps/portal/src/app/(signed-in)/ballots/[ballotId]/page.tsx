import { ballotRoute } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import Link from "next/link";
import { cache, type ReactNode } from "react";

import { PageHead, Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";

import { BallotNotice } from "../_components/ballot-notice";
import { BallotState } from "../_components/ballot-state";
import { getBallotWords } from "../_words/words";
import { AnnulSection } from "./_components/annul-section";
import { CertificateSection } from "./_components/certificate-section";
import { DocumentList } from "./_components/document-list";
import { ResultSection } from "./_components/result-section";
import { RunSection } from "./_components/run-section";
import { Standing } from "./_components/standing";
import { UnitList } from "./_components/unit-list";
import { VoteSection } from "./_components/vote-section";

interface BallotPageProps {
  readonly params: Promise<{ readonly ballotId: string }>;
  readonly searchParams: Promise<{ readonly done?: string }>;
}

const getBallot = cache((ballotId: string) => callApi(ballotRoute, { params: { ballotId } }));

export async function generateMetadata({ params }: BallotPageProps): Promise<Metadata> {
  await getBallot((await params).ballotId);
  return { title: (await getBallotWords()).t("title") };
}

export default async function BallotPage({ params, searchParams }: BallotPageProps): Promise<ReactNode> {
  const [{ ballotId }, { done }, words] = [await params, await searchParams, await getBallotWords()];
  const { value: ballot } = await getBallot(ballotId);
  const { t, holder, rule } = words;
  const { group } = ballot;
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("title"), href: "/ballots" },
          ...(group === null ? [] : [{ label: holder(ballot), href: `/groups/${group.id}` }]),
        ]}
        title={<bdi className="whitespace-pre-wrap wrap-anywhere">{ballot.question}</bdi>}
        marks={<BallotState ballot={ballot} words={words} />}
      />
      <BallotNotice done={done} words={words} />
      <Standing ballot={ballot} words={words} />
      <div className="grid gap-x-10 lg:grid-cols-[3fr_2fr]">
        <div className="min-w-0">
          <DocumentList ballot={ballot} words={words} />
          <ResultSection ballot={ballot} words={words} />
          <VoteSection ballot={ballot} words={words} />
          <UnitList ballot={ballot} words={words} />
        </div>
        <div className="min-w-0">
          <CertificateSection ballot={ballot} words={words} />
          <RunSection ballot={ballot} words={words} />
          <AnnulSection ballot={ballot} words={words} />
          <Section id="fixed" title={t("fixed")}>
            <p>{formatHolder(t("heldBy"), holder(ballot), words.formats.pair)}</p>
            <p className="mt-1">{t(`secrecies.${ballot.secrecy}`)}</p>
            <p className="mt-1">{rule(ballot.rule)}</p>
            <p className="mt-1">
              <Link
                className="link"
                href={group === null ? "/ballots/rules" : `/ballots/rules?group=${group.id}`}
              >
                {t("charter.link")}
              </Link>
            </p>
            {ballot.openingSha256 === null ? null : (
              <p className="mt-2 text-12 text-ink-3 wrap-anywhere">
                {words.formats.pair(t("openingSha256"), ballot.openingSha256)}
              </p>
            )}
          </Section>
        </div>
      </div>
    </>
  );
}

const formatHolder = (label: string, name: string, pair: (label: string, value: string) => string) => (
  <bdi className="wrap-anywhere">{pair(label, name)}</bdi>
);
