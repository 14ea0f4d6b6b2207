import type { Actor } from "@interphase/access";
import { Injectable } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import { PeopleDirectoryRepository } from "../people-directory/people-directory.repository.js";
import { RoleAssignmentsRepository } from "./role-assignments.repository.js";

/**
 * Who is somebody by now, who proposed what another confirms or accepts?
 * **Shape** with the roles of this moment: a right that is lost is lost for what it has not yet brought about. Undefined for
 * somebody who is gone.
 */
@Injectable()
export class Proposers {
  constructor(
    private readonly people: PeopleDirectoryRepository,
    private readonly assignments: RoleAssignmentsRepository,
    private readonly clock: Clock,
  ) {}

  async find(personId: string): Promise<Actor | undefined> {
    const person = await this.people.find(personId);
    if (person === undefined) return undefined;
    const grants = await this.assignments.currentGrants(personId, this.clock.now());
    return { personId, organisationId: person.organisationId, grants, narrowedTo: null };
  }
}
