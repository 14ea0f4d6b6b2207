import type { ReactNode } from "react";
import { HatchPattern } from "@/components/charts/hatch-pattern";

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

interface BarRowProps {
  readonly bar: RankedBar;
  readonly y: number;
  readonly most: number;
  readonly hatch: string;
}

function BarRow({ bar, y, most, hatch }: BarRowProps): ReactNode {
  const width = bar.value === null ? 0 : (Math.max(0, bar.value) / most) * barPercent;
  return (
    <g>
      <text x={`${String(labelPercent - 1.5)}%`} y={y + 17} textAnchor="end" fill="var(--ink)">
        {bar.label}
      </text>
      <rect
        x={`${String(labelPercent)}%`}
        y={y + 4}
        width={`${String(width)}%`}
        height={rowHeight - 9}
        fill={bar.isHatched ? `url(#${hatch})` : "var(--series-1)"}
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
}

/** Who has most of it? One bar a row, longest first; positions are percentages, so the letters keep their size on a phone. */
export function RankedBars({ bars, most, id }: RankedBarsProps): ReactNode {
  return (
    <svg
      data-drawing=""
      width="100%"
      height={bars.length * rowHeight}
      aria-hidden="true"
      className="block text-[13px]"
    >
      <defs>
        <HatchPattern id={`${id}-hatch`} />
      </defs>
      {bars.map((bar, index) => (
        <BarRow key={bar.key} bar={bar} y={index * rowHeight} most={most} hatch={`${id}-hatch`} />
      ))}
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
