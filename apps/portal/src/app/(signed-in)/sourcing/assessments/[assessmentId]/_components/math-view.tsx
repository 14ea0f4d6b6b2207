import {
  toMathML,
  type Explanation,
  type FigureNames,
  type Formula,
  type MathNode,
  type Term,
} from "@interphase/figures";
import { createElement, type ReactNode } from "react";

function draw(node: MathNode | string, key: number): ReactNode {
  if (typeof node === "string") return node;
  return createElement(node.tag, { ...node.attributes, key }, ...node.children.map(draw));
}

interface MathViewProps {
  readonly formula: Formula;
  readonly explanation: Explanation;
  readonly withValues: boolean;
  readonly names: FigureNames;
  readonly label: string;
}

/** How is a formula written as mathematics? Elements that browsers draw and screen readers read; a long one scrolls in its own box. */
export function MathView({ formula, explanation, withValues, names, label }: MathViewProps): ReactNode {
  return (
    <div
      role="group"
      aria-label={label}
      tabIndex={0}
      className="mt-1 overflow-x-auto overflow-y-hidden rounded-6 bg-sunken px-3 py-2 text-14 [&>math]:w-fit"
    >
      {draw(toMathML(formula, explanation, { withValues, names }), 0)}
    </div>
  );
}

/** How is one term's symbol written, in line with the text? */
export function MathSymbol({
  term,
  explanation,
  names,
}: {
  readonly term: Term;
  readonly explanation: Explanation;
  readonly names: FigureNames;
}): ReactNode {
  const own = { ...explanation, terms: { x: term } };
  const math = toMathML({ kind: "term", term: "x" }, own, { withValues: false, names });
  return draw({ ...math, attributes: { display: "inline" } }, 0);
}
