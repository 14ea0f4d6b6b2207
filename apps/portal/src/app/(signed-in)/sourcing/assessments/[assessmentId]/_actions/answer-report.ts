import { notFound, redirect } from "next/navigation";
import type { Download, Refused } from "@interphase/contract";
import { startReportJobRoute, type ReportFormat } from "@interphase/sourcing/contract";
import { type Locale } from "@interphase/names";

import { ApiProblemError, callApi } from "@/server/api";
import { findRequestId } from "@/server/session";

import { answerDownload } from "../../../_actions/answer-download";

interface Wanted {
  readonly request: Request;
  readonly assessmentId: string;
  readonly format: ReportFormat;
  readonly locale: Locale;
}

/**
 * Hands over a report, or has a job write it where the plan is too large to wait for, and goes to the job's page.
 * A link on a foreign site starts no job: it leads to the assessment.
 */
export async function answerReport(
  answer: { readonly ok: true; readonly value: Download } | Refused,
  { request, assessmentId, format, locale }: Wanted,
): Promise<Response> {
  if (answer.ok) return answerDownload(answer.value, `assessment.${format}`);
  const { problem } = answer;
  if (problem.code === "not-found") notFound();
  if (problem.code === "access.forbidden") redirect("/not-allowed");
  if (problem.code !== "report.too-large-to-wait") throw new ApiProblemError(problem, await findRequestId());
  const site = request.headers.get("sec-fetch-site") ?? "same-origin";
  if (site !== "same-origin") redirect(`/sourcing/assessments/${assessmentId}`);
  const started = await callApi(startReportJobRoute, { params: { assessmentId }, body: { format, locale } });
  redirect(`/sourcing/jobs/${started.value.jobId}`);
}
