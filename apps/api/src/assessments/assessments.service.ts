import { createHash } from "node:crypto";
import { Injectable } from "@nestjs/common";
import { listFilter, type Actor } from "@interphase/access";
import {
  assess,
  assessmentOptionsSchema,
  assessmentResultSchema,
  resolveAssessmentOptions,
  type Assessment,
  type AssessmentOptions,
  type AssessmentRequest,
  type AssessmentResult,
  type AssessmentSummary,
  type FindingRules,
} from "@interphase/sourcing";
import { Clock } from "../clock/clock.js";
import { decodeTimeCursor, toPage } from "../database/cursor.js";
import { FindingRulesService } from "../finding-rules/finding-rules.service.js";
import type { Outcome } from "../problems/failure.js";
import { SourcingPlansService } from "../sourcing-plans/sourcing-plans.service.js";
import { AssessmentAccess } from "./assessment-access.service.js";
import { AssessmentInputs, findEdition } from "./assessment-inputs.service.js";
import { refuseAssessment } from "./assessment-refusal.mapper.js";
import { toAssessment, toSummary, type AssessmentRow, type NewAssessment } from "./assessment.mapper.js";
import { AssessmentsRepository } from "./assessments.repository.js";

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** Everything that decides the bytes of a result. */
interface Inputs {
  readonly planId: string;
  readonly fileSha256: string;
  readonly options: AssessmentOptions;
  readonly rules: FindingRules;
  readonly homeCountryIso3: string;
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
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found, access.forbidden, assessment.unknown-edition, assessment.unknown-series, assessment.formula. */
  async create(actor: Actor, planId: string, request: AssessmentRequest): Promise<Outcome<Assessment>> {
    const plan = await this.plans.get(actor, "sourcing.plan.read", planId);
    if (!plan.ok) return plan;
    const rules = await this.rules.get(actor);
    if (!rules.ok) return rules;
    const ownerOrgId = actor.organisationId ?? "";
    const { countryIso3: homeCountryIso3 } = await this.inputs.findOrganisation(ownerOrgId);
    const resolved = resolveAssessmentOptions(request, {
      today: this.clock.now().toISOString().slice(0, 10),
      organisationCountryIso3: homeCountryIso3,
      findingRules: rules.value.rules,
      findEdition,
    });
    if (!resolved.ok) return refuseAssessment(resolved.failure);
    const book = await this.inputs.loadBook(plan.value.id, resolved.edition);
    if (!book.ok) return book;
    const options = assessmentOptionsSchema.parse(resolved.options);
    const assessed = assess({
      lines: book.value,
      edition: resolved.edition,
      options,
      rules: rules.value.rules,
      organisationCountryIso3: homeCountryIso3,
    });
    if (!assessed.ok) return refuseAssessment(assessed.failure);
    const inputs = {
      planId: plan.value.id,
      fileSha256: plan.value.fileSha256,
      options,
      rules: rules.value.rules,
      homeCountryIso3,
    };
    const createdAt = this.clock.now();
    const stored = this.newAssessment(actor, inputs, assessmentResultSchema.parse(assessed.result));
    await this.repository.insert({ ...stored, ownerOrgId, createdAt: createdAt.toISOString() });
    const { name: planName, version: planVersion, lineCount: planLineCount } = plan.value;
    const row: AssessmentRow = {
      ...stored,
      ownerOrgId,
      planName,
      planVersion,
      planLineCount,
      createdAt,
      sharedWithPersonIds: [],
    };
    return { ok: true, value: toAssessment(row, actor.personId) };
  }

  /** The schema's key order is the order of the stored text, and of every answer made from it. */
  private newAssessment(
    actor: Actor,
    inputs: Inputs,
    result: AssessmentResult,
  ): Omit<NewAssessment, "ownerOrgId" | "createdAt"> {
    const text = JSON.stringify(result);
    const { engineVersion, methodsVersion } = result;
    return {
      id: this.clock.newId(),
      planId: inputs.planId,
      createdBy: actor.personId,
      edition: inputs.options.edition,
      options: JSON.stringify(inputs.options),
      rules: inputs.rules,
      result: text,
      resultSha256: sha256(text),
      inputsSha256: sha256(JSON.stringify({ ...inputs, engineVersion, methodsVersion })),
      findingCount: result.findings.length,
      mineralCount: result.minerals.length,
    };
  }

  async list(
    actor: Actor,
    query: { limit: number; cursor?: string | undefined; planId?: string | undefined },
  ): Promise<Outcome<{ items: AssessmentSummary[]; nextCursor: string | null }>> {
    const after = decodeTimeCursor(query.cursor);
    if (!after.ok) return after;
    const clauses = listFilter(actor, "sourcing.assessment.read");
    const { limit, planId } = query;
    const rows = await this.repository.list({ limit, after: after.value, planId, clauses });
    const page = toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id]);
    return { ok: true, value: { ...page, items: page.items.map((row) => toSummary(row, actor.personId)) } };
  }

  async get(actor: Actor, assessmentId: string): Promise<Outcome<Assessment>> {
    const found = await this.access.find(actor, "sourcing.assessment.read", assessmentId);
    return found.ok ? { ok: true, value: toAssessment(found.value, actor.personId) } : found;
  }

  async delete(actor: Actor, assessmentId: string): Promise<Outcome<undefined>> {
    const found = await this.access.findSummary(actor, "sourcing.assessment.create", assessmentId);
    if (!found.ok) return found;
    await this.repository.delete(assessmentId);
    return { ok: true, value: undefined };
  }
}
