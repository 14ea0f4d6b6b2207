import { Injectable } from "@nestjs/common";
import type { Asked } from "@interphase/access";
import {
  listReadyScenarios,
  runScenario,
  storedScenarioSchema,
  type ReadyScenario,
  type Scenario,
  type ScenarioFailure,
  type StoredScenario,
} from "@interphase/sourcing";
import { AssessmentAccess } from "../assessments/assessment-access.service.js";
import { AssessmentInputs } from "../assessments/assessment-inputs.service.js";
import { refuseAssessment } from "../assessments/assessment-refusal.mapper.js";
import { toOptions } from "../assessments/assessment.mapper.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeTimeCursor, toPage } from "../../platform/database/cursor.js";
import { refuse, type Failure, type Outcome } from "../../platform/problems/failure.js";
import { authorizeResource } from "../../platform/problems/authorize.js";
import { ScenariosRepository, type ScenarioPlace } from "./scenarios.repository.js";

function refuseScenario(
  failure: ScenarioFailure,
  scenario: Scenario,
): { readonly ok: false; readonly failure: Failure } {
  switch (failure.code) {
    case "scenario.unknown-measure": {
      const index = scenario.losses.findIndex(
        (loss) => loss.kind === "measure" && loss.measureId === failure.measureId,
      );
      const message = "Name a measure of the assessment's edition, as /v1/reference/measures lists them";
      return refuse(failure.code, { errors: [{ pointer: `/body/losses/${index}/measureId`, message }] });
    }
    case "scenario.unknown-supplier": {
      const index = scenario.losses.findIndex(
        (loss) => loss.kind === "supplier" && loss.supplier === failure.supplier,
      );
      const message = "Name a supplier, or a supplier's parent, as the plan does";
      return refuse(failure.code, { errors: [{ pointer: `/body/losses/${index}/supplier`, message }] });
    }
    case "scenario.repeated-price": {
      const index = scenario.prices.findLastIndex((move) => move.mineralId === failure.mineralId);
      const message = "Move the price of each mineral once";
      return refuse(failure.code, { errors: [{ pointer: `/body/prices/${index}/mineralId`, message }] });
    }
    case "scenario.already-in-quantities": {
      const { measureId, lossIndex, planUploadedOn } = failure;
      const pointer = `/body/losses/${lossIndex}/alreadyInQuantities`;
      const message = `The measure ${measureId} was in force when the plan was uploaded on ${planUploadedOn}: is this loss already in its quantities?`;
      return refuse(failure.code, { errors: [{ pointer, message }] });
    }
    default:
      return refuseAssessment(failure);
  }
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** Tries what would happen to an assessment's plan; in the caller's transaction. */
@Injectable()
export class ScenariosService {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly inputs: AssessmentInputs,
    private readonly repository: ScenariosRepository,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found, access.forbidden, assessment.older-method, scenario.unknown-measure, scenario.unknown-supplier, scenario.repeated-price. */
  async create(asked: Asked, assessmentId: string, request: Scenario): Promise<Outcome<StoredScenario>> {
    const found = await this.access.findTodaysSummary(asked, assessmentId);
    if (!found.ok) return found;
    const options = toOptions(found.value);
    const edition = this.inputs.loadEditionOf(options);
    const book = await this.inputs.loadBook(found.value.planId, edition);
    if (!book.ok) return book;
    const { transitMonths = 0, rampMonths = 0 } = request;
    const scenario = { ...request, transitMonths, rampMonths };
    const planUploadedOn = dayOf(found.value.planCreatedAt);
    const run = runScenario({ lines: book.value, edition, options, planUploadedOn, scenario });
    if (!run.ok) return refuseScenario(run.failure, scenario);
    const stored = storedScenarioSchema.parse({
      id: this.clock.newId(),
      assessmentId: found.value.id,
      createdAt: this.clock.now().toISOString(),
      request: scenario,
      ...run.result,
    });
    await this.repository.insert(stored, found.value.ownerOrgId, asked.actor.personId);
    return { ok: true, value: stored };
  }

  async list(
    asked: Asked,
    assessmentId: string,
    query: { limit: number; cursor?: string | undefined },
  ): Promise<Outcome<{ items: StoredScenario[]; nextCursor: string | null }>> {
    const found = await this.access.findTodaysSummary(asked, assessmentId);
    if (!found.ok) return found;
    const after = decodeTimeCursor(query.cursor);
    if (!after.ok) return after;
    const rows = await this.repository.list(found.value.id, query.limit, after.value);
    return { ok: true, value: toPage(rows, query.limit, (row) => [row.createdAt, row.id]) };
  }

  /** The measures of the assessment's edition, ready to be tried on its plan. */
  async listReady(asked: Asked, assessmentId: string): Promise<Outcome<{ items: ReadyScenario[] }>> {
    const found = await this.access.findTodaysSummary(asked, assessmentId);
    if (!found.ok) return found;
    const options = toOptions(found.value);
    const edition = this.inputs.loadEditionOf(options);
    const book = await this.inputs.loadBook(found.value.planId, edition);
    if (!book.ok) return book;
    const planUploadedOn = dayOf(found.value.planCreatedAt);
    const listed = listReadyScenarios({ lines: book.value, edition, options, planUploadedOn });
    return listed.ok ? { ok: true, value: { items: listed.scenarios } } : refuseAssessment(listed.failure);
  }

  /** **Fails** not-found, assessment.older-method. */
  async get(asked: Asked, scenarioId: string): Promise<Outcome<StoredScenario>> {
    const place = await this.settle(asked, scenarioId);
    if (!place.ok) return place;
    const assessed = await this.access.findTodaysSummary(asked, place.value.assessmentId);
    if (!assessed.ok) return assessed;
    const found = await this.repository.find(scenarioId);
    return found === undefined ? refuse("not-found") : { ok: true, value: found };
  }

  private async settle(asked: Asked, scenarioId: string): Promise<Outcome<ScenarioPlace>> {
    const place = await this.repository.findPlace(scenarioId);
    return authorizeResource(asked, "scenario", place);
  }

  async delete(asked: Asked, scenarioId: string): Promise<Outcome<undefined>> {
    const found = await this.settle(asked, scenarioId);
    if (!found.ok) return found;
    await this.repository.delete(scenarioId);
    return { ok: true, value: undefined };
  }
}
