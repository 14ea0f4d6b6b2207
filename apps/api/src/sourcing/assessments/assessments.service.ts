import { createHash } from "node:crypto";
import { Injectable } from "@nestjs/common";
import { listFilter, showing, type Asked } from "@interphase/access";
import type { ReferenceEdition } from "@interphase/minerals";
import {
  assess,
  assessmentOptionsSchema,
  assessmentResultSchema,
  explainAssessment,
  resolveAssessmentOptions,
  type AnyAssessment,
  type Assessment,
  type AssessmentOptions,
  type AssessmentRequest,
  type AssessmentResult,
  type AssessmentSummary,
  type FindingRules,
} from "@interphase/sourcing";
import { Clock } from "../../platform/clock/clock.js";
import { decodeTimeCursor, toPage } from "../../platform/database/cursor.js";
import { FindingRulesService } from "../finding-rules/finding-rules.service.js";
import type { Outcome } from "../../platform/problems/failure.js";
import { SourcingPlansService } from "../plans/sourcing-plans.service.js";
import { AssessmentAccess } from "./assessment-access.service.js";
import { AssessmentInputs, findEdition } from "./assessment-inputs.service.js";
import { refuseAssessment } from "./assessment-refusal.mapper.js";
import {
  toAnyAssessment,
  toAssessment,
  toSummary,
  AssessmentRow,
  type NewAssessment,
} from "./assessment.mapper.js";
import { AssessmentsRepository } from "./assessments.repository.js";
import { ExplanationStore } from "./explanation-store.service.js";

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** Everything that decides the bytes of a result. */
interface Inputs {
  readonly planId: string;
  readonly fileSha256: string;
  readonly options: AssessmentOptions;
  readonly rules: FindingRules;
}

/** What was chosen, every default resolved, and whether nothing was chosen at all. */
interface Choices {
  readonly options: AssessmentOptions;
  readonly isDefaultOptions: boolean;
  readonly edition: ReferenceEdition;
}

/** Makes, lists and deletes assessments; in the caller's transaction. */
@Injectable()
export class AssessmentsService {
  constructor(
    private readonly plans: SourcingPlansService,
    private readonly access: AssessmentAccess,
    private readonly inputs: AssessmentInputs,
    private readonly rules: FindingRulesService,
    private readonly repository: AssessmentsRepository,
    private readonly explanations: ExplanationStore,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found, access.forbidden, assessment.unknown-edition, assessment.unknown-series, assessment.formula. */
  async create({ actor }: Asked, planId: string, request: AssessmentRequest): Promise<Outcome<Assessment>> {
    const plan = await this.plans.get({ actor, action: showing("sourcing-plan") }, planId);
    if (!plan.ok) return plan;
    const found = await this.rules.get(actor);
    if (!found.ok) return found;
    const { rules } = found.value;
    const ownerOrgId = actor.organisationId ?? "";
    const chosen = await this.resolve(ownerOrgId, request, rules);
    if (!chosen.ok) return chosen;
    const { options, isDefaultOptions, edition } = chosen.value;
    const book = await this.inputs.loadBook(plan.value.id, edition);
    if (!book.ok) return book;
    const assessed = assess({ lines: book.value, edition, options, rules });
    if (!assessed.ok) return refuseAssessment(assessed.failure);
    const result = assessmentResultSchema.parse(assessed.result);
    const id = this.clock.newId();
    const explained = explainAssessment(assessed.detail, result, options, { findings: assessed.workings });
    const explanationsSha256 = await this.explanations.store(ownerOrgId, id, explained);
    const { name: planName, version: planVersion, lineCount: planLineCount, fileSha256 } = plan.value;
    const inputs = { planId: plan.value.id, fileSha256, options, rules };
    const createdAt = this.clock.now();
    const createdBy = actor.personId;
    const own = { id, ownerOrgId, createdBy, isDefaultOptions, explanationsSha256 };
    const stored = { ...newAssessment(inputs, result), ...own };
    await this.repository.insert({ ...stored, createdAt: createdAt.toISOString() });
    const planCreatedAt = new Date(plan.value.createdAt);
    const shown = { planName, planVersion, planLineCount, planCreatedAt, createdAt, sharedWithPersonIds: [] };
    return { ok: true, value: toAssessment({ ...stored, ...shown } satisfies AssessmentRow, actor.personId) };
  }

  /** **Fails** assessment.unknown-edition, assessment.unknown-series, http.invalid-request. */
  private async resolve(
    ownerOrgId: string,
    request: AssessmentRequest,
    rules: FindingRules,
  ): Promise<Outcome<Choices>> {
    const { countryIso3 } = await this.inputs.findOrganisation(ownerOrgId);
    const defaults = {
      today: this.clock.now().toISOString().slice(0, 10),
      organisationCountryIso3: countryIso3,
      findingRules: rules,
      findEdition,
    };
    const resolved = resolveAssessmentOptions(request, defaults);
    if (!resolved.ok) return refuseAssessment(resolved.failure);
    const byDefault = resolveAssessmentOptions({}, defaults);
    if (!byDefault.ok) return refuseAssessment(byDefault.failure);
    const options = assessmentOptionsSchema.parse(resolved.options);
    const isDefaultOptions =
      JSON.stringify(options) === JSON.stringify(assessmentOptionsSchema.parse(byDefault.options));
    return { ok: true, value: { options, isDefaultOptions, edition: resolved.edition } };
  }

  async list(
    { actor, action }: Asked,
    query: { limit: number; cursor?: string | undefined; planId?: string | undefined },
  ): Promise<Outcome<{ items: AssessmentSummary[]; nextCursor: string | null }>> {
    const after = decodeTimeCursor(query.cursor);
    if (!after.ok) return after;
    const clauses = listFilter(actor, action);
    const { limit, planId } = query;
    const rows = await this.repository.list({ limit, after: after.value, planId, clauses });
    const page = toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id]);
    return { ok: true, value: { ...page, items: page.items.map((row) => toSummary(row, actor.personId)) } };
  }

  /** An assessment of whichever methods; one of version 1 as it was stored. **Fails** not-found. */
  async get(asked: Asked, assessmentId: string): Promise<Outcome<AnyAssessment>> {
    const found = await this.access.find(asked, assessmentId);
    return found.ok ? { ok: true, value: toAnyAssessment(found.value, asked.actor.personId) } : found;
  }

  async delete(asked: Asked, assessmentId: string): Promise<Outcome<undefined>> {
    const found = await this.access.findSummary(asked, assessmentId);
    if (!found.ok) return found;
    await this.repository.delete(assessmentId);
    return { ok: true, value: undefined };
  }
}

/** The schema's key order is the order of the stored text, and of every answer made from it. */
function newAssessment(inputs: Inputs, result: AssessmentResult) {
  const text = JSON.stringify(result);
  const { engineVersion, methodsVersion } = result;
  return {
    planId: inputs.planId,
    edition: inputs.options.edition,
    options: JSON.stringify(inputs.options),
    rules: inputs.rules,
    methodsVersion,
    result: text,
    resultSha256: sha256(text),
    inputsSha256: sha256(JSON.stringify({ ...inputs, engineVersion, methodsVersion })),
    findingCount: result.findings.length,
    actCount: result.findings.filter(({ level }) => level === "act").length,
    mineralCount: result.minerals.length,
  } satisfies Partial<NewAssessment>;
}
