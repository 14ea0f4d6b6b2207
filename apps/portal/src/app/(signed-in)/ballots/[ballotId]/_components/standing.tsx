import type { BallotDetail, BallotNeeded } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { Notice } from "@/components/ui/notice";

import { Obstacle } from "../../_components/obstacle";
import type { BallotWords } from "../../_words/words";

interface BallotPartProps {
  readonly ballot: BallotDetail;
  readonly words: BallotWords;
}

function timeOf(ballot: BallotDetail, words: BallotWords): string {
  const { state, opensAt, closesAt, closedAt, annulment } = ballot;
  const { t, formats, left } = words;
  if (annulment?.annulledAt != null) return t("annulledOn", { at: formats.instant(annulment.annulledAt) });
  if (closedAt !== null) return t("closedOn", { at: formats.instant(closedAt) });
  if (state === "open" || state === "extended")
    return t("closesOn", { at: formats.instant(closesAt), left: left(closesAt) });
  if (state === "scheduled" && left(closesAt) === t("left.over")) return t("missed");
  return t("opensOn", { at: formats.instant(opensAt) });
}

function neededOf(needed: BallotNeeded, { secrecy, rule }: BallotDetail, { t }: BallotWords): string {
  if ("reason" in needed) return t(`neededReasons.${needed.reason}`);
  const key = secrecy === "open" ? ("needed" as const) : ("neededQuorum" as const);
  const { weight } = needed;
  if (rule.weights === "tier") return t(key === "needed" ? "neededTier" : "neededQuorumTier", { weight });
  return t(key === "needed" ? "neededWeight" : "neededQuorum", { weight });
}

/** How far is it, how much time is left, and what is still needed? */
export function Standing({ ballot, words }: BallotPartProps): ReactNode {
  const { t, formats } = words;
  return (
    <div className="mb-6 flex flex-col gap-2">
      <p>{timeOf(ballot, words)}</p>
      <Obstacle ballot={ballot} words={words} />
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
      {ballot.annulment?.annulledAt == null ? null : (
        <Notice title={t("annulledWhy")}>
          <bdi className="whitespace-pre-wrap wrap-anywhere">{ballot.annulment.reason}</bdi>
        </Notice>
      )}
      {ballot.needed === null ? null : (
        <Notice title={t("needed")}>{neededOf(ballot.needed, ballot, words)}</Notice>
      )}
    </div>
  );
}
