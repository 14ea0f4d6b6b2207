import type { ProtocolDetail, ProtocolVersionSummary } from "@interphase/protocols/contract";
import Link from "next/link";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Section } from "@/components/ui/page-head";

import { badgeOf, type ProtocolWords } from "../../_words/words";

function columnsOf(code: string, { t, formats }: ProtocolWords): Column<ProtocolVersionSummary>[] {
  return [
    {
      key: "version",
      label: t("fields.version"),
      isDeciding: true,
      cell: ({ version }) => (
        <Link className="link" href={`/protocols/${code}@${version}`}>
          {version}
        </Link>
      ),
    },
    {
      key: "state",
      label: t("fields.state"),
      isDeciding: true,
      cell: ({ state, isDamaged }) =>
        isDamaged ? (
          <Badge kind="act">{t("states.damaged")}</Badge>
        ) : (
          <Badge kind={badgeOf[state]}>{t(`states.${state}`)}</Badge>
        ),
    },
    {
      key: "released",
      label: t("fields.released"),
      cell: ({ releasedAt }) => formats.date(releasedAt),
    },
    { key: "since", label: t("fields.since"), cell: ({ stateAt }) => formats.date(stateAt) },
    {
      key: "hash",
      label: t("fields.hash"),
      cell: ({ sha256 }) => <code className="text-12 wrap-anywhere">{sha256}</code>,
    },
  ];
}

/** Which versions were there, and what became of each? */
export function VersionHistory({
  protocol,
  words,
}: {
  readonly protocol: ProtocolDetail;
  readonly words: ProtocolWords;
}): ReactNode {
  return (
    <Section id="versions" title={words.t("version.history")} lead={words.t("version.hashLead")}>
      <DataTable
        caption={words.t("version.history")}
        isCaptionHidden
        columns={columnsOf(protocol.code, words)}
        rows={protocol.versions}
        rowKey={({ version }) => version}
      />
    </Section>
  );
}
