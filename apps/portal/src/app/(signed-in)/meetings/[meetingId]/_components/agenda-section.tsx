import { randomUUID } from "node:crypto";
import { mostMeetingTitle, type AgendaItem } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { ActForm, ActSubmit, ActText } from "@/components/ui/act-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/page-head";

import { decideItem, proposeItem } from "../../_actions/record-acts";
import { SensitiveInput, SensitiveNote, SensitiveText } from "../../_components/sensitive-text";
import type { MeetingPartProps } from "./call-section";

/** What is spoken of? Late points say so, and what counsel decided on them. */
export function AgendaSection({ meeting, words }: MeetingPartProps): ReactNode {
  const { t } = words;
  const { agenda, may } = meeting;
  return (
    <Section
      id="agenda"
      title={t("agenda")}
      lead={
        meeting.isOver
          ? undefined
          : t(meeting.isLocked ? "agendaLocked" : "agendaOpen", { days: meeting.lockDays })
      }
    >
      {agenda.length === 0 ? (
        <p className="text-ink-2">{t("agendaEmpty")}</p>
      ) : (
        <ol className="border-t border-line">
          {agenda.map((item, index) => (
            <li key={item.id} className="border-b border-line py-3">
              <Point item={item} number={index + 1} meeting={meeting} words={words} />
            </li>
          ))}
        </ol>
      )}
      {may.proposeItem ? <LateItem meeting={meeting} words={words} /> : null}
    </Section>
  );
}

interface PointProps extends MeetingPartProps {
  readonly item: AgendaItem;
  readonly number: number;
}

const kinds = { on: "plain", waiting: "act", refused: "unknown" } as const;

function Point({ item, number, meeting, words }: PointProps): ReactNode {
  const { t, sensitive } = words;
  const { title, details, isLate, state, proposedBy, decidedBy, reason } = item;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <span className="text-ink-3">{number}.</span>
        <bdi className="font-medium wrap-anywhere">{title}</bdi>
        {isLate ? <Badge kind={kinds[state]}>{t(`itemStates.${state}`)}</Badge> : null}
      </p>
      {details === null ? null : (
        <p className="prose-width mt-1 whitespace-pre-wrap wrap-anywhere text-ink-2">
          <bdi>{details}</bdi>
        </p>
      )}
      <SensitiveNote text={`${title}\n\n\n\n\n${details ?? ""}`} texts={sensitive} />
      {isLate ? (
        <p className="mt-1 text-12 text-ink-3">
          <bdi>{t("proposedBy", { name: proposedBy?.displayName ?? t("gone") })}</bdi>
          {decidedBy === null ? null : <bdi> {t("decidedBy", { name: decidedBy.displayName })}</bdi>}
        </p>
      ) : null}
      {reason === null ? null : (
        <p className="mt-1 whitespace-pre-wrap wrap-anywhere text-ink-2">
          <bdi>{reason}</bdi>
        </p>
      )}
      {state === "waiting" && meeting.may.decideItems ? (
        <ActForm
          act={decideItem.bind(null, meeting.id, item.id)}
          label={t("decideItem", { title })}
          className="mt-3 flex max-w-2xl flex-col gap-3"
        >
          <ActText id={`reason-${item.id}`} name="itemReason" rows={2} label={t("refusalReason")} />
          <div className="flex flex-wrap gap-2">
            <ActSubmit name="decision" value="approve">
              {t("approveItem")}
            </ActSubmit>
            <ActSubmit kind="secondary" name="decision" value="refuse">
              {t("refuseItem")}
            </ActSubmit>
          </div>
        </ActForm>
      ) : null}
    </>
  );
}

function LateItem({ meeting, words: { t, sensitive } }: MeetingPartProps): ReactNode {
  return (
    <div className="mt-4">
      <Disclosure summary={t("propose")}>
        <ActForm
          act={proposeItem.bind(null, meeting.id, randomUUID())}
          label={t("propose")}
          className="flex max-w-2xl flex-col gap-4"
        >
          <SensitiveInput
            id="itemTitle"
            name="itemTitle"
            label={t("fields.itemTitle")}
            help={t("proposeHelp")}
            maxLength={mostMeetingTitle}
            texts={sensitive}
          />
          <SensitiveText
            id="itemDetails"
            name="itemDetails"
            label={t("fields.itemDetails")}
            texts={sensitive}
          />
          <div>
            <ActSubmit kind="secondary">{t("proposeSubmit")}</ActSubmit>
          </div>
        </ActForm>
      </Disclosure>
    </div>
  );
}
