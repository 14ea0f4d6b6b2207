import type { Explanation } from "../explanation.js";
import type { Formula } from "../formula.js";
import { layOut, type Notation, type NotationOptions } from "./notation.js";

/**
 * What is one element of MathML?
 * **Shape** a plain tree that a page turns into its own elements; text stands in `children` of the tokens `mi`, `mn`, `mo`, `mtext`.
 */
export interface MathNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (MathNode | string)[];
}

/**
 * How is a formula written as MathML?
 * **Shape** one `math` element with display style block. **Source** MathML Core, https://www.w3.org/TR/mathml-core/
 */
export function toMathML(formula: Formula, explanation: Explanation, options: NotationOptions): MathNode {
  return element("math", [draw(layOut(formula, explanation, options))], { display: "block" });
}

const element = (
  tag: string,
  children: readonly (MathNode | string)[],
  attributes: Readonly<Record<string, string>> = {},
): MathNode => ({ tag, attributes, children });
const row = (children: readonly MathNode[]): MathNode => element("mrow", children);
const operator = (text: string): MathNode => element("mo", [text]);
/** A sign that grows with what stands beside it would tower over a long sum. */
const fixed = (text: string): MathNode => element("mo", [text], { stretchy: "false" });

function draw(notation: Notation): MathNode {
  switch (notation.kind) {
    case "number":
      return element("mn", [notation.text]);
    case "word":
      return element("mtext", [notation.text]);
    case "symbol":
      return drawSymbol(notation.base, notation.below, notation.above);
    case "chain":
      return row(join(notation.parts.map(draw), operator(notation.operator)));
    case "fraction":
      return element("mfrac", [draw(notation.top), draw(notation.bottom)]);
    case "power":
      if (notation.exponent === "0.5") return element("msqrt", [draw(ungrouped(notation.base))]);
      return element("msup", [draw(notation.base), element("mn", [notation.exponent])]);
    case "over": {
      const sign = /^[a-z]+$/.test(notation.sign) ? element("mi", [notation.sign]) : operator(notation.sign);
      const under = row([element("mi", [notation.index]), operator(":"), element("mtext", [notation.range])]);
      return row([element("munder", [sign, under]), draw(notation.body)]);
    }
    case "call":
      return row([
        element("mi", [notation.name]),
        fixed("("),
        ...join(notation.parts.map(draw), operator(",")),
        fixed(")"),
      ]);
    case "cases":
      return drawCases(notation);
    case "group":
      return row([fixed("("), draw(notation.inner), fixed(")")]);
  }
}

/** Under a root nothing needs brackets. */
const ungrouped = (notation: Notation): Notation => (notation.kind === "group" ? notation.inner : notation);

function drawSymbol(base: string, below: string, above: string): MathNode {
  const letter = element("mi", [base]);
  if (below !== "" && above !== "") return element("msubsup", [letter, script(below), script(above)]);
  if (below !== "") return element("msub", [letter, script(below)]);
  return above === "" ? letter : element("msup", [letter, script(above)]);
}

/** A script of one letter is a variable, a longer one is a word and stands upright. */
const script = (text: string): MathNode =>
  /^[0-9]+$/.test(text) ? element("mn", [text]) : element(text.length === 1 ? "mi" : "mtext", [text]);

function drawCases({ when, then, otherwise, words }: Extract<Notation, { kind: "cases" }>): MathNode {
  const cell = (...nodes: readonly MathNode[]) => element("mtd", nodes);
  const word = (text: string) => element("mtext", [text]);
  const table = element("mtable", [
    element("mtr", [cell(draw(then)), cell(word(`${words.if} `), draw(when))]),
    element("mtr", [cell(draw(otherwise)), cell(word(words.otherwise))]),
  ]);
  return row([operator("{"), table]);
}

function join(nodes: readonly MathNode[], between: MathNode): MathNode[] {
  return nodes.flatMap((node, index) => (index === 0 ? [node] : [between, node]));
}
