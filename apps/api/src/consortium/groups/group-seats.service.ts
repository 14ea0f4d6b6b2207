import type { Asked } from "@interphase/access";
import { settleSeats, type SeatKind } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { ScopeMembersService } from "../../membership/roles/scope-members.service.js";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { isId } from "../../platform/database/identifier.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { CleanTeamRules } from "./clean-team-rules.service.js";
import { GroupAccess } from "./group-access.service.js";
import { GroupMembersRepository } from "./group-members.repository.js";
import { GroupsRepository, type StoredGroup } from "./groups.repository.js";

/** A seat about to be given. `accessEndsAt`: in a clean team, when the access ends. */
export interface SeatToGive {
  readonly group: Pick<StoredGroup, "id" | "kind">;
  readonly organisationId: string;
  readonly personId: string;
  readonly seat: SeatKind;
  readonly accessEndsAt: Date | null;
}

/** Who sits in a group for an organisation? Its representative and its administrator say so, of its own people alone. */
@Injectable()
export class GroupSeatsService {
  constructor(
    private readonly groups: GroupsRepository,
    private readonly members: GroupMembersRepository,
    private readonly access: GroupAccess,
    private readonly rules: CleanTeamRules,
    private readonly scopeMembers: ScopeMembersService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found, access.forbidden, group.not-in, group.too-many-seats, group.alternate-alone, group.unknown-colleague, group.named-only, group.cooling-off. */
  give(asked: Asked, groupId: string, personId: string, seat: SeatKind): Promise<Outcome<undefined>> {
    return this.change(asked, groupId, personId.toLowerCase(), seat);
  }

  /** **Fails** not-found also for somebody without a seat, access.forbidden, group.not-in, group.alternate-alone. */
  end(asked: Asked, groupId: string, personId: string): Promise<Outcome<undefined>> {
    return this.change(asked, groupId, personId.toLowerCase(), null);
  }

  /** Ends every seat that an organisation has given in a group. */
  async endAll({ id, kind }: Pick<StoredGroup, "id" | "kind">, organisationId: string): Promise<void> {
    const now = this.clock.now();
    for (const person of await this.members.endSeatsOf(id, organisationId, now)) {
      if (kind === "clean-team") await this.rules.endRoles(id, person.id, now);
      await this.scopeMembers.refresh("group", id, person);
    }
  }

  /** From now on the person sits there like this, once all has been checked. */
  async seat(given: SeatToGive, givenBy: string): Promise<void> {
    await this.become(given, givenBy);
  }

  private async change(
    asked: Asked,
    groupId: string,
    personId: string,
    seat: SeatKind | null,
  ): Promise<Outcome<undefined>> {
    const { organisationId } = asked.actor;
    const found = await this.access.authorize(asked, groupId);
    if (!found.ok) return found;
    if (organisationId === null) return refuse("not-found");
    const { id, kind } = found.value;
    if (seat !== null && kind === "clean-team") return refuse("group.named-only");
    await this.groups.lock(id);
    const place = await this.members.findPlace(id, organisationId);
    const held = await this.members.listSeats(id, [organisationId]);
    const before = held.find((each) => each.personId === personId);
    if (seat === null && before === undefined) return refuse("not-found");
    const settled = settleSeats(place, held, { personId, seat });
    if (!settled.ok) return settled;
    if (seat !== null && !(isId(personId) && (await this.members.findColleague(organisationId, personId))))
      return refuse("group.unknown-colleague");
    const cooling = seat === null ? undefined : await this.rules.refuseCooling(found.value, personId);
    if (cooling !== undefined) return cooling;
    this.audit.describe({ target: { kind: "group", id }, facts: { personId, seat } });
    const given = { group: found.value, organisationId, personId, accessEndsAt: null };
    if (before?.seat !== seat) await this.become({ ...given, seat }, asked.actor.personId);
    return { ok: true, value: undefined };
  }

  /** From now on the person sits there like this: the seat before ends, and stays written down. */
  private async become(
    given: Omit<SeatToGive, "seat"> & { readonly seat: SeatKind | null },
    givenBy: string,
  ): Promise<void> {
    const { group, organisationId, personId, seat, accessEndsAt } = given;
    const [groupId, since] = [group.id, this.clock.now()];
    await this.members.endSeat(groupId, personId, since);
    if (seat !== null)
      await this.members.insertSeat({
        ...{ id: this.clock.newId(), groupId, organisationId, personId },
        ...{ seat, since, accessEndsAt, givenBy },
      });
    if (group.kind === "clean-team")
      await this.rules.endRoles(groupId, personId, seat === null ? since : (accessEndsAt ?? since));
    await this.scopeMembers.refresh("group", groupId, { id: personId, organisationId });
  }
}
