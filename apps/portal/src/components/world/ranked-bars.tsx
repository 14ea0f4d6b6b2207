import type { ReactNode } from "react";

export interface RankedBar {
  readonly key: string;
  readonly label: string;
  /** 0 to `most`; null draws no bar but its words. */
  readonly value: number | null;
  /** The value as written, with its unit. */
  readonly text: string;
  /** Where the figure does not stand for one country or is not published: hatched. */
  readonly isHatched?: boolean;
}

interface RankedBarsProps {
  readonly bars: readonly RankedBar[];
  readonly most: number;
  readonly id: string;
}

const rowHeight = 26;
const labelPercent = 36;
const barPercent = 46;

/** Who has most of it? One bar a row, longest first; positions are percentages, so the letters keep their size on a phone. */
export function RankedBars({ bars, most, id }: RankedBarsProps): ReactNode {
  return (
    <svg
      data-drawing=""
      width="100%"
      height={bars.length * rowHeight}
      role="presentation"
      aria-hidden="true"
      className="block text-[13px]"
    >
      <defs>
        <pattern
          id={`${id}-hatch`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill="var(--sunken)" />
          <line x1="0" y1="0" x2="0" y2="6" stroke="var(--hatch-ink)" strokeWidth="2" />
        </pattern>
      </defs>
      {bars.map((bar, index) => {
        const width = bar.value === null ? 0 : (Math.max(0, bar.value) / most) * barPercent;
        const y = index * rowHeight;
        return (
          <g key={bar.key}>
            <text x={`${String(labelPercent - 1.5)}%`} y={y + 17} textAnchor="end" fill="var(--ink)">
              {bar.label}
            </text>
            <rect
              x={`${String(labelPercent)}%`}
              y={y + 4}
              width={`${String(width)}%`}
              height={rowHeight - 9}
              fill={bar.isHatched ? `url(#${id}-hatch)` : "var(--series-1)"}
            />
            <text
              x={`${String(labelPercent + width + 1)}%`}
              y={y + 17}
              fill="var(--ink-2)"
              style={{ fontVariantNumeric: "tabular-nums" }}
            >
              {bar.text}
            </text>
          </g>
        );
      })}
      <line
        x1={`${String(labelPercent)}%`}
        x2={`${String(labelPercent)}%`}
        y1="0"
        y2="100%"
        stroke="var(--line-strong)"
      />
    </svg>
  );
}
