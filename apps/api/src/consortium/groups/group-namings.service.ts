import { listFilter, type Actor, type Asked } from "@interphase/access";
import { accessEndOf, settleSeats, type GroupNaming, type WaitingNaming } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { AuditService, organisationScope } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeCursor, decodeTimeCursor, toPage } from "../../platform/database/cursor.js";
import { isId } from "../../platform/database/identifier.js";
import { authorizeResource } from "../../platform/problems/authorize.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { CleanTeamRules } from "./clean-team-rules.service.js";
import { GroupAccess } from "./group-access.service.js";
import { GroupMembersRepository } from "./group-members.repository.js";
import { toGroupNaming, toWaitingNaming } from "./group-naming.mapper.js";
import { GroupNamingsRepository, type KeptNaming } from "./group-namings.repository.js";
import { GroupSeatsService } from "./group-seats.service.js";
import { seesMembers } from "./group.mapper.js";
import { GroupsRepository, type StoredGroup } from "./groups.repository.js";

type Page<Item = GroupNaming> = { items: Item[]; nextCursor: string | null };
interface PageQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Whom does an organisation name, until when, and what do they do otherwise? */
interface NameWish {
  readonly personId: string;
  readonly accessEndsOn: string;
  readonly work?: string | undefined;
}

/** What counsel says of a name. */
export type NamingDecision =
  { readonly decision: "confirm" } | { readonly decision: "refuse"; readonly reason: string };

/** Who is named in clean teams? Their organisation names people, counsel confirms them, and only then do they sit there. */
@Injectable()
export class GroupNamingsService {
  constructor(
    private readonly groups: GroupsRepository,
    private readonly members: GroupMembersRepository,
    private readonly namings: GroupNamingsRepository,
    private readonly rules: CleanTeamRules,
    private readonly seats: GroupSeatsService,
    private readonly access: GroupAccess,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found also for a group that is no clean team, access.forbidden for whoever is not in it yet. */
  async listOfGroup(asked: Asked, groupId: string, query: PageQuery): Promise<Outcome<Page>> {
    const found = await this.authorizeTeam(asked, groupId);
    if (!found.ok) return found;
    if (!seesNames(asked.actor, found.value)) return refuse("access.forbidden");
    const after = decodeCursor(query.cursor, ["text", "id"]);
    if (!after.ok) return after;
    const rows = await this.namings.listOfGroup(
      found.value.id,
      asked.actor.organisationId,
      this.clock.now(),
      query.limit,
      after.value === undefined ? undefined : [String(after.value[0]), String(after.value[1])],
    );
    const page = toPage(rows, query.limit, ({ sortKey, id }) => [sortKey, id]);
    return { ok: true, value: { ...page, items: page.items.map(toGroupNaming) } };
  }

  /** What waits, for whoever decides in all clean teams. */
  async listWaiting({ actor, action }: Asked, query: PageQuery): Promise<Outcome<Page<WaitingNaming>>> {
    const after = decodeTimeCursor(query.cursor);
    if (!after.ok) return after;
    const decidesAll = listFilter(actor, action).some((clause) =>
      Object.values(clause).every((field) => field === null),
    );
    const rows = decidesAll ? await this.namings.listWaiting(query.limit, after.value) : [];
    const page = toPage(rows, query.limit, ({ since, id }) => [since.toISOString(), id]);
    return { ok: true, value: { ...page, items: page.items.map(toWaitingNaming) } };
  }

  /** **Fails** not-found, access.forbidden, group.not-in, too-many-seats, unknown-colleague, naming-waits, access-end, cooling-off, conflicting-seat. */
  async name(
    asked: Asked,
    groupId: string,
    { personId, accessEndsOn, work }: NameWish,
  ): Promise<Outcome<GroupNaming>> {
    const found = await this.authorizeTeam(asked, groupId);
    if (!found.ok) return found;
    const { organisationId } = asked.actor;
    if (organisationId === null) return refuse("not-found");
    const group = found.value;
    await this.groups.lock(group.id);
    const endsAt = accessEndOf(accessEndsOn);
    const checked = await this.check(group, organisationId, personId, endsAt);
    if (!checked.ok) return checked;
    if (await this.namings.isWaiting(group.id, personId)) return refuse("group.naming-waits");
    const [id, now] = [this.clock.newId(), this.clock.now()];
    await this.namings.insert({
      ...{ id, groupId: group.id, organisationId, personId },
      ...{ accessEndsAt: new Date(endsAt), namedBy: asked.actor.personId, namedAt: now, work: work ?? null },
    });
    this.audit.describe({ target: { kind: "group", id: group.id }, facts: { personId, accessEndsOn } });
    const kept = await this.namings.findWaiting(id, organisationId);
    if (kept === undefined) throw new Error("a name was lost while it was kept");
    return { ok: true, value: toGroupNaming(kept) };
  }

  /** **Fails** not-found, access.forbidden, group.nothing-to-decide; where it is confirmed also what `name` fails with. */
  async decide(asked: Asked, namingId: string, decided: NamingDecision): Promise<Outcome<undefined>> {
    const naming = await this.namings.find(namingId);
    const group = naming && (await this.access.find(asked.actor, naming.groupId));
    const found = authorizeResource(
      asked,
      "group-naming",
      naming && group && { value: { naming, group: group.value }, facts: group.facts },
    );
    if (!found.ok) return found;
    await this.groups.lock(found.value.group.id);
    if ((await this.namings.find(namingId))?.state !== "waiting") return refuse("group.nothing-to-decide");
    if (decided.decision === "confirm") {
      const seated = await this.confirm(asked.actor, found.value.group, found.value.naming);
      if (!seated.ok) return seated;
    }
    const [state, reason] =
      decided.decision === "confirm"
        ? (["confirmed", null] as const)
        : (["refused", decided.reason] as const);
    await this.namings.settle(found.value.naming.id, state, asked.actor.personId, this.clock.now(), reason);
    const { groupId: id, organisationId, personId } = found.value.naming;
    const entry = { target: { kind: "group", id }, facts: { personId, decision: decided.decision } };
    this.audit.describe(entry);
    this.audit.record({
      ...entry,
      action: "group-namings.decide",
      scope: organisationScope(organisationId),
    });
    return { ok: true, value: undefined };
  }

  /** **Fails** not-found also for a name of another organisation, access.forbidden, group.nothing-to-decide. */
  async withdraw(asked: Asked, groupId: string, namingId: string): Promise<Outcome<undefined>> {
    const found = await this.authorizeTeam(asked, groupId);
    if (!found.ok) return found;
    await this.groups.lock(found.value.id);
    const naming = await this.namings.find(namingId);
    const { organisationId, personId } = asked.actor;
    if (naming?.groupId !== found.value.id || naming.organisationId !== organisationId)
      return refuse("not-found");
    if (naming.state !== "waiting") return refuse("group.nothing-to-decide");
    await this.namings.settle(naming.id, "withdrawn", personId, this.clock.now(), null);
    const facts = { personId: naming.personId };
    this.audit.describe({ target: { kind: "group", id: found.value.id }, facts });
    return { ok: true, value: undefined };
  }

  private async confirm(actor: Actor, group: StoredGroup, naming: KeptNaming): Promise<Outcome<undefined>> {
    const { organisationId, personId, accessEndsAt } = naming;
    const checked = await this.check(group, organisationId, personId, accessEndsAt.getTime());
    if (!checked.ok) return checked;
    await this.seats.seat({ group, organisationId, personId, seat: "voting", accessEndsAt }, actor.personId);
    return { ok: true, value: undefined };
  }

  /** May this person of this organisation sit in the clean team? Once nobody else changes its places. */
  private async check(
    group: StoredGroup,
    organisationId: string,
    personId: string,
    endsAt: number,
  ): Promise<Outcome<undefined>> {
    const place = await this.members.findPlace(group.id, organisationId);
    const held = await this.members.listSeats(group.id, [organisationId]);
    const settled = settleSeats(place, held, { personId, seat: "voting" });
    if (!settled.ok) return settled;
    if (!(isId(personId) && (await this.members.findColleague(organisationId, personId))))
      return refuse("group.unknown-colleague");
    return (await this.rules.refuseNaming(group, personId, endsAt)) ?? { ok: true, value: undefined };
  }

  private async authorizeTeam(asked: Asked, groupId: string): Promise<Outcome<StoredGroup>> {
    const found = await this.access.authorize(asked, groupId);
    return found.ok && found.value.kind !== "clean-team" ? refuse("not-found") : found;
  }
}

/** Counsel sees the names of every clean team; an organisation that is only invited sees none yet. */
function seesNames(actor: Actor, group: StoredGroup): boolean {
  return group.place === null || group.place === "in" || seesMembers(actor, group);
}
