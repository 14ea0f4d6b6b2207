import type { ReactNode } from "react";
import type { BreakGlass } from "@interphase/identity/contract";
import { Badge, type BadgeKind } from "@/components/ui/badge";
import type { AdminWords } from "../../_words/words";

const looks: Record<BreakGlass["state"], BadgeKind> = {
  waiting: "act",
  running: "act",
  refused: "plain",
  ended: "plain",
  expired: "plain",
  lapsed: "plain",
};

/** What has become of a request? Open rows and waiting requests ask for attention. */
export function StateBadge({
  state,
  words,
}: {
  readonly state: BreakGlass["state"];
  readonly words: AdminWords;
}): ReactNode {
  return <Badge kind={looks[state]}>{words.t(`breakGlassStates.${state}`)}</Badge>;
}
