import type { ReactNode } from "react";

interface ScaleLegendProps {
  readonly label: string;
  /** The lower end of each step, written out, palest first. */
  readonly steps: readonly string[];
  readonly unknownLabel?: string;
  readonly children?: ReactNode;
}

/** What does each shade mean? The steps' lower ends stand on their shades. */
export function ScaleLegend({ label, steps, unknownLabel, children }: ScaleLegendProps): ReactNode {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span>{label}</span>
      <span className="flex">
        {steps.map((step, index) => (
          <span
            key={step}
            className="px-1.5 tabular-nums"
            style={{
              backgroundColor: `var(--risk-${String(index)})`,
              color: `var(--risk-${String(index)}-ink)`,
            }}
          >
            {step}
          </span>
        ))}
      </span>
      {unknownLabel !== undefined && (
        <span className="hatched border border-line-strong px-1.5 text-ink-2">{unknownLabel}</span>
      )}
      {children}
    </span>
  );
}
