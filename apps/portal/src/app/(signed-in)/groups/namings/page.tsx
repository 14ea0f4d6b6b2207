import { mostNamingReason, waitingNamingsRoute, type GroupNaming } from "@interphase/consortium/contract";
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
import { getGroupWords } from "../_words/words";

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
              <Waiting naming={naming} words={words} title={groupWords.title(naming.group.name)} />
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
  readonly naming: GroupNaming;
  readonly words: NamingWords;
  readonly title: string;
}

function Waiting({ naming, words: { t, standing }, title }: WaitingProps): ReactNode {
  const { id, person, organisation } = naming;
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
