import { useId, type ReactNode } from "react";

import { tipAttributes, type TipRow } from "./tip-attributes";
import { cutText } from "./cut-text";
import { HatchPattern } from "./hatch-pattern";
import { axisTicks } from "./scale";

/** One interchange group on the time axis. **Units and range** months from the assessment's date; null is unknown. */
export interface RunOutRow {
  readonly id: string;
  readonly label: string;
  readonly stockMonths: number | null;
  readonly transitMonths: number | null;
  readonly contractEndMonths: number | null;
  readonly replaceMonths: number | null;
  readonly isShort: boolean;
  readonly value: string;
  readonly tip: readonly TipRow[];
}

interface RunOutTimelineProps {
  readonly label: string;
  readonly axisLabel: string;
  readonly rows: readonly RunOutRow[];
}

const width = 960;
const left = 230;
const rowHeight = 30;
const top = 26;
const plotWidth = width - left - 90;

function mostMonths(rows: readonly RunOutRow[]): number {
  const ends = rows.flatMap((row) => [
    (row.stockMonths ?? 0) + (row.transitMonths ?? 0),
    row.replaceMonths ?? 0,
    Math.min(36, row.contractEndMonths ?? 0),
  ]);
  return Math.min(60, Math.max(6, ...ends));
}

/** When does each form run out, and is a replacement there by then? Stock, goods under way, contract end and requalification on one axis. */
export function RunOutTimeline({ label, axisLabel, rows }: RunOutTimelineProps): ReactNode {
  const hatch = `hatch-${useId().replaceAll(/[^\w]/g, "")}`;
  const ticks = axisTicks(mostMonths(rows), 6);
  const last = ticks.at(-1) ?? 1;
  const at = (months: number) => left + (Math.min(months, last) / last) * plotWidth;
  const bottom = top + rows.length * rowHeight;
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={label}>
      <svg
        data-drawing
        viewBox={`0 0 ${String(width)} ${String(bottom + 34)}`}
        className="block h-auto w-full min-w-[40rem]"
      >
        <defs>
          <HatchPattern id={hatch} />
        </defs>
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={at(tick)} x2={at(tick)} y1={top - 6} y2={bottom} style={{ stroke: "var(--line)" }} />
            <text
              x={at(tick)}
              y={bottom + 15}
              fontSize="11"
              textAnchor="middle"
              style={{ fill: "var(--ink-3)" }}
            >
              {String(tick)}
            </text>
          </g>
        ))}
        <text x={left} y={bottom + 30} fontSize="11" style={{ fill: "var(--ink-3)" }}>
          {axisLabel}
        </text>
        {rows.map((row, index) => (
          <TimelineRow
            key={row.id}
            row={row}
            y={top + index * rowHeight}
            at={at}
            hatch={hatch}
            isFirst={index === 0}
          />
        ))}
      </svg>
    </div>
  );
}

interface TimelineRowProps {
  readonly row: RunOutRow;
  readonly y: number;
  readonly at: (months: number) => number;
  readonly hatch: string;
  readonly isFirst: boolean;
}

function TimelineRow({ row, y, at, hatch, isFirst }: TimelineRowProps): ReactNode {
  const stockEnd = at(row.stockMonths ?? 0);
  const transitEnd = at((row.stockMonths ?? 0) + (row.transitMonths ?? 0));
  const middle = y + rowHeight / 2;
  return (
    <g
      role="img"
      tabIndex={isFirst ? 0 : -1}
      className="group outline-none"
      {...tipAttributes(row.label, row.tip)}
    >
      <rect
        x="0"
        y={y}
        width={width}
        height={rowHeight}
        className="fill-transparent group-hover:fill-sunken group-focus:fill-accent-soft"
      />
      <text x="0" y={middle} dominantBaseline="central" fontSize="12" style={{ fill: "var(--ink)" }}>
        {cutText(row.label, 36)}
      </text>
      {row.stockMonths === null ? (
        <rect
          x={left}
          y={middle - 7}
          width={44}
          height={14}
          style={{ fill: `url(#${hatch})`, stroke: "var(--line-strong)" }}
        />
      ) : (
        <rect
          x={left}
          y={middle - 7}
          width={Math.max(1.5, stockEnd - left)}
          height={14}
          style={{ fill: "var(--series-1)" }}
        />
      )}
      {(row.transitMonths ?? 0) > 0 && (
        <rect
          x={row.stockMonths === null ? left + 44 : stockEnd}
          y={middle - 7}
          width={Math.max(1.5, transitEnd - stockEnd)}
          height={14}
          fillOpacity="0.35"
          style={{ fill: "var(--series-1)", stroke: "var(--series-1)" }}
        />
      )}
      {row.replaceMonths !== null && (
        <ReplaceMark x={at(row.replaceMonths)} middle={middle} isShort={row.isShort} />
      )}
      {row.contractEndMonths !== null && (
        <ContractMark x={at(Math.max(0, row.contractEndMonths))} middle={middle} />
      )}
      <text
        x={width}
        y={middle}
        dominantBaseline="central"
        textAnchor="end"
        fontSize="12"
        fontWeight={row.isShort ? 600 : 400}
        style={{ fill: row.isShort ? "var(--act)" : "var(--ink-2)" }}
      >
        {row.isShort ? `▲ ${row.value}` : row.value}
      </text>
    </g>
  );
}

function ReplaceMark({
  x,
  middle,
  isShort,
}: {
  readonly x: number;
  readonly middle: number;
  readonly isShort: boolean;
}): ReactNode {
  const stroke = isShort ? "var(--act)" : "var(--ink-2)";
  return (
    <g strokeWidth="2" style={{ stroke }}>
      <line x1={left} x2={x} y1={middle + 10} y2={middle + 10} />
      <line x1={x} x2={x} y1={middle - 10} y2={middle + 12} />
    </g>
  );
}

function ContractMark({ x, middle }: { readonly x: number; readonly middle: number }): ReactNode {
  return (
    <path
      d={`M${String(x)} ${String(middle - 7)}l7 7l-7 7l-7-7z`}
      strokeWidth="1.5"
      style={{ fill: "var(--surface)", stroke: "var(--series-2)" }}
    />
  );
}
