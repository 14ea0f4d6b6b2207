import { isAccessEnd, isBarred, type CoolingOffBars, type GroupKind } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import { refuse, type Failure } from "../../platform/problems/failure.js";
import { CleanTeamsRepository } from "./clean-teams.repository.js";

type Refusal = { readonly ok: false; readonly failure: Failure } | undefined;

/** A clean team about to take somebody in. */
interface Team {
  readonly id: string;
  readonly kind: GroupKind;
  readonly coolingOffBars: CoolingOffBars | null;
}

/** May somebody sit in a group, as clean teams have it? Asked once nobody else seats them. */
@Injectable()
export class CleanTeamRules {
  constructor(
    private readonly teams: CleanTeamsRepository,
    private readonly clock: Clock,
  ) {}

  /** In a group of this kind, after other clean teams? **Fails** group.cooling-off with the day. */
  async refuseCooling(group: Pick<Team, "id" | "kind">, personId: string): Promise<Refusal> {
    await this.teams.lockPerson(personId);
    const until = await this.teams.findBar(group.id, group.kind, personId, this.clock.now());
    return until === null ? undefined : refuse("group.cooling-off", { until });
  }

  /** In this clean team until then? **Fails** group.access-end, group.cooling-off, group.conflicting-seat. */
  async refuseNaming(team: Team, personId: string, accessEndsAt: number): Promise<Refusal> {
    const now = this.clock.now();
    if (!isAccessEnd(accessEndsAt, now.getTime())) return refuse("group.access-end");
    const cooling = await this.refuseCooling(team, personId);
    if (cooling !== undefined) return cooling;
    const { coolingOffBars: bars } = team;
    const others = await this.teams.listOtherKinds(team.id, personId, now);
    return bars !== null && others.some((kind) => isBarred(bars, kind))
      ? refuse("group.conflicting-seat")
      : undefined;
  }

  /** Whoever leaves a clean team, or stays for a shorter time, holds no role there for longer. */
  async endRoles(groupId: string, personId: string, at: Date): Promise<void> {
    await this.teams.endRoles(groupId, personId, at);
  }
}
