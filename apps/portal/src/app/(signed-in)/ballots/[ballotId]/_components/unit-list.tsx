import type { BallotDetail, BallotUnit, BallotVote } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { DataTable, type Column } from "@/components/ui/data-table";
import { Section } from "@/components/ui/page-head";

import type { BallotWords } from "../../_words/words";

interface BallotPartProps {
  readonly ballot: BallotDetail;
  readonly words: BallotWords;
}

function voteOf(unit: BallotUnit, isClosed: boolean, { t }: BallotWords): string {
  const { vote, hasVoted, isStruck, isKept } = unit;
  if (isStruck) return t("struck");
  if (isKept) return t("kept");
  if (vote !== null) return t(`positions.${vote.position}`);
  if (hasVoted) return t("voted");
  return t(isClosed ? "notVotedClosed" : "notVoted");
}

const hasSaid = ({ comment, clause, proposedChange }: BallotVote): boolean =>
  comment !== null || clause !== null || proposedChange !== null;

function Said({
  vote: { comment, clause, proposedChange },
  words: { t },
}: {
  readonly vote: BallotVote;
  readonly words: BallotWords;
}): ReactNode {
  const said = [
    comment,
    clause === null ? null : t("clauseSaid", { clause }),
    proposedChange === null ? null : t("changeSaid", { change: proposedChange }),
  ].filter((text) => text !== null);
  return said.map((text) => (
    <p key={text} className="whitespace-pre-wrap wrap-anywhere">
      <bdi>{text}</bdi>
    </p>
  ));
}

function columnsOf(ballot: BallotDetail, words: BallotWords): Column<BallotUnit>[] {
  const { t } = words;
  const isClosed = ballot.closedAt !== null;
  const hasWords = ballot.units?.some(({ vote }) => vote !== null && hasSaid(vote)) ?? false;
  return [
    {
      key: "unit",
      label: t("unit"),
      isDeciding: true,
      cell: ({ name, key }) => <bdi className="wrap-anywhere">{name ?? key}</bdi>,
    },
    ...(ballot.rule.weights === "tier"
      ? [
          {
            key: "weight",
            label: t("weight"),
            cell: ({ weight }: BallotUnit) => words.formats.number(weight),
          },
        ]
      : []),
    { key: "vote", label: t("vote"), isDeciding: true, cell: (unit) => voteOf(unit, isClosed, words) },
    ...(hasWords
      ? [
          {
            key: "said",
            label: t("said"),
            cell: ({ vote }: BallotUnit) =>
              vote !== null && hasSaid(vote) ? <Said vote={vote} words={words} /> : null,
          },
        ]
      : []),
  ];
}

function leadOf(units: BallotDetail["units"], t: BallotWords["t"]): string | undefined {
  if (units === null) return undefined;
  return t(units.some(({ name }) => name === null) ? "unitsNumbered" : "unitsLead");
}

/** Who votes, who has, and how, as far as the reader sees it now? */
export function UnitList({ ballot, words }: BallotPartProps): ReactNode {
  const { t } = words;
  if (ballot.openedAt === null) return null;
  const { units } = ballot;
  return (
    <Section id="units" title={t("units")} lead={leadOf(units, t)}>
      {units === null ? (
        <p className="text-ink-2">{t("unitsHidden")}</p>
      ) : (
        <DataTable
          caption={t("units")}
          isCaptionHidden
          columns={columnsOf(ballot, words)}
          rows={units}
          rowKey={({ key }) => key}
          empty={null}
        />
      )}
    </Section>
  );
}
