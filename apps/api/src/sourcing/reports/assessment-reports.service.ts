import { Injectable } from "@nestjs/common";
import type { Asked } from "@interphase/access";
import type { Locale } from "@interphase/names";
import type { ReportFormat } from "@interphase/sourcing";
import { Clock } from "../../platform/clock/clock.js";
import type { BinaryReply } from "../../platform/http/route-types.js";
import { readsPlans } from "../finding-states/finding-states.service.js";
import { JobsRepository } from "../../platform/jobs/jobs.repository.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { AssessmentAccess } from "../assessments/assessment-access.service.js";
import { reportJob } from "./report-job.js";
import { ReportWriter } from "./report-writer.service.js";

/** Up to how many lines may a plan have for a request to write its report? Above, a job does. */
export class ReportLimits {
  constructor(readonly mostLinesInRequest: number) {}
}

/** Writes reports of assessments, now or by a job; in the caller's transaction. */
@Injectable()
export class AssessmentReportsService {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly writer: ReportWriter,
    private readonly jobs: JobsRepository,
    private readonly limits: ReportLimits,
    private readonly clock: Clock,
  ) {}

  /** The report of a plan small enough to wait for. **Fails** not-found, access.forbidden, assessment.older-method, report.too-large-to-wait. */
  async render(
    asked: Asked,
    assessmentId: string,
    format: ReportFormat,
    locale: Locale,
  ): Promise<Outcome<BinaryReply>> {
    const summary = await this.access.findTodaysSummary(asked, assessmentId);
    if (!summary.ok) return summary;
    const { mostLinesInRequest } = this.limits;
    if (summary.value.planLineCount > mostLinesInRequest) {
      const detail = `A plan of more than ${mostLinesInRequest} lines is reported on by a job: POST /v1/assessments/${summary.value.id}/report-jobs.`;
      return refuse("report.too-large-to-wait", { detail });
    }
    const found = await this.access.find(asked, assessmentId);
    if (!found.ok) return found;
    const { actor } = asked;
    const input = await this.writer.collect(
      found.value,
      { personId: actor.personId, readsStates: readsPlans(actor) },
      locale,
    );
    return { ok: true, value: await this.writer.render(input, format) };
  }

  /** Queues a job that writes the report. **Fails** not-found, access.forbidden, assessment.older-method. */
  async startJob(
    asked: Asked,
    assessmentId: string,
    wanted: { readonly format: ReportFormat; readonly locale: Locale },
  ): Promise<Outcome<{ jobId: string }>> {
    const found = await this.access.findTodaysSummary(asked, assessmentId);
    if (!found.ok) return found;
    const jobId = this.clock.newId();
    await this.jobs.insert(reportJob, {
      id: jobId,
      ownerOrgId: found.value.ownerOrgId,
      createdBy: asked.actor.personId,
      request: { assessmentId: found.value.id, ...wanted, readsStates: readsPlans(asked.actor) },
      createdAt: this.clock.now().toISOString(),
    });
    return { ok: true, value: { jobId } };
  }
}
