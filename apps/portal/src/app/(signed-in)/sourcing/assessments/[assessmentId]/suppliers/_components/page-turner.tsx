import type { ReactNode } from "react";

import { ButtonLink } from "@/components/ui/button";

import type { WorkWords } from "../../../../_figures/work-words";

/** So many rows are shown at once. */
export const rowsPerPage = 100;

/** Which page does an address ask for? **Units and range** from 0; beyond the last it is the last. */
export function readPage(text: string | undefined, count: number): number {
  const asked = text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) - 1 : 0;
  return Math.max(0, Math.min(asked, Math.ceil(count / rowsPerPage) - 1));
}

interface PageTurnerProps {
  readonly current: number;
  readonly count: number;
  readonly hrefOf: (page: number) => string;
  readonly words: WorkWords;
}

/** Which rows are these of all, and where are the others? */
export function PageTurner({ current, count, hrefOf, words: { w } }: PageTurnerProps): ReactNode {
  if (count <= rowsPerPage) return null;
  const last = Math.ceil(count / rowsPerPage) - 1;
  return (
    <nav aria-label={w("pages.label")} className="no-print mt-4 flex items-center justify-end gap-3">
      <span className="text-12 text-ink-3">
        {w("pages.rows", {
          from: current * rowsPerPage + 1,
          to: Math.min(count, (current + 1) * rowsPerPage),
          count,
        })}
      </span>
      {current > 0 && <ButtonLink href={hrefOf(current - 1)}>{w("pages.previous")}</ButtonLink>}
      {current < last && <ButtonLink href={hrefOf(current + 1)}>{w("pages.next")}</ButtonLink>}
    </nav>
  );
}
