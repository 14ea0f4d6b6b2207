import {
  isRole,
  mayAppoint,
  namesItsScope,
  scopeKindOf,
  type Actor,
  type AppointmentDecision,
  type Role,
  type ScopeKind,
} from "@interphase/access";
import type { RoleToGive } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import type { FailureCode } from "../../platform/problems/catalogue.js";
import { refuse, type Failure, type Outcome } from "../../platform/problems/failure.js";
import { RoleAssignmentsRepository } from "./role-assignments.repository.js";
import { isPlaceKind, ScopeRegister } from "./scope-register.js";

/** A role that may be given, with its scope found. Null dates: from the moment it is given, without end. */
export interface SettledRole {
  readonly role: Role;
  readonly scopeId: string | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

/** To whom? `personId` is null for somebody who is invited. */
export interface RoleTaker {
  readonly personId: string | null;
  readonly organisationId: string | null;
}

type RefusalReason = Exclude<AppointmentDecision, { allow: true }>["reason"];

const codes: Readonly<Record<RefusalReason, FailureCode>> = {
  "unknown-role": "role.unknown",
  "own-appointment": "role.own-appointment",
  "not-yours-to-give": "role.not-yours-to-give",
  "wrong-scope": "role.wrong-scope",
  "wrong-person": "role.wrong-person",
  "other-organisation": "not-found",
  "has-administrator": "role.has-administrator",
  "no-room-yet": "role.no-room-yet",
  "counsel-and-chair": "role.counsel-and-chair",
  "last-administrator": "role.last-administrator",
};

/** With which refusal is a decision about an appointment answered? */
export function refuseAppointment(reason: RefusalReason): { readonly ok: false; readonly failure: Failure } {
  return refuse(codes[reason]);
}

/** A clock that goes a little wrong is no wish to appoint for yesterday. */
const forgivenMs = 5 * 60_000;

/** Asks the table of appointments, with the facts it needs: for people who are there, and for those invited. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly assignments: RoleAssignmentsRepository,
    private readonly register: ScopeRegister,
    private readonly clock: Clock,
  ) {}

  /**
   * May the actor give this role to this person, in this scope, for this time?
   * **Fails** role.unknown, own-appointment, not-yours-to-give, wrong-scope, wrong-person, wrong-dates, has-administrator, no-room-yet,
   * counsel-and-chair; group.cooling-off;
   * not-found for another organisation's id, and for a group that is not there.
   */
  async settle(
    actor: Actor,
    wanted: RoleToGive,
    taker: RoleTaker,
    pointer = "/body",
  ): Promise<Outcome<SettledRole>> {
    const { role } = wanted;
    if (!isRole(role)) return refuse("role.unknown");
    const kind = scopeKindOf[role];
    if (!namesItsScope(kind) && wanted.scopeId !== undefined) return refuse("role.wrong-scope");
    const isOfOrganisation = kind === "organisation";
    if (isOfOrganisation && wanted.scopeId !== undefined && wanted.scopeId !== taker.organisationId)
      return refuse("not-found");
    const scopeId = isOfOrganisation ? taker.organisationId : (wanted.scopeId ?? null);
    const decision = await this.decide(actor, { role, scopeId }, taker);
    if (!decision.allow) return refuseAppointment(decision.reason);
    if (isPlaceKind(kind)) {
      // A group's chair is one of the people who are there already: nobody is invited to be one.
      if (taker.personId === null) return refuse("role.wrong-person");
      if (scopeId === null || !(await this.register.exists(kind, scopeId))) return refuse("not-found");
    }
    const dates = this.readDates(wanted, pointer);
    if (!dates.ok) return dates;
    const endsAt = await this.endOf(kind, scopeId, taker.personId, dates.value.endsAt);
    return endsAt.ok
      ? { ok: true, value: { role, scopeId, startsAt: dates.value.startsAt, endsAt: endsAt.value } }
      : endsAt;
  }

  /** What does the table say of this appointment? */
  async decide(
    actor: Actor,
    { role, scopeId }: { readonly role: string; readonly scopeId: string | null },
    { personId, organisationId }: RoleTaker,
  ): Promise<AppointmentDecision> {
    const organisationHasAdministrator =
      scopeId === null || (await this.assignments.hasHolder(role, scopeId, this.clock.now()));
    const heldRoles =
      personId === null ? [] : await this.assignments.listCurrentRoles(personId, this.clock.now());
    return mayAppoint(actor, {
      role,
      scopeId,
      personId,
      personOrganisationId: organisationId,
      organisationHasAdministrator,
      heldRoles,
    });
  }

  /** When does a role end that is held in a place? No later than the seat there, where that has an end. */
  private async endOf(
    kind: ScopeKind,
    scopeId: string | null,
    personId: string | null,
    wanted: Date | null,
  ): Promise<Outcome<Date | null>> {
    if (!isPlaceKind(kind) || scopeId === null || personId === null) return { ok: true, value: wanted };
    const bar = await this.register.barredFrom(kind, scopeId, personId, this.clock.now());
    if (bar !== undefined) return refuse(bar.code, "until" in bar ? { until: bar.until } : {});
    const ends = (await this.register.findSeat(kind, scopeId, personId))?.endsAt ?? null;
    return { ok: true, value: ends === null || (wanted !== null && wanted < ends) ? wanted : ends };
  }

  /** For what does somebody of this organisation hold a role that names no other scope? */
  scopeOf(role: Role, organisationId: string | null): string | null {
    return scopeKindOf[role] === "organisation" ? organisationId : null;
  }

  private readDates(
    { startsAt, endsAt }: RoleToGive,
    pointer: string,
  ): Outcome<{ startsAt: Date | null; endsAt: Date | null }> {
    const now = this.clock.now();
    const starts = startsAt === undefined ? null : new Date(startsAt);
    const ends = endsAt === undefined ? null : new Date(endsAt);
    if (starts !== null && starts.getTime() < now.getTime() - forgivenMs)
      return wrongDate(`${pointer}/startsAt`, "a role begins now or later");
    const begins = starts !== null && starts > now ? starts : null;
    if (ends !== null && ends <= (begins ?? now))
      return wrongDate(`${pointer}/endsAt`, "a role ends after it has begun, and not in the past");
    return { ok: true, value: { startsAt: begins, endsAt: ends } };
  }
}

const wrongDate = (pointer: string, message: string) =>
  refuse("role.wrong-dates", { errors: [{ pointer, message }] });
