import {
  chineseColumn,
  readExamples,
  sayReason,
  spellings,
  type FailureReasons,
  type FailureWords,
} from "../../workbook/failure-words.js";
import { listOf, textOf } from "../../workbook/workbook-sentence.js";

const reasons: FailureReasons = {
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

const sentences: FailureWords["sentences"] = {
  "workbook.cell-too-large": (facts) =>
    `Row ${textOf(facts, "row")} contains a cell of more than ${textOf(facts, "limit")} characters.`,
  "workbook.damaged": (facts) => sayReason(reasons, facts),
  "workbook.duplicate-column": (facts) =>
    `Two columns mean ${textOf(facts, "column")}: ${textOf(facts, "first")} and ${textOf(facts, "second")}. Keep one.`,
  "workbook.empty": () => "The file is empty. Start from the template, as XLSX or CSV.",
  "workbook.macros": () => "The workbook contains macros. Save it as .xlsx, without macros.",
  "workbook.missing-column": (facts) => {
    const chineseNames = listOf(facts, "missing").map(chineseColumn).join(", ");
    return `The workbook has no column ${textOf(facts, "missing")} (${chineseNames}).`;
  },
  "workbook.no-lines": (facts) => sayReason(reasons, facts),
  "workbook.not-a-workbook": (facts) => sayReason(reasons, facts),
  "workbook.password-protected": () => "The workbook is password-protected. Save it without a password.",
  "workbook.too-large": (facts) => `The file is larger than ${textOf(facts, "limit")} bytes.`,
  "workbook.too-many-columns": (facts) =>
    `The workbook has ${textOf(facts, "columns")} columns; at most ${textOf(facts, "limit")} are read.`,
  "workbook.too-many-lines": (facts) => `The workbook has more than ${textOf(facts, "limit")} lines.`,
  "workbook.unclosed-quote": (facts) =>
    `A quoted cell that begins in row ${textOf(facts, "row")} never ends.`,
  "workbook.undecidable-decimal": (facts) => {
    const shown = readExamples(facts, (row, column, value) => `row ${row}, ${column}: ${value}`).join("; ");
    return `The decimal separator is unclear: ${shown} can be read both ways. Say decimal=comma or decimal=point.`;
  },
  "workbook.undecidable-encoding": () =>
    "The file is not UTF-8 and could be Windows-1252 or GB18030. Say which with encoding, or save it as UTF-8.",
  "workbook.wrong-encoding": (facts) => `The file is not written in ${textOf(facts, "encoding")}.`,
  "workbook.zip-bomb": (facts) =>
    `The workbook unpacks to far more than a workbook should: ${sayReason(reasons, facts)}.`,
};

const accepted: FailureWords["accepted"] = {
  "workbook.duplicate-column": (facts) => `one column ${textOf(facts, "column")}`,
  "workbook.missing-column": spellings(", "),
  "workbook.unclosed-quote": () => 'a second " where the cell ends',
  "workbook.undecidable-decimal": () => "decimal=comma or decimal=point",
  "workbook.undecidable-encoding": () => "encoding=utf-8, encoding=windows-1252 or encoding=gb18030",
  "workbook.wrong-encoding": () => "encoding=utf-8, encoding=windows-1252 or encoding=gb18030",
};

/** What does a refused file say in English? */
export const failures: FailureWords = {
  sentences,
  accepted,
  atMost: (limit) => `at most ${limit}`,
};
