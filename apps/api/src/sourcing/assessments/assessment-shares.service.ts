import { Injectable } from "@nestjs/common";
import { rolesReachingShared, showing, type Asked } from "@interphase/access";
import { Clock } from "../../platform/clock/clock.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { AssessmentAccess } from "./assessment-access.service.js";
import type { ShareRow } from "./assessment.mapper.js";
import { AssessmentsRepository } from "./assessments.repository.js";

/** Why can it not be shared with this person? One answer for strangers and for colleagues who could not read it. */
function faultOf(id: string, actorId: string, readers: ReadonlySet<string>): string | undefined {
  if (id === actorId) return "You read it already; name somebody else";
  return readers.has(id) ? undefined : "Name a colleague who may read it, as /v1/colleagues lists them";
}

/** With whom in the organisation is an assessment shared? In the caller's transaction. */
@Injectable()
export class AssessmentSharesService {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly repository: AssessmentsRepository,
    private readonly clock: Clock,
  ) {}

  async list(asked: Asked, assessmentId: string): Promise<Outcome<{ items: ShareRow[] }>> {
    const found = await this.access.findSummary(asked, assessmentId);
    if (!found.ok) return found;
    return { ok: true, value: { items: await this.repository.listShares(assessmentId) } };
  }

  /** **Fails** assessment.unknown-colleague for oneself, and for whoever is not of the organisation or could not read it. */
  async replace(
    asked: Asked,
    assessmentId: string,
    userIds: readonly string[],
  ): Promise<Outcome<{ items: ShareRow[] }>> {
    const found = await this.access.findSummary(asked, assessmentId);
    if (!found.ok) return found;
    const wanted = [...new Set(userIds.map((id) => id.toLowerCase()))];
    const readers = rolesReachingShared(showing("assessment"));
    const known = new Set(await this.repository.findColleagues(found.value.ownerOrgId, readers, wanted));
    const errors = userIds.flatMap((id, index) => {
      const message = faultOf(id.toLowerCase(), asked.actor.personId, known);
      return message === undefined ? [] : [{ pointer: `/body/userIds/${index}`, message }];
    });
    if (errors.length > 0) return refuse("assessment.unknown-colleague", { errors });
    await this.repository.replaceShares(
      found.value,
      wanted,
      asked.actor.personId,
      this.clock.now().toISOString(),
    );
    return { ok: true, value: { items: await this.repository.listShares(assessmentId) } };
  }
}
