import { useId, type ReactNode } from "react";

import { tipAttributes, type TipRow } from "./tip-attributes";
import { HatchPattern } from "./hatch-pattern";
import { placeLabels, type LabelPlace } from "./label-places";
import { axisTicks, powerTicks } from "./scale";

/** One mineral as a point. **Units and range** months ≥ 0, USD a year > 0; null months is unknown cover. */
export interface CoverPoint {
  readonly id: string;
  readonly label: string;
  readonly months: number | null;
  readonly spendUsd: number;
  readonly bin: number | null;
  readonly isTouched: boolean;
  readonly tip: readonly TipRow[];
}

interface CoverScatterProps {
  readonly label: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly unknownLabel: string;
  /** How a power of ten of dollars is written, in the reader's language. */
  readonly tickLabels: Readonly<Record<string, string>>;
  readonly points: readonly CoverPoint[];
}

const width = 960;
const height = 430;
const box = { left: 140, right: 930, top: 26, bottom: 380 };
const unknownX = 100;

/** Which minerals cost much and last briefly? Spend grows upwards on a logarithmic axis, cover to the right. */
export function CoverScatter(props: CoverScatterProps): ReactNode {
  const hatch = `hatch-${useId().replaceAll(/[^\w]/g, "")}`;
  const { points } = props;
  const months = axisTicks(Math.min(36, Math.max(6, ...points.map((point) => point.months ?? 0))), 6);
  const spends = points.map(({ spendUsd }) => spendUsd).filter((spend) => spend > 0);
  const powers = spends.length === 0 ? [1, 10] : powerTicks(Math.min(...spends), Math.max(...spends));
  const [low, high] = [Math.log10(powers[0] ?? 1), Math.log10(powers.at(-1) ?? 10)];
  const lastMonth = months.at(-1) ?? 1;
  const xAt = (value: number | null) =>
    value === null ? unknownX : box.left + (Math.min(value, lastMonth) / lastMonth) * (box.right - box.left);
  const yAt = (value: number) =>
    box.bottom - ((Math.log10(value) - low) / (high - low)) * (box.bottom - box.top);
  const labels = placeLabels(
    points.map((point) => ({
      x: xAt(point.months),
      y: yAt(Math.max(point.spendUsd, 10 ** low)),
      label: point.label,
    })),
    width,
  );
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={props.label}>
      <svg
        data-drawing
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        className="block h-auto w-full min-w-[36rem]"
      >
        <defs>
          <HatchPattern id={hatch} />
        </defs>
        <rect
          x={unknownX - 20}
          y={box.top}
          width={40}
          height={box.bottom - box.top}
          fillOpacity="0.5"
          style={{ fill: `url(#${hatch})` }}
        />
        <text
          x={unknownX}
          y={box.bottom + 16}
          fontSize="11"
          textAnchor="middle"
          style={{ fill: "var(--ink-3)" }}
        >
          {props.unknownLabel}
        </text>
        {months.map((tick) => (
          <g key={tick}>
            <line
              x1={xAt(tick)}
              x2={xAt(tick)}
              y1={box.top}
              y2={box.bottom}
              style={{ stroke: "var(--line)" }}
            />
            <text
              x={xAt(tick)}
              y={box.bottom + 16}
              fontSize="11"
              textAnchor="middle"
              style={{ fill: "var(--ink-3)" }}
            >
              {String(tick)}
            </text>
          </g>
        ))}
        <SpendAxis powers={powers} yAt={yAt} labels={props.tickLabels} />
        <text x={box.right} y={height - 12} fontSize="12" textAnchor="end" style={{ fill: "var(--ink-2)" }}>
          {`${props.xLabel} →`}
        </text>
        <text x="0" y="14" fontSize="12" style={{ fill: "var(--ink-2)" }}>
          {`↑ ${props.yLabel}`}
        </text>
        {points.map((point, index) => {
          const place = labels[index];
          return place === undefined ? null : (
            <Point key={point.id} point={point} place={place} isFirst={index === 0} />
          );
        })}
      </svg>
    </div>
  );
}

interface SpendAxisProps {
  readonly powers: readonly number[];
  readonly yAt: (spendUsd: number) => number;
  readonly labels: Readonly<Record<string, string>>;
}

function SpendAxis({ powers, yAt, labels }: SpendAxisProps): ReactNode {
  return (
    <>
      {powers.map((power) => (
        <g key={power}>
          <line
            x1={box.left}
            x2={box.right}
            y1={yAt(power)}
            y2={yAt(power)}
            style={{ stroke: "var(--line)" }}
          />
          <text
            x={unknownX - 26}
            y={yAt(power)}
            fontSize="11"
            textAnchor="end"
            dominantBaseline="central"
            style={{ fill: "var(--ink-3)" }}
          >
            {labels[String(power)] ?? String(power)}
          </text>
        </g>
      ))}
    </>
  );
}

function Point({
  point,
  place,
  isFirst,
}: {
  readonly point: CoverPoint;
  readonly place: LabelPlace;
  readonly isFirst: boolean;
}): ReactNode {
  const fill = point.bin === null ? "var(--sunken)" : `var(--risk-${String(point.bin)})`;
  return (
    <g
      role="img"
      tabIndex={isFirst ? 0 : -1}
      className="group outline-none"
      {...tipAttributes(point.label, point.tip)}
    >
      {place.isAway && (
        <line
          x1={place.x}
          y1={place.y}
          x2={place.labelX}
          y2={place.labelY}
          style={{ stroke: "var(--line-strong)" }}
        />
      )}
      {point.isTouched ? (
        <path
          d={`M${String(place.x)} ${String(place.y - 8)}l8 14h-16z`}
          strokeWidth="1.5"
          className="group-focus:[stroke:var(--accent)] group-focus:[stroke-width:3]"
          style={{ fill, stroke: "var(--ink)" }}
        />
      ) : (
        <circle
          cx={place.x}
          cy={place.y}
          r={6.5}
          strokeWidth="1.5"
          className="group-focus:[stroke:var(--accent)] group-focus:[stroke-width:3]"
          style={{ fill, stroke: "var(--ink)" }}
        />
      )}
      <text
        x={place.labelX}
        y={place.labelY}
        textAnchor={place.anchor}
        dominantBaseline="central"
        fontSize="12"
        strokeWidth="3"
        paintOrder="stroke"
        style={{ fill: "var(--ink)", stroke: "var(--surface)" }}
      >
        {point.label}
      </text>
    </g>
  );
}
