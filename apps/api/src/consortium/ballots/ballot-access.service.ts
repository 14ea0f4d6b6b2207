import { decide, type Asked } from "@interphase/access";
import type { BallotDetail } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { Proposers } from "../../membership/roles/proposers.service.js";
import { authorizeResource } from "../../platform/problems/authorize.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { GroupAccess } from "../groups/group-access.service.js";
import { factsOfBallot, isChairOf, type BallotSeat } from "./ballot-facts.js";
import { BallotDocumentsRepository } from "./ballot-documents.repository.js";
import { BallotPartsReader } from "./ballot-parts.service.js";
import { toBallotDetail } from "./ballot.mapper.js";
import { BallotsRepository, type StoredBallot } from "./ballots.repository.js";

/** May the actor do what is asked with this ballot, and what do they then see of it? Everything done to one asks here first. */
@Injectable()
export class BallotAccess {
  constructor(
    private readonly ballots: BallotsRepository,
    private readonly parts: BallotPartsReader,
    private readonly documents: BallotDocumentsRepository,
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
  async authorizeHolder(asked: Asked, groupId: string | null): Promise<Outcome<BallotSeat>> {
    const group = groupId === null ? undefined : await this.groups.find(asked.actor, groupId);
    if (groupId !== null && group === undefined) return refuse("not-found");
    const held = { groupId: group?.value.id ?? null, seat: group?.value.seat ?? null };
    return authorizeResource(asked, "ballot", { value: held, facts: factsOfBallot(asked.actor, held) });
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
    const parts = { ...(await this.parts.of(found)), documents: await this.documents.list(found.id) };
    return { ok: true, value: toBallotDetail(actor, found, parts) };
  }
}
