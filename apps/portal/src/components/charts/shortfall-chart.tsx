import type { ReactNode } from "react";

import { tipAttributes, type TipRow } from "./tip-attributes";
import { axisTicks } from "./scale";

/** One course over the months. **Units and range** tonnes short in each month, the first month first. */
export interface ShortfallCourse {
  readonly id: string;
  readonly label: string;
  readonly tonnesByMonth: readonly number[];
  readonly tip: readonly TipRow[];
}

interface ShortfallChartProps {
  readonly label: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly tickLabels: Readonly<Record<string, string>>;
  readonly courses: readonly ShortfallCourse[];
}

const width = 720;
const height = 300;
const box = { left: 70, right: 700, top: 28, bottom: 250 };
const dashes = ["", "7 4", "2 3", "10 3 2 3", "4 2"];

/** The running total of what is missing: how deep is the hole by each month? */
function runningTotal(tonnesByMonth: readonly number[], months: number): number[] {
  let total = 0;
  return Array.from(
    { length: months + 1 },
    (_, month) => (total += month === 0 ? 0 : (tonnesByMonth[month - 1] ?? 0)),
  );
}

/** For which largest running total must an axis be drawn? **Units and range** tonnes. */
export function largestTotal(courses: readonly { readonly tonnesByMonth: readonly number[] }[]): number {
  return Math.max(
    0,
    ...courses.map(({ tonnesByMonth }) => tonnesByMonth.reduce((sum, tonnes) => sum + tonnes, 0)),
  );
}

/** How much is missing by which month, scenario by scenario? Cumulative, one line a scenario with its own dash. */
export function ShortfallChart({
  label,
  xLabel,
  yLabel,
  tickLabels,
  courses,
}: ShortfallChartProps): ReactNode {
  const months = Math.max(1, ...courses.map(({ tonnesByMonth }) => tonnesByMonth.length));
  const yTicks = axisTicks(largestTotal(courses), 4);
  const most = yTicks.at(-1) ?? 1;
  const xTicks = axisTicks(months, 6).filter((tick) => Number.isInteger(tick) && tick <= months);
  const xAt = (month: number) => box.left + (month / months) * (box.right - box.left);
  const yAt = (tonnes: number) => box.bottom - (tonnes / most) * (box.bottom - box.top);
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={label}>
      <svg
        data-drawing
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        className="block h-auto w-full min-w-[32rem]"
      >
        {yTicks.map((tick) => (
          <g key={tick}>
            <line
              x1={box.left}
              x2={box.right}
              y1={yAt(tick)}
              y2={yAt(tick)}
              style={{ stroke: "var(--line)" }}
            />
            <text
              x={box.left - 8}
              y={yAt(tick)}
              fontSize="11"
              textAnchor="end"
              dominantBaseline="central"
              style={{ fill: "var(--ink-3)" }}
            >
              {tickLabels[String(tick)] ?? String(tick)}
            </text>
          </g>
        ))}
        {xTicks.map((tick) => (
          <text
            key={tick}
            x={xAt(tick)}
            y={box.bottom + 16}
            fontSize="11"
            textAnchor="middle"
            style={{ fill: "var(--ink-3)" }}
          >
            {String(tick)}
          </text>
        ))}
        <text x={box.right} y={height - 8} fontSize="12" textAnchor="end" style={{ fill: "var(--ink-2)" }}>
          {`${xLabel} →`}
        </text>
        <text x="0" y="14" fontSize="12" style={{ fill: "var(--ink-2)" }}>
          {`↑ ${yLabel}`}
        </text>
        {courses.map((course, index) => {
          const points = runningTotal(course.tonnesByMonth, months).map(
            (total, month) => `${String(xAt(month))},${String(yAt(total))}`,
          );
          return (
            <g
              key={course.id}
              role="img"
              tabIndex={index === 0 ? 0 : -1}
              className="group outline-none"
              {...tipAttributes(course.label, course.tip)}
            >
              <polyline
                points={points.join(" ")}
                fill="none"
                strokeWidth="14"
                className="stroke-transparent"
              />
              <polyline
                points={points.join(" ")}
                fill="none"
                strokeWidth="2.5"
                strokeDasharray={dashes[index % dashes.length]}
                className="group-focus:[stroke-width:4]"
                style={{ stroke: `var(--series-${String((index % 5) + 1)})` }}
              />
            </g>
          );
        })}
      </svg>
    </div>
  );
}
