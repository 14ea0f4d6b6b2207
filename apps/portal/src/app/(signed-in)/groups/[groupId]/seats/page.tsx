import { groupMembersRoute, groupRoute, seatKinds, type GroupSeat } from "@interphase/consortium/contract";
import { colleaguesRoute, type Me } from "@interphase/identity/contract";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";

import { ActForm, ActSelect, ActSubmit } from "@/components/ui/act-form";
import { Badge } from "@/components/ui/badge";
import { PageHead, Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { endSeat, giveSeat } from "../../_actions/member-acts";
import { ActButton } from "../../_components/act-button";
import { GroupNotice } from "../../_components/group-notice";
import { getGroupWords, type GroupWords } from "../../_words/words";
import { NameColleagues } from "./_components/name-colleagues";

interface SeatsPageProps {
  readonly params: Promise<{ readonly groupId: string }>;
  readonly searchParams: Promise<{ readonly done?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getGroupWords()).t("seats") };
}

const mostPages = 10;

/** Whom can the reader seat? Themselves first, then their colleagues. */
async function findPeople(me: Me, { t }: GroupWords): Promise<{ value: string; label: string }[]> {
  const people = [{ value: me.id, label: t("you", { name: me.displayName }) }];
  let cursor: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const query: { limit: number; cursor?: string } = { limit: 200, ...(cursor !== null && { cursor }) };
    const { items, nextCursor } = (await callApi(colleaguesRoute, { query })).value;
    people.push(...items.map(({ id, displayName }) => ({ value: id, label: displayName })));
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return people;
}

export default async function SeatsPage({ params, searchParams }: SeatsPageProps): Promise<ReactNode> {
  const [{ groupId }, { done }] = [await params, await searchParams];
  const [words, me] = [await getGroupWords(), await requireMe()];
  const { value: group } = await callApi(groupRoute, { params: { groupId } });
  const { organisation } = me;
  if (organisation === null || !group.may.giveSeats) notFound();
  const [people, ours] = await Promise.all([
    findPeople(me, words),
    callApi(groupMembersRoute, { params: { groupId }, query: { organisationId: organisation.id } }),
  ]);
  const { t, title } = words;
  const name = title(group.name);
  const seats = ours.value.items[0]?.seats ?? [];
  return (
    <div className="max-w-3xl">
      <PageHead
        crumbs={[
          { label: t("title"), href: "/groups" },
          { label: name, href: `/groups/${group.id}` },
        ]}
        title={t("seats")}
        lead={<bdi>{t("seatsLead", { group: name, organisation: organisation.name })}</bdi>}
      />
      <GroupNotice done={done} words={words} />
      {group.kind === "clean-team" ? (
        <NameColleagues group={group} organisationId={organisation.id} people={people} />
      ) : (
        <GiveSeats groupId={group.id} seats={seats} people={people} words={words} />
      )}
    </div>
  );
}

interface GiveSeatsProps {
  readonly groupId: string;
  readonly seats: readonly GroupSeat[];
  readonly people: readonly { readonly value: string; readonly label: string }[];
  readonly words: GroupWords;
}

function GiveSeats({ groupId, seats, people, words }: GiveSeatsProps): ReactNode {
  const { t } = words;
  return (
    <>
      <Section id="seats" title={t("seats")}>
        <SeatList groupId={groupId} seats={seats} words={words} />
      </Section>
      <Section id="give" title={t("giveSeat")}>
        <ActForm act={giveSeat.bind(null, groupId)} label={t("giveSeat")}>
          <div className="grid gap-4 sm:grid-cols-2">
            <ActSelect
              id="personId"
              name="personId"
              label={t("person")}
              options={[{ value: "", label: t("choosePerson") }, ...people]}
            />
            <ActSelect
              id="seat"
              name="seat"
              label={t("seat")}
              options={seatKinds.map((value) => ({
                value,
                label: `${t(`seatMark.${value}`)} · ${t(`seatHelp.${value}`)}`,
              }))}
            />
          </div>
          <div className="mt-4">
            <ActSubmit>{t("giveSeat")}</ActSubmit>
          </div>
        </ActForm>
      </Section>
    </>
  );
}

function SeatList({
  groupId,
  seats,
  words: { t, formats },
}: {
  readonly groupId: string;
  readonly seats: readonly GroupSeat[];
  readonly words: GroupWords;
}): ReactNode {
  if (seats.length === 0) return <p className="text-ink-2">{t("seatsEmpty")}</p>;
  return (
    <ul className="border-t border-line">
      {seats.map(({ person, seat, since }) => (
        <li
          key={person.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-2"
        >
          <span className="flex min-w-0 flex-wrap items-baseline gap-2">
            <bdi className="wrap-anywhere">{person.displayName}</bdi>
            <Badge kind={seat === "voting" ? "good" : "plain"}>{t(`seatMark.${seat}`)}</Badge>
            <span className="text-12 text-ink-3">{t("since", { date: formats.date(since) })}</span>
          </span>
          <ActButton
            kind="quiet"
            act={endSeat.bind(null, groupId, person.id)}
            label={t("endSeatLabel", { name: person.displayName })}
          >
            {t("endSeat")}
          </ActButton>
        </li>
      ))}
    </ul>
  );
}
