import { mostNamingReason, waitingNamingsRoute, type WaitingNaming } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";

import { ActForm, ActSubmit, ActText } from "@/components/ui/act-form";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { confirmNaming, refuseNaming } from "../_actions/naming-acts";
import { ActButton } from "../_components/act-button";
import { GroupNotice } from "../_components/group-notice";
import { getNamingWords, type NamingWords } from "../_words/naming-words";
import { getGroupWords, type GroupWords } from "../_words/words";

interface NamingsPageProps {
  readonly searchParams: Promise<{ readonly cursor?: string; readonly done?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getNamingWords()).t("toConfirm") };
}

export default async function NamingsPage({ searchParams }: NamingsPageProps): Promise<ReactNode> {
  const { cursor, done } = await searchParams;
  const [words, groupWords, me] = await Promise.all([getNamingWords(), getGroupWords(), requireMe()]);
  if (!me.abilities.includes("group.naming.decide")) notFound();
  const { value } = await callApi(waitingNamingsRoute, { query: { ...(cursor && { cursor }) } });
  const { t } = words;
  return (
    <div className="max-w-3xl">
      <PageHead
        crumbs={[{ label: groupWords.t("title"), href: "/groups" }]}
        title={t("toConfirm")}
        lead={t("toConfirmLead")}
      />
      <GroupNotice done={done} words={groupWords} />
      {value.items.length === 0 ? (
        <EmptyState title={t("noneToConfirm")}>{t("noneToConfirmText")}</EmptyState>
      ) : (
        <ul className="border-t border-line">
          {value.items.map((naming) => (
            <li key={naming.id} className="flex flex-col gap-3 border-b border-line py-4">
              <Waiting naming={naming} words={words} groupWords={groupWords} />
            </li>
          ))}
        </ul>
      )}
      <Pager
        path="/groups/namings"
        search={{}}
        nextCursor={value.nextCursor}
        hasCursor={cursor !== undefined}
      />
    </div>
  );
}

interface WaitingProps {
  readonly naming: WaitingNaming;
  readonly words: NamingWords;
  readonly groupWords: GroupWords;
}

function Waiting({ naming, words: { t, standing }, groupWords }: WaitingProps): ReactNode {
  const { id, person, organisation, work, charter, coolingOff } = naming;
  const title = groupWords.title(naming.group.name);
  const name = person.displayName;
  return (
    <>
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <bdi className="font-medium wrap-anywhere">{name}</bdi>
          <bdi className="wrap-anywhere text-ink-2">{organisation.name}</bdi>
        </p>
        <p className="wrap-anywhere">
          <bdi>{t("forTeam", { team: title })}</bdi>
        </p>
        <p className="text-12 text-ink-2">{standing(naming)}</p>
      </div>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[10rem_1fr]">
        <dt className="font-medium">{t("work")}</dt>
        <dd className="wrap-anywhere whitespace-pre-line">
          {work === null ? <span className="text-ink-2">{t("workNotSaid")}</span> : <bdi>{work}</bdi>}
        </dd>
        <dt className="font-medium">{t("scope")}</dt>
        <dd className="wrap-anywhere whitespace-pre-line">
          <bdi>{charter}</bdi>
        </dd>
        <dt className="font-medium">{groupWords.t("coolingOff")}</dt>
        <dd>{groupWords.t(`coolingOffSaid.${coolingOff.bars}`, { days: coolingOff.days })}</dd>
      </dl>
      <div>
        <ActButton act={confirmNaming.bind(null, id)} label={t("confirmLabel", { name })}>
          {t("confirm")}
        </ActButton>
      </div>
      <Disclosure summary={t("refuse")}>
        <ActForm act={refuseNaming.bind(null, id)} label={t("refuseLabel", { name })} className="max-w-2xl">
          <ActText
            id={`reason-${id}`}
            name="reason"
            label={t("reason")}
            help={t("reasonHelp", { most: mostNamingReason })}
          />
          <div className="mt-3">
            <ActSubmit kind="secondary">{t("refuse")}</ActSubmit>
          </div>
        </ActForm>
      </Disclosure>
    </>
  );
}
