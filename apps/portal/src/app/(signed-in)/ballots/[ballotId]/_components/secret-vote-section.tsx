import { mostBallotTextLength, type BallotDetail, type Position } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import {
  ActForm,
  ActHidden,
  ActInput,
  ActSelect,
  ActShown,
  ActSubmit,
  ActText,
} from "@/components/ui/act-form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page-head";

import { castSecretVote } from "../../_actions/ballot-acts";
import type { BallotWords } from "../../_words/words";
import { warnedOf } from "../../_words/refusal";

interface BallotPartProps {
  readonly ballot: BallotDetail;
  readonly words: BallotWords;
}

const positions: readonly Position[] = ["approve", "reject", "abstain", "recuse"];

/** Has the reader's organisation voted in secret, and what may it still say? What it said is nowhere; what a receipt does is said before. */
export function SecretVoteSection({ ballot, words: { t } }: BallotPartProps): ReactNode {
  const { mine, may, id, hasVoted } = ballot;
  if (!may.vote && !hasVoted) return null;
  const isIn = hasVoted && mine === null;
  const lead = mine === null ? t(hasVoted ? "secret.in" : "secret.none") : t("secret.recused");
  if (!may.vote)
    return (
      <Section id="vote" title={t("mine")}>
        <p>{t(isIn ? "secret.inReadOnly" : "secret.recusedReadOnly")}</p>
      </Section>
    );
  return (
    <Section id="vote" title={t("mine")} lead={lead}>
      <ActForm
        act={castSecretVote.bind(null, id)}
        label={t("cast")}
        className="flex max-w-2xl flex-col gap-4"
      >
        <ActHidden name={warnedOf} value="" />
        <ActShown
          name="issued"
          title={t("secret.receipt")}
          copy={t("secret.copy")}
          copied={t("secret.copied")}
        >
          {t("secret.keepIt")}
        </ActShown>
        <Notice title={t("secret.before")}>
          <ul className="list-disc pl-5">
            {(["once", "proof", "list", "operator"] as const).map((key) => (
              <li key={key}>{t(`secret.warnings.${key}`)}</li>
            ))}
          </ul>
        </Notice>
        {isIn ? (
          <ActInput
            id="receipt"
            name="receipt"
            label={t("secret.receiptField")}
            help={t("secret.receiptHelp")}
            autoComplete="off"
            spellCheck={false}
          />
        ) : null}
        <ActSelect
          id="position"
          name="position"
          label={t("position")}
          defaultValue={mine?.position ?? ""}
          options={[
            ...(mine === null ? [{ value: "", label: t("choosePosition") }] : []),
            ...positions.map((value) => ({
              value,
              label: `${t(`positions.${value}`)} · ${t(`positionHelp.${value}`)}`,
            })),
          ]}
        />
        <ActText
          id="comment"
          name="comment"
          label={t("secret.reason")}
          help={t("secret.reasonHelp")}
          maxLength={mostBallotTextLength}
          defaultValue={mine?.comment ?? ""}
        />
        <div>
          <ActSubmit>{t(hasVoted ? "castAnew" : "cast")}</ActSubmit>
        </div>
      </ActForm>
    </Section>
  );
}
