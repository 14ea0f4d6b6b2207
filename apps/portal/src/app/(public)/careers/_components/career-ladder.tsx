import type { ReactNode } from "react";

/** One kind of organisation with its rungs, from the first up. */
interface LadderColumn {
  readonly key: string;
  readonly title: string;
  readonly rungs: readonly { readonly key: string; readonly title: string }[];
}

const width = 960;
const gap = 24;
const box = { height: 48, radius: 6 };
const rowHeight = 104;
const top = 40;

/** Where does a rung stand? The first is at the foot. */
function placeOf(column: number, rung: number, columns: number, rungs: number) {
  const boxWidth = (width - gap * (columns - 1)) / columns;
  return {
    x: column * (boxWidth + gap),
    y: top + (rungs - 1 - rung) * rowHeight,
    boxWidth,
    middle: column * (boxWidth + gap) + boxWidth / 2,
  };
}

/** How does a profession lead up, and across? A drawing; the page says the same in a table. */
export function CareerLadder({
  columns,
  label,
}: {
  readonly columns: readonly LadderColumn[];
  readonly label: string;
}): ReactNode {
  const most = Math.max(...columns.map(({ rungs }) => rungs.length));
  const height = top + (most - 1) * rowHeight + box.height + 8;
  const place = (column: number, rung: number) => placeOf(column, rung, columns.length, most);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      className="block h-auto w-full"
    >
      {columns.map(({ key, title, rungs }, column) => (
        <g key={key}>
          <text
            x={place(column, 0).middle}
            y={20}
            textAnchor="middle"
            className="fill-ink-2 text-14 font-semibold"
          >
            {title}
          </text>
          {rungs.map((rung, index) => {
            const { x, y, boxWidth, middle } = place(column, index);
            return (
              <g key={rung.key}>
                {index === 0 ? null : (
                  <line
                    x1={middle}
                    x2={middle}
                    y1={y + box.height}
                    y2={y + rowHeight}
                    className="stroke-accent"
                    strokeWidth={2}
                  />
                )}
                {column === 0 ? null : (
                  <line
                    x1={x - gap}
                    x2={x}
                    y1={y + box.height / 2}
                    y2={y + box.height / 2}
                    className="stroke-line-strong"
                    strokeWidth={2}
                    strokeDasharray="5 4"
                  />
                )}
                <rect
                  x={x + 1}
                  y={y}
                  width={boxWidth - 2}
                  height={box.height}
                  rx={box.radius}
                  className="fill-surface stroke-line-strong"
                />
                <text x={middle} y={y + box.height / 2 + 5} textAnchor="middle" className="fill-ink text-14">
                  {rung.title}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
