import type { Explanation } from "../explanation.js";
import type { Formula } from "../formula.js";
import { layOut, type Notation, type NotationOptions } from "./notation.js";

/** How is a formula written on one line, for copying into a mail or a cell? */
export function toPlainText(formula: Formula, explanation: Explanation, options: NotationOptions): string {
  return write(layOut(formula, explanation, options));
}

function write(notation: Notation): string {
  const inner = (part: Notation) => write(part);
  switch (notation.kind) {
    case "number":
    case "word":
      return notation.text;
    case "symbol":
      return writeSymbol(notation);
    case "chain":
      return notation.parts.map(inner).join(` ${notation.operator} `);
    case "fraction":
      return `${tight(notation.top)} / ${tight(notation.bottom)}`;
    case "power":
      if (notation.exponent === "0.5") return `√(${inner(notation.base)})`;
      return `${inner(notation.base)}^${notation.exponent}`;
    case "over":
      return `${notation.sign}[${notation.index}: ${notation.range}] ${inner(notation.body)}`;
    case "call":
      return `${notation.name}(${notation.parts.map(inner).join("; ")})`;
    case "cases":
      return `(${notation.words.if} ${inner(notation.when)}: ${inner(notation.then)}; ${notation.words.otherwise}: ${inner(notation.otherwise)})`;
    case "group":
      return `(${inner(notation.inner)})`;
  }
}

/** How is a symbol written on one line? */
export function writeSymbol({ base, below, above }: Extract<Notation, { kind: "symbol" }>): string {
  return [base, script("_", below), script("^", above)].join("");
}

const script = (mark: string, text: string): string =>
  text === "" ? "" : text.length === 1 ? `${mark}${text}` : `${mark}{${text}}`;

/** On one line, whatever is not a single thing needs brackets beside a slash. */
function tight(notation: Notation): string {
  const isLoose = ["chain", "fraction", "over"].includes(notation.kind);
  const isSum = notation.kind === "symbol" && /[/ ]/.test(notation.base);
  return isLoose || isSum ? `(${write(notation)})` : write(notation);
}
