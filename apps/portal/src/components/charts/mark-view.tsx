import type { ColourToken, Mark, Shape } from "@interphase/charts";
import type { CSSProperties, ReactNode } from "react";

const colour = (token: ColourToken | undefined): string => (token === undefined ? "none" : `var(--${token})`);

type Drawn = Exclude<Mark, { kind: "text" }>;

function styleOf(mark: Drawn): CSSProperties {
  const { opacity } = mark;
  return {
    fill: colour(mark.fill),
    stroke: colour(mark.stroke),
    ...(mark.strokeWidth === undefined ? {} : { strokeWidth: mark.strokeWidth }),
    ...(mark.dash === undefined ? {} : { strokeDasharray: mark.dash.join(" ") }),
    ...(opacity === undefined ? {} : { opacity }),
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

function Figure({ mark, style }: { readonly mark: Drawn; readonly style: CSSProperties }): ReactNode {
  switch (mark.kind) {
    case "rect":
      return (
        <rect
          x={tenth(mark.x)}
          y={tenth(mark.y)}
          width={tenth(mark.width)}
          height={tenth(mark.height)}
          style={style}
        />
      );
    case "circle":
      return <circle cx={tenth(mark.x)} cy={tenth(mark.y)} r={tenth(mark.radius)} style={style} />;
    case "path":
      return <path d={mark.d} style={style} />;
    case "line":
      return (
        <line x1={tenth(mark.x)} y1={tenth(mark.y)} x2={tenth(mark.toX)} y2={tenth(mark.toY)} style={style} />
      );
  }
}

/** How does one mark of a layout look on the page? `hatch` is the id of the drawing's hatching. */
function MarkView({ mark, hatch }: { readonly mark: Mark; readonly hatch: string }): ReactNode {
  if (mark.kind !== "text") {
    const style = styleOf(mark);
    const hatched = { ...style, fill: `url(#${hatch})`, stroke: "none" };
    return (
      <>
        <Figure mark={mark} style={style} />
        {mark.pattern === "hatch" && <Figure mark={mark} style={hatched} />}
      </>
    );
  }
  const halo = mark.halo === undefined ? {} : { stroke: colour(mark.halo), strokeWidth: 3 };
  return (
    <text
      x={tenth(mark.x)}
      y={tenth(mark.y)}
      fontSize={mark.size}
      textAnchor={mark.anchor}
      paintOrder="stroke"
      strokeLinejoin="round"
      style={{ fill: colour(mark.fill), ...halo, ...(mark.weight === "bold" ? { fontWeight: 600 } : {}) }}
    >
      {mark.text}
    </text>
  );
}

/** How do the marks of a layout look, in their order? */
export function MarksView({
  marks,
  hatch,
}: {
  readonly marks: readonly Mark[];
  readonly hatch: string;
}): ReactNode {
  return marks.map((mark, index) => <MarkView key={index} mark={mark} hatch={hatch} />);
}

const hitClass =
  "fill-transparent stroke-transparent group-hover:stroke-ink-2 group-focus:stroke-accent group-focus:[stroke-width:2.5]";

/** Where does a reader point or stand? Nothing to see until somebody does. */
export function HitView({ shape }: { readonly shape: Shape }): ReactNode {
  switch (shape.kind) {
    case "rect":
      return (
        <rect
          x={tenth(shape.x)}
          y={tenth(shape.y)}
          width={tenth(shape.width)}
          height={tenth(shape.height)}
          className={hitClass}
        />
      );
    case "circle":
      return <circle cx={tenth(shape.x)} cy={tenth(shape.y)} r={tenth(shape.radius)} className={hitClass} />;
    case "path":
      return <path d={shape.d} className={hitClass} />;
  }
}
