import { createFigureNames } from "@interphase/sourcing/contract";
import * as names from "@interphase/names";
import { readingsOf, writeFigure } from "./figure-text";

const figure = (code: string, unit: string | null) => ({ name: { code, facts: {} }, unit });
const write = (value: number, code: string, unit: string | null, locale: "en" | "zh") =>
  writeFigure(value, figure(code, unit), { names: locale }, createFigureNames(locale, names).unit);

it.each([
  [0.7128, "stage.unknownShareFraction", "fraction", "71.3%", "71.3%"],
  [0.5061, "stage.companyHhi", "fraction", "0.51", "0.51"],
  [0.1234, "mineral.geoPolRisk", "fraction", "0.12", "0.12"],
  [0, "stage.unknownShareFraction", "fraction", "0.0%", "0.0%"],
  [4_932_000, "mineral.attributedSpendUsd", "USD", "$4.932 M", "493.2 万美元"],
  [516.7, "goods.needTonnes", "t", "517 t", "517 吨"],
  [1.97, "goods.monthsToReplace", "months", "2.0 months", "2.0 个月"],
  [5.349, "stage.worldConcentration", "points", "5.35", "5.35"],
  [12.3456, "mineral.supplyRiskPotential", "USD/kg", "12.35 USD/kg", "12.35 美元/千克"],
  [0.18789, "formula.massFraction", null, "0.1879", "0.1879"],
] as const)("%d of %s is written as on every page", (value, code, unit, en, zh) => {
  expect([write(value, code, unit, "en"), write(value, code, unit, "zh")]).toEqual([en, zh]);
});

it("an interval is told low, value, high; what is not known has no reading, which 0 has", () => {
  expect(readingsOf({ low: 1, value: 2, high: 3 }).map(([reading]) => reading)).toEqual([
    "low",
    "value",
    "high",
  ]);
  expect(readingsOf({ low: 1, high: 3 })).toEqual([
    ["low", 1],
    ["high", 3],
  ]);
  expect(readingsOf(null)).toEqual([]);
  expect(readingsOf(0)).toEqual([["value", 0]]);
});
