import type { ReactNode } from "react";

interface IntervalBarProps {
  readonly low: number | null;
  readonly value?: number | null;
  readonly high: number | null;
  /** The figure at the bar's right end. */
  readonly most: number;
  readonly format: (figure: number) => string;
  readonly unknown: ReactNode;
}

const percent = (figure: number, most: number) =>
  `${String(Math.min(100, Math.max(0, (figure / most) * 100)))}%`;

/** Between which ends does a figure lie? Both ends written, the named value as a tick; a point is one mark. */
export function IntervalBar({ low, value, high, most, format, unknown }: IntervalBarProps): ReactNode {
  if (low === null || high === null) return unknown;
  const isPoint = format(low) === format(high);
  return (
    <span className="flex items-center gap-2">
      <span className="relative h-3 min-w-16 flex-1 rounded-[2px] bg-sunken" aria-hidden="true">
        <span
          className="absolute inset-y-0 min-w-[3px] rounded-[2px] bg-series-1/60"
          style={{ left: percent(low, most), width: percent(high - low, most) }}
        />
        {value !== undefined && value !== null && (
          <span className="absolute -inset-y-0.5 w-[2px] bg-ink" style={{ left: percent(value, most) }} />
        )}
      </span>
      <span className="shrink-0 text-12 whitespace-nowrap text-ink-2 tabular-nums">
        {isPoint ? format(value ?? low) : `${format(low)} – ${format(high)}`}
      </span>
    </span>
  );
}
