import { showSafely } from "@interphase/spreadsheet/contract";
import { apiLocale } from "@interphase/names";
import { noticeFolders } from "../words/notices.js";
import { problemFolders } from "../words/problems.js";
import type { WorkbookNoticeCode, WorkbookProblemCode } from "./workbook-code.js";
import type { WorkbookNotice, WorkbookProblem } from "./workbook-result.js";

const mostNotices = 500;

/** Where in the file something was noticed. */
export type Place = { row: number | null; column: string | null };

/** Collects what is said about a workbook: the first problems in full, notices once a kind with their count. */
export class FindingBook {
  readonly problems: WorkbookProblem[] = [];
  moreProblems = 0;
  private readonly noticesByKey = new Map<string, WorkbookNotice>();

  constructor(
    private readonly sheet: string,
    private readonly mostProblems: number,
  ) {}

  get hasProblems(): boolean {
    return this.problems.length > 0;
  }

  problem(
    at: { row: number; column: string },
    code: WorkbookProblemCode,
    value: string,
    facts: WorkbookProblem["facts"] = {},
  ): void {
    if (this.problems.length >= this.mostProblems) {
      this.moreProblems++;
      return;
    }
    const column = showSafely(at.column, 80);
    this.problems.push({
      sheet: this.sheet,
      row: at.row,
      column,
      value: showSafely(value),
      ...problemFolders[apiLocale][code](facts),
      code,
      facts,
    });
  }

  /** **Shape** notices with the same code, column and `distinct` are one notice; its count grows. */
  notice(code: WorkbookNoticeCode, at: Place, facts: WorkbookNotice["facts"] = {}, distinct = ""): void {
    const key = `${code}\u0000${at.column ?? ""}\u0000${distinct}`;
    const known = this.noticesByKey.get(key);
    if (known !== undefined) known.count++;
    else if (this.noticesByKey.size < mostNotices) {
      const column = at.column === null ? null : showSafely(at.column, 80);
      const { sheet } = this;
      const message = noticeFolders[apiLocale][code]({ ...facts, row: at.row, sheet });
      this.noticesByKey.set(key, { code, message, sheet, row: at.row, column, count: 1, facts });
    }
  }

  notices(): WorkbookNotice[] {
    return [...this.noticesByKey.values()];
  }
}
