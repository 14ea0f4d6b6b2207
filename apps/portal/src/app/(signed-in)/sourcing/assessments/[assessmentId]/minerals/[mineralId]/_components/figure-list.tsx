import type { ReactNode } from "react";

import { FigureLink } from "../../../../../_components/figure-link";

export interface Figure {
  readonly label: string;
  readonly path: string;
  readonly value: ReactNode;
  readonly bar?: ReactNode;
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
            <FigureLink path={figure.path}>{figure.value}</FigureLink>
          </dd>
          <dd className="max-sm:col-span-full">{figure.bar}</dd>
        </div>
      ))}
    </dl>
  );
}
