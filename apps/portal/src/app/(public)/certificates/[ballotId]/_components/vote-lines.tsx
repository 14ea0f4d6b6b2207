import type { SignedCertificate } from "@interphase/consortium/contract";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/page-head";

interface VoteLinesProps {
  readonly certificate: SignedCertificate["certificate"];
}

/** So many lines stand on a page; the file has all. */
const mostLines = 500;

/** How was voted: by unit where that is said, by receipt in a secret ballot? */
export async function VoteLines({ certificate }: VoteLinesProps): Promise<ReactNode> {
  const t = await getTranslations("ballots");
  const { opening, closing } = certificate;
  const names = new Map(opening.electorate.map(({ unit, name }) => [unit, name ?? unit]));
  const ofUnits = closing.votes.map(({ unit, position }) => ({
    key: unit,
    line: names.get(unit) ?? unit,
    position,
  }));
  const ofReceipts = closing.receipts?.map(({ receipt, position }) => ({
    key: receipt,
    line: receipt,
    position,
  }));
  const parts = [
    ...(ofReceipts === undefined
      ? []
      : [
          {
            id: "receipts",
            title: t("check.receipts"),
            lead: t("check.receiptsLead"),
            label: t("check.receipt"),
            lines: ofReceipts,
          },
        ]),
    ...(ofUnits.length === 0
      ? []
      : [{ id: "units", title: t("check.units"), lead: undefined, label: t("check.unit"), lines: ofUnits }]),
  ];
  return parts.map(({ id, title, lead, label, lines }) => (
    <Section key={id} id={id} title={title} lead={lead}>
      <DataTable
        caption={title}
        isCaptionHidden
        columns={[
          {
            key: "line",
            label,
            isDeciding: true,
            cell: ({ line }) => <bdi className="wrap-anywhere">{line}</bdi>,
          },
          {
            key: "position",
            label: t("check.position"),
            isDeciding: true,
            cell: ({ position }) => t(`positions.${position}`),
          },
        ]}
        rows={lines.slice(0, mostLines)}
        rowKey={({ key }) => key}
        empty={null}
      />
      {lines.length > mostLines ? (
        <p className="mt-2 text-ink-2">{t("check.more", { count: mostLines })}</p>
      ) : null}
    </Section>
  ));
}
