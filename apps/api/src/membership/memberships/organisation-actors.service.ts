import type { Actor, Role } from "@interphase/access";
import { Injectable } from "@nestjs/common";
import { PeopleDirectoryRepository } from "../people-directory/people-directory.repository.js";
import { ArchiveLinksRepository, type OrganisationHolder } from "./archive-links.repository.js";

/** Who of an organisation may do what, were they asked now? A role that waits for a second factor lets nobody do anything. */
@Injectable()
export class OrganisationActors {
  constructor(
    private readonly links: ArchiveLinksRepository,
    private readonly people: PeopleDirectoryRepository,
  ) {}

  /** The people who hold a role in the organisation, each as the policy takes them. */
  async list(
    organisationId: string,
    at: Date,
  ): Promise<{ readonly holder: OrganisationHolder; readonly actor: Actor }[]> {
    const holders = await this.links.listHolders(organisationId, at);
    const proven = await this.people.withSecondFactor(holders.map(({ id }) => id));
    const rule = await this.people.secondFactorRule(organisationId);
    return holders.map((holder) => {
      const holds = (role: Role) =>
        proven.has(holder.id) || !(rule.isForEverybody || rule.roles.includes(role));
      const grants = holder.roles.filter(holds).map((role) => ({ role, scopeId: organisationId }));
      return { holder, actor: { personId: holder.id, organisationId, grants, narrowedTo: null } };
    });
  }
}
