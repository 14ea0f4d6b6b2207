import type { Ballot } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";

import type { BallotWords } from "../_words/words";

interface BallotStateProps {
  readonly ballot: Pick<Ballot, "state" | "outcome">;
  readonly words: BallotWords;
}

/** How far has a ballot come, and what came of it? */
export function BallotState({ ballot: { state, outcome }, words: { t } }: BallotStateProps): ReactNode {
  if (outcome !== null)
    return <Badge kind={outcome === "passed" ? "good" : "plain"}>{t(`outcomes.${outcome}`)}</Badge>;
  return (
    <Badge kind={state === "open" || state === "extended" ? "accent" : "plain"}>{t(`states.${state}`)}</Badge>
  );
}
