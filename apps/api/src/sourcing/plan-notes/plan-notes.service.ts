import { Injectable } from "@nestjs/common";
import type { Asked } from "@interphase/access";
import type { PlanNote } from "@interphase/sourcing";
import { Clock } from "../../platform/clock/clock.js";
import { decodeTimeCursor, toPage } from "../../platform/database/cursor.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { authorizeResource } from "../../platform/problems/authorize.js";
import { SourcingPlansRepository } from "../plans/sourcing-plans.repository.js";
import { PlanNotesRepository } from "./plan-notes.repository.js";

/** What is noted beside a plan? Loads, asks the policy, changes; in the caller's transaction. */
@Injectable()
export class PlanNotesService {
  constructor(
    private readonly plans: SourcingPlansRepository,
    private readonly notes: PlanNotesRepository,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found, access.forbidden. */
  async list(
    asked: Asked,
    planId: string,
    query: { limit: number; cursor?: string | undefined },
  ): Promise<Outcome<{ items: PlanNote[]; nextCursor: string | null }>> {
    const plan = authorizeResource(asked, "sourcing-plan", await this.plans.find(planId));
    if (!plan.ok) return plan;
    const after = decodeTimeCursor(query.cursor);
    if (!after.ok) return after;
    const found = await this.notes.list(plan.value.id, query.limit, after.value);
    return { ok: true, value: toPage(found, query.limit, ({ createdAt, id }) => [createdAt, id]) };
  }

  /** **Fails** not-found, access.forbidden. */
  async add(asked: Asked, planId: string, text: string): Promise<Outcome<PlanNote>> {
    const { organisationId, personId } = asked.actor;
    const plan = authorizeResource(asked, "sourcing-plan", await this.plans.find(planId));
    if (!plan.ok) return plan;
    if (organisationId === null) return refuse("not-found");
    const id = this.clock.newId();
    await this.notes.insert({
      id,
      ownerOrgId: organisationId,
      planId: plan.value.id,
      text,
      createdAt: this.clock.now(),
      createdBy: personId,
    });
    const kept = await this.notes.find(id);
    return kept === undefined ? refuse("not-found") : { ok: true, value: kept.value };
  }

  /** **Fails** not-found, access.forbidden. */
  async delete(asked: Asked, planId: string, noteId: string): Promise<Outcome<undefined>> {
    const note = authorizeResource(asked, "plan-note", await this.notes.find(noteId));
    if (!note.ok) return note;
    if (note.value.planId !== planId) return refuse("not-found");
    await this.notes.delete(note.value.id);
    return { ok: true, value: undefined };
  }
}
