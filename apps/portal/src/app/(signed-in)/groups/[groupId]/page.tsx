import {
  ballotsRoute,
  groupMembersRoute,
  groupRoute,
  type GroupDetail,
} from "@interphase/consortium/contract";
import type { Metadata } from "next";
import { cache, type ReactNode } from "react";

import { ButtonLink } from "@/components/ui/button";
import { PageHead, Section } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { GroupMarks } from "../_components/group-marks";
import { GroupNotice } from "../_components/group-notice";
import { getGroupWords, type GroupWords } from "../_words/words";
import { Attention } from "./_components/attention";
import { CompositionNote } from "./_components/composition-note";
import { DecisionSection } from "./_components/decision-section";
import { DocumentSection } from "./_components/document-section";
import { FrameSection } from "./_components/frame-section";
import { ItemSection } from "./_components/item-section";
import { MeetingSection } from "./_components/meeting-section";
import { MemberList } from "./_components/member-list";
import { NamingSection } from "./_components/naming-section";
import { OwnOrganisation } from "./_components/own-organisation";

interface GroupPageProps {
  readonly params: Promise<{ readonly groupId: string }>;
  /** `list` says which of the page's lists the cursor turns. */
  readonly searchParams: Promise<{
    readonly done?: string;
    readonly list?: string;
    readonly cursor?: string;
    readonly items?: string;
    readonly meetings?: string;
  }>;
}

const getGroup = cache((groupId: string) => callApi(groupRoute, { params: { groupId } }));

export async function generateMetadata({ params }: GroupPageProps): Promise<Metadata> {
  const { title } = await getGroupWords();
  return { title: title((await getGroup((await params).groupId)).value.name) };
}

const noMembers = { items: [], nextCursor: null };

/** Who is in it, as far as the reader may see: the page that was turned to, and the reader's own organisation. */
async function findMembers(group: GroupDetail, cursor: string | undefined, own: string | undefined) {
  if (!group.may.seeSeats) return { members: noMembers, own: undefined };
  const list = (query: {
    readonly cursor?: string;
    readonly organisationId?: string;
    readonly limit?: number;
  }) => callApi(groupMembersRoute, { params: { groupId: group.id }, query });
  const [page, ours] = await Promise.all([
    list({ limit: 200, ...(cursor && { cursor }) }),
    own === undefined ? undefined : list({ organisationId: own }),
  ]);
  return { members: page.value, own: ours?.value.items[0] };
}

/** The group's latest ballots, for whoever belongs to it. */
async function findBallots({ id, may }: GroupDetail) {
  if (!may.seeRecord) return [];
  return (await callApi(ballotsRoute, { query: { groupId: id, limit: 100 } })).value.items;
}

function HeadActions({ group, t }: { readonly group: GroupDetail; readonly t: GroupWords["t"] }): ReactNode {
  const { may, id } = group;
  return (
    <>
      {may.seeRecord || may.update ? (
        <ButtonLink kind="quiet" href={`/ballots?group=${id}`}>
          {t("ballots")}
        </ButtonLink>
      ) : null}
      {may.update ? (
        <ButtonLink kind="quiet" href={`/groups/${id}/edit`}>
          {t("edit")}
        </ButtonLink>
      ) : null}
      {may.decidePlaces ? (
        <ButtonLink href={`/groups/${id}/organisations`}>
          {t(may.update ? "manageChairs" : "manage")}
        </ButtonLink>
      ) : null}
    </>
  );
}

export default async function GroupPage({ params, searchParams }: GroupPageProps): Promise<ReactNode> {
  const { groupId } = await params;
  const { done, list, cursor, items, meetings } = await searchParams;
  const [words, me, { value: group }] = [await getGroupWords(), await requireMe(), await getGroup(groupId)];
  const { t, title } = words;
  const cursorOf = (name: string) => (list === name ? cursor : undefined);
  const [{ members, own }, ballots] = await Promise.all([
    findMembers(group, cursorOf("members"), me.organisation?.id),
    findBallots(group),
  ]);
  return (
    <>
      <PageHead
        crumbs={[{ label: t("title"), href: "/groups" }]}
        title={<bdi>{title(group.name)}</bdi>}
        marks={<GroupMarks group={group} words={words} />}
        actions={<HeadActions group={group} t={t} />}
      />
      <GroupNotice done={done} words={words} />
      <Attention group={group} own={own} ballots={ballots} words={words} />
      <div className="grid gap-x-10 lg:grid-cols-[3fr_2fr]">
        <div className="min-w-0">
          {group.may.seeRecord ? (
            <>
              <MeetingSection
                group={group}
                when={meetings === "past" ? "past" : "coming"}
                cursor={cursorOf("meetings")}
              />
              <ItemSection
                group={group}
                members={members.items}
                words={words}
                state={items === "done" ? "done" : "open"}
                cursor={cursorOf("items")}
              />
              <DecisionSection group={group} words={words} cursor={cursorOf("decisions")} />
              <DocumentSection group={group} cursor={cursorOf("documents")} />
            </>
          ) : null}
          {me.organisation === null ? null : (
            <OwnOrganisation group={group} organisationId={me.organisation.id} words={words} />
          )}
          {group.kind === "clean-team" && group.may.seeSeats ? (
            <NamingSection group={group} cursor={cursorOf("namings")} />
          ) : null}
          <Section id="members" title={t("members")} lead={group.may.seeSeats ? t("membersLead") : undefined}>
            {group.may.seeSeats ? <CompositionNote groupId={group.id} /> : null}
            {group.may.seeSeats ? (
              <MemberList
                groupId={group.id}
                members={members.items}
                words={words}
                mayTakeOut={group.may.update}
              />
            ) : (
              <p className="text-ink-2">{t("membersHidden")}</p>
            )}
            <Pager
              path={`/groups/${group.id}`}
              search={{ list: "members" }}
              nextCursor={members.nextCursor}
              hasCursor={cursorOf("members") !== undefined}
            />
          </Section>
        </div>
        <div className="min-w-0">
          <FrameSection group={group} words={words} />
        </div>
      </div>
    </>
  );
}
