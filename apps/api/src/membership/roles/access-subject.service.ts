import { isRole, type HeldRole, type Subject } from "@interphase/access";
import { Injectable } from "@nestjs/common";
import type { Caller } from "../../platform/http/caller.js";
import { OrganisationsRepository } from "../organisations/organisations.repository.js";
import {
  PeopleDirectoryRepository,
  type DirectoryPerson,
} from "../people-directory/people-directory.repository.js";
import { RoleAssignmentsRepository, type StoredAssignment } from "./role-assignments.repository.js";

/** Somebody of whom it is asked what they may do, by name. */
export interface NamedSubject extends Subject {
  readonly displayName: string;
}

const mostAssignments = 1_000;

/** Loads what the explanation of access needs to know of people. */
@Injectable()
export class AccessSubjectService {
  constructor(
    private readonly people: PeopleDirectoryRepository,
    private readonly assignments: RoleAssignmentsRepository,
    private readonly organisations: OrganisationsRepository,
  ) {}

  /** One person. Of the caller it is known whether a second factor was shown, and what a token narrows; of others, whether they have one. */
  async load(person: DirectoryPerson, caller: Caller): Promise<NamedSubject> {
    const isSelf = person.id === caller.actor.personId;
    const held = await this.assignments.listOf(person.id, mostAssignments);
    const proven = isSelf
      ? new Set(caller.hasSecondFactor ? [person.id] : [])
      : await this.people.withSecondFactor([person.id]);
    const [subject] = await this.toSubjects(new Map([[person.id, held]]), person.organisationId, proven, [
      person,
    ]);
    if (subject === undefined) throw new Error("a subject was lost while it was loaded");
    return { ...subject, narrowedTo: isSelf ? caller.actor.narrowedTo : null };
  }

  /** Everybody of one organisation (null: of the alliance) who holds something, by name. */
  async loadAll(
    organisationId: string | null,
    assigned: readonly StoredAssignment[],
  ): Promise<NamedSubject[]> {
    const byPerson = new Map<string, StoredAssignment[]>();
    for (const assignment of assigned) {
      const held = byPerson.get(assignment.personId);
      if (held === undefined) byPerson.set(assignment.personId, [assignment]);
      else held.push(assignment);
    }
    const proven = await this.people.withSecondFactor([...byPerson.keys()]);
    const subjects = await this.toSubjects(byPerson, organisationId, proven, []);
    return subjects.sort((a, b) => (a.displayName < b.displayName ? -1 : 1));
  }

  private async toSubjects(
    byPerson: ReadonlyMap<string, readonly StoredAssignment[]>,
    organisationId: string | null,
    proven: ReadonlySet<string>,
    people: readonly DirectoryPerson[],
  ): Promise<NamedSubject[]> {
    const organisation = organisationId === null ? undefined : await this.organisations.find(organisationId);
    const rule = await this.people.secondFactorRule(organisationId);
    return [...byPerson].map(([personId, assignments]) => {
      const person = people.find(({ id }) => id === personId);
      const isProven = proven.has(personId);
      const held = assignments.flatMap((assignment): HeldRole[] => {
        const { role, scopeId, startsAt, endsAt } = assignment;
        if (!isRole(role)) return [];
        const waits = rule.isForEverybody || rule.roles.includes(role);
        const scopeName = scopeId !== null && scopeId === organisation?.id ? organisation.name : null;
        const isWithheld = waits && !isProven;
        return [{ role, scopeId, assignmentId: assignment.id, scopeName, startsAt, endsAt, isWithheld }];
      });
      const first = assignments[0];
      return {
        personId,
        organisationId: person?.organisationId ?? first?.personOrganisationId ?? null,
        displayName: person?.displayName ?? first?.personName ?? "",
        isSuspended: person === undefined ? (first?.isPersonSuspended ?? false) : person.suspendedAt !== null,
        isOrganisationSuspended: (organisation?.suspendedAt ?? null) !== null,
        narrowedTo: null,
        held,
      };
    });
  }
}
