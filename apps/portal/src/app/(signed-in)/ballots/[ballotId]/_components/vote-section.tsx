import {
  mostBallotTextLength,
  positionSchema,
  type BallotDetail,
  type Position,
} from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { ActForm, ActHidden, ActSelect, ActSubmit, ActText } from "@/components/ui/act-form";
import { Section } from "@/components/ui/page-head";

import { castVote } from "../../_actions/ballot-acts";
import type { BallotWords } from "../../_words/words";
import { warnedOf } from "../../_words/refusal";
import { SecretVoteSection } from "./secret-vote-section";

interface BallotPartProps {
  readonly ballot: BallotDetail;
  readonly words: BallotWords;
}

/** A discuss blocks, or counts as against alone: the rule says. */
const helpKeyOf = (position: Position, { discussBlocks }: BallotDetail["rule"]) =>
  position === "discuss" && !discussBlocks
    ? ("positionHelp.discussCounts" as const)
    : (`positionHelp.${position}` as const);

/** What has the reader's organisation said, and what may it still say? */
export function VoteSection({ ballot, words }: BallotPartProps): ReactNode {
  const { mine, may, id } = ballot;
  const { t } = words;
  if (ballot.secrecy === "secret") return <SecretVoteSection ballot={ballot} words={words} />;
  if (!may.vote && mine === null) return null;
  const position = mine === null ? "" : t(`positions.${mine.position}`);
  if (!may.vote)
    return (
      <Section id="vote" title={t("mine")}>
        <p>{t("mineReadOnly", { position })}</p>
      </Section>
    );
  return (
    <Section
      id="vote"
      title={t("mine")}
      lead={
        mine === null
          ? t(ballot.secrecy === "sealed" ? "mineNoneSealed" : "mineNone")
          : t("mineNow", { position })
      }
    >
      <ActForm act={castVote.bind(null, id)} label={t("cast")} className="flex max-w-2xl flex-col gap-4">
        <ActHidden name={warnedOf} value="" />
        <ActSelect
          id="position"
          name="position"
          label={t("position")}
          defaultValue={mine?.position ?? ""}
          options={[
            ...(mine === null ? [{ value: "", label: t("choosePosition") }] : []),
            ...positionSchema.options.map((value) => ({
              value,
              label: `${t(`positions.${value}`)} · ${t(helpKeyOf(value, ballot.rule))}`,
            })),
          ]}
        />
        <ActText
          id="comment"
          name="comment"
          label={t("comment")}
          help={t("commentHelp")}
          maxLength={mostBallotTextLength}
          defaultValue={mine?.comment ?? ""}
        />
        <ActText
          id="clause"
          name="clause"
          rows={1}
          label={t("clause")}
          help={t("clauseHelp")}
          maxLength={mostBallotTextLength}
          defaultValue={mine?.clause ?? ""}
        />
        <ActText
          id="proposedChange"
          name="proposedChange"
          label={t("proposedChange")}
          help={t("proposedChangeHelp")}
          maxLength={mostBallotTextLength}
          defaultValue={mine?.proposedChange ?? ""}
        />
        <div>
          <ActSubmit>{t(mine === null ? "cast" : "castAnew")}</ActSubmit>
        </div>
      </ActForm>
    </Section>
  );
}
