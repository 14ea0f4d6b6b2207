import type { WorkbookFailureCode, WorkbookFailureReason } from "./workbook-code.js";
import { workbookColumns } from "./workbook-column.js";
import { listOf, memberOf, textOf, type Sentence, type SentenceFacts } from "./workbook-sentence.js";

/** What does one language say of why a file was refused? */
export type FailureReasons = Readonly<Record<WorkbookFailureReason, Sentence>>;

/**
 * How does one language say that a whole file was refused?
 * **Shape** `accepted` what would be taken instead, where a few words can say it; `atMost` where only a limit was passed.
 */
export interface FailureWords {
  readonly sentences: Readonly<Record<WorkbookFailureCode, Sentence>>;
  readonly accepted: Readonly<Partial<Record<WorkbookFailureCode, Sentence>>>;
  readonly atMost: (limit: string) => string;
}

/** Which first values can be read both ways, each written out? **Shape** three lists of equal length in the facts. */
export function readExamples(
  facts: SentenceFacts,
  write: (row: string, column: string, value: string) => string,
) {
  const [columns, values] = [listOf(facts, "columns"), listOf(facts, "values")];
  return listOf(facts, "rows").map((row, index) => write(row, columns[index] ?? "", values[index] ?? ""));
}

/** What does the reason among the facts say? */
export const sayReason = (reasons: FailureReasons, facts: SentenceFacts): string =>
  memberOf(reasons, textOf(facts, "reason"))?.(facts) ?? "";

/** What is a column called in the Chinese template, or is missing with another? */
export function chineseColumn(key: string): string {
  const name = (one: string): string =>
    workbookColumns.find((column) => column.key === one)?.names.zh[0] ?? one;
  return key.split(" or ").map(name).join("/");
}

/** Every header name by which a missing column would be known. */
export const spellings =
  (separator: string) =>
  (facts: SentenceFacts): string => {
    const keys = listOf(facts, "missing").flatMap((missing) => missing.split(" or "));
    const columns = keys.flatMap((key) => workbookColumns.filter((column) => column.key === key));
    return columns.flatMap(({ names }) => Object.values(names).flat()).join(separator);
  };
