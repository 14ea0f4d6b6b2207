import { decide, type Actor, type Asked } from "@interphase/access";
import {
  ballotRules,
  checkBallotRule,
  isSameRule,
  proposeCharterRoute,
  type BallotCharter,
  type BallotRule,
  type CharterRequest,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { actionOf } from "../../platform/http/route-action.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { BallotAccess } from "./ballot-access.service.js";
import { BallotChartersRepository } from "./ballot-charters.repository.js";
import { isChairOf } from "./ballot-facts.js";
import { refuseBallot } from "./ballot-refusal.js";
import { BallotLimits } from "./ballot-limits.service.js";

/** By which rules may ballots be held? Two of the secretariat say so, neither of whom chairs the group. */
@Injectable()
export class BallotCharters {
  constructor(
    private readonly charters: BallotChartersRepository,
    private readonly access: BallotAccess,
    private readonly limits: BallotLimits,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The rules that hold now. Where nothing was confirmed yet, those that every charter begins with. */
  async rulesOf(groupId: string | null): Promise<readonly BallotRule[]> {
    return (await this.charters.findConfirmed(groupId))?.rules ?? Object.values(ballotRules);
  }

  /** **Fails** not-found. */
  async get(asked: Asked, groupId: string | null): Promise<Outcome<BallotCharter>> {
    const allowed = await this.access.authorizeHolder(asked, groupId);
    return allowed.ok ? { ok: true, value: await this.read(asked.actor, groupId) } : allowed;
  }

  /** **Fails** not-found, access.forbidden, and for a rule that is none. */
  async propose(asked: Asked, { groupId, rules: wanted }: CharterRequest): Promise<Outcome<BallotCharter>> {
    const allowed = await this.access.authorizeHolder(asked, groupId);
    if (!allowed.ok) return allowed;
    if (isChairOf(asked.actor, groupId)) return refuse("access.forbidden");
    const rules: BallotRule[] = [];
    for (const rule of wanted) {
      const checked = checkBallotRule(rule);
      if (!checked.ok) return refuseBallot(checked.failure);
      if (!rules.some((known) => isSameRule(known, checked.value))) rules.push(checked.value);
    }
    await this.charters.lock(groupId);
    const id = this.clock.newId();
    const proposedBy = asked.actor.personId;
    await this.charters.insert({ id, groupId, rules, proposedBy, proposedAt: this.clock.now() });
    this.describe(id, groupId, rules);
    return { ok: true, value: await this.read(asked.actor, groupId) };
  }

  /** **Fails** not-found, access.forbidden, and when it is one's own or not the last any more. */
  async confirm(asked: Asked, charterId: string): Promise<Outcome<BallotCharter>> {
    const found = await this.charters.find(charterId);
    if (found === undefined) return refuse("not-found");
    const { id, groupId, rules } = found;
    const allowed = await this.access.authorizeHolder(asked, groupId);
    if (!allowed.ok) return allowed;
    const { personId } = asked.actor;
    if (isChairOf(asked.actor, groupId)) return refuse("access.forbidden");
    await this.charters.lock(groupId);
    const latest = await this.charters.findLatest(groupId);
    if (latest?.id !== id || latest.confirmedAt !== null) return refuse("ballots.proposal-outdated");
    if (found.proposedBy === personId) return refuse("ballots.second-person-missing");
    if (!(await this.access.mayStillPropose(found.proposedBy, asked, groupId)))
      return refuse("ballots.proposal-outdated");
    await this.charters.markConfirmed(id, personId, this.clock.now());
    this.describe(id, groupId, rules);
    return { ok: true, value: await this.read(asked.actor, groupId) };
  }

  private describe(id: string, groupId: string | null, rules: readonly BallotRule[]): void {
    const target = { kind: "ballot-charter", id };
    this.audit.describe({ scope: "alliance", target, facts: { groupId, rules: rules.length } });
  }

  private async read(actor: Actor, groupId: string | null): Promise<BallotCharter> {
    const latest = await this.charters.findLatest(groupId);
    const facts = groupId === null ? { ownerOrganisationId: null } : { scopeId: groupId };
    const keeps = decide(actor, actionOf(proposeCharterRoute), facts).allow && !isChairOf(actor, groupId);
    const waiting = keeps && latest !== undefined && latest.confirmedAt === null ? latest : null;
    const isOwn = waiting?.proposedBy === actor.personId;
    return {
      groupId,
      rules: [...(await this.rulesOf(groupId))],
      leastMinutes: this.limits.leastMinutes,
      proposal: waiting && {
        id: waiting.id,
        rules: waiting.rules,
        proposedAt: waiting.proposedAt.toISOString(),
        isOwn,
      },
      may: { propose: keeps, confirm: waiting !== null && !isOwn },
    };
  }
}
