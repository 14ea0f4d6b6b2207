import fc from "fast-check";
import type { Formula } from "../formula.js";
import {
  codeNames,
  createExplanation,
  createSelection,
  createTerm,
  randomFormula,
} from "../testing/index.js";
import { partsOf } from "../walk.js";
import { toMathML, type MathNode } from "./math-tree.js";
import { toPlainText } from "./plain-text.js";
import { toPdfText, toSheetRows } from "./sheet-rows.js";

const symbols = { withValues: false, names: codeNames };
const values = { withValues: true, names: codeNames };
const term = (name: string): Formula => ({ kind: "term", term: name });
const number = (value: number): Formula => ({ kind: "number", value });

function textOf(node: MathNode | string): string {
  return typeof node === "string" ? node : node.children.map(textOf).join("");
}
function leavesOf(formula: Formula): string[] {
  if (formula.kind === "term" || formula.kind === "ref") return [formula.term];
  return partsOf(formula).flatMap(leavesOf);
}
const countIn = (text: string, part: string) => text.split(part).length - 1;

describe("every renderer", () => {
  it("writes each term as often as the formula names it", () => {
    fc.assert(
      fc.property(randomFormula, ({ formula }) => {
        const leaves = leavesOf(formula);
        const named = Object.fromEntries(
          ["a", "b", "c", "d"].map((name) => [
            name,
            { ...createTerm(name), symbol: `${name.toUpperCase()}_c` },
          ]),
        );
        const explanation = createExplanation(formula, { terms: named });
        const plain = toPlainText(formula, explanation, symbols);
        const math = textOf(toMathML(formula, explanation, symbols));
        for (const name of ["a", "b", "c", "d"]) {
          const wanted = leaves.filter((leaf) => leaf === name).length;
          expect(countIn(plain, `${name.toUpperCase()}_c`)).toBe(wanted);
          expect(countIn(math, `${name.toUpperCase()}c`)).toBe(wanted);
        }
        const filled = textOf(toMathML(formula, explanation, values));
        expect(countIn(filled, "123456.789")).toBe(leaves.length);
      }),
    );
  });

  it("shows the largest of a long sum and says how many more there are", () => {
    const over = createSelection(
      Array.from({ length: 49 }, (_, index) => String(index)),
      { count: 951, value: 3 },
    );
    const sum: Formula = { kind: "sum-over", body: term("x"), over };
    const explanation = createExplanation(sum);
    expect(toPlainText(sum, explanation, symbols)).toBe("∑[l: lines] x_c");
    expect(toPlainText(sum, explanation, values)).toBe(
      "123456.789 + 123456.789 + 123456.789 + 123456.789 + others:996",
    );
    const { inputs } = toSheetRows(explanation, codeNames);
    expect(inputs.filter(({ symbol }) => symbol === "x_c")).toHaveLength(49);
    expect(inputs.at(-1)).toMatchObject({ subjects: "others:951", value: 3, origin: null });
  });
});

describe("brackets", () => {
  const add: Formula = { kind: "add", of: [term("a"), number(1)] };
  it.each<[string, Formula]>([
    ["(a_c + 1) · b_c", { kind: "multiply", of: [add, term("b")] }],
    ["1 − (a_c + 1)", { kind: "subtract", left: number(1), right: add }],
    [
      "(a_c + 1) / (1 / b_c)",
      { kind: "divide", left: add, right: { kind: "divide", left: number(1), right: term("b") } },
    ],
    ["(a_c + 1)^2", { kind: "power", base: add, exponent: 2 }],
    ["a_c + (-1)", { kind: "add", of: [term("a"), number(-1)] }],
    ["max(a_c + 1; b_c)", { kind: "max", of: [add, term("b")] }],
  ])("%s", (text, formula) => {
    expect(toPlainText(formula, createExplanation(formula), symbols)).toBe(text);
  });
});

describe("MathML", () => {
  it("sets sub- and superscripts, sums and fractions as such", () => {
    const over = createSelection(["1"]);
    const t = { ...createTerm("t"), symbol: "t̄_c^high" };
    const sum: Formula = { kind: "sum-over", body: term("x"), over };
    const formula: Formula = { kind: "divide", left: sum, right: term("t") };
    expect(toMathML(formula, createExplanation(formula, { terms: { t } }), symbols)).toMatchObject({
      tag: "math",
      children: [
        {
          tag: "mfrac",
          children: [
            { tag: "mrow", children: [{ tag: "munder" }, { tag: "msub" }] },
            {
              tag: "msubsup",
              children: [{ children: ["t̄"] }, { tag: "mi", children: ["c"] }, { tag: "mtext" }],
            },
          ],
        },
      ],
    });
  });
});

describe("a symbol", () => {
  const names = { ...codeNames, stage: (stage: string) => `<${stage}>`, word: (word: string) => `<${word}>` };
  const figure = { kind: "figure", path: "/other", reading: "low" } as const;
  it.each([
    ["C_mine", { kind: "constant", code: "scale" } as const, "C_{<mine>}"],
    ["C_mine", figure, "C_{<mine>}^{<low>}"],
    ["H^high", figure, "H^{<high>}"],
    ["λ_1", figure, "λ_1^{<low>}"],
  ])("%s of %j is written in the reader's words, with the end that it is", (symbol, origin, text) => {
    const a = { ...createTerm("a"), symbol, origin };
    const formula = term("a");
    expect(toPlainText(formula, createExplanation(formula, { terms: { a } }), { ...symbols, names })).toBe(
      text,
    );
  });

  it("that is a quotient itself stands in brackets under a line", () => {
    const formula: Formula = { kind: "divide", left: number(1), right: term("a") };
    const a = { ...createTerm("a"), symbol: "365/12" };
    expect(toPlainText(formula, createExplanation(formula, { terms: { a } }), symbols)).toBe("1 / (365/12)");
  });
});

describe("the text of a document", () => {
  const figure = { kind: "figure", path: "/goods", reading: "low" } as const;

  it("says once what is the same at every end, and nothing of a figure that is its own value", () => {
    const own = { kind: "figure", path: "/figure", reading: "value" } as const;
    const same: Formula = { kind: "ref", term: "same" };
    const explanation = {
      ...createExplanation(term("a"), {
        path: "/figure",
        terms: { a: createTerm("a"), same: { ...createTerm("same"), origin: own } },
      }),
      formulas: { low: same, value: term("a"), high: same },
    };
    expect(toPdfText(explanation, codeNames)).toEqual([
      "figure",
      "a_c",
      "= 123456.789",
      "where",
      "a_c = 123456.789 (line)",
    ]);
  });

  it("names another figure by its title and end, and leaves out what no formula names", () => {
    const a = { ...createTerm("a"), origin: figure, subjects: [{ kind: "goods" as const, id: "key" }] };
    const explanation = createExplanation(term("a"), { terms: { a, unused: createTerm("unused") } });
    const found = { name: { code: "months of cover", facts: {} } };
    const lines = toPdfText(explanation, codeNames, (path) => (path === "/goods" ? found : undefined));
    expect(lines.slice(3)).toEqual(["where", "a_c^{low} = 123456.789 (months of cover (low))"]);
  });

  it("lists of a long sum the members that its formula writes out, and how many more there are", () => {
    const over = createSelection(
      Array.from({ length: 49 }, (_, index) => String(index)),
      { count: 951, value: 3 },
    );
    const sum: Formula = { kind: "sum-over", body: term("x"), over };
    const lines = toPdfText(createExplanation(sum), codeNames);
    expect(lines.filter((line) => line.startsWith("x_c"))).toHaveLength(4);
    expect(lines.at(-1)).toBe("others:996 (lines)");
  });

  it("names the figure, its formula twice, its inputs and its gaps", () => {
    const explanation = createExplanation(
      { kind: "multiply", of: [term("a"), term("b")] },
      {
        terms: { a: createTerm("a"), b: { ...createTerm("b"), value: null } },
        gaps: [{ code: "stock-unknown", facts: {} }],
      },
    );
    expect(toPdfText(explanation, codeNames)).toEqual([
      "figure",
      "a_c · b_c",
      "= 123456.789 · unknown",
      "where",
      "a_c = 123456.789 (line)",
      "b_c = unknown (line)",
      "stock-unknown",
    ]);
  });
});
