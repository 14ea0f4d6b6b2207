import { Injectable } from "@nestjs/common";
import { explanationSchema, type Explanation } from "@interphase/figures";
import type { Locale } from "@interphase/names";
import { renderReportPdf, renderReportXlsx, type ReportInput } from "@interphase/reports";
import {
  computeFlows,
  computeTimeline,
  createOverview,
  placeOfFinding,
  type Finding,
  type FindingState,
  type ReportFormat,
} from "@interphase/sourcing";
import { keyOfPlace, toFindingState } from "../finding-states/finding-state.mapper.js";
import { FindingStatesRepository } from "../finding-states/finding-states.repository.js";
import { AssessmentInputs } from "../assessments/assessment-inputs.service.js";
import { toAssessment, type AssessmentRow } from "../assessments/assessment.mapper.js";
import { ExplanationsRepository } from "../assessments/explanations.repository.js";

/** A report as it goes out. */
export interface WrittenReport {
  readonly bytes: Buffer;
  readonly fileName: string;
  readonly contentType: string;
}

/** Who reads a report? `readsStates`: what is done about findings is for those who may read the plan, not for everybody it is shared with. */
export interface ReportReader {
  readonly personId: string;
  readonly readsStates: boolean;
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
  constructor(
    private readonly inputs: AssessmentInputs,
    private readonly explanations: ExplanationsRepository,
    private readonly states: FindingStatesRepository,
  ) {}

  /** Everything a report says to this reader. */
  async collect(row: AssessmentRow, reader: ReportReader, locale: Locale): Promise<ReportInput> {
    const assessment = toAssessment(row, reader.personId);
    const edition = this.inputs.loadEditionOf(assessment.options);
    const organisation = await this.inputs.findOrganisation(row.ownerOrgId);
    const detail = await this.inputs.loadDetail(row.planId, assessment.options);
    if (!detail.ok) throw new Error(`an assessed plan is refused: ${detail.failure.code}`);
    const { result, options } = assessment;
    return {
      locale,
      organisationName: organisation.name,
      assessment,
      edition,
      overview: createOverview(result, { edition, options }),
      explanations: await this.collectExplanations(row.id),
      findingStates: reader.readsStates ? await this.collectStates(row.planName, result.findings) : [],
      flows: computeFlows(detail.value.book, edition),
      timeline: computeTimeline(detail.value, result.findings),
    };
  }

  private async collectExplanations(assessmentId: string): Promise<Explanation[]> {
    const texts = await this.explanations.collectAll(assessmentId);
    return texts.map(({ body }) => explanationSchema.parse(JSON.parse(body)));
  }

  /** What is done about these findings, as it stands against them. */
  private async collectStates(planName: string, findings: readonly Finding[]): Promise<FindingState[]> {
    const byKey = new Map(findings.map((each) => [keyOfPlace(placeOfFinding(planName, each)), each]));
    const rows = await this.states.find([...byKey.keys()]);
    return [...rows].map(([key, row]) => toFindingState(row, byKey.get(key)));
  }

  async render(input: ReportInput, format: ReportFormat): Promise<WrittenReport> {
    const { render, contentType } = kinds[format];
    const { planName, planVersion, options } = input.assessment;
    const bytes = Buffer.from(await render(input));
    return { bytes, fileName: `${planName} v${planVersion} ${options.date}.${format}`, contentType };
  }
}
