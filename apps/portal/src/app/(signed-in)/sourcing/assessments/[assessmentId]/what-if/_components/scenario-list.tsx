import Link from "next/link";
import type { ReactNode } from "react";
import type { StoredScenario } from "@interphase/sourcing/contract";

import { Button } from "@/components/ui/button";

import { showControls } from "../../../../_figures/safe-text";
import type { WorkWords } from "../../../../_figures/work-words";
import { forgetScenario } from "../_actions/try-scenario";

interface ScenarioListProps {
  readonly assessmentId: string;
  readonly stored: readonly StoredScenario[];
  readonly shownIds: readonly string[];
  readonly words: WorkWords;
  readonly canForget: boolean;
}

const mostShown = 4;

/** Which scenarios were tried, and which stand side by side? At most four at once. */
export function ScenarioList({
  assessmentId,
  stored,
  shownIds,
  words,
  canForget,
}: ScenarioListProps): ReactNode {
  const { w, formats } = words;
  const toggled = (id: string) => {
    const next = shownIds.includes(id)
      ? shownIds.filter((one) => one !== id)
      : [...shownIds, id].slice(-mostShown);
    return `?show=${next.join(",")}#results`;
  };
  return (
    <ul className="mb-6 flex flex-col">
      {stored.map((scenario) => (
        <li
          key={scenario.id}
          className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2 last:border-0"
        >
          <Link
            href={toggled(scenario.id)}
            scroll={false}
            aria-current={shownIds.includes(scenario.id) ? "true" : undefined}
            className="inline-flex min-h-8 items-center gap-2 rounded-6 border border-line px-2.5 hover:bg-sunken aria-[current=true]:border-accent aria-[current=true]:bg-accent-soft"
          >
            <span aria-hidden="true">{shownIds.includes(scenario.id) ? "☑" : "☐"}</span>
            <bdi className="font-medium wrap-anywhere">{showControls(scenario.request.name)}</bdi>
          </Link>
          <span className="text-ink-2">
            {w("whatIf.months", { months: formats.number(scenario.request.months, 1) })}
          </span>
          <span className="text-12 text-ink-3">{formats.instant(scenario.createdAt)}</span>
          {canForget && (
            <form action={forgetScenario.bind(null, assessmentId, scenario.id)} className="ml-auto">
              <Button
                type="submit"
                kind="quiet"
                aria-label={w("whatIf.forgetNamed", { name: scenario.request.name })}
              >
                {w("whatIf.forget")}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
