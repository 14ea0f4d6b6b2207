import type { TalentPlacement } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { ActForm, ActSelect, ActSubmit } from "@/components/ui/act-form";
import { Section } from "@/components/ui/page-head";
import { requireMe } from "@/server/me";

import { acceptMentoring, completePlacement, nameMentor } from "../../../_actions/placement-acts";
import { findMentors } from "../../../_components/find-mentors";
import type { TalentWords } from "../../../_words/words";

interface GuideSectionProps {
  readonly placement: TalentPlacement;
  readonly words: TalentWords;
}

/** Is the reader asked to be the mentor? */
export function MentoringSection({ placement, words: { t } }: GuideSectionProps): ReactNode {
  if (!placement.may.acceptMentoring) return null;
  return (
    <Section id="mentoring" title={t("mentoring")} lead={t("mentoringLead")}>
      <ActForm act={acceptMentoring.bind(null, placement.id)}>
        <ActSubmit>{t("acceptMentoring")}</ActSubmit>
      </ActForm>
    </Section>
  );
}

/** What does the host do with the placement: ask another mentor, complete it? */
export async function GuideSection({ placement, words: { t } }: GuideSectionProps): Promise<ReactNode> {
  const { id, may } = placement;
  return (
    <>
      {may.nameMentor ? (
        <Section id="mentor" title={t("nameMentor")}>
          <ActForm
            act={nameMentor.bind(null, id)}
            label={t("nameMentor")}
            className="flex max-w-2xl flex-col gap-3"
          >
            <ActSelect
              id="mentorId"
              name="mentorId"
              label={t("mentor")}
              options={await findMentors(await requireMe())}
            />
            <div>
              <ActSubmit kind="secondary">{t("nameMentorSubmit")}</ActSubmit>
            </div>
          </ActForm>
        </Section>
      ) : null}
      {may.complete ? (
        <Section id="complete" title={t("complete")} lead={t("completeLead")}>
          <ActForm act={completePlacement.bind(null, id)}>
            <ActSubmit kind="secondary">{t("complete")}</ActSubmit>
          </ActForm>
        </Section>
      ) : null}
    </>
  );
}
