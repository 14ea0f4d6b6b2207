import { Injectable } from "@nestjs/common";
import type { Asked } from "@interphase/access";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { authorizeResource, type Owned } from "../../platform/problems/authorize.js";
import { isOfOlderMethods, type AssessmentRow, type AssessmentSummaryRow } from "./assessment.mapper.js";
import { AssessmentsRepository } from "./assessments.repository.js";

const owned = <Row extends AssessmentSummaryRow>(row: Row | undefined): Owned<Row> | undefined =>
  row === undefined
    ? undefined
    : {
        value: row,
        facts: { ownerOrganisationId: row.ownerOrgId, sharedWithPersonIds: row.sharedWithPersonIds },
      };

/** Refuses what was made with methods that nothing computes with any more, and names the way on. */
export function refuseOlder<Row extends AssessmentSummaryRow>(found: Outcome<Row>): Outcome<Row> {
  if (!found.ok || !isOfOlderMethods(found.value)) return found;
  const detail = `This assessment was made with methods version 1. Assess its plan again: POST /v1/sourcing-plans/${found.value.planId}/assessments.`;
  return refuse("assessment.older-method", { detail });
}

/** Which assessment may the actor do this to? In the caller's transaction. */
@Injectable()
export class AssessmentAccess {
  constructor(private readonly repository: AssessmentsRepository) {}

  /** An assessment without its result. **Fails** not-found, access.forbidden. */
  async findSummary(asked: Asked, id: string): Promise<Outcome<AssessmentSummaryRow>> {
    const row = owned(await this.repository.findSummary(id));
    return authorizeResource(asked, "assessment", row);
  }

  /** An assessment with its result. **Fails** not-found, access.forbidden. */
  async find(asked: Asked, id: string): Promise<Outcome<AssessmentRow>> {
    const row = owned(await this.repository.find(id));
    return authorizeResource(asked, "assessment", row);
  }

  /** As `findSummary`, of today's methods alone. **Fails** not-found, access.forbidden, assessment.older-method. */
  async findTodaysSummary(asked: Asked, id: string): Promise<Outcome<AssessmentSummaryRow>> {
    return refuseOlder(await this.findSummary(asked, id));
  }

  /** As `find`, of today's methods alone. **Fails** not-found, access.forbidden, assessment.older-method. */
  async findTodays(asked: Asked, id: string): Promise<Outcome<AssessmentRow>> {
    return refuseOlder(await this.find(asked, id));
  }
}
