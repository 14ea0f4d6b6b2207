import { mostCheckInNote, type CheckIn, type TalentPlacement } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { ActForm, ActInput, ActSubmit, ActText } from "@/components/ui/act-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/page-head";

import { keepCheckIn, planCheckIn } from "../../../_actions/placement-acts";
import type { TalentWords } from "../../../_words/words";

interface CheckInSectionProps {
  readonly placement: TalentPlacement;
  readonly words: TalentWords;
}

interface CheckInLineProps extends CheckInSectionProps {
  readonly checkIn: CheckIn;
}

function CheckInLine({ placement, checkIn, words: { t, formats } }: CheckInLineProps): ReactNode {
  const { id, plannedOn, state, note } = checkIn;
  return (
    <li className="flex flex-col gap-2 border-b border-line py-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium">{formats.date(plannedOn)}</span>
        <Badge kind={state === "late" ? "accent" : "plain"}>{t(`checkInStates.${state}`)}</Badge>
      </p>
      {note === null ? null : (
        <p className="prose-width wrap-anywhere whitespace-pre-line">
          <bdi>{note}</bdi>
        </p>
      )}
      {placement.may.keepCheckIn && state !== "done" ? (
        <Disclosure summary={t("keepCheckIn", { day: formats.date(plannedOn) })}>
          <ActForm
            act={keepCheckIn.bind(null, placement.id, id)}
            label={t("keepCheckIn", { day: formats.date(plannedOn) })}
            className="flex max-w-2xl flex-col gap-3"
          >
            <ActText
              id={`note-${id}`}
              name="note"
              label={t("note")}
              help={t("noteHelp", { most: mostCheckInNote })}
            />
            <div>
              <ActSubmit kind="secondary">{t("keepSubmit")}</ActSubmit>
            </div>
          </ActForm>
        </Disclosure>
      ) : null}
    </li>
  );
}

/** When do host and candidate look how it goes, and what did they note? */
export function CheckInSection({ placement, words }: CheckInSectionProps): ReactNode {
  const { t } = words;
  const { id, checkIns, may, startsOn, endsOn } = placement;
  if (checkIns === null) return null;
  return (
    <Section id="check-ins" title={t("checkIns")} lead={t("checkInsLead")}>
      {checkIns.length === 0 ? <p className="text-ink-2">{t("noCheckIns")}</p> : null}
      <ul className="border-t border-line empty:hidden">
        {checkIns.map((checkIn) => (
          <CheckInLine key={checkIn.id} placement={placement} checkIn={checkIn} words={words} />
        ))}
      </ul>
      {may.planCheckIn ? (
        <ActForm
          act={planCheckIn.bind(null, id, crypto.randomUUID())}
          label={t("planCheckIn")}
          className="mt-4 flex max-w-2xl flex-col gap-3"
        >
          <ActInput
            id="plannedOn"
            name="plannedOn"
            type="date"
            min={startsOn}
            max={endsOn}
            label={t("checkInDay")}
          />
          <div>
            <ActSubmit kind="secondary">{t("planCheckIn")}</ActSubmit>
          </div>
        </ActForm>
      ) : null}
    </Section>
  );
}
