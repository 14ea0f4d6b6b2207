import Link from "next/link";
import type { ReactNode } from "react";

import type { FindingView } from "../../../../_figures/finding-view";
import { showControls } from "../../../../_figures/safe-text";
import type { WorkWords } from "../../../../_figures/work-words";
import type { CardPlace } from "./card-place";
import { suppliersOf } from "./finding-filter";

interface SupplierLinksProps {
  readonly view: FindingView;
  readonly place: Pick<CardPlace, "assessmentId">;
  readonly words: WorkWords;
}

/** With whom is there to talk? Each supplier leads to what is bought from it. */
export function SupplierLinks({ view, place, words }: SupplierLinksProps): ReactNode {
  const suppliers = suppliersOf(view);
  if (suppliers.length === 0) return <span className="text-ink-3">{words.w("findings.nobody")}</span>;
  return (
    <ul className="flex flex-wrap gap-x-3">
      {suppliers.map((name) => (
        <li key={name}>
          <SupplierLink assessmentId={place.assessmentId} name={name} />
        </li>
      ))}
    </ul>
  );
}

/** A supplier by name. It stands in the query: a name is the plan's own text, with slashes and dots as it comes. */
export function SupplierLink({
  assessmentId,
  name,
}: {
  readonly assessmentId: string;
  readonly name: string;
}): ReactNode {
  const query = new URLSearchParams({ name }).toString();
  return (
    <Link
      className="link wrap-anywhere"
      prefetch={false}
      href={`/sourcing/assessments/${assessmentId}/suppliers/supplier?${query}`}
    >
      <bdi>{showControls(name)}</bdi>
    </Link>
  );
}

interface LineLinksProps {
  readonly lines: readonly string[];
  readonly lineCount: number;
  readonly place: Pick<CardPlace, "planId" | "canOpenPlan">;
  readonly words: WorkWords;
}

const shownAtOnce = 8;

/** Which lines of the plan are meant? Each leads to its cells in the file; a reader without the plan sees their names. */
export function LineLinks({ lines, lineCount, place, words }: LineLinksProps): ReactNode {
  const { w, formats } = words;
  const first = lines.slice(0, shownAtOnce);
  const rest = lines.slice(shownAtOnce);
  const unnamed = lineCount - lines.length;
  const list = (some: readonly string[]) => (
    <ul className="inline-flex flex-wrap gap-x-3">
      {some.map((line) => (
        <li key={line}>
          <LineLink line={line} place={place} />
        </li>
      ))}
    </ul>
  );
  if (rest.length === 0) return list(first);
  return (
    <>
      {list(first)}
      <details className="mt-1">
        <summary className="link text-12">
          {w("findings.moreLines", { count: formats.number(lineCount - first.length, 0) })}
        </summary>
        {list(rest)}
        {unnamed > 0 && (
          <p className="text-12 text-ink-3">
            {w("findings.unnamedLines", { count: formats.number(unnamed, 0) })}
          </p>
        )}
      </details>
    </>
  );
}

/** One line of the plan, by its id. */
export function LineLink({
  line,
  place,
}: {
  readonly line: string;
  readonly place: Pick<CardPlace, "planId" | "canOpenPlan">;
}): ReactNode {
  if (!place.canOpenPlan) return <bdi>{showControls(line)}</bdi>;
  const query = new URLSearchParams({ id: line }).toString();
  return (
    <Link className="link" prefetch={false} href={`/sourcing/plans/${place.planId}/line?${query}`}>
      <bdi>{showControls(line)}</bdi>
    </Link>
  );
}
