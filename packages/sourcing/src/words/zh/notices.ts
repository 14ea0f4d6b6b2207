import { nameMineral } from "@interphase/names";
import type { WorkbookNoticeCode } from "../../workbook/workbook-code.js";
import { textOf, type Sentence, type SentenceFacts } from "../../workbook/workbook-sentence.js";

const rareEarths = nameMineral("rare-earths", "zh", "title");
const delimiters: Readonly<Record<string, string>> = {
  comma: "逗号",
  semicolon: "分号",
  tab: "制表符",
};
const sign = (facts: SentenceFacts) => (facts["decimal"] === "comma" ? "逗号" : "点");
const delimiter = (facts: SentenceFacts) => {
  const name = textOf(facts, "delimiter");
  return delimiters[name] ?? name;
};

/** What does each notice say in Chinese? Made of its facts, with the sheet and row where it was noticed as `sheet` and `row`. */
export const notices: Readonly<Record<WorkbookNoticeCode, Sentence>> = {
  "abbreviation-read": (facts) => `${textOf(facts, "value")} 按 ${textOf(facts, "formula")} 读取。`,
  "column-ignored": (facts) => `已忽略无法识别的列：${textOf(facts, "columns")}。`,
  "column-without-header": () => "最后一个列名右侧的单元格已忽略。",
  "contained-fraction-ignored": () => "已忽略含量分数：该行没有写明矿产，含量由化学式得出。",
  "decimal-guessed": (facts) =>
    `小数点用${sign(facts)}，依据是第 ${textOf(facts, "row")} 行的 ${textOf(facts, "value")}。`,
  "delimiter-guessed": (facts) => `单元格以${delimiter(facts)}分隔。`,
  "empty-rows-skipped": (facts) => `已跳过 ${textOf(facts, "rows")} 个空行。`,
  "encoding-guessed": (facts) => `文字按 ${textOf(facts, "encoding")} 编码读取。`,
  "formula-without-known-mineral": () => "有化学式不含任何可评估的矿产，该行不产生风险敞口。",
  "group-read-as-rare-earths": (facts) => `${textOf(facts, "value")} 按${rareEarths}读取。`,
  "hidden-characters-removed": () => "已去除控制字符和文字方向字符。",
  "legacy-code": (facts) => `${textOf(facts, "code")} 按 ${textOf(facts, "countryIso3")} 读取。`,
  "origin-element-unused": (facts) => `有些行不含 ${textOf(facts, "element")}，其来源已忽略。`,
  "price-converted": (facts) => `${textOf(facts, "currency")} 单价已按文件中的汇率折算。`,
  "price-unknown": (facts) => {
    const code = textOf(facts, "currency");
    return `${code} 单价没有汇率，视为未知。请注明一单位 ${code} 折合多少美元，如 ${code}=1.08。`;
  },
  "rows-above-header-ignored": () => "表头上方的行已忽略。",
  "shares-look-like-fractions": () => "份额应为百分比；此处合计不超过 1%，其余视为未知。",
  "shares-scaled": () => "份额合计接近 100%，已按比例调整为 100%。",
  "sheets-ignored": (facts) =>
    `读取了工作表“${textOf(facts, "sheet")}”，忽略了：${textOf(facts, "sheets", "、")}。`,
  "volume-basis-ignored": () => "已忽略数量口径：该行没有写明矿产，含量由化学式得出。",
  withheld: () => "标为保密或缺失的数值视为未知。",
};
