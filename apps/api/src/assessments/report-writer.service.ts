import { Injectable } from "@nestjs/common";
import type { Locale } from "@interphase/names";
import { renderReportPdf, renderReportXlsx, type ReportInput } from "@interphase/reports";
import { computeFlows, computeTimeline, type ReportFormat } from "@interphase/sourcing";
import { AssessmentInputs } from "./assessment-inputs.service.js";
import { toAssessment, type AssessmentRow } from "./assessment.mapper.js";

/** A report as it goes out. */
export interface WrittenReport {
  readonly bytes: Buffer;
  readonly fileName: string;
  readonly contentType: string;
}

const kinds = {
  pdf: { render: renderReportPdf, contentType: "application/pdf" },
  xlsx: {
    render: renderReportXlsx,
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
} as const satisfies Record<ReportFormat, object>;

/** Writes the report of an assessment that the caller was already allowed; in the caller's transaction. */
@Injectable()
export class ReportWriter {
  constructor(private readonly inputs: AssessmentInputs) {}

  /** Everything a report says. */
  async collect(row: AssessmentRow, readerId: string, locale: Locale): Promise<ReportInput> {
    const assessment = toAssessment(row, readerId);
    const edition = this.inputs.loadEditionOf(assessment.options);
    const organisation = await this.inputs.findOrganisation(row.ownerOrgId);
    const detail = await this.inputs.loadDetail(row.planId, assessment.options);
    if (!detail.ok) throw new Error(`an assessed plan is refused: ${detail.failure.code}`);
    return {
      locale,
      organisationName: organisation.name,
      assessment,
      edition,
      flows: computeFlows(detail.value.book, edition),
      timeline: computeTimeline(detail.value, assessment.result.findings),
    };
  }

  async render(input: ReportInput, format: ReportFormat): Promise<WrittenReport> {
    const { render, contentType } = kinds[format];
    const { planName, planVersion, options } = input.assessment;
    const bytes = Buffer.from(await render(input));
    return { bytes, fileName: `${planName} v${planVersion} ${options.date}.${format}`, contentType };
  }
}
