import { timingSafeEqual } from "node:crypto";
import type { Asked } from "@interphase/access";
import {
  checkEntitled,
  checkExtension,
  checkNewBallot,
  checkOpening,
  doesQuorumHold,
  type Ballot,
  type BallotDetail,
  type BallotExtensionRequest,
  type NewBallotRequest,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeTimeCursor, toPage } from "../../platform/database/cursor.js";
import type { Origin } from "../../platform/http/route-types.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { RateLimitsService } from "../../platform/rate-limits/rate-limits.service.js";
import { BallotAccess } from "./ballot-access.service.js";
import { BallotCharters } from "./ballot-charters.service.js";
import { BallotDocumentsRepository } from "./ballot-documents.repository.js";
import { BallotDocuments } from "./ballot-documents.service.js";
import { BallotDuties } from "./ballot-duties.service.js";
import { BallotElectorates } from "./ballot-electorates.service.js";
import { timesOf } from "./ballot-facts.js";
import { BallotLimits } from "./ballot-limits.service.js";
import { BallotPartsReader, standOf } from "./ballot-parts.service.js";
import { refuseBallot } from "./ballot-refusal.js";
import { toBallot } from "./ballot.mapper.js";
import { BallotsRepository, type StoredBallot } from "./ballots.repository.js";

const keyBytes = 32;
const saltBytes = 16;

/** Which ballots are there, who makes them and how do they go on? Loads, asks policy and engine, changes; in the caller's transaction. */
@Injectable()
export class BallotsService {
  constructor(
    private readonly ballots: BallotsRepository,
    private readonly parts: BallotPartsReader,
    private readonly access: BallotAccess,
    private readonly charters: BallotCharters,
    private readonly documents: BallotDocuments,
    private readonly kept: BallotDocumentsRepository,
    private readonly duties: BallotDuties,
    private readonly electorates: BallotElectorates,
    private readonly least: BallotLimits,
    private readonly limits: RateLimitsService,
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
    const found = await this.access.authorize(asked, ballotId);
    if (!found.ok) return found;
    await this.duties.settle(found.value.id);
    return this.access.read(asked, found.value.id);
  }

  /** **Fails** not-found for a group that the actor may not know of, access.forbidden, and what the engine refuses. */
  async create(asked: Asked, request: NewBallotRequest): Promise<Outcome<BallotDetail>> {
    const allowed = await this.access.authorizeHolder(asked, request.groupId);
    if (!allowed.ok) return allowed;
    const groupId = request.groupId;
    const composed = await this.electorates.now(request, "none");
    const now = (await this.ballots.now()).toISOString();
    // A time in the past would lend its length to an extension: it opens now.
    const opensAt = Date.parse(request.opensAt) < Date.parse(now) ? now : request.opensAt;
    const charter = { rules: await this.charters.rulesOf(groupId), leastMinutes: this.least.leastMinutes };
    const units = composed.ok ? composed.value.units : [];
    const checked = checkNewBallot(request, charter, { units }, now);
    // Where nobody can say who votes, that says more than that nobody could.
    if (!checked.ok)
      return refuseBallot(
        !composed.ok && checked.failure.code === "ballots.electorate-empty"
          ? composed.failure
          : checked.failure,
      );
    const documents = await this.documents.compose(asked.actor, allowed.value, request.documents ?? []);
    if (!documents.ok) return documents;
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
    await this.kept.insertAll(id, documents.value);
    this.audit.describe({ target: { kind: "ballot", id }, facts: { groupId, secrecy: request.secrecy } });
    return this.access.read(asked, id);
  }

  /** **Fails** not-found, access.forbidden, and what the engine refuses: not due, open already, missed. */
  async open(asked: Asked, ballotId: string): Promise<Outcome<BallotDetail>> {
    const found = await this.access.lock(asked, ballotId);
    if (!found.ok) return found;
    const allowed = checkOpening(timesOf(found.value), found.value.now.toISOString());
    if (!allowed.ok) return refuseBallot(allowed.failure);
    const { id } = found.value;
    this.audit.describe({ target: { kind: "ballot", id } });
    await this.duties.settle(id);
    const opened = await this.ballots.find(id, null);
    if (opened?.openedAt == null) return this.refuseOpening(opened ?? found.value);
    return this.access.read(asked, id);
  }

  /** **Fails** not-found, access.forbidden, and what the engine refuses. */
  async extend(
    asked: Asked,
    ballotId: string,
    request: BallotExtensionRequest,
  ): Promise<Outcome<BallotDetail>> {
    const found = await this.access.lock(asked, ballotId);
    if (!found.ok) return found;
    const ballot = found.value;
    const quorumHolds = ballot.openedAt !== null && (await this.quorumHolds(ballot));
    const allowed = checkExtension(timesOf(ballot), request, quorumHolds, ballot.now.toISOString());
    if (!allowed.ok) return refuseBallot(allowed.failure);
    const salt = Buffer.from(this.clock.randomBytes(saltBytes)).toString("hex");
    await this.ballots.markExtended(ballot.id, request.closesAt, request.reason, salt);
    const target = { kind: "ballot", id: ballot.id };
    this.audit.describe({ target, facts: { closesAt: request.closesAt } });
    return this.access.read(asked, ballot.id);
  }

  /** The signed file; of a group that is not known of, to whoever has its key. **Fails** not-found, identity.too-many-requests. */
  async certificate(
    ballotId: string,
    key: string | undefined,
    { networkAddress }: Origin,
  ): Promise<Outcome<{ readonly file: string; readonly sha256: string }>> {
    const taken = await this.limits.take("ballot-certificate", { networkAddress });
    if (!taken.ok) return taken;
    const found = await this.ballots.findCertificate(ballotId);
    if (found === undefined) return refuse("not-found");
    if (found.visibility === "members" && !isSame(found.key, key ?? "")) return refuse("not-found");
    return { ok: true, value: { file: found.file, sha256: found.sha256 ?? "" } };
  }

  /** Whoever is entitled now are too few, or nobody can say how much they weigh. */
  private async refuseOpening(ballot: StoredBallot): Promise<Outcome<BallotDetail>> {
    if (ballot.obstacle?.code === "document-withdrawn") return refuse("ballots.document-withdrawn");
    const composed = await this.electorates.now(ballot, "none");
    if (!composed.ok) return refuseBallot(composed.failure);
    const entitled = checkEntitled(ballot.secrecy, composed.value);
    return entitled.ok ? refuse("ballots.electorate-empty") : refuseBallot(entitled.failure);
  }

  private async quorumHolds(ballot: StoredBallot): Promise<boolean> {
    return doesQuorumHold(ballot.rule, standOf(ballot, await this.parts.of(ballot)).tally);
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
