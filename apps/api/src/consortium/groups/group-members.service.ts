import type { Actor, Asked } from "@interphase/access";
import { settleDecision, settleJoining, type GroupMember, type PlaceDecision } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { AuditService, organisationScope } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeCursor, toPage } from "../../platform/database/cursor.js";
import { isId } from "../../platform/database/identifier.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { GroupAccess } from "./group-access.service.js";
import { toGroupMember } from "./group-member.mapper.js";
import { GroupMembersRepository } from "./group-members.repository.js";
import { GroupSeatsService } from "./group-seats.service.js";
import { mayOf, seesMembers } from "./group.mapper.js";
import { GroupsRepository, type StoredGroup } from "./groups.repository.js";

interface MemberQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly state: "in" | "waiting";
  readonly organisationId?: string | undefined;
}

/** Which organisations are in a group, and how do they come and go? By the group's rules; each change ends or begins a place. */
@Injectable()
export class GroupMembersService {
  constructor(
    private readonly groups: GroupsRepository,
    private readonly members: GroupMembersRepository,
    private readonly seats: GroupSeatsService,
    private readonly access: GroupAccess,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found, access.forbidden. */
  async list(
    asked: Asked,
    groupId: string,
    query: MemberQuery,
  ): Promise<Outcome<{ items: GroupMember[]; nextCursor: string | null }>> {
    const found = await this.access.authorize(asked, groupId);
    if (!found.ok) return found;
    const after = decodeCursor(query.cursor, ["text", "id"]);
    if (!after.ok) return after;
    const { actor } = asked;
    const mayDecide = mayOf(actor, found.value).decidePlaces;
    const isWaiting = query.state === "waiting";
    if (!isWaiting && !seesMembers(actor, found.value)) return refuse("access.forbidden");
    const { organisationId: wanted } = query;
    const own = actor.organisationId;
    if (isWaiting && !mayDecide && (own === null || (wanted ?? own) !== own))
      return { ok: true, value: { items: [], nextCursor: null } };
    const places = await this.members.listPlaces(
      found.value.id,
      isWaiting ? ["applied", "invited"] : ["in"],
      isWaiting && !mayDecide ? own : (wanted ?? null),
      query.limit,
      after.value === undefined ? undefined : [String(after.value[0]), String(after.value[1])],
    );
    const page = toPage(places, query.limit, ({ organisationName, organisationId }) => [
      organisationName,
      organisationId,
    ]);
    const seats = await this.members.listSeats(
      found.value.id,
      page.items.map(({ organisationId }) => organisationId),
    );
    return { ok: true, value: { ...page, items: page.items.map((place) => toGroupMember(place, seats)) } };
  }

  /** Brings the caller's organisation in, or applies for it. **Fails** not-found, access.forbidden, group.place-taken, group.not-open. */
  async join(asked: Asked, groupId: string, message: string | null): Promise<Outcome<GroupMember>> {
    const { organisationId } = asked.actor;
    const found = await this.lockGroup(asked, groupId);
    if (!found.ok) return found;
    if (organisationId === null) return refuse("not-found");
    const { id, joinMode, place } = found.value;
    const settled = settleJoining(joinMode, place);
    if (!settled.ok) return settled;
    await this.become(id, organisationId, settled.value, settled.value === "applied" ? message : null);
    this.audit.describe({ target: { kind: "group", id }, facts: { organisationId, state: settled.value } });
    const [kept] = await this.members.listPlaces(id, [settled.value], organisationId, 1, undefined);
    if (kept === undefined) throw new Error("a place was lost while it was taken");
    return { ok: true, value: toGroupMember(kept, []) };
  }

  /** **Fails** not-found, access.forbidden, group.unknown-organisation, group.place-taken, group.not-open, group.nothing-to-decide. */
  async decide(
    asked: Asked,
    groupId: string,
    organisationId: string,
    decision: PlaceDecision,
  ): Promise<Outcome<undefined>> {
    const found = await this.lockGroup(asked, groupId);
    if (!found.ok) return found;
    if (!isId(organisationId) || !(await this.members.isMember(organisationId)))
      return refuse("group.unknown-organisation");
    const { id, joinMode } = found.value;
    const place = await this.members.findPlace(id, organisationId);
    const settled = settleDecision(joinMode, place, decision);
    if (!settled.ok) return settled;
    await this.become(id, organisationId, settled.value, null);
    this.note(asked.actor, id, organisationId, "groups.decide-place", decision);
    return { ok: true, value: undefined };
  }

  /**
   * Takes an organisation out, with its seats: one's own, or any by the secretariat.
   * **Fails** not-found for an organisation that has no place there, as for a group that the actor may not know of.
   */
  async leave(asked: Asked, groupId: string, organisationId: string): Promise<Outcome<undefined>> {
    const found = await this.lockGroup(asked, groupId);
    if (!found.ok) return found;
    const isOthers =
      asked.actor.organisationId !== null && asked.actor.organisationId !== organisationId.toLowerCase();
    if (!isId(organisationId) || isOthers) return refuse("not-found");
    const { id } = found.value;
    const place = await this.members.findPlace(id, organisationId);
    if (place === null) return refuse("not-found");
    await this.seats.endAll(found.value, organisationId);
    await this.become(id, organisationId, null, null);
    this.note(asked.actor, id, organisationId, "groups.leave", place);
    return { ok: true, value: undefined };
  }

  /** The group as it is once nobody else changes its places. */
  private async lockGroup(asked: Asked, groupId: string): Promise<Outcome<StoredGroup>> {
    const found = await this.access.authorize(asked, groupId);
    if (!found.ok) return found;
    await this.groups.lock(found.value.id);
    return this.access.authorize(asked, groupId);
  }

  /** From now on the organisation stands like this: the place before ends, and stays written down. */
  private async become(
    groupId: string,
    organisationId: string,
    state: GroupMember["state"] | null,
    message: string | null,
  ): Promise<void> {
    const since = this.clock.now();
    await this.members.endPlace(groupId, organisationId, since);
    if (state !== null)
      await this.members.insertPlace({
        id: this.clock.newId(),
        groupId,
        organisationId,
        state,
        message,
        since,
      });
  }

  /** What others do to an organisation stands in its own record too. */
  private note(actor: Actor, groupId: string, organisationId: string, action: string, what: string): void {
    const target = { kind: "group", id: groupId };
    const facts = { organisationId, what };
    this.audit.describe({ target, facts });
    if (actor.organisationId !== organisationId)
      this.audit.record({ action, target, facts, scope: organisationScope(organisationId) });
  }
}
