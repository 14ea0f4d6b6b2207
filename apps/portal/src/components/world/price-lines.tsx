import type { ReactNode } from "react";

export interface PricePoint {
  readonly year: number;
  readonly value: number;
  readonly isEstimated: boolean;
}

interface PriceLineProps {
  readonly points: readonly PricePoint[];
  readonly write: (value: number) => string;
}

const height = 132;
const top = 24;
const bottom = 24;

interface Scale {
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

function scaleOf(points: readonly PricePoint[]): Scale {
  const most = Math.max(...points.map((point) => point.value), 0) || 1;
  const first = points[0]?.year ?? 0;
  const years = Math.max(1, (points.at(-1)?.year ?? first) - first);
  return {
    x: (year) => 7 + ((year - first) / years) * 84,
    y: (value) => top + (1 - value / most) * (height - top - bottom),
  };
}

/** How did the price move from year to year? One line from zero; an estimated year is an open mark. */
export function PriceLine({ points, write }: PriceLineProps): ReactNode {
  const { x, y } = scaleOf(points);
  const pairs = points.slice(1).map((point, index) => ({ from: points[index] ?? point, to: point }));
  return (
    <svg data-drawing="" width="100%" height={height} aria-hidden="true" className="block text-[12px]">
      <line x1="2%" x2="98%" y1={height - bottom} y2={height - bottom} stroke="var(--line-strong)" />
      {pairs.map(({ from, to }) => (
        <line
          key={to.year}
          x1={`${String(x(from.year))}%`}
          y1={y(from.value)}
          x2={`${String(x(to.year))}%`}
          y2={y(to.value)}
          stroke="var(--series-1)"
          strokeWidth="2"
          strokeDasharray={to.isEstimated ? "4 3" : undefined}
        />
      ))}
      {points.map((point) => (
        <PriceMark
          key={point.year}
          point={point}
          x={`${String(x(point.year))}%`}
          y={y(point.value)}
          text={write(point.value)}
        />
      ))}
    </svg>
  );
}

interface PriceMarkProps {
  readonly point: PricePoint;
  readonly x: string;
  readonly y: number;
  readonly text: string;
}

function PriceMark({ point, x, y, text }: PriceMarkProps): ReactNode {
  const fill = point.isEstimated ? "var(--canvas)" : "var(--series-1)";
  return (
    <g>
      <circle cx={x} cy={y} r="4" fill={fill} stroke="var(--series-1)" strokeWidth="2" />
      <text
        x={x}
        y={y - 11}
        textAnchor="middle"
        fill="var(--ink)"
        paintOrder="stroke"
        stroke="var(--canvas)"
        strokeWidth="4"
      >
        {text}
      </text>
      <text x={x} y={height - 7} textAnchor="middle" fill="var(--ink-3)">
        {point.year}
      </text>
    </g>
  );
}
