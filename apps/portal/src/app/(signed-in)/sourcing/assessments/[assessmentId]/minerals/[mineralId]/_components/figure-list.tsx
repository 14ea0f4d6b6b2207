import type { ReactNode } from "react";

import { IntervalBar } from "@/components/charts/interval-bar";
import { Absent } from "@/components/ui/absent";

import { FigureLink } from "../../../../../_components/figure-link";

export interface Figure {
  readonly label: ReactNode;
  readonly path: string;
  /** null is not known, which the explanation tells more of. */
  readonly value: ReactNode;
  readonly bar?: ReactNode;
  /** The stage does not apply: there is nothing to explain. */
  readonly isNotApplicable?: boolean;
}

/** A figure with its ends, or with ends alone; null where there is none. */
export type Ends = { readonly low: number; readonly value?: number; readonly high: number } | null;

/** How is an interval put in a list: the value, or both ends, and the bar between them? */
export function intervalFigure(
  { label, path, isNotApplicable = false }: Pick<Figure, "label" | "path" | "isNotApplicable">,
  ends: Ends,
  most: number,
  format: (figure: number) => string,
): Figure {
  if (ends === null) return { label, path, value: null, isNotApplicable };
  const { low, value, high } = ends;
  const range = format(low) === format(high) ? format(low) : `${format(low)} – ${format(high)}`;
  return {
    label,
    path,
    value: value === undefined ? range : format(value),
    bar: <IntervalBar {...ends} most={most} format={format} unknown={null} />,
  };
}

/** Which figures are there, each with its explanation behind it and its ends as a bar where it has two? */
export function FigureList({ figures }: { readonly figures: readonly Figure[] }): ReactNode {
  return (
    <dl className="grid grid-cols-[minmax(9rem,auto)_minmax(4rem,auto)_minmax(8rem,1fr)] items-center gap-x-4 text-14 max-sm:grid-cols-[1fr_auto]">
      {figures.map((figure) => (
        <div
          key={figure.path}
          className="col-span-full grid grid-cols-subgrid items-center border-b border-line py-1.5 last:border-0"
        >
          <dt className="text-ink-2">{figure.label}</dt>
          <dd className="text-right font-medium">
            {figure.isNotApplicable === true ? (
              <Absent state="not-applicable" />
            ) : (
              <FigureLink path={figure.path}>{figure.value ?? <Absent state="unknown" />}</FigureLink>
            )}
          </dd>
          <dd className="max-sm:col-span-full">{figure.bar}</dd>
        </div>
      ))}
    </dl>
  );
}
