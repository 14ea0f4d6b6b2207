import type { Explanation, Formula, Member, Term } from "@interphase/figures";
import * as names from "@interphase/names";
import { createFigureNames } from "@interphase/sourcing/contract";
import { renderToStaticMarkup } from "react-dom/server";
import { copyText, listMemberTables, nameTerm } from "./explanation-parts";
import { MathView } from "./math-view";

const en = createFigureNames("en", names);
const zh = createFigureNames("zh", names);

const share = (iso3: string, value: number): Term => ({
  symbol: "S_c",
  subjects: [{ kind: "country", id: iso3 }],
  value,
  unit: "fraction",
  origin: { kind: "figure", path: `/minerals/0/stages/mine/companyShares/${iso3}`, reading: "value" },
});
const member = (iso3: string, value: number): Member => ({
  subjects: [{ kind: "country", id: iso3 }],
  terms: { S: share(iso3, value) },
});
const sum = (members: Member[]): Formula => ({
  kind: "sum-over",
  body: { kind: "power", base: { kind: "ref", term: "S" }, exponent: 2 },
  over: {
    column: "share",
    selection: { code: "countries-of-mix", facts: {} },
    members,
    others: { count: 951, value: 0.01 },
  },
});
const hhi = (): Explanation => {
  const formula = sum([member("CHN", 0.6), member("AUS", 0.4)]);
  return {
    path: "/minerals/0/stages/mine/companyHhi",
    name: { code: "stage.companyHhi", facts: { mineralId: "lithium", stage: "mine" } },
    method: "exposure#3",
    version: "2",
    unit: "fraction",
    figure: { low: 0.52, value: 0.52, high: 0.52 },
    formulas: { low: formula, value: formula, high: formula },
    terms: {},
    gaps: [{ code: "no-price", facts: { mineralId: "lithium" } }],
  };
};
const target: Explanation = {
  ...hhi(),
  name: { code: "stage.companyShare", facts: { mineralId: "lithium", stage: "mine", countryIso3: "CHN" } },
};

it("a formula is MathML with its symbols, and once more with its values", () => {
  const explanation = hhi();
  const formula = explanation.formulas.value;
  if (formula === undefined) throw new Error("no formula");
  const draw = (withValues: boolean) =>
    renderToStaticMarkup(<MathView {...{ formula, explanation, withValues, names: en }} label="Formula" />);
  expect(draw(false)).toMatch(/<math display="block">.*<munder>.*<mi>S<\/mi><mi>c<\/mi>/u);
  expect(draw(true)).toMatch(/<mn>0\.6<\/mn>.*<mn>0\.4<\/mn>.*the other 951/u);
});

it("a selection that all three ends run over is one table, one that differs another", () => {
  const explanation = hhi();
  expect(listMemberTables(explanation).map(({ reading }) => reading)).toEqual(["value"]);
  const high = sum([member("CHN", 0.6), member("COD", 0.4)]);
  expect(
    listMemberTables({ ...explanation, formulas: { ...explanation.formulas, high } }).map(
      ({ reading }) => reading,
    ),
  ).toEqual(["value", "high"]);
});

it("an input that is another figure is called by that figure's name, and above a column by that of any member", () => {
  const term = share("CHN", 0.6);
  const referred = new Map([["/minerals/0/stages/mine/companyShares/CHN", target]]);
  expect(nameTerm(term, referred, en)).toBe("Lithium: share of your supply mined in China");
  expect(nameTerm(term, referred, en, true)).toBe("Lithium: share of your supply mined in the country");
  expect(nameTerm(term, referred, zh)).toBe("锂：您的采购中在中国开采的占比");
  expect(nameTerm(term, new Map(), en)).toBe("another figure of this assessment");
});

it.each([
  [en, "Lithium, mining: your HHI = 0.52 (0.52 – 0.52)", "No line with lithium states a price."],
  [zh, "锂（开采）：您的 HHI = 0.52 (0.52 – 0.52)", "锂"],
] as const)(
  "the text that is copied says value, formula, inputs, what is missing and where it stands",
  (own, first, gap) => {
    const told = {
      shown: "0.52 (0.52 – 0.52)",
      method: "M, 2",
      address: "/sourcing/assessments/a/explain?path=x",
    };
    const lines = copyText(hhi(), own, told).split("\n");
    expect(lines[0]).toBe(first);
    expect(lines.join(" ")).toContain("0.6^2 + 0.4^2");
    expect(lines.at(-3)).toContain(gap);
    expect(lines.slice(-2)).toEqual(["M, 2", told.address]);
  },
);
