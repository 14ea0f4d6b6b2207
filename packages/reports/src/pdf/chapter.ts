import type { ReportedFinding } from "../content/finding-content.js";
import type { ReportInput } from "../report-input.js";
import type { ReportWord } from "../report-words.js";
import type { PageWriter } from "./page-writer.js";

/** What does every part of the report write with, and from? */
export interface Chapter {
  readonly writer: PageWriter;
  readonly input: ReportInput;
  readonly findings: readonly ReportedFinding[];
  readonly word: (word: ReportWord, facts?: Readonly<Record<string, string | number>>) => string;
}
