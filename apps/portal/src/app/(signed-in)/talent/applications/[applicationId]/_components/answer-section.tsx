import type { TalentApplicationDetail } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { ActForm, ActSubmit } from "@/components/ui/act-form";
import { Section } from "@/components/ui/page-head";

import { acceptOffer, withdrawApplication } from "../../../_actions/application-acts";
import type { TalentWords } from "../../../_words/words";

interface AnswerSectionProps {
  readonly application: TalentApplicationDetail;
  readonly words: TalentWords;
}

/** What can the candidate do: take the place that is offered, turn it down, withdraw? */
export function AnswerSection({ application, words: { t } }: AnswerSectionProps): ReactNode {
  const { id, may } = application;
  if (!may.accept && !may.withdraw) return null;
  return (
    <Section id="answer" title={t(may.accept ? "yourAnswer" : "withdraw")}>
      <p className="prose-width mb-4 text-ink-2">{t(may.accept ? "acceptHelp" : "withdrawHelp")}</p>
      <div className="flex flex-wrap gap-2">
        {may.accept ? (
          <ActForm act={acceptOffer.bind(null, id)}>
            <ActSubmit>{t("accept")}</ActSubmit>
          </ActForm>
        ) : null}
        {may.withdraw ? (
          <ActForm act={withdrawApplication.bind(null, id)}>
            <ActSubmit kind="secondary">{t(may.accept ? "turnDown" : "withdraw")}</ActSubmit>
          </ActForm>
        ) : null}
      </div>
    </Section>
  );
}
