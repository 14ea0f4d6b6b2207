import type { ReactNode } from "react";

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

/** Between which figures does each measure lie, on one scale? Ends written at the ends, the value as a mark. */
export function IntervalChart({ id, rows, most, write, ticks }: IntervalChartProps): ReactNode {
  const height = rows.length * rowHeight + 24;
  return (
    <svg data-drawing="" width="100%" height={height} aria-hidden="true" className="block text-[13px]">
      <defs>
        <pattern
          id={`${id}-hatch`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line x1="0" y1="0" x2="0" y2="6" stroke="var(--hatch-ink)" strokeWidth="2" />
        </pattern>
      </defs>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={at(tick, most)} x2={at(tick, most)} y1="0" y2={height - 20} stroke="var(--line)" />
          <text
            x={at(tick, most)}
            y={height - 6}
            textAnchor={tick === 0 ? "start" : tick === most ? "end" : "middle"}
            fill="var(--ink-3)"
            fontSize="12"
          >
            {write(tick)}
          </text>
        </g>
      ))}
      {rows.map((row, index) => (
        <IntervalLine key={row.key} id={id} row={row} y={index * rowHeight} most={most} write={write} />
      ))}
    </svg>
  );
}

interface IntervalLineProps {
  readonly id: string;
  readonly row: IntervalRow;
  readonly y: number;
  readonly most: number;
  readonly write: (value: number) => string;
}

function IntervalLine({ id, row, y, most, write }: IntervalLineProps): ReactNode {
  const { interval } = row;
  if (interval === null) {
    return (
      <g>
        <text x={`${String(left)}%`} y={y + 14} fill="var(--ink)">
          {row.label}
        </text>
        <rect
          x={`${String(left)}%`}
          y={y + 20}
          width={`${String(span)}%`}
          height="12"
          fill={`url(#${id}-hatch)`}
          opacity="0.6"
        />
        <text
          x={`${String(left + 1)}%`}
          y={y + 30}
          fill="var(--ink-2)"
          fontSize="12"
          paintOrder="stroke"
          stroke="var(--canvas)"
          strokeWidth="4"
        >
          {row.absent}
        </text>
      </g>
    );
  }
  const start = left + (Math.min(interval.low, most) / most) * span;
  const width = ((Math.min(interval.high, most) - Math.min(interval.low, most)) / most) * span;
  const ends =
    write(interval.low) === write(interval.high)
      ? write(interval.low)
      : `${write(interval.low)} – ${write(interval.high)}`;
  return (
    <g>
      <text x={`${String(left)}%`} y={y + 14} fill="var(--ink)">
        {row.label}
        <tspan dx="8" fontWeight="600">
          {ends}
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
      {interval.value === null || interval.value === undefined ? null : (
        <line
          x1={at(interval.value, most)}
          x2={at(interval.value, most)}
          y1={y + 17}
          y2={y + 35}
          stroke="var(--ink)"
          strokeWidth="2"
        />
      )}
    </g>
  );
}
