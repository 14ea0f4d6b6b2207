import { Injectable } from "@nestjs/common";
import { listEditions, loadEdition, type ReferenceEdition } from "@interphase/minerals";
import {
  computePlanDetail,
  createEditionFacts,
  createPlanBook,
  type AnyAssessmentOptions,
  type AssessmentOptions,
  type PlanBook,
  type PlanDetail,
  type PlanLine,
} from "@interphase/sourcing";
import type { Outcome } from "../../platform/problems/failure.js";
import { PlanLinesRepository } from "../plans/plan-lines.repository.js";
import { AssessmentsRepository } from "./assessments.repository.js";
import { refuseAssessment } from "./assessment-refusal.mapper.js";

/** Which edition has this name, or which is the newest? */
export function findEdition(name: string | undefined): ReferenceEdition | undefined {
  const found = listEditions().find((edition) => name === undefined || edition.name === name);
  return found === undefined ? undefined : loadEdition(found.name);
}

/** Loads what an assessment is computed from; in the caller's transaction. */
@Injectable()
export class AssessmentInputs {
  constructor(
    private readonly lines: PlanLinesRepository,
    private readonly assessments: AssessmentsRepository,
  ) {}

  /** A plan's lines as the engine's book. **Fails** assessment.formula at the first line it refuses. */
  async loadBook(planId: string, edition: ReferenceEdition): Promise<Outcome<PlanBook>> {
    const book = createPlanBook(edition);
    for await (const batch of this.lines.readAll(planId)) {
      for (const line of batch) {
        const added = book.add(line);
        if (!added.ok) return refuseAssessment(added.failure);
      }
    }
    return { ok: true, value: book };
  }

  /** A plan's lines in the file's order, a batch at a time. */
  readLines(planId: string): AsyncGenerator<PlanLine[]> {
    return this.lines.readAll(planId);
  }

  loadLines(planId: string): Promise<PlanLine[]> {
    return this.lines.collectAll(planId);
  }

  /** What an assessment of today's methods knows of its plan, as it knew it then. **Fails** assessment.formula. */
  async loadDetail(planId: string, options: AssessmentOptions): Promise<Outcome<PlanDetail>> {
    const { organisationCountryIso3: home } = options;
    if (home === undefined) throw new Error("the options of today's methods name the organisation's country");
    const edition = this.loadEditionOf(options);
    const book = await this.loadBook(planId, edition);
    if (!book.ok) return book;
    return { ok: true, value: computePlanDetail(book.value, createEditionFacts(edition, options, home)) };
  }

  /** The edition a stored assessment keeps. An edition that no longer ships is broken infrastructure, not a refusal. */
  loadEditionOf(options: AnyAssessmentOptions): ReferenceEdition {
    const edition = loadEdition(options.edition);
    if (edition.sha256 !== options.editionHash) throw new Error(`the edition ${options.edition} has changed`);
    return edition;
  }

  async findOrganisation(organisationId: string): Promise<{ name: string; countryIso3: string }> {
    const found = await this.assessments.findOrganisation(organisationId);
    if (found === undefined) throw new Error("the organisation is gone");
    return found;
  }
}
