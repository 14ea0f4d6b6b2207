import type { Group } from "@interphase/consortium/contract";
import Link from "next/link";
import type { ReactNode } from "react";

import { DataTable, type Column } from "@/components/ui/data-table";

import type { GroupWords } from "../_words/words";
import { GroupMarks, isMarked } from "./group-marks";

interface GroupTableProps {
  readonly caption: string;
  readonly groups: readonly Group[];
  readonly words: GroupWords;
  readonly empty: ReactNode;
}

function columnsOf(words: GroupWords): Column<Group>[] {
  const { t, title } = words;
  return [
    {
      key: "name",
      label: t("name"),
      isDeciding: true,
      cell: ({ id, name }) => (
        <Link className="link wrap-anywhere" href={`/groups/${id}`}>
          <bdi>{title(name)}</bdi>
        </Link>
      ),
    },
    {
      key: "yours",
      label: t("yours"),
      isDeciding: true,
      cell: (group) =>
        isMarked(group) ? (
          <span className="flex flex-wrap gap-1">
            <GroupMarks group={group} words={words} />
          </span>
        ) : null,
    },
    { key: "joinMode", label: t("joinMode"), cell: ({ joinMode }) => t(`joinModes.${joinMode}`) },
    {
      key: "organisations",
      label: t("organisations"),
      cell: ({ organisationCount }) =>
        organisationCount === null ? <span className="text-ink-3">{t("unseen")}</span> : organisationCount,
    },
  ];
}

/** Which groups, and what are they to the reader? */
export function GroupTable({ caption, groups, words, empty }: GroupTableProps): ReactNode {
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={columnsOf(words)}
      rows={groups}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}
