import {
  composeElectorate,
  type Answered,
  type BallotRule,
  type Electorate,
  type ElectorateFailure,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { MemberRegister } from "../../membership/memberships/member-register.repository.js";
import { BallotVotesRepository } from "./ballot-votes.repository.js";

/** Whose ballot is it, and how do its units weigh? */
export interface HeldBallot {
  readonly groupId: string | null;
  readonly rule: Pick<BallotRule, "weights">;
}

/** Who would be entitled now? Asked when a ballot is made, and once more for the snapshot when it opens. */
@Injectable()
export class BallotElectorates {
  constructor(
    private readonly members: MemberRegister,
    private readonly votes: BallotVotesRepository,
  ) {}

  /**
   * The voting units by the members, tiers and confirmed parents of this moment. `lock`: "share" lets nobody be kept out before the
   * transaction ends, so that a suspension finds the ballot that it strikes them from.
   */
  async now(
    { groupId, rule }: HeldBallot,
    lock: "none" | "share",
  ): Promise<Answered<Electorate, ElectorateFailure>> {
    const organisations = await this.members.listMembers(lock);
    const parents = await this.members.listParents();
    const tierWeights = await this.members.tierWeights();
    const scope =
      groupId === null
        ? { of: "alliance" as const }
        : { of: "group" as const, seatedOrganisationIds: await this.votes.listSeated(groupId) };
    return composeElectorate({ organisations, parents, scope, weights: rule.weights, tierWeights });
  }

  /** By which names do its units and organisations stand? A unit is called as what stands at the top of it. */
  async namesOf({ units }: Electorate): Promise<ReadonlyMap<string, string>> {
    const known = new Map((await this.members.listMembers()).map(({ id, name }) => [id, name]));
    const outside = units.flatMap(({ id }) => (known.has(id) ? [] : [id]));
    const entities = await this.votes.listEntityNames(outside);
    return new Map([...known, ...entities]);
  }
}
