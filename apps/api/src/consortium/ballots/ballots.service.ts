import { timingSafeEqual } from "node:crypto";
import type { Asked } from "@interphase/access";
import {
  ballotRules,
  checkExtension,
  checkNewBallot,
  checkOpening,
  closingOf,
  countBallot,
  type Ballot,
  type BallotDetail,
  type BallotExtensionRequest,
  type NewBallotRequest,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeTimeCursor, toPage } from "../../platform/database/cursor.js";
import { authorizeResource } from "../../platform/problems/authorize.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { GroupAccess } from "../groups/group-access.service.js";
import { BallotDuties } from "./ballot-duties.service.js";
import { electorateOf, factsOfBallot, timesOf } from "./ballot-facts.js";
import { refuseBallot } from "./ballot-refusal.js";
import { BallotVotesRepository } from "./ballot-votes.repository.js";
import { toBallot, toBallotDetail } from "./ballot.mapper.js";
import { BallotsRepository, type StoredBallot } from "./ballots.repository.js";

const keyBytes = 32;
const saltBytes = 16;

/** Which ballots are there, who makes them and how do they go on? Loads, asks policy and engine, changes; in the caller's transaction. */
@Injectable()
export class BallotsService {
  constructor(
    private readonly ballots: BallotsRepository,
    private readonly votes: BallotVotesRepository,
    private readonly duties: BallotDuties,
    private readonly groups: GroupAccess,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async list(
    asked: Asked,
    query: {
      readonly limit: number;
      readonly cursor?: string | undefined;
      readonly groupId?: string | undefined;
    },
  ): Promise<Outcome<{ items: Ballot[]; nextCursor: string | null }>> {
    const after = decodeTimeCursor(query.cursor);
    if (!after.ok) return after;
    const rows = await this.ballots.list(asked, query.groupId ?? null, query.limit, after.value);
    const page = toPage(rows, query.limit, ({ createdAt, id }) => [createdAt.toISOString(), id]);
    return { ok: true, value: { ...page, items: page.items.map((row) => toBallot(asked.actor, row)) } };
  }

  /** **Fails** not-found. */
  async get(asked: Asked, ballotId: string): Promise<Outcome<BallotDetail>> {
    const found = await this.authorize(asked, ballotId);
    if (!found.ok) return found;
    await this.duties.settle(found.value.id);
    return this.read(asked, found.value.id);
  }

  /** **Fails** not-found for a group that the actor may not know of, access.forbidden, and what the engine refuses. */
  async create(asked: Asked, request: NewBallotRequest): Promise<Outcome<BallotDetail>> {
    const allowed = await this.authorizeNew(asked, request.groupId);
    if (!allowed.ok) return allowed;
    if (request.secrecy !== "open" || request.rule.weights !== "equal") return refuse("ballots.not-offered");
    const groupId = request.groupId;
    const { electorate } = await this.duties.electorateNow(groupId, "none");
    const now = (await this.ballots.now()).toISOString();
    // A time in the past would lend its length to an extension: it opens now.
    const opensAt = Date.parse(request.opensAt) < Date.parse(now) ? now : request.opensAt;
    const checked = checkNewBallot(request, Object.values(ballotRules), electorate, now);
    if (!checked.ok) return refuseBallot(checked.failure);
    const id = this.clock.newId();
    await this.ballots.insert({
      id,
      groupId,
      question: request.question,
      rule: checked.value,
      secrecy: request.secrecy,
      opensAt: new Date(opensAt),
      closesAt: new Date(request.closesAt),
      certificateKey: Buffer.from(this.clock.randomBytes(keyBytes)).toString("hex"),
      createdBy: asked.actor.personId,
    });
    this.audit.describe({ target: { kind: "ballot", id }, facts: { groupId, secrecy: request.secrecy } });
    return this.read(asked, id);
  }

  /** **Fails** not-found, access.forbidden, and what the engine refuses: not due, open already, missed. */
  async open(asked: Asked, ballotId: string): Promise<Outcome<BallotDetail>> {
    const found = await this.lock(asked, ballotId);
    if (!found.ok) return found;
    const allowed = checkOpening(timesOf(found.value), found.value.now.toISOString());
    if (!allowed.ok) return refuseBallot(allowed.failure);
    const { id } = found.value;
    this.audit.describe({ target: { kind: "ballot", id } });
    await this.duties.settle(id);
    const opened = await this.ballots.find(id, null);
    if (opened?.openedAt == null) return refuse("ballots.electorate-empty");
    return this.read(asked, id);
  }

  /** **Fails** not-found, access.forbidden, and what the engine refuses. */
  async extend(
    asked: Asked,
    ballotId: string,
    request: BallotExtensionRequest,
  ): Promise<Outcome<BallotDetail>> {
    const found = await this.lock(asked, ballotId);
    if (!found.ok) return found;
    const ballot = found.value;
    const quorumHolds = ballot.openedAt !== null && (await this.quorumHolds(ballot));
    const allowed = checkExtension(timesOf(ballot), request, quorumHolds, ballot.now.toISOString());
    if (!allowed.ok) return refuseBallot(allowed.failure);
    const salt = Buffer.from(this.clock.randomBytes(saltBytes)).toString("hex");
    await this.ballots.markExtended(ballot.id, request.closesAt, request.reason, salt);
    const target = { kind: "ballot", id: ballot.id };
    this.audit.describe({ target, facts: { closesAt: request.closesAt } });
    return this.read(asked, ballot.id);
  }

  /** The signed file; of a group that is not known of, to whoever has its key. **Fails** not-found. */
  async certificate(ballotId: string, key: string | undefined): Promise<Outcome<string>> {
    const found = await this.ballots.find(ballotId, null);
    if (found === undefined) return refuse("not-found");
    if (found.visibility === "members" && !isSame(found.certificateKey, key ?? ""))
      return refuse("not-found");
    const file = await this.ballots.findCertificate(found.id);
    return file === undefined ? refuse("not-found") : { ok: true, value: file };
  }

  private async authorize(asked: Asked, ballotId: string): Promise<Outcome<StoredBallot>> {
    const found = await this.ballots.find(ballotId, asked.actor);
    const owned = found && { value: found, facts: factsOfBallot(asked.actor, found) };
    return authorizeResource(asked, "ballot", owned);
  }

  /** May the actor make a ballot there? Whoever may not know of ballots in a group is told that there is no such group. */
  private async authorizeNew(asked: Asked, groupId: string | null): Promise<Outcome<null>> {
    if (groupId === null)
      return authorizeResource(asked, "ballot", { value: null, facts: { ownerOrganisationId: null } });
    const group = await this.groups.find(asked.actor, groupId);
    const facts = group && factsOfBallot(asked.actor, { groupId: group.value.id, seat: group.value.seat });
    return authorizeResource(asked, "ballot", facts && { value: null, facts });
  }

  /** The ballot as it is once nobody else changes it or casts in it. */
  private async lock(asked: Asked, ballotId: string): Promise<Outcome<StoredBallot>> {
    const found = await this.authorize(asked, ballotId);
    if (!found.ok) return found;
    await this.ballots.lock(found.value.id, "alone");
    return this.authorize(asked, ballotId);
  }

  private async quorumHolds(ballot: StoredBallot): Promise<boolean> {
    const parts = await this.partsOf(ballot.id);
    const { result } = countBallot({
      rule: ballot.rule,
      electorate: electorateOf(parts.units),
      departures: parts.departures,
      closesAt: closingOf(timesOf(ballot)),
      casts: parts.casts.map((cast) => ({ ...cast, at: cast.at.toISOString() })),
    });
    return result.quorumHolds;
  }

  private async partsOf(ballotId: string) {
    return {
      units: await this.votes.listUnits(ballotId),
      casts: await this.votes.listLastCasts(ballotId),
      departures: await this.votes.listDepartures(ballotId),
    };
  }

  private async read({ actor }: Asked, ballotId: string): Promise<Outcome<BallotDetail>> {
    const found = await this.ballots.find(ballotId, actor);
    if (found === undefined) return refuse("not-found");
    return { ok: true, value: toBallotDetail(actor, found, await this.partsOf(found.id)) };
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
