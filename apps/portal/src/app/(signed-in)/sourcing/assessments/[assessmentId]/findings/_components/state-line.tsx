import Link from "next/link";
import type { ReactNode } from "react";

import { Badge, type BadgeKind } from "@/components/ui/badge";

import type { FindingView } from "../../../../_figures/finding-view";
import { showControls } from "../../../../_figures/safe-text";
import type { WorkWords } from "../../../../_figures/work-words";
import type { CardPlace } from "./card-place";

const stateMarks: Readonly<Record<FindingView["state"], BadgeKind>> = {
  open: "plain",
  assigned: "accent",
  accepted: "plain",
  done: "good",
};

interface StateLineProps {
  readonly view: FindingView;
  readonly place: CardPlace;
  readonly words: WorkWords;
}

/** What is done about a finding, by whom, until when, since when, and why is it open again? */
export function StateLine({ view, place, words }: StateLineProps): ReactNode {
  const { w, formats } = words;
  const { kept } = view;
  const told: string[] = [];
  if (kept?.assignee) told.push(w("state.to", { name: showControls(kept.assignee.displayName) }));
  if (kept?.dueOn) told.push(w("state.due", { date: formats.date(kept.dueOn) }));
  if (kept !== null)
    told.push(
      kept.setBy === null
        ? w("state.setOn", { date: formats.date(kept.setAt) })
        : w("state.setBy", { name: showControls(kept.setBy.displayName), date: formats.date(kept.setAt) }),
    );
  return (
    <div className="mt-3 border-l-2 border-line pl-3 text-14">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="text-12 text-ink-3">{w("state.label")}</span>
        <Badge kind={stateMarks[view.state]}>{w(`states.${view.state}`)}</Badge>
        {told.map((text) => (
          <span key={text} className="text-12 text-ink-2">
            <bdi>{text}</bdi>
          </span>
        ))}
        {place.canChange && (
          <Link
            className="link no-print text-12"
            prefetch={false}
            scroll={false}
            href={place.editHref(view.index)}
            aria-label={w("state.changeOf", { title: `${view.title}, ${view.subject}` })}
          >
            {w("state.change")}
          </Link>
        )}
      </div>
      {kept?.reopenedBecause && (
        <p className="mt-1 font-medium text-act">{w(`state.reopened.${kept.reopenedBecause}`)}</p>
      )}
      {kept?.note && (
        <p className="mt-1 whitespace-pre-line text-ink-2">
          <bdi>{kept.note.split("\n").map(showControls).join("\n")}</bdi>
        </p>
      )}
    </div>
  );
}
