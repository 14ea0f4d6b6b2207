import type { ReactNode } from "react";

interface FactsProps {
  readonly rows: readonly { readonly label: ReactNode; readonly value: ReactNode }[];
}

/** What is known of one thing, label by label? */
export function Facts({ rows }: FactsProps): ReactNode {
  return (
    <dl className="border-t border-line">
      {rows.map((row, index) => (
        <div
          key={index}
          className="grid gap-x-6 border-b border-line py-2 sm:grid-cols-[10rem_minmax(0,1fr)]"
        >
          <dt className="text-12 leading-5 text-ink-3">{row.label}</dt>
          <dd className="min-w-0 wrap-anywhere">{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
