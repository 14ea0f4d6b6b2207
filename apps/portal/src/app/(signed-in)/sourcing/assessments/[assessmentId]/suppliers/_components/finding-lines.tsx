import Link from "next/link";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";

import type { FindingView } from "../../../../_figures/finding-view";
import type { WorkWords } from "../../../../_figures/work-words";

const levelMarks = { act: "act", plan: "accent", watch: "plain" } as const;

interface FindingLinesProps {
  readonly views: readonly FindingView[];
  readonly assessmentId: string;
  readonly words: WorkWords;
}

/** What was found, in short: level, state, subject, sentence. Each leads to the whole finding. */
export function FindingLines({ views, assessmentId, words: { w } }: FindingLinesProps): ReactNode {
  if (views.length === 0) return <p className="text-ink-2">{w("suppliers.noFindings")}</p>;
  return (
    <ul>
      {views.map(({ index, finding, title, subject, message, state }) => (
        <li key={index} className="border-t border-line py-2 first:border-t-0 first:pt-0">
          <div className="flex flex-wrap items-center gap-2">
            <Badge kind={levelMarks[finding.level]}>{w(`levels.${finding.level}`)}</Badge>
            <Link
              className="link font-semibold wrap-anywhere"
              prefetch={false}
              href={`/sourcing/assessments/${assessmentId}/findings#finding-${String(index)}`}
            >
              <bdi>{w("findings.titleOf", { title, subject })}</bdi>
            </Link>
            {state !== "open" && <Badge>{w(`states.${state}`)}</Badge>}
          </div>
          <p className="mt-1 max-w-[75ch] text-ink-2">
            <bdi>{message}</bdi>
          </p>
        </li>
      ))}
    </ul>
  );
}
