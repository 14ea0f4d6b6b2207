import {
  mostMeetingPlace,
  mostMeetingTitle,
  type GroupMember,
  type MeetingDetail,
} from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { ActInput, ActSelect } from "@/components/ui/act-form";

import type { MeetingWords } from "../_words/words";
import { SensitiveInput } from "./sensitive-text";

/** What stands in the fields of a call before anybody types? */
export interface CallDefaults {
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
}

const zones = (): { value: string; label: string }[] =>
  [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])].map((zone) => ({ value: zone, label: zone }));

/** What is it about, and when? Fixed once the agenda is locked. */
export function TimeFields({
  words: { t, sensitive },
  defaults,
}: {
  readonly words: MeetingWords;
  readonly defaults: CallDefaults;
}): ReactNode {
  return (
    <>
      <SensitiveInput
        id="title"
        name="title"
        label={t("fields.title")}
        maxLength={mostMeetingTitle}
        defaultValue={defaults.title}
        texts={sensitive}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <ActInput
          id="startsAt"
          name="startsAt"
          type="datetime-local"
          label={t("fields.startsAt")}
          defaultValue={defaults.startsAt}
        />
        <ActInput
          id="endsAt"
          name="endsAt"
          type="datetime-local"
          label={t("fields.endsAt")}
          defaultValue={defaults.endsAt}
        />
      </div>
      <ActSelect
        id="timeZone"
        name="timeZone"
        label={t("fields.timeZone")}
        help={t("fields.timeZoneHelp")}
        defaultValue={defaults.timeZone}
        options={zones()}
      />
    </>
  );
}

/** Where is it held, and who writes the minutes? Changeable until the minutes are approved. */
export function PlaceFields({
  words: { t, formats },
  members,
  meeting,
}: {
  readonly words: MeetingWords;
  readonly members: readonly GroupMember[];
  readonly meeting?: MeetingDetail;
}): ReactNode {
  const seated = members.flatMap(({ organisation, seats }) =>
    seats.map(({ person }) => ({
      value: person.id,
      label: formats.parts([person.displayName, organisation.name]),
    })),
  );
  return (
    <>
      <ActInput
        id="place"
        name="place"
        label={t("fields.place")}
        maxLength={mostMeetingPlace}
        defaultValue={meeting?.place ?? ""}
      />
      <ActInput
        id="link"
        name="link"
        type="url"
        label={t("fields.link")}
        help={t("fields.linkHelp")}
        maxLength={mostMeetingPlace}
        defaultValue={meeting?.link ?? ""}
      />
      <ActSelect
        id="secretaryId"
        name="secretaryId"
        label={t("fields.secretaryId")}
        help={t("fields.secretaryHelp")}
        defaultValue={meeting?.secretary?.id ?? ""}
        options={[{ value: "", label: t("fields.noSecretary") }, ...seated]}
      />
    </>
  );
}
