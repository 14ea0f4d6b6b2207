import { listFilter, type Asked } from "@interphase/access";
import {
  checkApplication,
  placementEnd,
  stateAfter,
  type TalentApplication,
  type TalentApplicationDetail,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeTimeCursor, toPage } from "../../platform/database/cursor.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { TalentAccess } from "./talent-access.service.js";
import { toApplication } from "./talent-application.mapper.js";
import { TalentApplicationsRepository, type TalentListOf } from "./talent-applications.repository.js";
import { TalentPlacementsRepository } from "./talent-placements.repository.js";
import { TalentProgrammesRepository } from "./talent-programmes.repository.js";
import { TalentProgrammesService } from "./talent-programmes.service.js";

interface ListAsked {
  readonly of: "mine" | "ours" | "all";
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What a candidate sends. */
interface ApplicationText {
  readonly offerId: string;
  readonly statement: string;
  readonly showsProfile: boolean;
  readonly consentVersion: string;
}

/**
 * How do people apply, withdraw and accept? In the caller's transaction, as themselves.
 * What a candidate does stands in the alliance's record and not in that of an organisation: their own does not learn of it, and a
 * host learns of the applications to that host by the applications alone.
 */
@Injectable()
export class TalentApplicationsService {
  constructor(
    private readonly access: TalentAccess,
    private readonly applications: TalentApplicationsRepository,
    private readonly placements: TalentPlacementsRepository,
    private readonly programmes: TalentProgrammesRepository,
    private readonly programmeService: TalentProgrammesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found. */
  async list(
    asked: Asked,
    programmeId: string,
    query: ListAsked,
  ): Promise<Outcome<{ items: TalentApplication[]; nextCursor: string | null }>> {
    const programme = await this.programmes.find(programmeId);
    if (programme === undefined) return refuse("not-found");
    const after = decodeTimeCursor(query.cursor);
    if (!after.ok) return after;
    const whose = whoseOf(asked, query.of);
    if (whose === undefined) return { ok: true, value: { items: [], nextCursor: null } };
    const reach = query.of === "all" ? "every" : "own";
    const rows = await this.applications.list(reach, programme.id, whose, query.limit, after.value);
    const { items, nextCursor } = toPage(rows, query.limit, (row) => [row.submittedAt.toISOString(), row.id]);
    const candidates = await this.applications.nameCandidates(items.map((row) => row.candidateId));
    const shown = items.map((row) => toApplication(row, candidates.get(row.candidateId)));
    return { ok: true, value: { items: shown, nextCursor } };
  }

  /** **Fails** not-found. */
  async get(asked: Asked, applicationId: string): Promise<Outcome<TalentApplicationDetail>> {
    const found = await this.access.authorize(asked, applicationId);
    return found.ok ? this.access.read(asked, found.value.id) : found;
  }

  /** **Fails** not-found, access.forbidden, and what `checkApplication` refuses. */
  async apply(
    asked: Asked,
    programmeId: string,
    { offerId, ...text }: ApplicationText,
  ): Promise<Outcome<TalentApplicationDetail>> {
    const programme = await this.programmeService.authorize(asked, programmeId);
    if (!programme.ok) return programme;
    const offer = await this.programmes.findOffer(offerId);
    if (offer?.programmeId !== programme.value.id) return refuse("not-found");
    const { personId, organisationId } = asked.actor;
    // The clock is read once nobody has to be waited for any more.
    await this.applications.lockCandidate(personId);
    const intake = await this.programmes.findIntake(offer.intakeId);
    if (intake === undefined) return refuse("not-found");
    const { hostId } = offer;
    const checked = checkApplication({
      times: intake,
      now: intake.now,
      candidateOrganisationId: organisationId,
      hostId,
      ...(await this.applications.standingOf(personId, offer.id, intake.id)),
      consentVersion: text.consentVersion,
    });
    if (!checked.ok) return refuse(checked.failure.code);
    const id = this.clock.newId();
    await this.applications.insert({
      ...text,
      id,
      programmeId: programme.value.id,
      intakeId: intake.id,
      offerId: offer.id,
      hostId,
      candidateId: personId,
      state: checked.value,
      submittedAt: intake.now,
      decidedAt: null,
      decidedBy: null,
      reason: null,
      endedAt: null,
    });
    this.record(id);
    return this.access.read(asked, id);
  }

  /** **Fails** not-found, access.forbidden, talent.application-settled. */
  async withdraw(asked: Asked, applicationId: string): Promise<Outcome<TalentApplicationDetail>> {
    await this.applications.lockCandidate(asked.actor.personId);
    const found = await this.access.authorize(asked, applicationId);
    if (!found.ok) return found;
    const next = stateAfter(found.value.state, "withdraw");
    if (!next.ok) return refuse(next.failure.code);
    if (!(await this.applications.move(found.value, next.value, this.clock.now(), true)))
      return refuse("talent.application-settled");
    this.record(found.value.id);
    return this.access.read(asked, found.value.id);
  }

  /** Takes the place; whatever else the candidate has open ends as any withdrawal does. **Fails** as `withdraw`. */
  async accept(asked: Asked, applicationId: string): Promise<Outcome<TalentApplicationDetail>> {
    await this.applications.lockCandidate(asked.actor.personId);
    const found = await this.access.authorize(asked, applicationId);
    if (!found.ok) return found;
    const { id, state, candidateId, intakeId, offerId } = found.value;
    const next = stateAfter(state, "accept");
    if (!next.ok) return refuse(next.failure.code);
    const [intake, offer] = [
      await this.programmes.findIntake(intakeId),
      await this.programmes.findOffer(offerId),
    ];
    const now = this.clock.now();
    if (intake === undefined || offer === undefined) return refuse("talent.application-settled");
    if (!(await this.applications.move({ id, state }, next.value, now, true)))
      return refuse("talent.application-settled");
    await this.applications.withdrawOthers(candidateId, id, now);
    const endsOn = placementEnd(intake.startsOn, offer.months);
    await this.placements.insertFor(id, this.clock.newId(), intake.startsOn, endsOn, now);
    this.record(id);
    return this.access.read(asked, id);
  }

  private record(id: string): void {
    this.audit.describe({ scope: "alliance", target: { kind: "talent-application", id } });
  }
}

/** Of whom may this actor see a list? Undefined: of nobody, which is an empty list. */
function whoseOf({ actor, action }: Asked, of: ListAsked["of"]): TalentListOf | undefined {
  const clauses = listFilter(actor, action);
  if (of === "mine") return { candidateId: actor.personId };
  if (of === "all")
    return clauses.some((clause) => Object.values(clause).every((field) => field === null))
      ? "all"
      : undefined;
  const { organisationId } = actor;
  const isTheirs = clauses.some(({ ownerOrganisationId }) => ownerOrganisationId !== null);
  return organisationId !== null && isTheirs ? { hostId: organisationId } : undefined;
}
