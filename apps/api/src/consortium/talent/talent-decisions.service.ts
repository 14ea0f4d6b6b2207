import type { Asked } from "@interphase/access";
import {
  checkPlaces,
  liveApplicationStates,
  stateAfter,
  type HostDecision,
  type TalentApplicationDetail,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { TalentAccess } from "./talent-access.service.js";
import { TalentApplicationsRepository } from "./talent-applications.repository.js";
import { TalentProgrammesRepository } from "./talent-programmes.repository.js";

/** Whom does a host take? Decided by what this host sees alone: its offer, its places, the application as it stands. */
@Injectable()
export class TalentDecisionsService {
  constructor(
    private readonly access: TalentAccess,
    private readonly applications: TalentApplicationsRepository,
    private readonly programmes: TalentProgrammesRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found, access.forbidden, talent.application-settled, talent.offer-full. */
  async decide(
    asked: Asked,
    applicationId: string,
    { decision, reason }: { readonly decision: HostDecision; readonly reason?: string | undefined },
  ): Promise<Outcome<TalentApplicationDetail>> {
    const known = await this.access.authorize(asked, applicationId);
    if (!known.ok) return known;
    // Whoever has come to the host since they applied decides on themselves as little as anybody.
    if (known.value.candidateId === asked.actor.personId) return refuse("access.forbidden");
    await this.applications.lockOffer(known.value.offerId);
    const found = await this.access.authorize(asked, applicationId);
    if (!found.ok) return found;
    const { id, state, offerId } = found.value;
    const next = stateAfter(state, decision);
    if (!next.ok) return refuse(next.failure.code);
    if (next.value === "offered") {
      const offer = await this.programmes.findOffer(offerId);
      const free = checkPlaces(offer?.places ?? 0, await this.applications.countTaken(offerId));
      if (!free.ok) return refuse(free.failure.code);
    }
    const now = this.clock.now();
    const isOver = !liveApplicationStates.includes(next.value);
    if (!(await this.applications.move({ id, state }, next.value, now, isOver)))
      return refuse("talent.application-settled");
    await this.applications.keepDecision(id, asked.actor.personId, now, reason ?? null);
    this.audit.describe({ target: { kind: "talent-application", id }, facts: { decision } });
    return this.access.read(asked, id);
  }
}
