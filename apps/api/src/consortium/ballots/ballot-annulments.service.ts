import type { Asked } from "@interphase/access";
import { ballotStateOf, checkAnnulment, type BallotDetail } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { BallotAccess } from "./ballot-access.service.js";
import { BallotDuties } from "./ballot-duties.service.js";
import { isChairOf, timesOf } from "./ballot-facts.js";
import { refuseBallot } from "./ballot-refusal.js";
import { BallotSecretsRepository } from "./ballot-secrets.repository.js";
import { BallotsRepository, type StoredBallot } from "./ballots.repository.js";

/** How is a ballot annulled? One of the secretariat says why, another confirms just that; neither chairs its group. */
@Injectable()
export class BallotAnnulments {
  constructor(
    private readonly access: BallotAccess,
    private readonly ballots: BallotsRepository,
    private readonly secrets: BallotSecretsRepository,
    private readonly duties: BallotDuties,
    private readonly audit: AuditService,
  ) {}

  /** A later proposal takes the place of an earlier one. **Fails** not-found, access.forbidden, and when it has ended. */
  async propose(asked: Asked, ballotId: string, reason: string): Promise<Outcome<BallotDetail>> {
    const found = await this.lock(asked, ballotId);
    if (!found.ok) return found;
    const { id, now } = found.value;
    const state = ballotStateOf(timesOf(found.value));
    if (state === "closed" || state === "annulled") return refuse(`ballots.${state}`);
    await this.ballots.markAnnulmentProposed(id, reason, asked.actor.personId, now);
    this.audit.describe({ scope: "alliance", target: { kind: "ballot", id } });
    return this.access.read(asked, id);
  }

  /**
   * Annuls it, for the reason that was proposed and is said again. Hidden votes stay hidden, and those of a secret ballot are written
   * anew, as its closing would. **Fails** not-found, access.forbidden, when it has ended, when it is one's own proposal or another now.
   */
  async confirm(asked: Asked, ballotId: string, reason: string): Promise<Outcome<BallotDetail>> {
    const found = await this.lock(asked, ballotId);
    if (!found.ok) return found;
    const ballot = found.value;
    const { id, annulmentProposedBy: proposedBy } = ballot;
    const confirmedBy = asked.actor.personId;
    const isProposed = proposedBy !== null && ballot.annulmentReason === reason;
    const times = timesOf(ballot);
    const allowed = checkAnnulment(times, { reason, proposedBy: proposedBy ?? "", confirmedBy });
    if (!allowed.ok) return refuseBallot(allowed.failure);
    if (!isProposed || !(await this.access.mayStillPropose(proposedBy, asked, ballot.groupId)))
      return refuse("ballots.proposal-outdated");
    await this.ballots.markAnnulled(id, confirmedBy, ballot.now);
    if (ballot.secrecy === "secret") await this.secrets.rewriteVotes(id);
    this.audit.describe({ scope: "alliance", target: { kind: "ballot", id } });
    return this.access.read(asked, id);
  }

  /** The ballot, once nobody else changes it and what its time asks for is done: a result that is due comes first. */
  private async lock(asked: Asked, ballotId: string): Promise<Outcome<StoredBallot>> {
    const found = await this.access.lock(asked, ballotId);
    if (!found.ok) return found;
    if (isChairOf(asked.actor, found.value.groupId)) return refuse("access.forbidden");
    return (await this.duties.settle(found.value.id)) === null
      ? found
      : this.access.authorize(asked, found.value.id);
  }
}
