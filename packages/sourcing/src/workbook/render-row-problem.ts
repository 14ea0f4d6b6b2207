import type { Notice } from "../sourcing-plans.contract.js";
import { findFailureAccepted } from "./failure-accepted.js";
import { failureFolders } from "../words/failures.js";
import { noticeFolders } from "../words/notices.js";
import { problemFolders } from "../words/problems.js";
import { memberOf } from "./workbook-sentence.js";
import type { RowProblem } from "@interphase/contract";
import type { Locale } from "@interphase/names";

/**
 * What does one problem of an uploaded file say in a language, and what would be taken instead?
 * **Shape** for single cells and for a refused file alike; the wire's own English stands where a code is unknown here.
 */
export function renderRowProblem(
  row: Pick<RowProblem, "code" | "facts" | "message" | "accepted">,
  locale: Locale,
): { message: string; accepted: string | null } {
  const { code = "", facts = {}, message, accepted } = row;
  const problem = memberOf(problemFolders[locale], code);
  if (problem !== undefined) return problem(facts);
  const failure = memberOf(failureFolders[locale].sentences, code);
  if (failure === undefined) return { message, accepted };
  const said = failure(facts);
  if (said === "") return { message, accepted };
  return { message: said, accepted: findFailureAccepted(code, facts, locale) };
}

/** What does a notice say in a language? The wire's own English stands where a code is unknown here. */
export function renderNotice(
  notice: Pick<Notice, "code" | "facts" | "message" | "row" | "sheet">,
  locale: Locale,
): string {
  const sentence = memberOf(noticeFolders[locale], notice.code);
  const { facts, row, sheet } = notice;
  return sentence?.({ ...facts, row, sheet }) ?? notice.message;
}
