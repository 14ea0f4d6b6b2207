import { randomUUID } from "node:crypto";

import { ballotCharterRoute, groupRoute } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import type { ReactNode } from "react";

import { ActForm, ActSubmit } from "@/components/ui/act-form";
import { Notice } from "@/components/ui/notice";
import { PageHead, Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";

import { confirmCharter } from "../_actions/charter-acts";
import { BallotNotice } from "../_components/ballot-notice";
import { getBallotWords } from "../_words/words";
import { CharterForm } from "./_components/charter-form";
import { RuleList } from "./_components/rule-list";

interface RulesPageProps {
  readonly searchParams: Promise<{ readonly group?: string; readonly done?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getBallotWords()).t("charter.title") };
}

export default async function RulesPage({ searchParams }: RulesPageProps): Promise<ReactNode> {
  const [{ group: groupId, done }, words] = [await searchParams, await getBallotWords()];
  const { t, holder, formats } = words;
  const query = groupId === undefined ? {} : { groupId };
  const { value: charter } = await callApi(ballotCharterRoute, { query });
  const group = groupId === undefined ? null : (await callApi(groupRoute, { params: { groupId } })).value;
  const { proposal, may, rules } = charter;
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("title"), href: "/ballots" },
          ...(group === null ? [] : [{ label: holder({ group }), href: `/groups/${group.id}` }]),
        ]}
        title={t("charter.title")}
        lead={group === null ? t("charter.leadAlliance") : t("charter.leadGroup")}
      />
      <BallotNotice done={done} words={words} />
      <Section id="rules" title={t("charter.now")}>
        <RuleList rules={rules} words={words} />
        <p className="mt-2 text-ink-2">
          {t("charter.least", { minutes: charter.leastMinutes, hours: charter.leastMinutes / 60 })}
        </p>
      </Section>
      {proposal === null ? null : (
        <Section
          id="proposal"
          title={t("charter.proposal")}
          lead={t(proposal.isOwn ? "charter.proposedByYou" : "charter.proposed", {
            at: formats.instant(proposal.proposedAt),
          })}
        >
          <RuleList rules={proposal.rules} words={words} />
          {may.confirm ? (
            <ActForm
              act={confirmCharter.bind(null, proposal.id, charter.groupId)}
              label={t("charter.confirm")}
              className="mt-3"
            >
              <ActSubmit>{t("charter.confirm")}</ActSubmit>
            </ActForm>
          ) : null}
        </Section>
      )}
      {may.propose ? (
        <Section id="change" title={t("charter.change")} lead={t("charter.changeLead")}>
          <CharterForm charter={charter} requestKey={randomUUID()} words={words} />
        </Section>
      ) : (
        <Notice>{t("charter.who")}</Notice>
      )}
    </>
  );
}
