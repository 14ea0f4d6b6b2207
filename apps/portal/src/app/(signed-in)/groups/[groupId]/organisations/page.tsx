import { groupMembersRoute, groupRoute } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";

import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";

import { GroupNotice } from "../../_components/group-notice";
import { getGroupWords } from "../../_words/words";
import { ChairSection } from "./_components/chair-section";
import { InviteSection } from "./_components/invite-section";
import { WaitingSections } from "./_components/waiting-sections";

interface GroupOrganisationsPageProps {
  readonly params: Promise<{ readonly groupId: string }>;
  readonly searchParams: Promise<{
    readonly done?: string;
    readonly cursor?: string;
    readonly query?: string;
  }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getGroupWords()).t("manage") };
}

export default async function GroupOrganisationsPage({
  params,
  searchParams,
}: GroupOrganisationsPageProps): Promise<ReactNode> {
  const [{ groupId }, { done, cursor, query }] = [await params, await searchParams];
  const words = await getGroupWords();
  const { value: group } = await callApi(groupRoute, { params: { groupId } });
  if (!group.may.decidePlaces) notFound();
  const waiting = (
    await callApi(groupMembersRoute, {
      params: { groupId },
      query: { state: "waiting", ...(cursor && { cursor }) },
    })
  ).value;
  const { t, title } = words;
  const path = `/groups/${group.id}/organisations`;
  return (
    <div className="max-w-4xl">
      <PageHead
        crumbs={[
          { label: t("title"), href: "/groups" },
          { label: title(group.name), href: `/groups/${group.id}` },
        ]}
        title={t(group.may.update ? "manageChairs" : "manage")}
      />
      <GroupNotice done={done} words={words} />
      <WaitingSections groupId={group.id} waiting={waiting.items} words={words} />
      <Pager path={path} search={{}} nextCursor={waiting.nextCursor} hasCursor={cursor !== undefined} />
      <InviteSection group={group} query={query ?? ""} path={path} words={words} />
      {group.may.update ? <ChairSection group={group} words={words} /> : null}
    </div>
  );
}
