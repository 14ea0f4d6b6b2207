import type { Actor, Asked, Facts } from "@interphase/access";
import { talentPlacementRoute, type TalentPlacement } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { authorizeResource } from "../../platform/problems/authorize.js";
import type { Outcome } from "../../platform/problems/failure.js";
import { reachOf } from "./talent-access.service.js";
import { TalentPlacementsRepository, type StoredPlacement } from "./talent-placements.repository.js";

/** What does the policy need to know of a placement, as this actor meets it? It is its candidate's and its mentor's alike. */
export function placementFacts(actor: Actor, { hostId, candidateId, mentorId }: StoredPlacement): Facts {
  const isMentor = mentorId === actor.personId && actor.organisationId === hostId;
  return { ownerOrganisationId: hostId, ownerPersonId: isMentor ? mentorId : candidateId };
}

/** Who is placed where, with whom, from when to when? */
@Injectable()
export class TalentPlacementsService {
  constructor(private readonly placements: TalentPlacementsRepository) {}

  /** **Fails** not-found. */
  async get(asked: Asked, placementId: string): Promise<Outcome<TalentPlacement>> {
    const value = await this.placements.find(reachOf(asked.actor, talentPlacementRoute), placementId);
    const found = authorizeResource(
      asked,
      "talent-placement",
      value && { value, facts: placementFacts(asked.actor, value) },
    );
    return found.ok ? { ok: true, value: await this.show(found.value) } : found;
  }

  private async show(row: StoredPlacement): Promise<TalentPlacement> {
    const people = await this.placements.namePeople([row.candidateId, row.mentorId]);
    const mentor = people.get(row.mentorId);
    return {
      id: row.id,
      applicationId: row.applicationId,
      programme: { id: row.programmeId, name: { en: row.programmeNameEn, zh: row.programmeNameZh } },
      title: row.title,
      host: { id: row.hostId, name: row.hostName },
      candidate: people.get(row.candidateId)?.name ?? "",
      mentor: mentor?.organisationId === row.hostId ? mentor.name : null,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
    };
  }
}
