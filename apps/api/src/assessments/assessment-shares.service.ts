import { Injectable } from "@nestjs/common";
import type { Actor } from "@interphase/access";
import { Clock } from "../clock/clock.js";
import { refuse, type Outcome } from "../problems/failure.js";
import { AssessmentAccess } from "./assessment-access.service.js";
import type { ShareRow } from "./assessment.mapper.js";
import { AssessmentsRepository } from "./assessments.repository.js";

/** With whom in the organisation is an assessment shared? In the caller's transaction. */
@Injectable()
export class AssessmentSharesService {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly repository: AssessmentsRepository,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, assessmentId: string): Promise<Outcome<{ items: ShareRow[] }>> {
    const found = await this.access.findSummary(actor, "sourcing.assessment.share", assessmentId);
    if (!found.ok) return found;
    return { ok: true, value: { items: await this.repository.listShares(assessmentId) } };
  }

  /** **Fails** assessment.unknown-colleague when one of them is not of the actor's organisation. */
  async replace(
    actor: Actor,
    assessmentId: string,
    userIds: readonly string[],
  ): Promise<Outcome<{ items: ShareRow[] }>> {
    const found = await this.access.findSummary(actor, "sourcing.assessment.share", assessmentId);
    if (!found.ok) return found;
    const wanted = [...new Set(userIds.map((id) => id.toLowerCase()))];
    const known = new Set(await this.repository.findColleagues(found.value.ownerOrgId, wanted));
    const errors = userIds.flatMap((id, index) =>
      known.has(id.toLowerCase())
        ? []
        : [{ pointer: `/body/userIds/${index}`, message: "Name a colleague of your organisation" }],
    );
    if (errors.length > 0) return refuse("assessment.unknown-colleague", { errors });
    await this.repository.replaceShares(found.value, wanted, actor.personId, this.clock.now().toISOString());
    return { ok: true, value: { items: await this.repository.listShares(assessmentId) } };
  }
}
