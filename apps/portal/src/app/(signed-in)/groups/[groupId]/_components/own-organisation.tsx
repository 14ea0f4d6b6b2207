import { mostMessage, type GroupDetail } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { ActForm, ActSubmit, ActText } from "@/components/ui/act-form";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/page-head";

import { joinGroup, leaveGroup } from "../../_actions/member-acts";
import { ActButton } from "../../_components/act-button";
import type { GroupWords } from "../../_words/words";

interface OwnOrganisationProps {
  readonly group: GroupDetail;
  readonly organisationId: string;
  readonly words: GroupWords;
}

/** How does the reader's organisation stand to the group, and what can the reader do about it? Nothing for whoever answers for none. */
export function OwnOrganisation(props: OwnOrganisationProps): ReactNode {
  const { group, words } = props;
  const { may, place } = group;
  const isTheirs = may.join || may.giveSeats || (may.leave && place !== null);
  if (!isTheirs) return null;
  return (
    <Section id="organisation" title={words.t("organisation")}>
      <div className="flex flex-col gap-4">
        {may.join ? <Join {...props} /> : null}
        {may.leave && place !== null ? <Leave {...props} place={place} /> : null}
      </div>
    </Section>
  );
}

function Join({ group: { id, place, joinMode }, words: { t } }: OwnOrganisationProps): ReactNode {
  const applies = place !== "invited" && joinMode === "application";
  return (
    <ActForm
      act={joinGroup.bind(null, id, crypto.randomUUID())}
      label={t("organisation")}
      className="flex flex-col gap-3"
    >
      {place === "invited" ? null : <p className="text-ink-2">{t(`joinHelp.${joinMode}`)}</p>}
      {applies ? (
        <ActText
          id="message"
          name="message"
          label={t("message")}
          help={t("messageHelp", { most: mostMessage })}
        />
      ) : null}
      <div>
        <ActSubmit>{t(place === "invited" ? "accept" : applies ? "apply" : "join")}</ActSubmit>
      </div>
    </ActForm>
  );
}

function Leave({
  group: { id, may, kind },
  organisationId,
  words: { t },
  place,
}: OwnOrganisationProps & { readonly place: NonNullable<GroupDetail["place"]> }): ReactNode {
  if (place === "in")
    return (
      <div className="flex flex-wrap gap-2">
        {may.giveSeats ? (
          <ButtonLink kind="primary" href={`/groups/${id}/seats`}>
            {t(kind === "clean-team" ? "namePeople" : "giveSeats")}
          </ButtonLink>
        ) : null}
        <ButtonLink kind="quiet" href={`/groups/${id}/leave`}>
          {t("leave")}
        </ButtonLink>
      </div>
    );
  const [done, label] =
    place === "applied" ? (["withdrawn", "withdraw"] as const) : (["declined", "declineInvitation"] as const);
  return (
    <>
      {place === "applied" ? <p className="text-ink-2">{t("appliedNotice")}</p> : null}
      <ActButton kind="quiet" act={leaveGroup.bind(null, id, organisationId, done)}>
        {t(label)}
      </ActButton>
    </>
  );
}
