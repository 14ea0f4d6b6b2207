import {
  decide,
  mayEnd,
  scopeKindOf,
  showing,
  type Actor,
  type AppointmentDecision,
} from "@interphase/access";
import type { RoleAssignment, RoleToGive } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { AuditService, organisationScope } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeTimeCursor, toPage } from "../../platform/database/cursor.js";
import { isId } from "../../platform/database/identifier.js";
import type { Caller } from "../../platform/http/caller.js";
import { MailService } from "../../platform/mail/mail.service.js";
import {
  PeopleDirectoryRepository,
  type DirectoryPerson,
} from "../people-directory/people-directory.repository.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { AppointmentsService, refuseAppointment } from "./appointments.service.js";
import { directoryReachOf } from "../people-directory/directory-reach.mapper.js";
import { stateOf, toRoleAssignment } from "./role-assignment.mapper.js";
import {
  RoleAssignmentsRepository,
  type AssignmentFilter,
  type NewAssignment,
  type StoredAssignment,
} from "./role-assignments.repository.js";
import { ScopeMembersService } from "./scope-members.service.js";
import { isPlaceKind } from "./scope-register.js";

interface ListRequest extends AssignmentFilter {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const mostAssignments = 1_000;

/** Who holds which role, and how does that change? What is lost or gained counts from the next request on. */
@Injectable()
export class RoleAssignmentsService {
  constructor(
    private readonly assignments: RoleAssignmentsRepository,
    private readonly appointments: AppointmentsService,
    private readonly people: PeopleDirectoryRepository,
    private readonly scopeMembers: ScopeMembersService,
    private readonly mails: MailService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async list(
    actor: Actor,
    request: ListRequest,
  ): Promise<Outcome<{ items: RoleAssignment[]; nextCursor: string | null }>> {
    const after = decodeTimeCursor(request.cursor);
    if (!after.ok) return after;
    const now = this.clock.now();
    const reach = directoryReachOf({ actor, action: showing("role-assignment") }, "own");
    const rows = await this.assignments.list(reach, request, now, request.limit, after.value);
    const { items, nextCursor } = toPage(rows, request.limit, ({ createdAt, id }) => [
      createdAt.toISOString(),
      id,
    ]);
    return { ok: true, value: { items: await this.toItems(actor, items, now), nextCursor } };
  }

  /** How do these assignments look to the actor, and which may the actor end? */
  async toItems(actor: Actor, stored: readonly StoredAssignment[], now: Date): Promise<RoleAssignment[]> {
    const items: RoleAssignment[] = [];
    for (const assignment of stored) {
      const isOver = stateOf(assignment, now) === "ended";
      const may = !isOver && (await this.decideEnd(actor, assignment, now)).allow;
      items.push(toRoleAssignment(assignment, now, may));
    }
    return items;
  }

  /**
   * **Fails** not-found for a person whom the actor may not know of, as for nobody; role.own-appointment and whatever else
   * the table of appointments refuses; role.already-held.
   */
  async appoint(actor: Actor, personId: string, wanted: RoleToGive): Promise<Outcome<RoleAssignment>> {
    const person = await this.people.find(personId);
    if (person === undefined || isOutOfReach(actor, person)) return refuse("not-found");
    if (person.id === actor.personId) return refuseAppointment("own-appointment");
    await this.assignments.lock(person.organisationId);
    const taker = { personId: person.id, organisationId: person.organisationId };
    const settled = await this.appointments.settle(actor, wanted, taker);
    if (!settled.ok)
      return this.maySee(actor, person) || settled.failure.code === "not-found"
        ? settled
        : refuse("not-found");
    const now = this.clock.now();
    const { role, scopeId, startsAt, endsAt } = settled.value;
    const assignment: NewAssignment = {
      id: this.clock.newId(),
      personId,
      role,
      scopeId,
      startsAt: startsAt ?? now,
      endsAt,
      appointedBy: actor.personId,
      createdAt: now,
    };
    if (await this.assignments.overlaps(assignment)) return refuse("role.already-held");
    await this.assignments.insert(assignment);
    await this.refreshScope(assignment, person.organisationId);
    await this.tell(actor, person, assignment, "given");
    this.note(actor, person, assignment, "role-assignments.create");
    const stored = await this.assignments.find(assignment.id);
    if (stored === undefined) throw new Error("an assignment was lost while it was made");
    return { ok: true, value: (await this.toItems(actor, [stored], now))[0] as RoleAssignment };
  }

  /**
   * **Fails** not-found, access.forbidden for what the actor sees but may not end, role.last-administrator;
   * identity.second-factor-required where a role that waits for one would show it.
   */
  async end({ actor, withheld }: Caller, assignmentId: string): Promise<Outcome<undefined>> {
    const found = isId(assignmentId) ? await this.assignments.find(assignmentId) : undefined;
    if (found === undefined) return refuse("not-found");
    if (!this.maySeeAssignment(actor, found)) {
      const proven = { ...actor, grants: [...actor.grants, ...withheld] };
      return refuse(this.maySeeAssignment(proven, found) ? "identity.second-factor-required" : "not-found");
    }
    await this.assignments.lock(found.personOrganisationId);
    const stored = await this.assignments.find(assignmentId);
    const now = this.clock.now();
    if (stored === undefined || stateOf(stored, now) === "ended") return refuse("not-found");
    const decision = await this.decideEnd(actor, stored, now);
    if (!decision.allow)
      return decision.reason === "last-administrator"
        ? refuseAppointment(decision.reason)
        : refuse("access.forbidden");
    if (stored.startsAt >= now) await this.assignments.delete(stored.id);
    else await this.assignments.end(stored.id, now);
    await this.refreshScope(stored, stored.personOrganisationId);
    const person = await this.people.find(stored.personId);
    if (person !== undefined && stored.personId !== actor.personId)
      await this.tell(actor, person, { ...stored, endsAt: now }, "ended");
    this.note(actor, person, stored, "role-assignments.end");
    return { ok: true, value: undefined };
  }

  /** Would somebody's absence leave an organisation, or the platform, without an administrator? */
  async isLastAdministrator(personId: string): Promise<boolean> {
    const now = this.clock.now();
    for (const held of await this.assignments.listOf(personId, mostAssignments)) {
      if (stateOf(held, now) !== "running") continue;
      const own: Actor = {
        personId,
        organisationId: held.personOrganisationId,
        grants: [],
        narrowedTo: null,
      };
      const decision = await this.decideEnd(own, held, now);
      if (!decision.allow && decision.reason === "last-administrator") return true;
    }
    return false;
  }

  private async decideEnd(actor: Actor, stored: StoredAssignment, now: Date): Promise<AppointmentDecision> {
    const { role, scopeId, personId, personOrganisationId } = stored;
    const appointment = {
      role,
      scopeId,
      personId,
      personOrganisationId,
      organisationHasAdministrator: true,
    };
    const asLast = mayEnd(actor, { ...appointment, isLastAdministrator: true });
    const isAboutTheLast = !asLast.allow && asLast.reason === "last-administrator";
    if (!isAboutTheLast) return asLast;
    const isRunning = stateOf(stored, now) === "running";
    const isLastAdministrator =
      isRunning && !(await this.assignments.hasOtherHolder(role, scopeId, personId, now));
    return mayEnd(actor, { ...appointment, isLastAdministrator });
  }

  /** Whoever holds a role for a group belongs to it for as long. */
  private async refreshScope(
    { role, scopeId, personId }: Pick<NewAssignment, "role" | "scopeId" | "personId">,
    organisationId: string | null,
  ): Promise<void> {
    const kind = scopeKindOf[role];
    if (isPlaceKind(kind) && scopeId !== null)
      await this.scopeMembers.refresh(kind, scopeId, { id: personId, organisationId });
  }

  private maySee(actor: Actor, { id, organisationId }: DirectoryPerson): boolean {
    return decide(actor, showing("person"), { ownerOrganisationId: organisationId, ownerPersonId: id }).allow;
  }

  private maySeeAssignment(actor: Actor, stored: StoredAssignment): boolean {
    if (stored.personId === actor.personId) return true;
    const { ownerOrganisationId, personId, scopeId } = stored;
    return decide(actor, showing("role-assignment"), {
      ownerOrganisationId,
      ownerPersonId: personId,
      scopeId,
    }).allow;
  }

  private async tell(
    actor: Actor,
    person: DirectoryPerson,
    { role, scopeId, startsAt, endsAt }: NewAssignment,
    change: "given" | "ended",
  ): Promise<void> {
    const by = await this.people.find(actor.personId);
    await this.mails.send({
      to: person.email,
      name: person.displayName,
      personId: person.id,
      organisationId: person.organisationId,
      kind: "role-changed",
      locale: person.locale,
      facts: {
        change,
        role,
        scopeName: scopeId !== null && scopeId === person.organisationId ? person.organisationName : null,
        startsAt: change === "given" ? startsAt : null,
        endsAt,
        byName: by?.displayName ?? null,
      },
    });
  }

  /** The organisation finds in its own record what others do to its people's roles. */
  private note(
    actor: Actor,
    person: DirectoryPerson | undefined,
    assignment: NewAssignment,
    action: string,
  ): void {
    const { id, role, scopeId, personId, startsAt, endsAt } = assignment;
    const facts = {
      personId,
      role,
      scopeId,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt?.toISOString() ?? null,
    };
    const target = { kind: "role-assignment", id };
    this.audit.describe({ target, facts });
    const organisationId = person?.organisationId ?? null;
    if (organisationId !== null && organisationId !== actor.organisationId)
      this.audit.record({ action, target, facts, scope: organisationScope(organisationId) });
  }
}

/** Whoever acts for a member appoints nobody elsewhere: known at once, so that a foreign id takes no longer than a missing one. */
function isOutOfReach(actor: Actor, person: DirectoryPerson): boolean {
  return actor.organisationId !== null && person.organisationId !== actor.organisationId;
}
