import type { Actor, Asked, Facts } from "@interphase/access";
import { Injectable } from "@nestjs/common";
import { authorizeResource, type Owned } from "../../platform/problems/authorize.js";
import type { Outcome } from "../../platform/problems/failure.js";
import { GroupsRepository, type StoredGroup } from "./groups.repository.js";

/** What does the policy need to know of a group, as this actor meets it? */
export function factsOfGroup(actor: Actor, { id, visibility, place, seat }: StoredGroup): Facts {
  return {
    scopeId: id,
    ...(visibility === "alliance" && { ownerOrganisationId: null }),
    seatedPersonIds: seat === null ? [] : [actor.personId],
    placedOrganisationIds: place === null || actor.organisationId === null ? [] : [actor.organisationId],
  };
}

/** May the actor do what is asked in this group? Every route of a group asks here first. */
@Injectable()
export class GroupAccess {
  constructor(private readonly groups: GroupsRepository) {}

  /** A group with its facts; undefined where there is none, whoever asks. */
  async find(actor: Actor, groupId: string): Promise<Owned<StoredGroup> | undefined> {
    const found = await this.groups.find(groupId, actor);
    return found && { value: found, facts: factsOfGroup(actor, found) };
  }

  /** **Fails** not-found for a group that the actor may not know of, access.forbidden. */
  async authorize(asked: Asked, groupId: string): Promise<Outcome<StoredGroup>> {
    return authorizeResource(asked, "group", await this.find(asked.actor, groupId));
  }
}
