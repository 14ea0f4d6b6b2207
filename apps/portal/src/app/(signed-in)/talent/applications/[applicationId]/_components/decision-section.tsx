import { mostTalentReason, type TalentApplicationDetail } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { ActForm, ActRadios, ActSubmit, ActText } from "@/components/ui/act-form";
import { Section } from "@/components/ui/page-head";

import { decideApplication } from "../../../_actions/application-acts";
import type { TalentWords } from "../../../_words/words";

interface DecisionSectionProps {
  readonly application: TalentApplicationDetail;
  readonly words: TalentWords;
}

/** What can the host decide as it stands? */
export function DecisionSection({ application, words: { t } }: DecisionSectionProps): ReactNode {
  const { id, may, state } = application;
  if (may.decide.length === 0) return null;
  const label = (decision: (typeof may.decide)[number]) =>
    t(state === "offered" && decision === "decline" ? "decisions.takeBack" : `decisions.${decision}`);
  return (
    <Section id="decide" title={t("decide")} lead={t("decideLead")}>
      <ActForm
        act={decideApplication.bind(null, id)}
        label={t("decide")}
        className="flex max-w-2xl flex-col gap-4"
      >
        <ActRadios
          id="decision"
          name="decision"
          label={t("decision")}
          options={may.decide.map((value) => ({ value, label: label(value) }))}
        />
        <ActText
          id="reason"
          name="reason"
          label={t("reason")}
          help={t("reasonHelp", { most: mostTalentReason })}
        />
        <div>
          <ActSubmit>{t("decideSubmit")}</ActSubmit>
        </div>
      </ActForm>
    </Section>
  );
}
