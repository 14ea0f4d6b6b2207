import { ballotRuleNames, groupsRoute, mostBallotTextLength } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import { getNow } from "next-intl/server";
import type { ReactNode } from "react";

import { ActForm, ActInput, ActSelect, ActSubmit, ActText } from "@/components/ui/act-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { createBallot } from "../_actions/ballot-acts";
import { getBallotWords, type BallotWords } from "../_words/words";

interface NewBallotPageProps {
  readonly searchParams: Promise<{ readonly group?: string }>;
}

const twoWeeks = 14 * 86_400_000;
const toField = (instant: number) => new Date(instant).toISOString().slice(0, "2026-11-30T14:00".length);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getBallotWords()).t("create") };
}

/** Who could be asked: the alliance, for whoever sets up groups, and the groups that the reader runs. */
async function findHolders({ t, holder }: BallotWords) {
  const [me, groups] = await Promise.all([requireMe(), callApi(groupsRoute, { query: { limit: 200 } })]);
  const runsAll = me.abilities.includes("group.create");
  const own = groups.value.items.filter(({ isChair }) => runsAll || isChair);
  return [
    ...(runsAll ? [{ value: "", label: t("alliance") }] : []),
    ...own.map((group) => ({ value: group.id, label: holder({ group }) })),
  ];
}

export default async function NewBallotPage({ searchParams }: NewBallotPageProps): Promise<ReactNode> {
  const [{ group }, words, now] = [await searchParams, await getBallotWords(), await getNow()];
  const { t } = words;
  const holders = await findHolders(words);
  return (
    <>
      <PageHead
        crumbs={[{ label: t("title"), href: "/ballots" }]}
        title={t("create")}
        lead={t("createLead")}
      />
      {holders.length === 0 ? (
        <Notice>{t("nobody")}</Notice>
      ) : (
        <ActForm act={createBallot} label={t("create")} className="flex max-w-2xl flex-col gap-4">
          <ActText
            id="question"
            name="question"
            label={t("question")}
            help={t("questionHelp", { most: mostBallotTextLength })}
            maxLength={mostBallotTextLength}
          />
          <ActSelect
            id="groupId"
            name="groupId"
            label={t("heldBy")}
            defaultValue={holders.find(({ value }) => value === group)?.value ?? holders[0]?.value}
            options={holders}
          />
          <ActSelect
            id="rule"
            name="rule"
            label={t("rule")}
            options={ballotRuleNames.map((value) => ({ value, label: t(`rules.${value}`) }))}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <ActInput
              id="opensAt"
              name="opensAt"
              type="datetime-local"
              label={t("opensAt")}
              help={t("opensHelp")}
              defaultValue={toField(now.getTime())}
            />
            <ActInput
              id="closesAt"
              name="closesAt"
              type="datetime-local"
              label={t("closesAt")}
              help={t("closesHelp")}
              defaultValue={toField(now.getTime() + twoWeeks)}
            />
          </div>
          <Notice>{t("openNote")}</Notice>
          <div className="flex gap-2">
            <ActSubmit>{t("create")}</ActSubmit>
            <ButtonLink kind="quiet" href="/ballots">
              {t("cancel")}
            </ButtonLink>
          </div>
        </ActForm>
      )}
    </>
  );
}
