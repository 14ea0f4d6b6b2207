import type { Locale } from "@interphase/names";
import { workbookColumns } from "./workbook-column.js";
import { listOf, memberOf, textOf, type Sentence, type SentenceFacts } from "./workbook-sentence.js";
import type { WorkbookFailureCode, WorkbookFailureReason } from "./workbook-code.js";

type Failures = Readonly<Record<WorkbookFailureCode, Sentence>>;
type Reasons = Readonly<Record<WorkbookFailureReason, Sentence>>;

function chineseColumn(key: string): string {
  if (key === "mineral or formula") return "矿产/化学式";
  return workbookColumns.find((column) => column.key === key)?.chinese[0] ?? key;
}

/** The first values that can be read both ways: three lists of equal length in the facts. */
function examples(facts: SentenceFacts, write: (row: string, column: string, value: string) => string) {
  const [columns, values] = [listOf(facts, "columns"), listOf(facts, "values")];
  return listOf(facts, "rows").map((row, index) => write(row, columns[index] ?? "", values[index] ?? ""));
}

const reason = (reasons: Reasons, facts: SentenceFacts): string =>
  memberOf(reasons, textOf(facts, "reason"))?.(facts) ?? "";

const englishReasons: Reasons = {
  archive: () => "The file is an archive, but not an XLSX workbook. Save the workbook as .xlsx.",
  binary: () =>
    "The file is neither an XLSX workbook nor CSV text. Save the workbook as .xlsx or as CSV UTF-8.",
  "cut-off": () => "The workbook is damaged or was cut off in transit. Save and send it again.",
  "grows-too-much": (facts) => `a part grows more than ${textOf(facts, "limit")} times`,
  "larger-than-declared": () => "a part is larger than declared",
  "no-header": () =>
    "No row contains the column names of a sourcing workbook. Start from the template, as XLSX or CSV.",
  "no-visible-sheet": () => "The workbook has no visible sheet with lines.",
  "not-xml": () => "A part of the workbook is not the XML it should be. Save it again.",
  "old-office": () => "This is an old Office file. Save the workbook as .xlsx or as CSV UTF-8.",
  "only-header": () => "The workbook has column names but no lines below them.",
  "text-missing": () => "A cell refers to text that the workbook does not contain.",
  "too-many-bytes": (facts) => `more than ${textOf(facts, "limit")} bytes`,
  "too-many-parts": (facts) => `more than ${textOf(facts, "limit")} parts`,
};

const english: Failures = {
  "workbook.cell-too-large": (facts) =>
    `Row ${textOf(facts, "row")} contains a cell of more than ${textOf(facts, "limit")} characters.`,
  "workbook.damaged": (facts) => reason(englishReasons, facts),
  "workbook.duplicate-column": (facts) =>
    `Two columns mean ${textOf(facts, "column")}: ${textOf(facts, "first")} and ${textOf(facts, "second")}. Keep one.`,
  "workbook.empty": () => "The file is empty. Start from the template, as XLSX or CSV.",
  "workbook.macros": () => "The workbook contains macros. Save it as .xlsx, without macros.",
  "workbook.missing-column": (facts) => {
    const chineseNames = listOf(facts, "missing").map(chineseColumn).join(", ");
    return `The workbook has no column ${textOf(facts, "missing")} (${chineseNames}).`;
  },
  "workbook.no-lines": (facts) => reason(englishReasons, facts),
  "workbook.not-a-workbook": (facts) => reason(englishReasons, facts),
  "workbook.password-protected": () => "The workbook is password-protected. Save it without a password.",
  "workbook.too-large": (facts) => `The file is larger than ${textOf(facts, "limit")} bytes.`,
  "workbook.too-many-columns": (facts) =>
    `The workbook has ${textOf(facts, "columns")} columns; at most ${textOf(facts, "limit")} are read.`,
  "workbook.too-many-lines": (facts) => `The workbook has more than ${textOf(facts, "limit")} lines.`,
  "workbook.unclosed-quote": (facts) =>
    `A quoted cell that begins in row ${textOf(facts, "row")} never ends.`,
  "workbook.undecidable-decimal": (facts) => {
    const shown = examples(facts, (row, column, value) => `row ${row}, ${column}: ${value}`).join("; ");
    return `The decimal separator is unclear: ${shown} can be read both ways. Say decimal=comma or decimal=point.`;
  },
  "workbook.undecidable-encoding": () =>
    "The file is not UTF-8 and could be Windows-1252 or GB18030. Say which with encoding, or save it as UTF-8.",
  "workbook.wrong-encoding": (facts) => `The file is not written in ${textOf(facts, "encoding")}.`,
  "workbook.zip-bomb": (facts) =>
    `The workbook unpacks to far more than a workbook should: ${reason(englishReasons, facts)}.`,
};

/** Digits in groups of three, as Chinese pages write them; ten thousand times ten thousand is hard to count. */
const grouped = (facts: SentenceFacts, name: string) => textOf(facts, name).replace(/\B(?=(\d{3})+$)/gu, ",");

const chineseReasons: Reasons = {
  archive: () => "文件是压缩包，但不是 XLSX 文件。请将文件另存为 .xlsx。",
  binary: () => "文件既不是 XLSX 文件，也不是 CSV 文本。请将文件另存为 .xlsx 或 UTF-8 编码的 CSV。",
  "cut-off": () => "文件已损坏，或传输时被截断。请重新保存并上传。",
  "grows-too-much": (facts) => `有一个部件解压后超过原来的 ${grouped(facts, "limit")} 倍`,
  "larger-than-declared": () => "有一个部件比其声明的更大",
  "no-header": () => "没有一行包含采购表的列名。请从 XLSX 或 CSV 模板开始填写。",
  "no-visible-sheet": () => "文件没有可见且含数据行的工作表。",
  "not-xml": () => "文件中有一个部件不是应有的 XML。请重新保存。",
  "old-office": () => "这是旧版 Office 文件。请将文件另存为 .xlsx 或 UTF-8 编码的 CSV。",
  "only-header": () => "文件只有列名，下面没有数据行。",
  "text-missing": () => "有单元格引用了文件中不存在的文字。请重新保存。",
  "too-many-bytes": (facts) => `超过 ${grouped(facts, "limit")} 字节`,
  "too-many-parts": (facts) => `超过 ${grouped(facts, "limit")} 个部件`,
};

const chinese: Failures = {
  "workbook.cell-too-large": (facts) =>
    `第 ${textOf(facts, "row")} 行有单元格超过 ${grouped(facts, "limit")} 个字符。`,
  "workbook.damaged": (facts) => reason(chineseReasons, facts),
  "workbook.duplicate-column": (facts) =>
    `有两列都表示“${chineseColumn(textOf(facts, "column"))}”：${textOf(facts, "first")} 和 ${textOf(facts, "second")}。请只保留一列。`,
  "workbook.empty": () => "文件是空的。请从 XLSX 或 CSV 模板开始填写。",
  "workbook.macros": () => "文件含有宏。请另存为不含宏的 .xlsx。",
  "workbook.missing-column": (facts) => {
    const missing = listOf(facts, "missing").map((key) => `${chineseColumn(key)}（${key}）`);
    return `文件缺少以下列：${missing.join("、")}。`;
  },
  "workbook.no-lines": (facts) => reason(chineseReasons, facts),
  "workbook.not-a-workbook": (facts) => reason(chineseReasons, facts),
  "workbook.password-protected": () => "文件有密码保护。请去除密码后再保存。",
  "workbook.too-large": (facts) => `文件大于 ${grouped(facts, "limit")} 字节。`,
  "workbook.too-many-columns": (facts) =>
    `文件有 ${textOf(facts, "columns")} 列，最多可读取 ${grouped(facts, "limit")} 列。`,
  "workbook.too-many-lines": (facts) => `文件超过 ${grouped(facts, "limit")} 行。`,
  "workbook.unclosed-quote": (facts) => `第 ${textOf(facts, "row")} 行开始的带引号单元格没有结束。`,
  "workbook.undecidable-decimal": (facts) => {
    const shown = examples(facts, (row, column, value) => `第 ${row} 行“${column}”列的 ${value}`).join("；");
    return `无法确定小数点符号：${shown} 有两种读法。请指明小数点用逗号（decimal=comma）还是点（decimal=point）。`;
  },
  "workbook.undecidable-encoding": () =>
    "文件不是 UTF-8 编码，可能是 Windows-1252 或 GB18030。请指明编码（encoding），或另存为 UTF-8。",
  "workbook.wrong-encoding": (facts) => `文件不是 ${textOf(facts, "encoding")} 编码。`,
  "workbook.zip-bomb": (facts) => `文件解压后远大于正常文件：${reason(chineseReasons, facts)}。`,
};

/** Why was a whole file refused, by language? English is also the message on the wire. */
export const failureSentences: Readonly<Record<Locale, Failures>> = { en: english, zh: chinese };
