import type { Actor, Asked, Facts } from "@interphase/access";
import { Injectable } from "@nestjs/common";
import { authorizeResource } from "../../platform/problems/authorize.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { GroupAccess } from "../groups/group-access.service.js";
import { MeetingsRepository, type StoredMeeting } from "./meetings.repository.js";

/** What does the policy need to know of a meeting, as this actor meets it? Whoever has left the group writes nothing for it any more. */
export function factsOfMeeting(
  actor: Actor,
  { groupId, seat, secretaryId }: Pick<StoredMeeting, "groupId" | "seat" | "secretaryId">,
): Facts {
  return {
    scopeId: groupId,
    seatedPersonIds: seat === null ? [] : [actor.personId],
    ownerPersonId: seat === null ? null : secretaryId,
  };
}

/** May the actor do what is asked to this meeting? Every route of a meeting asks here first. */
@Injectable()
export class MeetingAccess {
  constructor(
    private readonly meetings: MeetingsRepository,
    private readonly groups: GroupAccess,
  ) {}

  /** **Fails** not-found for a meeting that the actor may not know of, access.forbidden. */
  async authorize(asked: Asked, meetingId: string): Promise<Outcome<StoredMeeting>> {
    const found = await this.meetings.find(meetingId, asked.actor);
    const owned = found && { value: found, facts: factsOfMeeting(asked.actor, found) };
    return authorizeResource(asked, "meeting", owned);
  }

  /** As `authorize`, of the meeting as it is once nobody else changes it. */
  async lock(asked: Asked, meetingId: string): Promise<Outcome<StoredMeeting>> {
    const found = await this.authorize(asked, meetingId);
    if (!found.ok) return found;
    await this.meetings.lock(found.value.id);
    return this.authorize(asked, meetingId);
  }

  /** In which group is it asked? **Fails** not-found for a group that the actor may not know of, access.forbidden. */
  async authorizeGroup(
    asked: Asked,
    groupId: string,
  ): Promise<Outcome<{ readonly id: string; readonly lockDays: number }>> {
    const group = await this.groups.find(asked.actor, groupId);
    if (group === undefined) return refuse("not-found");
    const allowed = authorizeResource(asked, "group", group);
    return allowed.ok ? { ok: true, value: allowed.value } : allowed;
  }
}
