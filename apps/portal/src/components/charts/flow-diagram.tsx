import { useId, type ReactNode } from "react";

import { tipAttributes, type TipRow } from "./tip-attributes";
import { cutText } from "./cut-text";
import { placeFlows, type FlowLink, type FlowNode, type PlacedNode } from "./flow-layout";
import { HatchPattern } from "./hatch-pattern";

export interface FlowDiagramNode extends FlowNode {
  readonly tip: readonly TipRow[];
  readonly value: string;
}

export interface FlowDiagramLink extends FlowLink {
  readonly title: string;
  readonly tip: readonly TipRow[];
}

interface FlowDiagramProps {
  readonly label: string;
  readonly columns: readonly string[];
  readonly nodes: readonly FlowDiagramNode[];
  readonly links: readonly FlowDiagramLink[];
}

const width = 960;
const nodeWidth = 10;
const top = 34;
const side = 4;

/**
 * Which way do the tonnes go, from mine country to plant?
 * A band's width is its tonnes, on one scale for the whole drawing; what is not known is hatched.
 */
export function FlowDiagram({ label, columns, nodes, links }: FlowDiagramProps): ReactNode {
  const hatch = `hatch-${useId().replaceAll(/[^\w]/g, "")}`;
  const most = Math.max(
    1,
    ...columns.map((_, index) => nodes.filter(({ column }) => column === index).length),
  );
  const height = Math.min(620, Math.max(240, most * 48));
  const placed = placeFlows(nodes, links, {
    width: width - side * 2,
    height,
    nodeWidth,
    gap: 20,
    columns: columns.length,
  });
  const labels = new Map(nodes.map((node) => [node.id, node]));
  const described = new Map(links.map((link) => [`${link.from}>${link.to}`, link]));
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={label}>
      <svg
        data-drawing
        viewBox={`0 0 ${String(width)} ${String(height + top + 12)}`}
        className="block h-auto w-full min-w-[44rem]"
      >
        <defs>
          <HatchPattern id={hatch} />
        </defs>
        {columns.map((column, index) => (
          <text
            key={column}
            x={
              side +
              (index * (width - side * 2 - nodeWidth)) / Math.max(1, columns.length - 1) +
              (index === columns.length - 1 ? nodeWidth : 0)
            }
            y={14}
            fontSize="12"
            fontWeight="600"
            textAnchor={index === columns.length - 1 ? "end" : "start"}
            style={{ fill: "var(--ink-2)" }}
          >
            {column}
          </text>
        ))}
        <g transform={`translate(${String(side)} ${String(top)})`}>
          {placed.links.map((link, index) => {
            const words = described.get(`${link.from}>${link.to}`);
            return (
              <path
                key={`${link.from}>${link.to}`}
                role="img"
                tabIndex={index === 0 ? 0 : -1}
                d={link.path}
                fill="none"
                strokeWidth={link.width}
                className="opacity-45 outline-none hover:opacity-80 focus:opacity-100"
                style={{ stroke: link.isUnknown ? `url(#${hatch})` : "var(--series-1)" }}
                {...tipAttributes(words?.title ?? "", words?.tip ?? [])}
              />
            );
          })}
          {placed.nodes.map((node) => (
            <FlowPlace
              key={node.id}
              node={node}
              words={labels.get(node.id)}
              hatch={hatch}
              isLast={node.column === columns.length - 1}
            />
          ))}
        </g>
      </svg>
    </div>
  );
}

interface FlowPlaceProps {
  readonly node: PlacedNode;
  readonly words: FlowDiagramNode | undefined;
  readonly hatch: string;
  readonly isLast: boolean;
}

function FlowPlace({ node, words, hatch, isLast }: FlowPlaceProps): ReactNode {
  const textX = isLast ? node.x - 6 : node.x + nodeWidth + 6;
  const isLow = node.height < 34;
  const middle = node.y + node.height / 2;
  const text = { textAnchor: isLast ? "end" : "start", paintOrder: "stroke", strokeWidth: 3 } as const;
  return (
    <g
      role="img"
      tabIndex={-1}
      className="group outline-none"
      {...tipAttributes(node.label, words?.tip ?? [])}
    >
      <rect
        x={node.x}
        y={node.y}
        width={nodeWidth}
        height={Math.max(2, node.height)}
        className="group-focus:[stroke:var(--accent)] group-focus:[stroke-width:3]"
        style={{ fill: node.isUnknown ? `url(#${hatch})` : "var(--ink-2)" }}
      />
      <text
        x={textX}
        y={middle + (isLow ? 4 : -1)}
        fontSize="12"
        {...text}
        style={{ fill: "var(--ink)", stroke: "var(--surface)" }}
      >
        {cutText(node.label, 26)}
        {isLow && (
          <tspan fontSize="11" dx="6" style={{ fill: "var(--ink-2)" }}>
            {words?.value ?? ""}
          </tspan>
        )}
      </text>
      {!isLow && (
        <text
          x={textX}
          y={middle + 13}
          fontSize="11"
          {...text}
          style={{ fill: "var(--ink-2)", stroke: "var(--surface)" }}
        >
          {words?.value ?? ""}
        </text>
      )}
    </g>
  );
}
