import type { ReactNode } from "react";
import { HatchPattern } from "@/components/charts/hatch-pattern";

export type MeasureState = "not-yet" | "in-effect" | "paused" | "pause-run-out" | "ended";

export interface TimelineRow {
  readonly key: string;
  readonly label: string;
  readonly stateLabel: string;
  readonly state: MeasureState;
  /** Stretches of the line, ISO dates; an open end reaches the edge. */
  readonly stretches: readonly {
    readonly from: string;
    readonly to: string | null;
    readonly kind: "effect" | "pause" | "unknown";
  }[];
  /** Single days: announcements, tariffs, bans that are no export measure. */
  readonly days: readonly string[];
}

interface MeasureTimelineProps {
  readonly id: string;
  readonly rows: readonly TimelineRow[];
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly todayLabel: string;
}

const rowHeight = 44;
const axisHeight = 24;
const dayMs = 86_400_000;

function yearsBetween(from: string, to: string): number[] {
  const first = Number(from.slice(0, 4)) + 1;
  const last = Number(to.slice(0, 4));
  const step = last - first > 9 ? 2 : 1;
  return Array.from(
    { length: Math.max(0, Math.floor((last - first) / step) + 1) },
    (_, index) => first + index * step,
  );
}

/** What was in effect when, and where does it stand today? A pause that ran out with no later news is drawn as unknown. */
export function MeasureTimeline({ id, rows, from, to, today, todayLabel }: MeasureTimelineProps): ReactNode {
  const whole = (Date.parse(to) - Date.parse(from)) / dayMs;
  const x = (date: string): number =>
    Math.min(100, Math.max(0, ((Date.parse(date) - Date.parse(from)) / dayMs / whole) * 100));
  const height = rows.length * rowHeight + axisHeight;
  return (
    <svg data-drawing="" width="100%" height={height} aria-hidden="true" className="block text-[13px]">
      <defs>
        <HatchPattern id={`${id}-hatch`} />
        <pattern id={`${id}-pause`} width="6" height="6" patternUnits="userSpaceOnUse">
          <line
            x1="0"
            y1="3"
            x2="6"
            y2="3"
            stroke="var(--series-1)"
            strokeWidth="1.5"
            strokeDasharray="3 3"
          />
        </pattern>
      </defs>
      {yearsBetween(from, to).map((year) => (
        <YearLine
          key={year}
          year={year}
          x={x(`${String(year)}-01-01`)}
          height={height}
          isLabelled={Math.abs(x(`${String(year)}-01-01`) - x(today)) >= 7}
        />
      ))}
      {rows.map((row, index) => (
        <TimelineLine key={row.key} id={id} row={row} y={index * rowHeight} x={x} />
      ))}
      <TodayLine x={x(today)} height={height} label={todayLabel} />
    </svg>
  );
}

interface YearLineProps {
  readonly year: number;
  readonly x: number;
  readonly height: number;
  readonly isLabelled: boolean;
}

function YearLine({ year, x, height, isLabelled }: YearLineProps): ReactNode {
  const place = `${String(x)}%`;
  return (
    <g>
      <line x1={place} x2={place} y1="0" y2={height - axisHeight} stroke="var(--line)" />
      {isLabelled ? (
        <text x={place} y={height - 6} textAnchor="middle" fill="var(--ink-3)" fontSize="12">
          {year}
        </text>
      ) : null}
    </g>
  );
}

function TodayLine({
  x,
  height,
  label,
}: {
  readonly x: number;
  readonly height: number;
  readonly label: string;
}): ReactNode {
  const place = `${String(x)}%`;
  return (
    <g>
      <line x1={place} x2={place} y1="0" y2={height - axisHeight} stroke="var(--ink)" strokeWidth="1.5" />
      <text
        x={place}
        y={height - 6}
        textAnchor={x > 92 ? "end" : "middle"}
        fill="var(--ink)"
        fontSize="12"
        fontWeight="600"
      >
        {label}
      </text>
    </g>
  );
}

interface TimelineLineProps {
  readonly id: string;
  readonly row: TimelineRow;
  readonly y: number;
  readonly x: (date: string) => number;
}

function TimelineLine({ id, row, y, x }: TimelineLineProps): ReactNode {
  const fills = { effect: "var(--series-1)", pause: `url(#${id}-pause)`, unknown: `url(#${id}-hatch)` };
  return (
    <g>
      {row.stretches.map((stretch) => {
        const start = x(stretch.from);
        const end = stretch.to === null ? 100 : x(stretch.to);
        return (
          <rect
            key={`${stretch.kind} ${stretch.from}`}
            x={`${String(start)}%`}
            y={y + 23}
            width={`${String(Math.max(0.3, end - start))}%`}
            height="12"
            fill={fills[stretch.kind]}
            stroke={stretch.kind === "effect" ? "none" : "var(--line-strong)"}
          />
        );
      })}
      {row.days.map((day) => (
        <circle
          key={day}
          cx={`${String(x(day))}%`}
          cy={y + 29}
          r="5"
          fill="var(--surface)"
          stroke="var(--series-1)"
          strokeWidth="2"
        />
      ))}
      <text x="0" y={y + 16} fill="var(--ink)" paintOrder="stroke" stroke="var(--canvas)" strokeWidth="4">
        {row.label}
        <tspan dx="8" fill="var(--ink-2)" fontWeight="600">
          {row.stateLabel}
        </tspan>
      </text>
    </g>
  );
}
