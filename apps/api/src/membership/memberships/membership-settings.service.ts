import { decide, type Actor, type Asked } from "@interphase/access";
import type { MembershipSettings, SettingChange } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { Proposers } from "../roles/proposers.service.js";
import { MembershipSettingsRepository, type StoredSettingChange } from "./membership-settings.repository.js";
import { MembershipTiersRepository } from "./membership-tiers.repository.js";

const ofAlliance = { ownerOrganisationId: null };

/** Which tiers and fee classes are there, and who changes them? Two people of the secretariat: one proposes, another confirms. */
@Injectable()
export class MembershipSettingsService {
  constructor(
    private readonly settings: MembershipSettingsRepository,
    private readonly tiers: MembershipTiersRepository,
    private readonly proposers: Proposers,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** **Fails** access.forbidden. */
  async get({ actor, action }: Asked): Promise<Outcome<MembershipSettings>> {
    if (!decide(actor, action, ofAlliance).allow) return refuse("access.forbidden");
    return { ok: true, value: await this.read(actor) };
  }

  /** **Fails** access.forbidden, membership.tier-unknown, membership.change-waits. */
  async propose({ actor, action }: Asked, change: SettingChange): Promise<Outcome<MembershipSettings>> {
    if (!decide(actor, action, ofAlliance).allow) return refuse("access.forbidden");
    await this.settings.lock();
    const { kind, name, nameEn, nameZh } = change;
    if (kind === "fee-class" && !(await this.isTier(change.tier))) return refuse("membership.tier-unknown");
    const waiting = await this.settings.listWaiting();
    if (waiting.some((each) => each.kind === kind && each.name === name))
      return refuse("membership.change-waits");
    const id = this.clock.newId();
    await this.settings.propose({
      id,
      kind,
      name,
      nameEn,
      nameZh,
      weight: kind === "tier" ? change.weight : null,
      tier: kind === "fee-class" ? change.tier : null,
      proposedBy: actor.personId,
      proposedAt: this.clock.now(),
    });
    this.describe(kind, name);
    return { ok: true, value: await this.read(actor) };
  }

  /** **Fails** access.forbidden, not-found, membership.change-settled, membership.second-person, membership.tier-unknown. */
  async confirm({ actor, action }: Asked, changeId: string): Promise<Outcome<MembershipSettings>> {
    const found = await this.find({ actor, action }, changeId);
    if (!found.ok) return found;
    const { id, kind, name, nameEn, nameZh, weight, tier, proposedBy } = found.value;
    const proposer = await this.proposers.find(proposedBy);
    const stands = proposer !== undefined && decide(proposer, action, ofAlliance).allow;
    if (proposedBy === actor.personId || !stands) return refuse("membership.second-person");
    if (weight !== null) await this.tiers.set({ tier: name, nameEn, nameZh, weight });
    if (tier !== null) {
      if (!(await this.isTier(tier))) return refuse("membership.tier-unknown");
      await this.settings.setFeeClass({ feeClass: name, nameEn, nameZh, tier });
    }
    await this.settings.settle(id, actor.personId, this.clock.now());
    this.describe(kind, name, { weight, tier });
    return { ok: true, value: await this.read(actor) };
  }

  /** **Fails** access.forbidden, not-found, membership.change-settled. */
  async drop(asked: Asked, changeId: string): Promise<Outcome<MembershipSettings>> {
    const found = await this.find(asked, changeId);
    if (!found.ok) return found;
    await this.settings.settle(found.value.id, null, this.clock.now());
    this.describe(found.value.kind, found.value.name);
    return { ok: true, value: await this.read(asked.actor) };
  }

  private async find({ actor, action }: Asked, changeId: string): Promise<Outcome<StoredSettingChange>> {
    if (!decide(actor, action, ofAlliance).allow) return refuse("access.forbidden");
    await this.settings.lock();
    const found = await this.settings.find(changeId);
    if (found === undefined) return refuse("not-found");
    const isWaiting = found.confirmedAt === null && found.droppedAt === null;
    return isWaiting ? { ok: true, value: found } : refuse("membership.change-settled");
  }

  private async isTier(tier: string): Promise<boolean> {
    return (await this.tiers.list()).some((each) => each.tier === tier);
  }

  private async read(actor: Actor): Promise<MembershipSettings> {
    const changes = await this.settings.listWaiting();
    return {
      tiers: await this.tiers.list(),
      feeClasses: await this.settings.listFeeClasses(),
      changes: changes.map(({ id, kind, name, nameEn, nameZh, weight, tier, ...proposed }) => ({
        id,
        kind,
        name,
        nameEn,
        nameZh,
        weight,
        tier,
        proposedBy: proposed.proposedByName,
        proposedAt: proposed.proposedAt.toISOString(),
        mayConfirm: proposed.proposedBy !== actor.personId,
      })),
    };
  }

  private describe(
    kind: "tier" | "fee-class",
    id: string,
    facts: Readonly<Record<string, string | number | null>> = {},
  ): void {
    const target = { kind: kind === "tier" ? "membership-tier" : "fee-class", id };
    this.audit.describe({ scope: "alliance", target, facts });
  }
}
