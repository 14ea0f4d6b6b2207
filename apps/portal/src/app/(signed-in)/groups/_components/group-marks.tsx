import type { Group } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";

import type { GroupWords } from "../_words/words";

interface GroupMarksProps {
  readonly group: Group;
  readonly words: GroupWords;
}

/** Is this group anything to the reader that a mark says? */
export const isMarked = ({ openItemCount, waitingCount, place, seat, isChair, kind }: Group): boolean =>
  openItemCount + waitingCount > 0 || place !== null || seat !== null || isChair || kind === "clean-team";

/** What is this group to the reader? What waits for them first. */
export function GroupMarks({ group, words: { t } }: GroupMarksProps): ReactNode {
  const { openItemCount, waitingCount, place, seat, isChair, kind } = group;
  return (
    <>
      {waitingCount > 0 ? <Badge kind="act">{t("waiting", { count: waitingCount })}</Badge> : null}
      {openItemCount > 0 ? <Badge kind="act">{t("openItems", { count: openItemCount })}</Badge> : null}
      {place === "invited" ? <Badge kind="act">{t("placeMark.invited")}</Badge> : null}
      {place === "applied" ? <Badge>{t("placeMark.applied")}</Badge> : null}
      {isChair ? <Badge kind="accent">{t("chairMark")}</Badge> : null}
      {kind === "clean-team" ? <Badge kind="accent">{t("kinds.clean-team")}</Badge> : null}
      {seat === null ? null : <Badge kind="good">{t(`seatMark.${seat}`)}</Badge>}
      {place === "in" && seat === null ? <Badge>{t("placeMark.in")}</Badge> : null}
    </>
  );
}
