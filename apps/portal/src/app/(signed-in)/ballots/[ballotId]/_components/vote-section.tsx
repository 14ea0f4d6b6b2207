import { mostBallotTextLength, positionSchema, type BallotDetail } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { ActForm, ActSelect, ActSubmit, ActText } from "@/components/ui/act-form";
import { Section } from "@/components/ui/page-head";

import { castVote } from "../../_actions/ballot-acts";
import type { BallotWords } from "../../_words/words";

interface BallotPartProps {
  readonly ballot: BallotDetail;
  readonly words: BallotWords;
}

/** What has the reader's organisation said, and what may it still say? */
export function VoteSection({ ballot, words: { t } }: BallotPartProps): ReactNode {
  const { mine, may, id } = ballot;
  if (!may.vote && mine === null) return null;
  const position = mine === null ? "" : t(`positions.${mine.position}`);
  if (!may.vote)
    return (
      <Section id="vote" title={t("mine")}>
        <p>{t("mineReadOnly", { position })}</p>
      </Section>
    );
  return (
    <Section id="vote" title={t("mine")} lead={mine === null ? t("mineNone") : t("mineNow", { position })}>
      <ActForm act={castVote.bind(null, id)} label={t("cast")} className="flex max-w-2xl flex-col gap-4">
        <ActSelect
          id="position"
          name="position"
          label={t("position")}
          defaultValue={mine?.position ?? ""}
          options={[
            ...(mine === null ? [{ value: "", label: t("choosePosition") }] : []),
            ...positionSchema.options.map((value) => ({
              value,
              label: `${t(`positions.${value}`)} · ${t(`positionHelp.${value}`)}`,
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
