import type { Asked } from "@interphase/access";
import {
  checkCast,
  checkVoting,
  closingOf,
  saltedTextsSha256,
  standingOf,
  type BallotVote,
  type VoteRequest,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { authorizeResource } from "../../platform/problems/authorize.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { BallotDuties } from "./ballot-duties.service.js";
import { electorateOf, factsOfBallot, timesOf } from "./ballot-facts.js";
import { refuseBallot } from "./ballot-refusal.js";
import { BallotVotesRepository, type StoredCast } from "./ballot-votes.repository.js";
import { hasVotingSeat, toBallotVote } from "./ballot.mapper.js";
import { BallotsRepository, type StoredBallot } from "./ballots.repository.js";

const saltBytes = 16;

/** How is a vote taken? All casts are kept; the last of a unit before closing counts. */
@Injectable()
export class BallotCasting {
  constructor(
    private readonly ballots: BallotsRepository,
    private readonly votes: BallotVotesRepository,
    private readonly duties: BallotDuties,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found, access.forbidden, and what the engine refuses: time, electorate, seat, strike, texts. */
  async cast(asked: Asked, ballotId: string, request: VoteRequest): Promise<Outcome<BallotVote>> {
    const known = await this.authorize(asked, ballotId);
    if (!known.ok) return known;
    const { id } = known.value;
    // What is over is closed by whoever reads it: a refusal here would undo the closing.
    if (known.value.openedAt === null) await this.duties.settle(id);
    // Whoever comes too late waits for nothing, so that no crowd of them keeps the closing waiting.
    else {
      const now = checkVoting(timesOf(known.value), known.value.now.toISOString());
      if (!now.ok) return refuseBallot(now.failure);
    }
    // The ballot before the unit, as everybody takes them; the clock is read once nobody has to be waited for any more.
    await this.ballots.lock(id, "share");
    if (asked.actor.organisationId !== null) await this.ballots.lockUnit(id, asked.actor.organisationId);
    const found = await this.authorize(asked, id);
    if (!found.ok) return found;
    const taken = await this.check(asked, found.value, request);
    if (!taken.ok) return taken;
    const kept = await this.keep(asked, found.value, taken.value, request);
    this.audit.describe({ target: { kind: "ballot", id } });
    return { ok: true, value: toBallotVote(kept, true) };
  }

  private async authorize(asked: Asked, ballotId: string): Promise<Outcome<StoredBallot>> {
    const found = await this.ballots.find(ballotId, asked.actor);
    const owned = found && { value: found, facts: factsOfBallot(asked.actor, found) };
    return authorizeResource(asked, "ballot", owned);
  }

  /** For which unit is it taken? */
  private async check(
    { actor }: Asked,
    ballot: StoredBallot,
    request: VoteRequest,
  ): Promise<Outcome<string>> {
    const times = timesOf(ballot);
    const departures = await this.votes.listDepartures(ballot.id);
    const standing = standingOf(
      electorateOf(await this.votes.listUnits(ballot.id)),
      departures,
      closingOf(times),
    );
    const caster = {
      organisationId: actor.organisationId ?? "",
      unit: ballot.ownUnitId === null ? undefined : standing.get(ballot.ownUnitId),
      hasSeat: hasVotingSeat(ballot),
    };
    const nothingSecret = { hasSecretVote: false, isReceiptKnown: () => false };
    const now = ballot.now.toISOString();
    const checked = checkCast(times, ballot.secrecy, caster, request, nothingSecret, now);
    return checked.ok ? { ok: true, value: checked.value.unitId } : refuseBallot(checked.failure);
  }

  /** The same vote sent twice is one cast. */
  private async keep(
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
