import type { Meeting } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";

import type { MeetingWords } from "../_words/words";

/** How far has a meeting come, and what waits in it? */
export function MeetingMarks({
  meeting: { isCancelled, isLocked, isOver, minutes, waitingItemCount },
  words: { t },
}: {
  readonly meeting: Meeting;
  readonly words: MeetingWords;
}): ReactNode {
  if (isCancelled) return <Badge kind="unknown">{t("marks.cancelled")}</Badge>;
  return (
    <span className="flex flex-wrap gap-1">
      {isOver ? (
        <Badge kind={minutes === "approved" ? "good" : "plain"}>{t(`minutesStates.${minutes}`)}</Badge>
      ) : (
        <Badge kind={isLocked ? "accent" : "plain"}>{t(isLocked ? "marks.locked" : "marks.open")}</Badge>
      )}
      {waitingItemCount > 0 ? (
        <Badge kind="act">{t("marks.waiting", { count: waitingItemCount })}</Badge>
      ) : null}
    </span>
  );
}
