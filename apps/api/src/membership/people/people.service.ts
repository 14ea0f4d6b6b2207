import { decide, rolesToGive, type Actor, type Asked } from "@interphase/access";
import { suspendPersonRoute, type Person, type PersonDetail } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeCursor, toPage } from "../../platform/database/cursor.js";
import { isId } from "../../platform/database/identifier.js";
import { actionOf } from "../../platform/http/route-action.js";
import { SessionsService } from "../../identity/sessions/sessions.service.js";
import { MailService } from "../../platform/mail/mail.service.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { authorizeResource } from "../../platform/problems/authorize.js";
import { AppointmentsService, refuseAppointment } from "../roles/appointments.service.js";
import { directoryReachOf } from "../people-directory/directory-reach.mapper.js";
import { RoleAssignmentsRepository } from "../roles/role-assignments.repository.js";
import { RoleAssignmentsService } from "../roles/role-assignments.service.js";
import {
  PeopleDirectoryRepository,
  type DirectoryPerson,
  type PeopleFilter,
} from "../people-directory/people-directory.repository.js";

interface ListRequest extends PeopleFilter {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const mostAssignments = 200;

/** Who is there, and who is kept out? For those who administer people, each their own. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly people: PeopleDirectoryRepository,
    private readonly assignments: RoleAssignmentsRepository,
    private readonly roles: RoleAssignmentsService,
    private readonly appointments: AppointmentsService,
    private readonly sessions: SessionsService,
    private readonly mails: MailService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async list(
    asked: Asked,
    request: ListRequest,
  ): Promise<Outcome<{ items: Person[]; nextCursor: string | null }>> {
    const after = decodeCursor(request.cursor, ["text", "id"]);
    if (!after.ok) return after;
    const position =
      after.value === undefined ? undefined : ([String(after.value[0]), String(after.value[1])] as const);
    const reach = directoryReachOf(asked);
    const rows = await this.people.list(reach, request, request.limit, position);
    const { items, nextCursor } = toPage(rows, request.limit, ({ displayName, id }) => [displayName, id]);
    return { ok: true, value: { items: await this.toPeople(items), nextCursor } };
  }

  /** **Fails** not-found for everybody whom the actor does not administer. */
  async get(asked: Asked, personId: string): Promise<Outcome<PersonDetail>> {
    const found = await this.find(asked, personId);
    if (!found.ok) return found;
    const { actor } = asked;
    const now = this.clock.now();
    const person = found.value;
    const [shown] = await this.toPeople([person]);
    if (shown === undefined) return refuse("not-found");
    const held = await this.assignments.listOf(personId, mostAssignments);
    const sessions = await this.people.sessionsOf([personId], now);
    return {
      ok: true,
      value: {
        ...shown,
        assignments: await this.roles.toItems(actor, held, now),
        sessionCount: sessions.get(personId)?.count ?? 0,
        mayAdminister:
          person.id !== actor.personId && decide(actor, actionOf(suspendPersonRoute), factsOf(person)).allow,
        rolesToGive: await this.rolesToGive(actor, person),
      },
    };
  }

  /** Keeps somebody out from the next request on. **Fails** not-found, people.oneself, role.last-administrator. */
  async suspend(asked: Asked, personId: string): Promise<Outcome<undefined>> {
    const found = await this.findOther(asked, personId);
    if (!found.ok) return found;
    const { organisationId } = found.value;
    await this.assignments.lock(organisationId);
    if (await this.roles.isLastAdministrator(personId)) return refuseAppointment("last-administrator");
    await this.people.setSuspended(personId, this.clock.now());
    await this.sessions.revokeAll(personId);
    this.note(personId);
    return { ok: true, value: undefined };
  }

  /** Lets somebody in again, with the roles that still run. */
  async reinstate(asked: Asked, personId: string): Promise<Outcome<undefined>> {
    const found = await this.findOther(asked, personId);
    if (!found.ok) return found;
    await this.people.setSuspended(personId, null);
    this.note(personId);
    return { ok: true, value: undefined };
  }

  async endSessions(asked: Asked, personId: string): Promise<Outcome<undefined>> {
    const found = await this.findOther(asked, personId);
    if (!found.ok) return found;
    const sessionCount = await this.sessions.revokeAll(personId);
    this.note(personId, { sessionCount });
    return { ok: true, value: undefined };
  }

  /** After a lost phone: the person signs in with the password alone, whatever waits for a second factor stays withheld. */
  async removeFactors(asked: Asked, personId: string): Promise<Outcome<undefined>> {
    const found = await this.findOther(asked, personId);
    if (!found.ok) return found;
    const { email, displayName, organisationId, locale } = found.value;
    const factorCount = await this.people.removeFactors(personId);
    await this.sessions.revokeAll(personId);
    await this.mails.send({
      to: email,
      name: displayName,
      personId,
      organisationId,
      kind: "factor-changed",
      locale,
      facts: { change: "factors-reset", at: this.clock.now() },
    });
    this.note(personId, { factorCount });
    return { ok: true, value: undefined };
  }

  private async find(asked: Asked, personId: string): Promise<Outcome<DirectoryPerson>> {
    const person = isId(personId) ? await this.people.find(personId) : undefined;
    const owned = person === undefined ? undefined : { value: person, facts: factsOf(person) };
    return authorizeResource(asked, "person", owned);
  }

  private async findOther(asked: Asked, personId: string): Promise<Outcome<DirectoryPerson>> {
    const found = await this.find(asked, personId);
    return found.ok && found.value.id === asked.actor.personId ? refuse("people.oneself") : found;
  }

  private async rolesToGive(actor: Actor, { id, organisationId }: DirectoryPerson): Promise<string[]> {
    const given: string[] = [];
    for (const role of rolesToGive(actor)) {
      const scopeId = this.appointments.scopeOf(role, organisationId);
      const taker = { personId: id, organisationId };
      if ((await this.appointments.decide(actor, { role, scopeId }, taker)).allow) given.push(role);
    }
    return given;
  }

  private async toPeople(people: readonly DirectoryPerson[]): Promise<Person[]> {
    const ids = people.map(({ id }) => id);
    const sessions = await this.people.sessionsOf(ids, this.clock.now());
    const proven = await this.people.withSecondFactor(ids);
    return people.map((person) => ({
      id: person.id,
      email: person.email,
      displayName: person.displayName,
      locale: person.locale,
      organisation:
        person.organisationId === null || person.organisationName === null
          ? null
          : { id: person.organisationId, name: person.organisationName },
      state: person.suspendedAt === null ? "active" : "suspended",
      suspendedAt: person.suspendedAt?.toISOString() ?? null,
      createdAt: person.createdAt.toISOString(),
      lastSeenAt: sessions.get(person.id)?.lastSeenAt.toISOString() ?? null,
      hasSecondFactor: proven.has(person.id),
      roles: [...person.roles],
    }));
  }

  private note(personId: string, facts: Readonly<Record<string, number>> = {}): void {
    this.audit.describe({ target: { kind: "person", id: personId }, facts });
  }
}

function factsOf({ id, organisationId }: DirectoryPerson) {
  return { ownerOrganisationId: organisationId, ownerPersonId: id };
}
