import type { Meeting } from "@interphase/consortium/contract";
import Link from "next/link";
import type { ReactNode } from "react";

import { DataTable, type Column } from "@/components/ui/data-table";

import type { MeetingWords } from "../_words/words";
import { MeetingMarks } from "./meeting-marks";
import { MeetingTime } from "./meeting-time";

interface MeetingTableProps {
  readonly caption: string;
  readonly meetings: readonly Meeting[];
  readonly words: MeetingWords;
  readonly empty: ReactNode;
  /** Is the group said? Not on its own page. */
  readonly hasGroup: boolean;
}

function columnsOf(words: MeetingWords, hasGroup: boolean): Column<Meeting>[] {
  const { t, groupName } = words;
  return [
    {
      key: "title",
      label: t("meeting"),
      isDeciding: true,
      cell: ({ id, title }) => (
        <Link className="link line-clamp-3 wrap-anywhere" href={`/meetings/${id}`}>
          <bdi>{title}</bdi>
        </Link>
      ),
    },
    {
      key: "time",
      label: t("time"),
      isDeciding: true,
      cell: (meeting) => <MeetingTime meeting={meeting} words={words} />,
    },
    { key: "state", label: t("state"), cell: (meeting) => <MeetingMarks meeting={meeting} words={words} /> },
    ...(hasGroup
      ? [
          {
            key: "group",
            label: t("group"),
            cell: ({ group }: Meeting) => (
              <bdi className="inline-block min-w-20 wrap-anywhere">{groupName(group)}</bdi>
            ),
          },
        ]
      : []),
  ];
}

/** Which meetings, when, and how far have they come? */
export function MeetingTable({ caption, meetings, words, empty, hasGroup }: MeetingTableProps): ReactNode {
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={columnsOf(words, hasGroup)}
      rows={meetings}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}
