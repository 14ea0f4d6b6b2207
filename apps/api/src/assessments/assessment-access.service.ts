import { Injectable } from "@nestjs/common";
import type { Action, Actor } from "@interphase/access";
import type { Outcome } from "../problems/failure.js";
import { settleResource, type Owned } from "../problems/settle.js";
import type { AssessmentRow, AssessmentSummaryRow } from "./assessment.mapper.js";
import { AssessmentsRepository } from "./assessments.repository.js";

const owned = <Row extends AssessmentSummaryRow>(row: Row | undefined): Owned<Row> | undefined =>
  row === undefined
    ? undefined
    : {
        value: row,
        facts: { ownerOrganisationId: row.ownerOrgId, sharedWithPersonIds: row.sharedWithPersonIds },
      };

/** Which assessment may the actor do this to? In the caller's transaction. */
@Injectable()
export class AssessmentAccess {
  constructor(private readonly repository: AssessmentsRepository) {}

  /** An assessment without its result. **Fails** not-found, access.forbidden. */
  async findSummary(actor: Actor, action: Action, id: string): Promise<Outcome<AssessmentSummaryRow>> {
    const row = owned(await this.repository.findSummary(id));
    return settleResource(actor, action, "sourcing.assessment.read", row);
  }

  /** An assessment with its result. **Fails** not-found, access.forbidden. */
  async find(actor: Actor, action: Action, id: string): Promise<Outcome<AssessmentRow>> {
    const row = owned(await this.repository.find(id));
    return settleResource(actor, action, "sourcing.assessment.read", row);
  }
}
