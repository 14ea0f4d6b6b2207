import { Injectable } from "@nestjs/common";
import type { Asked } from "@interphase/access";
import type { MineralId, ReferenceEdition } from "@interphase/minerals";
import {
  assess,
  compareAssessments,
  computeFlows,
  computeTimeline,
  createOverview,
  resolveAssessmentOptions,
  type AssessmentComparison,
  type AssessmentOptions,
  type AssessmentRequest,
  type ComparedAssessment,
  type FlowsView,
  type Overview,
  type TimelineView,
} from "@interphase/sourcing";
import type { Outcome } from "../../platform/problems/failure.js";
import { AssessmentAccess } from "./assessment-access.service.js";
import { AssessmentInputs, findEdition } from "./assessment-inputs.service.js";
import { refuseAssessment } from "./assessment-refusal.mapper.js";
import {
  toAnyOptions,
  toAnyResult,
  toOptions,
  toResult,
  toRules,
  type AssessmentRow,
} from "./assessment.mapper.js";

/** What an edition would change, and whether it is newer than the assessment's own. */
export interface EditionPreview extends AssessmentComparison {
  readonly edition: string;
  readonly isNewer: boolean;
}

/** The same choices against other facts: a year that was the old edition's latest becomes the new one's, series it lacks go. */
function requestFor(
  options: AssessmentOptions,
  from: ReferenceEdition,
  to: ReferenceEdition,
): AssessmentRequest {
  const isDefaultYear = options.governanceYear === from.latestGovernanceYear;
  return {
    edition: to.name,
    date: options.date,
    homeArea: options.homeArea,
    series: options.series,
    governanceYear: isDefaultYear ? to.latestGovernanceYear : options.governanceYear,
  };
}

/** Computes what is not stored, from a stored assessment and its plan; in the caller's transaction. */
@Injectable()
export class AssessmentViewsService {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly inputs: AssessmentInputs,
  ) {}

  /** What does it come to? **Fails** not-found, assessment.older-method. */
  async showOverview(asked: Asked, assessmentId: string): Promise<Outcome<Overview>> {
    const found = await this.access.findTodays(asked, assessmentId);
    if (!found.ok) return found;
    const options = toOptions(found.value);
    const edition = this.inputs.loadEditionOf(options);
    return { ok: true, value: createOverview(toResult(found.value), { edition, options }) };
  }

  async listFlows(
    asked: Asked,
    assessmentId: string,
    mineralId: MineralId | undefined,
  ): Promise<Outcome<FlowsView>> {
    const found = await this.access.findTodaysSummary(asked, assessmentId);
    if (!found.ok) return found;
    const edition = this.inputs.loadEditionOf(toOptions(found.value));
    const { minerals } = computeFlows(await this.inputs.loadLines(found.value.planId), edition);
    const wanted = minerals.filter((mineral) => mineralId === undefined || mineral.mineralId === mineralId);
    return { ok: true, value: { minerals: wanted } };
  }

  /** **Fails** not-found, assessment.older-method. */
  async showTimeline(asked: Asked, assessmentId: string): Promise<Outcome<TimelineView>> {
    const found = await this.access.findTodays(asked, assessmentId);
    if (!found.ok) return found;
    const detail = await this.inputs.loadDetail(found.value.planId, toOptions(found.value));
    if (!detail.ok) return detail;
    return { ok: true, value: computeTimeline(detail.value, toResult(found.value).findings) };
  }

  /** What moved from `otherId` to `assessmentId`? **Fails** not-found for either. */
  async compare(asked: Asked, assessmentId: string, otherId: string): Promise<Outcome<AssessmentComparison>> {
    const found = await this.access.find(asked, assessmentId);
    if (!found.ok) return found;
    const other = await this.access.find(asked, otherId);
    if (!other.ok) return other;
    const after = await this.toCompared(found.value);
    const edition = this.inputs.loadEditionOf(after.options);
    return { ok: true, value: compareAssessments(await this.toCompared(other.value), after, edition) };
  }

  /** **Fails** not-found, assessment.older-method, assessment.unknown-edition. */
  async previewEdition(
    asked: Asked,
    assessmentId: string,
    name: string | undefined,
  ): Promise<Outcome<EditionPreview>> {
    const found = await this.access.findTodays(asked, assessmentId);
    if (!found.ok) return found;
    const next = findEdition(name);
    if (next === undefined)
      return refuseAssessment({ code: "assessment.unknown-edition", edition: name ?? "" }, "/query");
    const options = toOptions(found.value);
    const before = await this.toCompared(found.value);
    const own = this.inputs.loadEditionOf(options);
    const resolved = resolveAssessmentOptions(requestFor(options, own, next), {
      today: options.date,
      organisationCountryIso3: options.organisationCountryIso3 ?? "",
      findingRules: toRules(found.value),
      findEdition,
    });
    if (!resolved.ok) return refuseAssessment(resolved.failure, "/query");
    const assessed = assess({
      lines: before.lines,
      edition: next,
      options: resolved.options,
      rules: toRules(found.value),
    });
    if (!assessed.ok) return refuseAssessment(assessed.failure, "/query");
    const after = { options: resolved.options, result: assessed.result, lines: before.lines };
    const isNewer = next.asOf > own.asOf || (next.asOf === own.asOf && next.name > own.name);
    return { ok: true, value: { ...compareAssessments(before, after, next), edition: next.name, isNewer } };
  }

  private async toCompared(row: AssessmentRow): Promise<ComparedAssessment> {
    const lines = await this.inputs.loadLines(row.planId);
    return { options: toAnyOptions(row), result: toAnyResult(row), lines };
  }
}
