import { Injectable } from "@nestjs/common";
import { listEditions, loadEdition, type ReferenceEdition } from "@interphase/minerals";
import { createPlanBook, type AssessmentOptions, type PlanBook, type PlanLine } from "@interphase/sourcing";
import type { Outcome } from "../problems/failure.js";
import { PlanLinesRepository } from "../sourcing-plans/plan-lines.repository.js";
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

  loadLines(planId: string): Promise<PlanLine[]> {
    return this.lines.collectAll(planId);
  }

  /** The edition a stored assessment keeps. An edition that no longer ships is broken infrastructure, not a refusal. */
  loadEditionOf(options: AssessmentOptions): ReferenceEdition {
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
