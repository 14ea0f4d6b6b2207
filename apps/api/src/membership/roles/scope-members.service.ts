import { Injectable } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import { ScopeMembersRepository } from "./scope-members.repository.js";
import { ScopeRegister, type PlaceKind } from "./scope-register.js";

/** Somebody, and the organisation that they are there for. */
export interface PlacedPerson {
  readonly id: string;
  readonly organisationId: string | null;
}

/**
 * Who belongs to a group, a facility or a project? Whoever has a seat there, and whoever holds a role for it.
 * Both are asked anew whenever either changes, so that the end of one does not take what the other gives.
 */
@Injectable()
export class ScopeMembersService {
  constructor(
    private readonly members: ScopeMembersRepository,
    private readonly register: ScopeRegister,
    private readonly clock: Clock,
  ) {}

  /** Writes down from when until when the person belongs there, after a seat or a role has been given or ended. */
  async refresh(
    scopeKind: PlaceKind,
    scopeId: string,
    { id: personId, organisationId }: PlacedPerson,
  ): Promise<void> {
    await this.members.lock(scopeId);
    const now = this.clock.now();
    await this.members.end(scopeKind, scopeId, personId, now);
    const seat = await this.register.findSeat(scopeKind, scopeId, personId);
    const times = seat
      ? [{ startsAt: now, endsAt: seat.endsAt }]
      : await this.members.timesByRole(scopeKind, scopeId, personId, now);
    for (const { startsAt, endsAt } of times)
      await this.members.insert({
        id: this.clock.newId(),
        scopeKind,
        scopeId,
        personId,
        organisationId,
        startsAt: startsAt > now ? startsAt : now,
        endsAt,
      });
  }
}
