import type { Ballot, GroupDetail, GroupMember } from "@interphase/consortium/contract";
import Link from "next/link";
import type { ReactNode } from "react";

import { Notice } from "@/components/ui/notice";

import type { GroupWords } from "../../_words/words";

interface AttentionProps {
  readonly group: GroupDetail;
  /** How the reader's own organisation stands, where the reader may see it. */
  readonly own: GroupMember | undefined;
  /** The group's ballots, as far as they are listed. */
  readonly ballots: readonly Ballot[];
  readonly words: GroupWords;
}

/** What in this group waits for the reader, before anything else? */
export function Attention({ group, own, ballots, words: { t, formats } }: AttentionProps): ReactNode {
  const { id, openItemCount, waitingCount, place, may } = group;
  const hasNoVote = may.giveSeats && own !== undefined && !own.seats.some(({ seat }) => seat === "voting");
  const toVote = ballots
    .filter(({ mayVote, hasVoted }) => mayVote && !hasVoted)
    .sort((one, other) => one.closesAt.localeCompare(other.closesAt));
  const waits = [
    ...toVote.map((ballot) => (
      <Link key={ballot.id} className="link wrap-anywhere" href={`/ballots/${ballot.id}`}>
        {t("ballotWaits", { question: ballot.question, at: formats.instant(ballot.closesAt) })}
      </Link>
    )),
    ...(waitingCount > 0
      ? [
          <Link key="waiting" className="link" href={`/groups/${id}/organisations`}>
            {t("waiting", { count: waitingCount })}
          </Link>,
        ]
      : []),
    ...(openItemCount > 0
      ? [
          <a key="items" className="link" href="#items">
            {t("openItems", { count: openItemCount })}
          </a>,
        ]
      : []),
    ...(place === "invited" && may.join ? [<span key="invited">{t("invitedNotice")}</span>] : []),
    ...(hasNoVote ? [<span key="vote">{t("noVote")}</span>] : []),
  ];
  if (waits.length === 0) return null;
  return (
    <div className="mb-6">
      <Notice title={t("attention")}>
        <ul className="flex flex-col gap-1">
          {waits.map((wait) => (
            <li key={wait.key}>{wait}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
