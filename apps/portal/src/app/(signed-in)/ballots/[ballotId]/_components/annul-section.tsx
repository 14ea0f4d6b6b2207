import { mostBallotTextLength, type BallotDetail } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { ActForm, ActSubmit, ActText } from "@/components/ui/act-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page-head";

import { confirmAnnulment, proposeAnnulment } from "../../_actions/ballot-acts";
import type { BallotWords } from "../../_words/words";

interface BallotPartProps {
  readonly ballot: BallotDetail;
  readonly words: BallotWords;
}

/** May the ballot be annulled, who has proposed it, and why? Seen by those of the secretariat who could do it. */
export function AnnulSection({ ballot, words: { t, formats } }: BallotPartProps): ReactNode {
  const { id, may, annulment } = ballot;
  if (!may.annul) return null;
  return (
    <Section id="annul" title={t("annul.title")} lead={t("annul.lead")}>
      {annulment === null ? null : (
        <Notice
          title={t(annulment.isOwn ? "annul.proposedByYou" : "annul.proposed", {
            at: formats.instant(annulment.proposedAt),
          })}
        >
          <bdi className="whitespace-pre-wrap wrap-anywhere">{annulment.reason}</bdi>
        </Notice>
      )}
      {annulment !== null && may.confirmAnnulment ? (
        <ActForm
          act={confirmAnnulment.bind(null, id, annulment.reason)}
          label={t("annul.confirm")}
          className="mt-3"
        >
          <ActSubmit kind="danger">{t("annul.confirm")}</ActSubmit>
        </ActForm>
      ) : null}
      <div className="mt-2">
        <Disclosure summary={t(annulment === null ? "annul.open" : "annul.openAnew")}>
          <ActForm
            act={proposeAnnulment.bind(null, id)}
            label={t("annul.propose")}
            className="flex flex-col gap-4"
          >
            <ActText
              id="annulReason"
              name="annulReason"
              label={t("reason")}
              help={t("annul.reasonHelp")}
              maxLength={mostBallotTextLength}
            />
            <div>
              <ActSubmit kind="secondary">{t("annul.propose")}</ActSubmit>
            </div>
          </ActForm>
        </Disclosure>
      </div>
    </Section>
  );
}
