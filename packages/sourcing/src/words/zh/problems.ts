import { acceptedYears, largestNumber } from "@interphase/spreadsheet/contract";
import { nameCountry, nameMineral } from "@interphase/names";
import {
  contractTypeNames,
  formNames,
  priceBasisNames,
  qualificationNames,
  supplierRoleNames,
  unitNames,
  volumeBasisNames,
} from "../../workbook/choice-text.js";
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

const dates = `${acceptedYears.earliest} 至 ${acceptedYears.latest} 年之间的日期，如 2026-12-31、31.12.2026 或 2026年12月31日`;
const elements = "元素符号及其来源，如 Ni=IDN:100 | Li=AUS:60;CHL:40";
const formulas = "化学式，如 Li2CO3、LiOH·H2O 或 Li6.4La3Zr1.4Ta0.6O12";
const route = "“开采国>精炼国”及其份额，如 COD>CHN:70;AUS>AUS:30";
const shares = "一个国家，或多个国家及其百分比，合计不超过 100，如 CHL:60;AUS:40";

const choiceNames: readonly ReadonlyMap<string, string>[] = [
  contractTypeNames,
  formNames,
  priceBasisNames,
  qualificationNames,
  supplierRoleNames,
  unitNames,
  volumeBasisNames,
];

/** A value of a closed list with the Chinese name that the column takes as well. */
function choice(value: string): string {
  for (const names of choiceNames) {
    const found = [...names].find(([name, meant]) => meant === value && /\p{Script=Han}/u.test(name));
    if (found !== undefined) return `${found[0]}（${value}）`;
  }
  return value;
}

const mineral = (text: string): string => nameMineral(text, "zh", "sentence");

const withCode = (iso3: string): string => `${nameCountry(iso3, "zh")}（${iso3}）`;
const congo = { COD: withCode("COD"), COG: withCode("COG") };

function country(facts: SentenceFacts): ProblemWords {
  const candidates = listOf(facts, "candidates");
  if (candidates.length === 0) {
    return {
      message: "没有这个国家或地区",
      accepted: "ISO 3166 代码（CHL、CL），或中英文国家名称（智利、Chile）",
    };
  }
  const names = candidates.map((code) => memberOf(congo, code) ?? code);
  return { message: "有多个国家使用此名称", accepted: names.join("或") };
}

const required: Readonly<Record<string, string>> = {
  annual_quantity_t: "大于零的数量",
  line: "每行各不相同的行号",
  supplier: "供应商名称",
};

const numbers: Readonly<Record<ExpectedNumber, string>> = {
  "above-zero": "大于零的数字",
  fraction: "0 至 1 的小数，如 0.62，或百分比，如 62%",
  "fraction-above-zero": "大于 0、不超过 1 的小数，如 0.62，或百分比，如 62%",
  rate: "一单位该货币折合的美元数，须大于零",
  "zero-or-more": "零或大于零的数字；未知则留空",
};

const number = (message: string): Sentence<ProblemWords> => {
  return (facts) => ({ message, accepted: memberOf(numbers, textOf(facts, "expected")) ?? "数字" });
};

const shareSentences: Readonly<Record<ShareReason, Sentence<ProblemWords>>> = {
  "country-unknown": (facts) => {
    const { message, accepted } = country(facts);
    return { message, accepted: `${accepted}；再生料写 RECYCLED 或“再生”` };
  },
  "element-missing": () => ({
    message: "有一部分没有写明元素，而其他部分写明了",
    accepted: elements,
  }),
  "element-twice": (facts) => ({
    message: `元素 ${textOf(facts, "element")} 出现了两次`,
    accepted: elements,
  }),
  "element-unknown": () => ({ message: "“=”前面的内容不是元素符号", accepted: elements }),
  "name-too-long": () => ({ message: "来源名称过长", accepted: shares }),
  "percentage-not-a-number": () => ({ message: "百分比不是数字", accepted: shares }),
  "percentages-missing": () => ({ message: "有多个来源时，每个都要写百分比", accepted: shares }),
  "route-end-unknown": () => ({
    message: "路线须写明两端的国家；未知的部分请不要写",
    accepted: route,
  }),
  "route-without-two-ends": () => ({
    message: "路线须为两个国家，中间用一个“>”连接",
    accepted: route,
  }),
  "separator-without-element": () => ({
    message: "“|”用于分隔元素，但没有写明元素",
    accepted: shares,
  }),
  "share-negative": () => ({ message: "份额小于零", accepted: shares }),
  "shares-above-hundred": (facts) => ({
    message: `份额合计为 ${textOf(facts, "sumPercent")}%，超过 100`,
    accepted: shares,
  }),
  "shares-zero": () => ({ message: "份额合计为零", accepted: shares }),
};

function unexpected(facts: SentenceFacts): string {
  if (!("expected" in facts)) return "此字符在化学式中没有意义";
  const expected = textOf(facts, "expected");
  if (expected === "element-or-bracket") return "此处应为元素符号或括号";
  if (expected === "element") return "括号内应有元素符号";
  return `此处应为右括号 ${expected}`;
}

const formulaSentences: Readonly<Record<FormulaReason, Sentence>> = {
  "formula.ambiguous-hydrate": () => "结晶水前请写“·”，如 CaSO4·0.5H2O",
  "formula.empty": () => "应填写化学式，如 LiOH·H2O",
  "formula.no-atomic-weight": (facts) => `元素 ${textOf(facts, "element")} 没有标准原子量`,
  "formula.subscript-out-of-range": (facts) => `下标须大于 0 且不超过 ${textOf(facts, "limit")}`,
  "formula.too-deep": (facts) => `括号最多嵌套 ${textOf(facts, "limit")} 层`,
  "formula.too-long": (facts) => `最多 ${textOf(facts, "limit")} 个字符`,
  "formula.unclosed-bracket": () => "括号没有闭合",
  "formula.unknown-element": (facts) => `${textOf(facts, "element")} 不是元素符号`,
  "formula.unexpected-character": unexpected,
};

function unreadableShares(facts: SentenceFacts): ProblemWords {
  const sentence = memberOf(shareSentences, textOf(facts, "reason"));
  return sentence?.(facts) ?? { message: "无法识别此内容", accepted: shares };
}

function unreadableFormula(facts: SentenceFacts): ProblemWords {
  const why = memberOf(formulaSentences, textOf(facts, "reason"))?.(facts) ?? "无法识别此内容";
  const position = "position" in facts ? `第 ${textOf(facts, "position")} 个字符：` : "";
  return { message: `${position}${why}`, accepted: formulas };
}

/** What does each problem of a cell say in Chinese? */
export const chineseProblems: Readonly<Record<WorkbookProblemCode, Sentence<ProblemWords>>> = {
  "cell.error": () => ({ message: "单元格内容为错误值", accepted: "有效的值" }),
  "cell.formula-without-value": () => ({
    message: "公式没有保存计算结果",
    accepted: "请在表格软件中打开文件，待其重新计算后再保存",
  }),
  "cell.required": (facts) => ({
    message: "此单元格不能为空",
    accepted: memberOf(required, textOf(facts, "column")) ?? "有效的值",
  }),
  "choice.unknown": (facts) => ({
    message: "此列没有这个选项",
    accepted: listOf(facts, "choices").map(choice).join("、"),
  }),
  "committed.out-of-order": () => ({
    message: "承诺最大量小于最小量",
    accepted: "不小于最小量的最大量",
  }),
  "contract.out-of-order": () => ({
    message: "合同到期日早于开始日",
    accepted: "与开始日相同或更晚的到期日",
  }),
  "country.unknown": country,
  "currency.unknown": () => ({
    message: "没有这种货币，或其汇率不是大于零的数字",
    accepted: "ISO 4217 代码，如 USD；或代码加兑美元汇率，如 EUR=1.08",
  }),
  "date.ambiguous": () => ({ message: "无法分辨日与月", accepted: dates }),
  "date.not-a-date": () => ({ message: "这不是日期", accepted: dates }),
  "date.serial": () => ({ message: "单元格是数字，没有设为日期格式", accepted: dates }),
  "date.year-out-of-range": () => ({ message: "年份超出范围", accepted: dates }),
  "formula.unreadable": unreadableFormula,
  "formula.without-mineral": (facts) => ({
    message: `化学式中不含${mineral(textOf(facts, "mineral"))}`,
    accepted: "含有该矿产元素的化学式",
  }),
  "fraction.above-one": number("小数大于 1"),
  "line.duplicate": (facts) => ({
    message: `与第 ${textOf(facts, "firstRow")} 行的行号相同`,
    accepted: "其他行没有用过的行号",
  }),
  "mineral.unknown": (facts) => ({
    message: "没有这种矿产",
    accepted: `${listOf(facts, "choices").map(mineral).join("、")}；也可用英文名称或元素符号`,
  }),
  "number.ambiguous": number("无法确定小数点符号"),
  "number.is-date": number("单元格被设为日期格式"),
  "number.negative": number("数字小于零"),
  "number.not-a-number": (facts) => number(facts["expected"] === "rate" ? "这不是汇率" : "这不是数字")(facts),
  "number.too-large": number(`数字大于 ${largestNumber}`),
  "number.wrong-sign": (facts) => {
    const words = number("数字的小数点符号与文件其余部分不同")(facts);
    const sign = facts["decimal"] === "comma" ? "逗号" : "点";
    return { ...words, accepted: `${words.accepted}；小数点用${sign}` };
  },
  "number.zero": number("数字为零"),
  "origin.unreadable": unreadableShares,
  "route.unreadable": unreadableShares,
  "row.ragged": (facts) => ({
    message: `此行有 ${textOf(facts, "cells")} 个单元格，表头有 ${textOf(facts, "width")} 个`,
    accepted: `每行 ${textOf(facts, "width")} 个单元格`,
  }),
  "substance.missing": () => ({
    message: "此行既没有矿产也没有化学式",
    accepted: "矿产，如 lithium、Li 或“锂”；或化学式，如 Li2CO3",
  }),
  "text.too-long": (facts) => ({
    message: `文字有 ${textOf(facts, "characters")} 个字符`,
    accepted: `最多 ${textOf(facts, "limit")} 个字符`,
  }),
};
