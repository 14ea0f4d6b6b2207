import type { TalentApplication } from "@interphase/consortium/contract";
import Link from "next/link";
import type { ReactNode } from "react";

import { DataTable, type Column } from "@/components/ui/data-table";

import type { TalentWords } from "../_words/words";
import { ApplicationState } from "./application-state";

interface ApplicationTableProps {
  readonly caption: string;
  readonly applications: readonly TalentApplication[];
  /** Own applications say the host, others the candidate. */
  readonly isOwn: boolean;
  readonly words: TalentWords;
  readonly empty: ReactNode;
}

function columnsOf({ t, formats }: TalentWords, isOwn: boolean): Column<TalentApplication>[] {
  return [
    {
      key: "who",
      label: t(isOwn ? "host" : "candidate"),
      isDeciding: true,
      cell: ({ id, host, candidate }) => (
        <Link className="link wrap-anywhere" href={`/talent/applications/${id}`}>
          <bdi>{isOwn ? host.name : candidate.name}</bdi>
        </Link>
      ),
    },
    {
      key: "state",
      label: t("state"),
      isDeciding: true,
      cell: ({ state }) => <ApplicationState state={state} t={t} />,
    },
    { key: "offer", label: t("offer"), cell: ({ offer }) => <bdi>{offer.title}</bdi> },
    ...(isOwn
      ? []
      : [
          {
            key: "organisation",
            label: t("organisation"),
            cell: ({ candidate }: TalentApplication) =>
              candidate.organisation === null ? null : <bdi>{candidate.organisation}</bdi>,
          },
        ]),
    { key: "at", label: t("submittedAt"), cell: ({ submittedAt }) => formats.instant(submittedAt) },
  ];
}

/** Which applications, and where does each stand? */
export function ApplicationTable({
  caption,
  applications,
  isOwn,
  words,
  empty,
}: ApplicationTableProps): ReactNode {
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={columnsOf(words, isOwn)}
      rows={applications}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}
