import { Injectable } from "@nestjs/common";
import type { Actor } from "@interphase/access";
import { renderReportPdf, renderReportXlsx, type ReportInput, type ReportLocale } from "@interphase/reports";
import { computeFlows, computeTimeline } from "@interphase/sourcing";
import type { BinaryReply } from "../http/route-types.js";
import type { Outcome } from "../problems/failure.js";
import { AssessmentAccess } from "./assessment-access.service.js";
import { AssessmentInputs } from "./assessment-inputs.service.js";
import { toAssessment } from "./assessment.mapper.js";

const fileNameOf = ({ assessment }: ReportInput, extension: string): string =>
  `${assessment.planName} v${assessment.planVersion} ${assessment.options.date}.${extension}`;

/** Writes reports of assessments; in the caller's transaction. */
@Injectable()
export class AssessmentReportsService {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly inputs: AssessmentInputs,
  ) {}

  /** **Fails** not-found, access.forbidden. */
  async renderPdf(actor: Actor, assessmentId: string, locale: ReportLocale): Promise<Outcome<BinaryReply>> {
    const input = await this.collect(actor, assessmentId, locale);
    if (!input.ok) return input;
    const bytes = await renderReportPdf(input.value);
    return { ok: true, value: { bytes, fileName: fileNameOf(input.value, "pdf") } };
  }

  /** **Fails** not-found, access.forbidden. */
  async renderXlsx(actor: Actor, assessmentId: string, locale: ReportLocale): Promise<Outcome<BinaryReply>> {
    const input = await this.collect(actor, assessmentId, locale);
    if (!input.ok) return input;
    const bytes = await renderReportXlsx(input.value);
    return { ok: true, value: { bytes, fileName: fileNameOf(input.value, "xlsx") } };
  }

  private async collect(
    actor: Actor,
    assessmentId: string,
    locale: ReportLocale,
  ): Promise<Outcome<ReportInput>> {
    const found = await this.access.find(actor, "sourcing.assessment.export", assessmentId);
    if (!found.ok) return found;
    const assessment = toAssessment(found.value, actor.personId);
    const edition = this.inputs.loadEditionOf(assessment.options);
    const organisation = await this.inputs.findOrganisation(found.value.ownerOrgId);
    const lines = await this.inputs.loadLines(found.value.planId);
    return {
      ok: true,
      value: {
        locale,
        organisationName: organisation.name,
        assessment,
        edition,
        flows: computeFlows(lines, edition),
        timeline: computeTimeline(lines, edition, assessment.options.date),
      },
    };
  }
}
