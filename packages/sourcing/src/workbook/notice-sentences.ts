import { nameMineral, type Locale } from "@interphase/names";
import { textOf, type Sentence, type SentenceFacts } from "./workbook-sentence.js";
import type { WorkbookNoticeCode } from "./workbook-code.js";

/** What a notice's sentence is made of: its facts, with the sheet and row where it was noticed as `sheet` and `row`. */
type Notices = Readonly<Record<WorkbookNoticeCode, Sentence>>;

const because = "because the line names no mineral, and its formula already says what it contains.";
const rareEarths = nameMineral("rare-earths", "zh", "title");
const chineseDelimiters: Readonly<Record<string, string>> = {
  comma: "逗号",
  semicolon: "分号",
  tab: "制表符",
};
const chineseSign = (facts: SentenceFacts) => (facts["decimal"] === "comma" ? "逗号" : "点");
const chineseDelimiter = (facts: SentenceFacts) => {
  const name = textOf(facts, "delimiter");
  return chineseDelimiters[name] ?? name;
};

const english: Notices = {
  "abbreviation-read": (facts) => `${textOf(facts, "value")} was read as ${textOf(facts, "formula")}.`,
  "column-ignored": (facts) => `Ignored unknown columns: ${textOf(facts, "columns")}.`,
  "column-without-header": () => "Cells to the right of the last column name were ignored.",
  "contained-fraction-ignored": () => `The contained fraction was ignored ${because}`,
  "decimal-guessed": (facts) =>
    `Decimals are written with a ${textOf(facts, "decimal")}, as ${textOf(facts, "value")} in row ${textOf(facts, "row")} shows.`,
  "delimiter-guessed": (facts) => `Cells are separated by a ${textOf(facts, "delimiter")}.`,
  "empty-rows-skipped": (facts) => `Skipped ${textOf(facts, "rows")} empty rows.`,
  "encoding-guessed": (facts) => `The text was read as ${textOf(facts, "encoding")}.`,
  "formula-without-known-mineral": () =>
    "A formula contains none of the minerals assessed; its line adds no exposure.",
  "group-read-as-rare-earths": (facts) => `${textOf(facts, "value")} was read as rare-earths.`,
  "hidden-characters-removed": () => "Control and text-direction characters were removed.",
  "legacy-code": (facts) => `${textOf(facts, "code")} was read as ${textOf(facts, "countryIso3")}.`,
  "origin-element-unused": (facts) =>
    `Origins of ${textOf(facts, "element")} were ignored on lines that do not contain it.`,
  "price-converted": (facts) => `Prices in ${textOf(facts, "currency")} were converted with the file's rate.`,
  "price-unknown": (facts) => {
    const code = textOf(facts, "currency");
    return `Prices in ${code} without a rate are unknown. Give USD per ${code}, as in ${code}=1.08.`;
  },
  "rows-above-header-ignored": () => "Rows above the header were ignored.",
  "shares-look-like-fractions": () => "Shares are percentages; these sum to 1% or less; the rest is unknown.",
  "shares-scaled": () => "Shares that sum to almost 100% were scaled to 100%.",
  "sheets-ignored": (facts) =>
    `Read the sheet ${textOf(facts, "sheet")}; ignored ${textOf(facts, "sheets")}.`,
  "volume-basis-ignored": () => `The volume basis was ignored ${because}`,
  withheld: () => "Values marked as withheld or missing were taken as unknown.",
};

const chinese: Notices = {
  "abbreviation-read": (facts) => `${textOf(facts, "value")} 按 ${textOf(facts, "formula")} 读取。`,
  "column-ignored": (facts) => `已忽略无法识别的列：${textOf(facts, "columns")}。`,
  "column-without-header": () => "最后一个列名右侧的单元格已忽略。",
  "contained-fraction-ignored": () => "已忽略含量分数：该行没有写明矿产，含量由化学式得出。",
  "decimal-guessed": (facts) =>
    `小数点用${chineseSign(facts)}，依据是第 ${textOf(facts, "row")} 行的 ${textOf(facts, "value")}。`,
  "delimiter-guessed": (facts) => `单元格以${chineseDelimiter(facts)}分隔。`,
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

/** What does each notice say, by language? English is also the message on the wire. */
export const noticeSentences: Readonly<Record<Locale, Notices>> = { en: english, zh: chinese };
