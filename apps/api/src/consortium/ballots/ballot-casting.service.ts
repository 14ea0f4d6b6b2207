import type { Asked } from "@interphase/access";
import {
  checkCast,
  checkVoting,
  closingOf,
  saltedTextsSha256,
  standingOf,
  type AcceptedCast,
  type OwnVote,
  type VoteRequest,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { RateLimitsService } from "../../platform/rate-limits/rate-limits.service.js";
import { BallotAccess } from "./ballot-access.service.js";
import { BallotDuties } from "./ballot-duties.service.js";
import { electorateOf, timesOf } from "./ballot-facts.js";
import { refuseBallot } from "./ballot-refusal.js";
import { SecretCasting } from "./ballot-secret-casting.service.js";
import { BallotVotesRepository, type StoredCast } from "./ballot-votes.repository.js";
import { hasVotingSeat, toBallotVote } from "./ballot.mapper.js";
import { BallotsRepository, type StoredBallot } from "./ballots.repository.js";

const saltBytes = 16;

/**
 * How is a vote taken? All casts are kept, but of a secret ballot the last alone; the last of a unit before closing counts.
 * What was said, and a receipt, are never described to the record.
 */
@Injectable()
export class BallotCasting {
  constructor(
    private readonly access: BallotAccess,
    private readonly ballots: BallotsRepository,
    private readonly votes: BallotVotesRepository,
    private readonly duties: BallotDuties,
    private readonly secret: SecretCasting,
    private readonly limits: RateLimitsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * **Fails** not-found, access.forbidden, identity.too-many-requests, and what the engine refuses: time, electorate, seat, strike,
   * texts, receipt.
   */
  async cast(asked: Asked, ballotId: string, request: VoteRequest): Promise<Outcome<OwnVote>> {
    let known = await this.access.authorize(asked, ballotId);
    if (!known.ok) return known;
    const { id, openedAt } = known.value;
    // What is over is closed by whoever reads it: a refusal here would undo the closing.
    if (openedAt === null) {
      await this.duties.settle(id);
      known = await this.access.authorize(asked, ballotId);
      if (!known.ok) return known;
    }
    // Whoever comes too late waits for nothing, so that no crowd of them keeps the closing waiting.
    const now = checkVoting(timesOf(known.value), known.value.now.toISOString());
    if (!now.ok) return refuseBallot(now.failure);
    // The ballot, then the person's counter, then the unit, as everybody takes them: two orders would end in a deadlock. The clock is
    // read once nobody has to be waited for any more.
    await this.ballots.lock(id, "share");
    const allowed = await this.limits.take("ballot-vote", { account: asked.actor.personId });
    if (!allowed.ok) return allowed;
    if (known.value.ownUnitId !== null) await this.ballots.lockUnit(id, known.value.ownUnitId);
    const found = await this.access.authorize(asked, id);
    if (!found.ok) return found;
    const taken = await this.check(asked, found.value, request);
    if (!taken.ok) return taken;
    const kept = await this.keep(asked, found.value, taken.value, request);
    this.audit.describe({ target: { kind: "ballot", id } });
    return kept;
  }

  /** For which unit is it taken, and in whose place? */
  private async check(
    { actor }: Asked,
    ballot: StoredBallot,
    request: VoteRequest,
  ): Promise<Outcome<AcceptedCast>> {
    const times = timesOf(ballot);
    const { ownUnitId, secrecy } = ballot;
    const secret =
      secrecy === "secret"
        ? await this.secret.stateOf(ballot.id, ownUnitId, request.receipt)
        : { hasSecretVote: false, isReceiptKnown: () => false };
    const standing = standingOf(
      electorateOf(await this.votes.listUnits(ballot.id)),
      await this.votes.listDepartures(ballot.id),
      closingOf(times),
      new Set(secret.hasSecretVote && ownUnitId !== null ? [ownUnitId] : []),
    );
    const caster = {
      organisationId: actor.organisationId ?? "",
      unit: ownUnitId === null ? undefined : standing.get(ownUnitId),
      hasSeat: hasVotingSeat(ballot),
    };
    const checked = checkCast(times, secrecy, caster, request, secret, ballot.now.toISOString());
    return checked.ok ? checked : refuseBallot(checked.failure);
  }

  private async keep(
    asked: Asked,
    ballot: StoredBallot,
    accepted: AcceptedCast,
    request: VoteRequest,
  ): Promise<Outcome<OwnVote>> {
    const organisationId = asked.actor.organisationId ?? refuseNobody();
    if (ballot.secrecy === "secret") return this.secret.keep(ballot.id, organisationId, accepted, request);
    const kept = await this.keepCast(asked, ballot, accepted.unitId, request);
    return { ok: true, value: { ...toBallotVote(kept, true), receipt: null } };
  }

  /** The same vote sent twice is one cast. */
  private async keepCast(
    { actor }: Asked,
    ballot: StoredBallot,
    unitId: string,
    request: VoteRequest,
  ): Promise<StoredCast> {
    const { position } = request;
    const [comment, clause, proposedChange] = [
      request.comment ?? null,
      request.clause ?? null,
      request.proposedChange ?? null,
    ];
    const organisationId = actor.organisationId ?? refuseNobody();
    const last = await this.votes.findLast(ballot.id, unitId);
    const isSame =
      last?.organisationId === organisationId &&
      last.position === position &&
      last.comment === comment &&
      last.clause === clause &&
      last.proposedChange === proposedChange;
    if (isSame) return last;
    const hasTexts = [comment, clause, proposedChange].some((text) => text !== null);
    const salt = hasTexts ? Buffer.from(this.clock.randomBytes(saltBytes)).toString("hex") : null;
    const texts = { comment, clause, proposedChange, reason: null };
    const cast = {
      unitId,
      organisationId,
      position,
      comment,
      clause,
      proposedChange,
      textsSha256: salt === null ? null : saltedTextsSha256(texts, salt),
      at: ballot.now,
    };
    const sequence = (last?.sequence ?? 0) + 1;
    await this.votes.insertCast({ ...cast, ballotId: ballot.id, personId: actor.personId, salt }, sequence);
    return { ...cast, sequence };
  }
}

function refuseNobody(): never {
  throw new Error(`${refuse("not-found").failure.code}: only people of an organisation are in an electorate`);
}
