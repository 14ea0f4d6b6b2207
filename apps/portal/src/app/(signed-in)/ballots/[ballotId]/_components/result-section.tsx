import type { BallotDetail } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page-head";

import type { BallotWords } from "../../_words/words";

interface BallotPartProps {
  readonly ballot: BallotDetail;
  readonly words: BallotWords;
}

/** What came of it, in weights? Nothing before it is closed. */
export function ResultSection({ ballot: { result }, words: { t, formats } }: BallotPartProps): ReactNode {
  if (result === null) return null;
  const lines: readonly (readonly [string, string])[] = [
    [t("inFavour"), formats.number(result.inFavour)],
    [t("against"), formats.number(result.against)],
    [t("ofThemDiscuss"), formats.number(result.discuss)],
    [t("abstained"), formats.number(result.abstain)],
    [t("recused"), formats.number(result.recused)],
    [t("electorate"), formats.number(result.electorate)],
    [t("quorumHolds"), t(result.quorumHolds ? "yes" : "no")],
  ];
  return (
    <Section id="result" title={formats.pair(t("result"), t(`outcomes.${result.outcome}`))}>
      <dl className="grid max-w-md grid-cols-[1fr_auto] gap-x-6 border-t border-line">
        {lines.map(([label, value]) => (
          <div key={label} className="col-span-2 grid grid-cols-subgrid border-b border-line py-1">
            <dt className="text-ink-2">{label}</dt>
            <dd className="text-right">{value}</dd>
          </div>
        ))}
      </dl>
      {result.restsOnLessThanHalf ? <Notice>{t("restsOnLessThanHalf")}</Notice> : null}
      {result.wasChangedByStrike ? <Notice>{t("wasChangedByStrike")}</Notice> : null}
    </Section>
  );
}
