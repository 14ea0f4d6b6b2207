import type { GroupMember } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";

import { leaveGroup } from "../../_actions/member-acts";
import { ActButton } from "../../_components/act-button";
import type { GroupWords } from "../../_words/words";

interface MemberListProps {
  readonly groupId: string;
  readonly members: readonly GroupMember[];
  readonly words: GroupWords;
  /** May the reader take any organisation out? */
  readonly mayTakeOut: boolean;
}

/** Which organisations are in, and who sits there for each? */
export function MemberList({ groupId, members, words, mayTakeOut }: MemberListProps): ReactNode {
  const { t } = words;
  if (members.length === 0) return <p className="text-ink-2">{t("membersEmpty")}</p>;
  return (
    <>
      {mayTakeOut ? <p className="mb-3 prose-width text-12 text-ink-2">{t("takeOutHelp")}</p> : null}
      <ul className="border-t border-line">
        {members.map((member) => (
          <li key={member.organisation.id} className="border-b border-line py-3">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <bdi className="font-medium wrap-anywhere">{member.organisation.name}</bdi>
              <span className="text-12 text-ink-3">
                {t("since", { date: words.formats.date(member.since) })}
              </span>
            </div>
            <Seats member={member} words={words} />
            {mayTakeOut ? (
              <div className="mt-2">
                <ActButton
                  kind="quiet"
                  act={leaveGroup.bind(null, groupId, member.organisation.id, "takenOut")}
                  label={t("takeOutLabel", { organisation: member.organisation.name })}
                >
                  {t("takeOut")}
                </ActButton>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function Seats({
  member: { seats },
  words: { t },
}: {
  readonly member: GroupMember;
  readonly words: GroupWords;
}): ReactNode {
  if (seats.length === 0) return <p className="mt-1 text-12 text-ink-3">{t("noSeats")}</p>;
  return (
    <ul className="mt-1 flex flex-col gap-1">
      {seats.map(({ person, seat }) => (
        <li key={person.id} className="flex flex-wrap items-baseline gap-2">
          <bdi className="wrap-anywhere text-ink-2">{person.displayName}</bdi>
          <Badge kind={seat === "voting" ? "good" : "plain"}>{t(`seatMark.${seat}`)}</Badge>
        </li>
      ))}
    </ul>
  );
}
