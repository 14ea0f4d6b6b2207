import type { Ballot } from "@interphase/consortium/contract";
import Link from "next/link";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { DataTable, type Column } from "@/components/ui/data-table";

import type { BallotWords } from "../_words/words";
import { BallotState } from "./ballot-state";

interface BallotTableProps {
  readonly caption: string;
  readonly ballots: readonly Ballot[];
  readonly words: BallotWords;
  readonly empty: ReactNode;
}

function OwnVote({
  ballot,
  words: { t },
}: {
  readonly ballot: Ballot;
  readonly words: BallotWords;
}): ReactNode {
  if (ballot.hasVoted) return <Badge kind="good">{t("voted")}</Badge>;
  if (ballot.mayVote) return <Badge kind="act">{t("waitsForYou")}</Badge>;
  return <span className="text-ink-3">{t("noVote")}</span>;
}

function columnsOf(words: BallotWords): Column<Ballot>[] {
  const { t, formats, holder, left } = words;
  return [
    {
      key: "question",
      label: t("question"),
      isDeciding: true,
      cell: ({ id, question }) => (
        <Link className="link line-clamp-3 wrap-anywhere" href={`/ballots/${id}`}>
          <bdi>{question}</bdi>
        </Link>
      ),
    },
    {
      key: "state",
      label: t("state"),
      isDeciding: true,
      cell: (ballot) => <BallotState ballot={ballot} words={words} />,
    },
    { key: "yours", label: t("yours"), cell: (ballot) => <OwnVote ballot={ballot} words={words} /> },
    {
      key: "holder",
      label: t("heldBy"),
      cell: (ballot) => <bdi className="inline-block min-w-20 wrap-anywhere">{holder(ballot)}</bdi>,
    },
    {
      key: "closes",
      label: t("closes"),
      cell: ({ state, closesAt }) =>
        state === "open" || state === "extended" ? left(closesAt) : formats.instant(closesAt),
    },
  ];
}

/** Which ballots, how far have they come, and what do they want of the reader? */
export function BallotTable({ caption, ballots, words, empty }: BallotTableProps): ReactNode {
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={columnsOf(words)}
      rows={ballots}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}
