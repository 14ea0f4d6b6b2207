import {
  chineseColumn,
  readExamples,
  sayReason,
  spellings,
  type FailureReasons,
  type FailureWords,
} from "../../workbook/failure-words.js";
import { listOf, textOf, type SentenceFacts } from "../../workbook/workbook-sentence.js";

/** Digits in groups of three, as Chinese pages write them; ten thousand times ten thousand is hard to count. */
const grouped = (facts: SentenceFacts, name: string) => textOf(facts, name).replace(/\B(?=(\d{3})+$)/gu, ",");

const reasons: FailureReasons = {
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

const sentences: FailureWords["sentences"] = {
  "workbook.cell-too-large": (facts) =>
    `第 ${textOf(facts, "row")} 行有单元格超过 ${grouped(facts, "limit")} 个字符。`,
  "workbook.damaged": (facts) => sayReason(reasons, facts),
  "workbook.duplicate-column": (facts) =>
    `有两列都表示“${chineseColumn(textOf(facts, "column"))}”：${textOf(facts, "first")} 和 ${textOf(facts, "second")}。请只保留一列。`,
  "workbook.empty": () => "文件是空的。请从 XLSX 或 CSV 模板开始填写。",
  "workbook.macros": () => "文件含有宏。请另存为不含宏的 .xlsx。",
  "workbook.missing-column": (facts) => {
    const missing = listOf(facts, "missing").map((key) => `${chineseColumn(key)}（${key}）`);
    return `文件缺少以下列：${missing.join("、")}。`;
  },
  "workbook.no-lines": (facts) => sayReason(reasons, facts),
  "workbook.not-a-workbook": (facts) => sayReason(reasons, facts),
  "workbook.password-protected": () => "文件有密码保护。请去除密码后再保存。",
  "workbook.too-large": (facts) => `文件大于 ${grouped(facts, "limit")} 字节。`,
  "workbook.too-many-columns": (facts) =>
    `文件有 ${textOf(facts, "columns")} 列，最多可读取 ${grouped(facts, "limit")} 列。`,
  "workbook.too-many-lines": (facts) => `文件超过 ${grouped(facts, "limit")} 行。`,
  "workbook.unclosed-quote": (facts) => `第 ${textOf(facts, "row")} 行开始的带引号单元格没有结束。`,
  "workbook.undecidable-decimal": (facts) => {
    const shown = readExamples(facts, (row, column, value) => `第 ${row} 行“${column}”列的 ${value}`).join(
      "；",
    );
    return `无法确定小数点符号：${shown} 有两种读法。请指明小数点用逗号（decimal=comma）还是点（decimal=point）。`;
  },
  "workbook.undecidable-encoding": () =>
    "文件不是 UTF-8 编码，可能是 Windows-1252 或 GB18030。请指明编码（encoding），或另存为 UTF-8。",
  "workbook.wrong-encoding": (facts) => `文件不是 ${textOf(facts, "encoding")} 编码。`,
  "workbook.zip-bomb": (facts) => `文件解压后远大于正常文件：${sayReason(reasons, facts)}。`,
};

const accepted: FailureWords["accepted"] = {
  "workbook.duplicate-column": (facts) => `只有一列表示 ${textOf(facts, "column")}`,
  "workbook.missing-column": spellings("、"),
  "workbook.unclosed-quote": () => '在单元格结尾处补上第二个 "',
  "workbook.undecidable-decimal": () => "decimal=comma 或 decimal=point",
  "workbook.undecidable-encoding": () => "encoding=utf-8、encoding=windows-1252 或 encoding=gb18030",
  "workbook.wrong-encoding": () => "encoding=utf-8、encoding=windows-1252 或 encoding=gb18030",
};

/** What does a refused file say in Chinese? */
export const failures: FailureWords = {
  sentences,
  accepted,
  atMost: (limit) => `不超过 ${limit}`,
};
