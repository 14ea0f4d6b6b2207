import type { BallotDetail } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { Notice } from "@/components/ui/notice";

import type { BallotWords } from "../_words/words";

interface ObstacleProps {
  readonly ballot: BallotDetail;
  readonly words: BallotWords;
}

/** Why can a ballot that is due not open, and does that go by itself? */
export function Obstacle({
  ballot: { state, obstacle, closesAt },
  words: { t, formats, left },
}: ObstacleProps): ReactNode {
  if (state !== "scheduled" || obstacle === null) return null;
  const { code, units, least } = obstacle;
  const isTriedAgain = code !== "document-withdrawn" && left(closesAt) !== t("left.over");
  const facts = { units: units ?? 0, least: least ?? 0 };
  return (
    <Notice kind="act" title={t("obstacles.title")}>
      <p className="wrap-anywhere">
        <bdi>{t(`obstacles.${code}`, facts)}</bdi>
      </p>
      {isTriedAgain ? <p>{t("obstacles.retry", { at: formats.instant(closesAt) })}</p> : null}
    </Notice>
  );
}
