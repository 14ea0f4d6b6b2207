import type { Meeting } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import type { MeetingWords } from "../_words/words";
import { OwnTime } from "./own-time";

/** When is a meeting: where it is held, and where the reader is? */
export function MeetingTime({
  meeting,
  words: { t, formats, span },
}: {
  readonly meeting: Pick<Meeting, "startsAt" | "endsAt" | "timeZone">;
  readonly words: MeetingWords;
}): ReactNode {
  return (
    <>
      <time dateTime={meeting.startsAt}>{span(meeting, meeting.timeZone)}</time>
      <OwnTime
        startsAt={meeting.startsAt}
        locale={formats.locale}
        timeZone={meeting.timeZone}
        label={t("ownTime")}
      />
    </>
  );
}
