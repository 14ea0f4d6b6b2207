import type { Locale } from "@interphase/names";
import { workbookColumns } from "./workbook-column.js";
import { listOf, memberOf, textOf, type Sentence, type SentenceFacts } from "./workbook-sentence.js";
import type { WorkbookFailureCode } from "./workbook-code.js";

type Accepted = Readonly<Partial<Record<WorkbookFailureCode, Sentence>>>;

/** Every header name by which a missing column would be known. */
const spellings = (separator: string) => (facts: SentenceFacts) => {
  const keys = listOf(facts, "missing").flatMap((missing) => missing.split(" or "));
  const columns = keys.flatMap((key) => workbookColumns.filter((column) => column.key === key));
  return columns.flatMap(({ english, chinese }) => [...english, ...chinese]).join(separator);
};

const english: Accepted = {
  "workbook.duplicate-column": (facts) => `one column ${textOf(facts, "column")}`,
  "workbook.missing-column": spellings(", "),
  "workbook.unclosed-quote": () => 'a second " where the cell ends',
  "workbook.undecidable-decimal": () => "decimal=comma or decimal=point",
  "workbook.undecidable-encoding": () => "encoding=utf-8, encoding=windows-1252 or encoding=gb18030",
  "workbook.wrong-encoding": () => "encoding=utf-8, encoding=windows-1252 or encoding=gb18030",
};

const chinese: Accepted = {
  "workbook.duplicate-column": (facts) => `只有一列表示 ${textOf(facts, "column")}`,
  "workbook.missing-column": spellings("、"),
  "workbook.unclosed-quote": () => '在单元格结尾处补上第二个 "',
  "workbook.undecidable-decimal": () => "decimal=comma 或 decimal=point",
  "workbook.undecidable-encoding": () => "encoding=utf-8、encoding=windows-1252 或 encoding=gb18030",
  "workbook.wrong-encoding": () => "encoding=utf-8、encoding=windows-1252 或 encoding=gb18030",
};

const byLocale: Readonly<Record<Locale, Accepted>> = { en: english, zh: chinese };

/** What would be taken instead of what a whole file was refused for? null: nothing that a few words could say. */
export function findFailureAccepted(code: string, facts: SentenceFacts, locale: Locale): string | null {
  const said = memberOf(byLocale[locale], code)?.(facts);
  if (said !== undefined) return said;
  if (!Object.hasOwn(facts, "limit")) return null;
  return locale === "zh" ? `不超过 ${textOf(facts, "limit")}` : `at most ${textOf(facts, "limit")}`;
}
