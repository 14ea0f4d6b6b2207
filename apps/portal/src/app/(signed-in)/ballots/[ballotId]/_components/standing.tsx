import type { BallotDetail, BallotNeeded } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { Notice } from "@/components/ui/notice";

import type { BallotWords } from "../../_words/words";

interface BallotPartProps {
  readonly ballot: BallotDetail;
  readonly words: BallotWords;
}

function timeOf({ state, opensAt, closesAt, closedAt }: BallotDetail, words: BallotWords): string {
  const { t, formats, left } = words;
  if (closedAt !== null) return t("closedOn", { at: formats.instant(closedAt) });
  if (state === "open" || state === "extended")
    return t("closesOn", { at: formats.instant(closesAt), left: left(closesAt) });
  if (state === "scheduled" && left(closesAt) === t("left.over")) return t("missed");
  return t("opensOn", { at: formats.instant(opensAt) });
}

function neededOf(needed: BallotNeeded, { t }: BallotWords): string {
  return "weight" in needed
    ? t("neededWeight", { weight: needed.weight })
    : t(`neededReasons.${needed.reason}`);
}

/** How far is it, how much time is left, and what is still needed? */
export function Standing({ ballot, words }: BallotPartProps): ReactNode {
  const { t, formats } = words;
  return (
    <div className="mb-6 flex flex-col gap-2">
      <p>{timeOf(ballot, words)}</p>
      {ballot.extensionReason === null ? null : (
        <p className="text-ink-2 wrap-anywhere">
          <bdi>
            {t("extended", {
              at: formats.instant(ballot.plannedClosesAt),
              reason: ballot.extensionReason,
            })}
          </bdi>
        </p>
      )}
      {ballot.needed === null ? null : <Notice title={t("needed")}>{neededOf(ballot.needed, words)}</Notice>}
    </div>
  );
}
