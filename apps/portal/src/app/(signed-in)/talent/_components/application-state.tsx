import type { TalentApplicationState } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { Badge, type BadgeKind } from "@/components/ui/badge";

import type { TalentWords } from "../_words/words";

const kinds: Readonly<Record<TalentApplicationState, BadgeKind>> = {
  submitted: "plain",
  waiting: "plain",
  offered: "accent",
  accepted: "good",
  declined: "unknown",
  withdrawn: "unknown",
};

interface ApplicationStateProps {
  readonly state: TalentApplicationState;
  readonly t: TalentWords["t"];
}

/** Where does an application stand? */
export function ApplicationState({ state, t }: ApplicationStateProps): ReactNode {
  return <Badge kind={kinds[state]}>{t(`states.${state}`)}</Badge>;
}
