import type { MeetingDetail } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { Section } from "@/components/ui/page-head";

import { MeetingTime } from "../../_components/meeting-time";
import type { MeetingWords } from "../../_words/words";

/** What every part of the meeting's page is given. */
export interface MeetingPartProps {
  readonly meeting: MeetingDetail;
  readonly words: MeetingWords;
}

function LinkOf({ meeting: { link, hasLink }, words: { t } }: MeetingPartProps): ReactNode {
  if (link !== null)
    return (
      <a className="link wrap-anywhere" href={link} rel="noreferrer noopener">
        {link}
      </a>
    );
  return hasLink ? <span className="text-ink-2">{t("linkHidden")}</span> : null;
}

/** When and where is it, and who called it? */
export function CallSection({ meeting, words }: MeetingPartProps): ReactNode {
  const { t, formats } = words;
  const rows = [
    { label: t("time"), value: <MeetingTime meeting={meeting} words={words} /> },
    { label: t("utc"), value: words.span(meeting, "UTC") },
    ...(meeting.place === null
      ? []
      : [{ label: t("fields.place"), value: <bdi className="wrap-anywhere">{meeting.place}</bdi> }]),
    ...(meeting.hasLink
      ? [{ label: t("fields.link"), value: <LinkOf meeting={meeting} words={words} /> }]
      : []),
    { label: t("calledBy"), value: <bdi>{meeting.calledBy?.displayName ?? t("gone")}</bdi> },
    ...(meeting.secretary === null
      ? []
      : [{ label: t("fields.secretaryId"), value: <bdi>{meeting.secretary.displayName}</bdi> }]),
    ...(meeting.isOfSeries ? [{ label: t("series"), value: t("seriesText") }] : []),
    {
      label: t("lock"),
      value: t(meeting.isLocked ? "lockedSince" : "lockedFrom", {
        days: meeting.lockDays,
        at: formats.instant(meeting.lockedAt),
      }),
    },
  ];
  return (
    <Section id="call" title={t("callTitle")}>
      <dl className="flex flex-col gap-2">
        {rows.map(({ label, value }) => (
          <div key={label}>
            <dt className="text-12 text-ink-3">{label}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
