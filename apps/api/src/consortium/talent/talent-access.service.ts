import { listFilter, type Actor, type Asked } from "@interphase/access";
import { talentApplicationRoute, type TalentApplicationDetail } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { actionOf } from "../../platform/http/route-action.js";
import { authorizeResource } from "../../platform/problems/authorize.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { applicationFacts, toApplicationDetail } from "./talent-application.mapper.js";
import {
  TalentApplicationsRepository,
  type StoredTalentApplication,
  type TalentReach,
} from "./talent-applications.repository.js";

/** Which rows does the policy show this actor at this route: their own and their organisation's, or every one? */
export function reachOf(actor: Actor, route: Parameters<typeof actionOf>[0]): TalentReach {
  const isEvery = listFilter(actor, actionOf(route)).some((clause) =>
    Object.values(clause).every((field) => field === null),
  );
  return isEvery ? "every" : "own";
}

/** May the actor do what is asked to this application? Every route of an application asks here first. */
@Injectable()
export class TalentAccess {
  constructor(private readonly applications: TalentApplicationsRepository) {}

  /** **Fails** not-found for an application that the actor may not know of, access.forbidden. */
  async authorize(asked: Asked, applicationId: string): Promise<Outcome<StoredTalentApplication>> {
    const value = await this.applications.find(reachOf(asked.actor, talentApplicationRoute), applicationId);
    return authorizeResource(asked, "talent-application", value && { value, facts: applicationFacts(value) });
  }

  /** How does it look now? **Fails** not-found. */
  async read(asked: Asked, id: string): Promise<Outcome<TalentApplicationDetail>> {
    const row = await this.applications.find(reachOf(asked.actor, talentApplicationRoute), id);
    if (row === undefined) return refuse("not-found");
    const candidates = await this.applications.nameCandidates([row.candidateId]);
    return { ok: true, value: toApplicationDetail(asked.actor, row, candidates.get(row.candidateId)) };
  }
}
