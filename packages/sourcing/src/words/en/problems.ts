import { acceptedYears, largestNumber } from "@interphase/spreadsheet/contract";
import {
  listOf,
  memberOf,
  textOf,
  type ExpectedNumber,
  type ProblemWords,
  type Sentence,
  type SentenceFacts,
} from "../../workbook/workbook-sentence.js";
import type { FormulaReason, ShareReason, WorkbookProblemCode } from "../../workbook/workbook-code.js";

const dates = `a date from ${acceptedYears.earliest} to ${acceptedYears.latest} such as 2026-12-31, 31.12.2026 or 2026年12月31日`;
const elements = "element symbols with their origins, as in Ni=IDN:100 | Li=AUS:60;CHL:40";
const formulas = "a formula such as Li2CO3, LiOH·H2O or Li6.4La3Zr1.4Ta0.6O12";
const route = "mine country > refining country with its share, as in COD>CHN:70;AUS>AUS:30";
const shares = "one country, or countries with percentages that sum to at most 100, as in CHL:60;AUS:40";

const congo = { COD: "COD (DR Congo, 刚果(金))", COG: "COG (Republic of the Congo, 刚果(布))" };

function country(facts: SentenceFacts): ProblemWords {
  const candidates = listOf(facts, "candidates");
  if (candidates.length === 0) {
    const accepted = "an ISO 3166 code (CHL, CL) or a country name in English or Chinese (Chile, 智利)";
    return { message: "no such country", accepted };
  }
  const names = candidates.map((code) => memberOf(congo, code) ?? code);
  return { message: "several countries have this name", accepted: names.join(" or ") };
}

const required: Readonly<Record<string, string>> = {
  annual_quantity_t: "a quantity above zero",
  line: "a different id for each line",
  supplier: "the supplier's name",
};

const numbers: Readonly<Record<ExpectedNumber, string>> = {
  "above-zero": "a number above zero",
  fraction: "a fraction from 0 to 1 such as 0.62, or a percentage such as 62%",
  "fraction-above-zero": "a fraction above 0 to 1 such as 0.62, or a percentage such as 62%",
  rate: "US dollars per unit of the currency, above zero",
  "zero-or-more": "a number of zero or more, or empty for unknown",
};

const number = (message: string): Sentence<ProblemWords> => {
  return (facts) => ({ message, accepted: memberOf(numbers, textOf(facts, "expected")) ?? "a number" });
};

const shareSentences: Readonly<Record<ShareReason, Sentence<ProblemWords>>> = {
  "country-unknown": (facts) => {
    const { message, accepted } = country(facts);
    return { message, accepted: `${accepted}, or RECYCLED` };
  },
  "element-missing": () => ({
    message: "one part names no element although the others do",
    accepted: elements,
  }),
  "element-twice": (facts) => ({
    message: `${textOf(facts, "element")} is named twice`,
    accepted: elements,
  }),
  "element-unknown": () => ({ message: "the text before = is not an element", accepted: elements }),
  "name-too-long": () => ({ message: "the name of an origin is too long", accepted: shares }),
  "percentage-not-a-number": () => ({ message: "the percentage is not a number", accepted: shares }),
  "percentages-missing": () => ({
    message: "several origins need a percentage each",
    accepted: shares,
  }),
  "route-end-unknown": () => ({
    message: "a route needs both countries; leave an unknown part out",
    accepted: route,
  }),
  "route-without-two-ends": () => ({
    message: "a route needs one > between two countries",
    accepted: route,
  }),
  "separator-without-element": () => ({
    message: "| separates elements, and none is named",
    accepted: shares,
  }),
  "share-negative": () => ({ message: "a share is below zero", accepted: shares }),
  "shares-above-hundred": (facts) => ({
    message: `the shares sum to ${textOf(facts, "sumPercent")}%, above 100`,
    accepted: shares,
  }),
  "shares-zero": () => ({ message: "the shares sum to zero", accepted: shares }),
};

function unexpected(facts: SentenceFacts): string {
  if (!("expected" in facts)) return "this character has no meaning in a formula";
  const expected = textOf(facts, "expected");
  if (expected === "element-or-bracket") return "an element or a bracket was expected";
  if (expected === "element") return "an element was expected inside the bracket";
  return `a closing ${expected} was expected`;
}

const formulaSentences: Readonly<Record<FormulaReason, Sentence>> = {
  "formula.ambiguous-hydrate": () => "write · before the water, as in CaSO4·0.5H2O",
  "formula.empty": () => "a formula such as LiOH·H2O is expected",
  "formula.no-atomic-weight": (facts) => `no standard atomic weight is known for ${textOf(facts, "element")}`,
  "formula.subscript-out-of-range": (facts) => `above 0 and at most ${textOf(facts, "limit")}`,
  "formula.too-deep": (facts) => `at most ${textOf(facts, "limit")} nested brackets`,
  "formula.too-long": (facts) => `at most ${textOf(facts, "limit")} characters`,
  "formula.unclosed-bracket": () => "this bracket is never closed",
  "formula.unknown-element": (facts) => `${textOf(facts, "element")} is not an element`,
  "formula.unexpected-character": unexpected,
};

function unreadableShares(facts: SentenceFacts): ProblemWords {
  const sentence = memberOf(shareSentences, textOf(facts, "reason"));
  return sentence?.(facts) ?? { message: "this cannot be read", accepted: shares };
}

function unreadableFormula(facts: SentenceFacts): ProblemWords {
  const why = memberOf(formulaSentences, textOf(facts, "reason"))?.(facts) ?? "this cannot be read";
  const position = "position" in facts ? `at character ${textOf(facts, "position")}: ` : "";
  return { message: `${position}${why}`, accepted: formulas };
}

/** What does each problem of a cell say in English? This is also the message on the wire. */
export const englishProblems: Readonly<Record<WorkbookProblemCode, Sentence<ProblemWords>>> = {
  "cell.error": () => ({ message: "the cell contains an error", accepted: "a value" }),
  "cell.formula-without-value": () => ({
    message: "the formula has no stored value",
    accepted: "open the file in a spreadsheet program, let it calculate, and save it again",
  }),
  "cell.required": (facts) => ({
    message: "this cell must not be empty",
    accepted: memberOf(required, textOf(facts, "column")) ?? "a value",
  }),
  "choice.unknown": (facts) => ({
    message: "not one of the allowed values",
    accepted: textOf(facts, "choices"),
  }),
  "committed.out-of-order": () => ({
    message: "the committed maximum is below the minimum",
    accepted: "a maximum of at least the minimum",
  }),
  "contract.out-of-order": () => ({
    message: "the contract ends before it starts",
    accepted: "an end on or after the start",
  }),
  "country.unknown": country,
  "currency.unknown": () => ({
    message: "no such currency, or its rate is not a number above zero",
    accepted: "an ISO 4217 code such as USD, or one with its rate in USD such as EUR=1.08",
  }),
  "date.ambiguous": () => ({
    message: "it is unclear which is the day and which the month",
    accepted: dates,
  }),
  "date.not-a-date": () => ({ message: "this is not a date", accepted: dates }),
  "date.serial": () => ({
    message: "the cell contains a number that is not formatted as a date",
    accepted: dates,
  }),
  "date.year-out-of-range": () => ({ message: "the year is out of range", accepted: dates }),
  "formula.unreadable": unreadableFormula,
  "formula.without-mineral": (facts) => ({
    message: `the formula contains no ${textOf(facts, "mineral")}`,
    accepted: "a formula with the mineral's element",
  }),
  "fraction.above-one": number("the fraction is above 1"),
  "line.duplicate": (facts) => ({
    message: `row ${textOf(facts, "firstRow")} has the same line id`,
    accepted: "an id that no other line has",
  }),
  "mineral.unknown": (facts) => ({ message: "no such mineral", accepted: textOf(facts, "choices") }),
  "number.ambiguous": number("the decimal separator is unclear"),
  "number.is-date": number("the cell is formatted as a date"),
  "number.negative": number("the number is below zero"),
  "number.not-a-number": (facts) => {
    const isRate = facts["expected"] === "rate";
    return number(isRate ? "this is not a rate" : "this is not a number")(facts);
  },
  "number.too-large": number(`the number is larger than ${largestNumber}`),
  "number.wrong-sign": (facts) => {
    const words = number("the number uses a different decimal separator from the rest of the file")(facts);
    return {
      ...words,
      accepted: `${words.accepted}, written with a decimal ${textOf(facts, "decimal")}`,
    };
  },
  "number.zero": number("the number is zero"),
  "origin.unreadable": unreadableShares,
  "route.unreadable": unreadableShares,
  "row.ragged": (facts) => ({
    message: `the row has ${textOf(facts, "cells")} cells, the header ${textOf(facts, "width")}`,
    accepted: `${textOf(facts, "width")} cells in every row`,
  }),
  "substance.missing": () => ({
    message: "the line has neither a mineral nor a formula",
    accepted: "a mineral such as lithium, Li or 锂, or a formula such as Li2CO3",
  }),
  "text.too-long": (facts) => ({
    message: `the text has ${textOf(facts, "characters")} characters`,
    accepted: `at most ${textOf(facts, "limit")} characters`,
  }),
};
