import { decide, type Actor, type Asked } from "@interphase/access";
import {
  confirmWithdrawalRoute,
  withdrawalDays,
  withdrawRoute,
  type Membership,
  type Withdrawal,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { actionOf } from "../../platform/http/route-action.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { DeparturesService } from "./departures.service.js";
import { OrganisationActors } from "./organisation-actors.service.js";
import {
  WithdrawalsRepository,
  type NewWithdrawal,
  type StoredWithdrawal,
} from "./withdrawals.repository.js";

const holdsMs = withdrawalDays * 24 * 60 * 60_000;
const done: Outcome<undefined> = { ok: true, value: undefined };

/**
 * How does an organisation withdraw? One of it asks, another of it confirms; where there is no other, the secretariat does. So one
 * person alone locks nobody out.
 */
@Injectable()
export class WithdrawalsService {
  constructor(
    private readonly withdrawals: WithdrawalsRepository,
    private readonly departures: DeparturesService,
    private readonly actors: OrganisationActors,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * The first asks, and asks the same again; another confirms.
   * **Fails** not-found, access.forbidden, membership.ended, membership.second-person.
   */
  async withdraw(asked: Asked, organisationId: string): Promise<Outcome<Withdrawal>> {
    const found = await this.departures.lock(asked, organisationId);
    if (!found.ok) return found;
    const { id } = found.value;
    const { personId } = asked.actor;
    const now = this.clock.now();
    const waiting = await this.withdrawals.findWaiting(id, now);
    if (waiting === undefined || waiting.askedBy === personId) {
      const lapsesAt = waiting?.lapsesAt ?? new Date(now.getTime() + holdsMs);
      const confirmedBy = (await this.isThereAnother(id, personId)) ? "member" : "alliance";
      const forSecretariat = confirmedBy === "alliance";
      const request = { organisationId: id, askedBy: personId, askedAt: now, forSecretariat, lapsesAt };
      if (waiting === undefined) await this.ask(request);
      this.audit.describe({ target: { kind: "organisation", id } });
      return { ok: true, value: { state: "asked", lapsesAt: lapsesAt.toISOString(), confirmedBy } };
    }
    if (!(await this.stands(waiting))) return refuse("membership.second-person");
    await this.withdrawals.confirm(waiting.id, personId, now);
    await this.departures.leave(found.value, "withdrawn", confirmWithdrawalRoute.id);
    return { ok: true, value: { state: "withdrawn", lapsesAt: null, confirmedBy: null } };
  }

  /** **Fails** not-found, access.forbidden, membership.ended, membership.no-withdrawal. */
  async takeBack(asked: Asked, organisationId: string): Promise<Outcome<undefined>> {
    const found = await this.departures.lock(asked, organisationId);
    if (!found.ok) return found;
    const { id } = found.value;
    const now = this.clock.now();
    if ((await this.withdrawals.findWaiting(id, now)) === undefined)
      return refuse("membership.no-withdrawal");
    await this.withdrawals.drop(id, now);
    this.audit.describe({ target: { kind: "organisation", id } });
    return done;
  }

  /** By the secretariat, where nobody else of the organisation can. **Fails** not-found, access.forbidden, membership.ended, membership.no-withdrawal. */
  async confirm(asked: Asked, organisationId: string): Promise<Outcome<undefined>> {
    const found = await this.departures.lock(asked, organisationId);
    if (!found.ok) return found;
    const now = this.clock.now();
    const waiting = await this.withdrawals.findWaiting(found.value.id, now);
    const { personId } = asked.actor;
    if (waiting === undefined || waiting.askedBy === personId || !(await this.isForSecretariat(waiting)))
      return refuse("membership.no-withdrawal");
    await this.withdrawals.confirm(waiting.id, personId, now);
    await this.departures.leave(found.value, "withdrawn", confirmWithdrawalRoute.id);
    return done;
  }

  /** What waits, for whoever asks it or confirms it; null for everybody else. */
  async show(actor: Actor, organisationId: string): Promise<Membership["withdrawal"]> {
    const facts = { ownerOrganisationId: organisationId };
    const isOfIt = decide(actor, actionOf(withdrawRoute), facts).allow;
    const isSecretariat = decide(actor, actionOf(confirmWithdrawalRoute), facts).allow;
    if (!isOfIt && !isSecretariat) return null;
    const waiting = await this.withdrawals.findWaiting(organisationId, this.clock.now());
    if (waiting === undefined) return null;
    const isOther = waiting.askedBy !== actor.personId;
    return {
      askedAt: waiting.askedAt.toISOString(),
      askedBy: waiting.askedByName,
      lapsesAt: waiting.lapsesAt.toISOString(),
      confirmedBy: (await this.isForSecretariat(waiting)) ? "alliance" : "member",
      mayConfirm: isOther && (isOfIt ? await this.stands(waiting) : await this.isForSecretariat(waiting)),
      mayTakeBack: isOfIt,
    };
  }

  private async ask(request: Omit<NewWithdrawal, "id">): Promise<void> {
    // One that has lapsed is in the way of the next.
    await this.withdrawals.drop(request.organisationId, request.askedAt);
    await this.withdrawals.insert({ id: this.clock.newId(), ...request });
  }

  private async isForSecretariat(waiting: StoredWithdrawal): Promise<boolean> {
    const { organisationId, askedBy } = waiting;
    return (await this.stands(waiting)) && !(await this.isThereAnother(organisationId, askedBy));
  }

  /** Could whoever asked still ask? A right that is lost is lost for what it has not brought about. */
  private async stands({ organisationId, askedBy }: StoredWithdrawal): Promise<boolean> {
    return (await this.listEntitled(organisationId)).includes(askedBy);
  }

  private async isThereAnother(organisationId: string, askedBy: string): Promise<boolean> {
    return (await this.listEntitled(organisationId)).some((id) => id !== askedBy);
  }

  private async listEntitled(organisationId: string): Promise<string[]> {
    const facts = { ownerOrganisationId: organisationId };
    const all = await this.actors.list(organisationId, this.clock.now());
    return all
      .filter(({ actor }) => decide(actor, actionOf(withdrawRoute), facts).allow)
      .map(({ holder }) => holder.id);
  }
}
