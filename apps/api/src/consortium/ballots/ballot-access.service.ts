import { decide, type Asked } from "@interphase/access";
import type { BallotDetail } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { Proposers } from "../../membership/roles/proposers.service.js";
import { authorizeResource } from "../../platform/problems/authorize.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { GroupAccess } from "../groups/group-access.service.js";
import { factsOfBallot, isChairOf } from "./ballot-facts.js";
import { BallotPartsReader } from "./ballot-parts.service.js";
import { toBallotDetail } from "./ballot.mapper.js";
import { BallotsRepository, type StoredBallot } from "./ballots.repository.js";

/** May the actor do what is asked with this ballot, and what do they then see of it? Everything done to one asks here first. */
@Injectable()
export class BallotAccess {
  constructor(
    private readonly ballots: BallotsRepository,
    private readonly parts: BallotPartsReader,
    private readonly groups: GroupAccess,
    private readonly proposers: Proposers,
  ) {}

  /** **Fails** not-found, access.forbidden. */
  async authorize(asked: Asked, ballotId: string): Promise<Outcome<StoredBallot>> {
    const found = await this.ballots.find(ballotId, asked.actor);
    const owned = found && { value: found, facts: factsOfBallot(asked.actor, found) };
    return authorizeResource(asked, "ballot", owned);
  }

  /** May the actor do this to ballots held there? Whoever may not know of ballots in a group is told that there is no such group. */
  async authorizeHolder(asked: Asked, groupId: string | null): Promise<Outcome<null>> {
    if (groupId === null)
      return authorizeResource(asked, "ballot", { value: null, facts: { ownerOrganisationId: null } });
    const group = await this.groups.find(asked.actor, groupId);
    const facts = group && factsOfBallot(asked.actor, { groupId: group.value.id, seat: group.value.seat });
    return authorizeResource(asked, "ballot", facts && { value: null, facts });
  }

  /** May whoever proposed something still do so, to ballots held there? Never a chair of that group. */
  async mayStillPropose(personId: string, { action }: Asked, groupId: string | null): Promise<boolean> {
    const proposer = await this.proposers.find(personId);
    if (proposer === undefined || isChairOf(proposer, groupId)) return false;
    const facts = groupId === null ? { ownerOrganisationId: null } : { scopeId: groupId };
    return decide(proposer, action, facts).allow;
  }

  /** The ballot as it is once nobody else changes it or casts in it. **Fails** not-found, access.forbidden. */
  async lock(asked: Asked, ballotId: string): Promise<Outcome<StoredBallot>> {
    const found = await this.authorize(asked, ballotId);
    if (!found.ok) return found;
    await this.ballots.lock(found.value.id, "alone");
    return this.authorize(asked, ballotId);
  }

  /** What the actor sees of it now. */
  async read({ actor }: Asked, ballotId: string): Promise<Outcome<BallotDetail>> {
    const found = await this.ballots.find(ballotId, actor);
    if (found === undefined) return refuse("not-found");
    return { ok: true, value: toBallotDetail(actor, found, await this.parts.of(found)) };
  }
}
