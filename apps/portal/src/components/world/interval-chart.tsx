import type { ReactNode } from "react";
import { HatchPattern } from "@/components/charts/hatch-pattern";

export interface Interval {
  readonly low: number;
  /** The point between the ends, where the method gives one. */
  readonly value?: number | null;
  readonly high: number;
}

export interface IntervalRow {
  readonly key: string;
  readonly label: string;
  /** Null where nothing can be said; `absent` says why. */
  readonly interval: Interval | null;
  readonly absent?: string;
}

interface IntervalChartProps {
  readonly id: string;
  readonly rows: readonly IntervalRow[];
  readonly most: number;
  readonly write: (value: number) => string;
  readonly ticks: readonly number[];
}

const rowHeight = 46;
const left = 1;
const span = 96;

const at = (value: number, most: number): string =>
  `${String(left + (Math.min(value, most) / most) * span)}%`;

function anchorOf(tick: number, most: number): "start" | "middle" | "end" {
  if (tick === 0) return "start";
  return tick === most ? "end" : "middle";
}

/** Between which figures does each measure lie, on one scale? Ends written at the ends, the value as a mark. */
export function IntervalChart({ id, rows, most, write, ticks }: IntervalChartProps): ReactNode {
  const height = rows.length * rowHeight + 24;
  return (
    <svg data-drawing="" width="100%" height={height} aria-hidden="true" className="block text-[13px]">
      <defs>
        <HatchPattern id={`${id}-hatch`} />
      </defs>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={at(tick, most)} x2={at(tick, most)} y1="0" y2={height - 20} stroke="var(--line)" />
          <text
            x={at(tick, most)}
            y={height - 6}
            textAnchor={anchorOf(tick, most)}
            fill="var(--ink-3)"
            fontSize="12"
          >
            {write(tick)}
          </text>
        </g>
      ))}
      {rows.map((row, index) =>
        row.interval === null ? (
          <AbsentLine key={row.key} hatch={`${id}-hatch`} row={row} y={index * rowHeight} />
        ) : (
          <IntervalLine
            key={row.key}
            label={row.label}
            interval={row.interval}
            y={index * rowHeight}
            most={most}
            write={write}
          />
        ),
      )}
    </svg>
  );
}

function AbsentLine({
  hatch,
  row,
  y,
}: {
  readonly hatch: string;
  readonly row: IntervalRow;
  readonly y: number;
}): ReactNode {
  return (
    <g>
      <text x={`${String(left)}%`} y={y + 14} fill="var(--ink)">
        {row.label}
        <tspan dx="8" fill="var(--ink-2)">
          {row.absent}
        </tspan>
      </text>
      <rect
        x={`${String(left)}%`}
        y={y + 20}
        width={`${String(span)}%`}
        height="12"
        fill={`url(#${hatch})`}
        opacity="0.6"
      />
    </g>
  );
}

interface IntervalLineProps {
  readonly label: string;
  readonly interval: Interval;
  readonly y: number;
  readonly most: number;
  readonly write: (value: number) => string;
}

function IntervalLine({ label, interval, y, most, write }: IntervalLineProps): ReactNode {
  const start = left + (Math.min(interval.low, most) / most) * span;
  const width = ((Math.min(interval.high, most) - Math.min(interval.low, most)) / most) * span;
  const [low, high] = [write(interval.low), write(interval.high)];
  const value = interval.value ?? null;
  return (
    <g>
      <text x={`${String(left)}%`} y={y + 14} fill="var(--ink)">
        {label}
        <tspan dx="8" fontWeight="600">
          {low === high ? low : `${low} – ${high}`}
        </tspan>
      </text>
      <line
        x1={`${String(left)}%`}
        x2={`${String(left + span)}%`}
        y1={y + 26}
        y2={y + 26}
        stroke="var(--line)"
      />
      <rect
        x={`${String(left)}%`}
        y={y + 20}
        width={`${String(start - left)}%`}
        height="12"
        fill="var(--series-1)"
        opacity="0.22"
      />
      <rect
        x={`${String(start)}%`}
        y={y + 20}
        width={`${String(Math.max(width, 0.8))}%`}
        height="12"
        fill="var(--series-1)"
      />
      {value === null ? null : (
        <line
          x1={at(value, most)}
          x2={at(value, most)}
          y1={y + 17}
          y2={y + 35}
          stroke="var(--ink)"
          strokeWidth="2"
        />
      )}
    </g>
  );
}
