import type { Asked } from "@interphase/access";
import {
  canComplete,
  isCheckInDay,
  mostCheckIns,
  talentPlacementRoute,
  type CheckIn,
  type TalentPlacement,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { authorizeResource } from "../../platform/problems/authorize.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { reachOf } from "./talent-access.service.js";
import { TalentCheckInsRepository } from "./talent-check-ins.repository.js";
import { placementFacts, toCheckIn, toPlacement } from "./talent-placement.mapper.js";
import { TalentPlacementsRepository, type StoredPlacement } from "./talent-placements.repository.js";
import { TalentProgrammesRepository } from "./talent-programmes.repository.js";

/** Who is placed where, with whom, from when to when, and how does it go? Written as host, mentor or candidate, behind their wall. */
@Injectable()
export class TalentPlacementsService {
  constructor(
    private readonly placements: TalentPlacementsRepository,
    private readonly checkIns: TalentCheckInsRepository,
    private readonly programmes: TalentProgrammesRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found. */
  async get(asked: Asked, placementId: string): Promise<Outcome<TalentPlacement>> {
    const found = await this.authorize(asked, placementId);
    return found.ok ? { ok: true, value: await this.show(asked, found.value) } : found;
  }

  /** **Fails** not-found, access.forbidden, talent.unknown-mentor, talent.placement-stage. */
  async nameMentor(asked: Asked, placementId: string, mentorId: string): Promise<Outcome<TalentPlacement>> {
    const found = await this.authorize(asked, placementId);
    if (!found.ok) return found;
    const { id, hostId, candidateId } = found.value;
    if (mentorId === candidateId || !(await this.programmes.isColleague(hostId, mentorId)))
      return refuse("talent.unknown-mentor");
    const isNamed = await this.placements.nameMentor(id, mentorId, this.clock.now());
    return this.answer(asked, found.value, isNamed);
  }

  /** **Fails** not-found, access.forbidden for everybody but whoever was asked, talent.placement-stage. */
  async acceptMentoring(asked: Asked, placementId: string): Promise<Outcome<TalentPlacement>> {
    const found = await this.authorize(asked, placementId);
    if (!found.ok) return found;
    const { personId, organisationId } = asked.actor;
    if (found.value.mentorId !== personId || found.value.hostId !== organisationId)
      return refuse("access.forbidden");
    const isAccepted = await this.placements.acceptMentoring(found.value.id, personId, this.clock.now());
    return this.answer(asked, found.value, isAccepted);
  }

  /** **Fails** not-found, access.forbidden, talent.placement-stage for a day outside it, one too many or once it is complete. */
  async planCheckIn(asked: Asked, placementId: string, plannedOn: string): Promise<Outcome<CheckIn>> {
    const known = await this.authorize(asked, placementId);
    if (!known.ok) return known;
    await this.checkIns.lock(known.value.id);
    const found = await this.authorize(asked, placementId);
    if (!found.ok) return found;
    const { id: itsId, hostId, candidateId, completedAt, today } = found.value;
    const planned = await this.checkIns.list(itsId);
    if (completedAt !== null || planned.length >= mostCheckIns || !isCheckInDay(plannedOn, found.value))
      return refuse("talent.placement-stage");
    const id = this.clock.newId();
    const none = { doneAt: null, doneBy: null, note: null };
    await this.checkIns.insert({
      ...{ id, placementId: itsId, hostId, candidateId, plannedOn },
      ...{ plannedAt: this.clock.now(), plannedBy: asked.actor.personId },
      ...none,
    });
    this.record(asked, found.value);
    return { ok: true, value: toCheckIn({ id, plannedOn, ...none }, today) };
  }

  /** **Fails** not-found, access.forbidden, talent.placement-stage for one that is kept already or once it is complete. */
  async keepCheckIn(
    asked: Asked,
    { placementId, checkInId }: { readonly placementId: string; readonly checkInId: string },
    note: string | null,
  ): Promise<Outcome<TalentPlacement>> {
    const found = await this.authorize(asked, placementId);
    if (!found.ok) return found;
    const { id, completedAt } = found.value;
    const planned = await this.checkIns.list(id);
    if (!planned.some((each) => each.id === checkInId)) return refuse("not-found");
    const isKept =
      completedAt === null &&
      (await this.checkIns.keep(id, checkInId, asked.actor.personId, this.clock.now(), note));
    return this.answer(asked, found.value, isKept);
  }

  /** **Fails** not-found, access.forbidden, talent.placement-stage before it begins and once it is complete. */
  async complete(asked: Asked, placementId: string): Promise<Outcome<TalentPlacement>> {
    const found = await this.authorize(asked, placementId);
    if (!found.ok) return found;
    const isDone =
      canComplete(found.value, found.value.today) &&
      (await this.placements.complete(found.value.id, this.clock.now()));
    return this.answer(asked, found.value, isDone);
  }

  private async authorize(asked: Asked, placementId: string): Promise<Outcome<StoredPlacement>> {
    const value = await this.placements.find(reachOf(asked.actor, talentPlacementRoute), placementId);
    return authorizeResource(
      asked,
      "talent-placement",
      value && { value, facts: placementFacts(asked.actor, value) },
    );
  }

  /** As it stands now, where something was done to it. */
  private async answer(
    asked: Asked,
    { id }: StoredPlacement,
    isDone: boolean,
  ): Promise<Outcome<TalentPlacement>> {
    if (!isDone) return refuse("talent.placement-stage");
    const row = await this.placements.find("own", id);
    if (row === undefined) return refuse("not-found");
    this.record(asked, row);
    return { ok: true, value: await this.show(asked, row) };
  }

  /** What a candidate does stands in the alliance's record: their own organisation does not learn of it (0091). */
  private record({ actor }: Asked, { id, hostId }: StoredPlacement): void {
    const target = { kind: "talent-placement", id };
    this.audit.describe(actor.organisationId === hostId ? { target } : { scope: "alliance", target });
  }

  private async show({ actor }: Asked, row: StoredPlacement): Promise<TalentPlacement> {
    const people = await this.placements.namePeople([row.candidateId, row.mentorId]);
    const mentor = people.get(row.mentorId);
    const names = {
      candidate: people.get(row.candidateId)?.name ?? "",
      mentor: mentor?.organisationId === row.hostId ? mentor.name : null,
    };
    return toPlacement(actor, row, names, await this.checkIns.list(row.id));
  }
}
