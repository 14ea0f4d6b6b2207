import { decide, type Asked } from "@interphase/access";
import { Injectable } from "@nestjs/common";
import { AuditService, organisationScope } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { isId } from "../../platform/database/identifier.js";
import { authorizeResource } from "../../platform/problems/authorize.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { DepartureRegister } from "../organisations/departure-register.js";
import {
  OrganisationsRepository,
  type StoredOrganisation,
} from "../organisations/organisations.repository.js";
import { Proposers } from "../roles/proposers.service.js";
import { ArchiveLinks } from "./archive-links.service.js";
import { MembershipRecordsRepository } from "./membership-records.repository.js";
import { MembershipsRepository } from "./memberships.repository.js";
import { WithdrawalsRepository } from "./withdrawals.repository.js";

const done: Outcome<undefined> = { ok: true, value: undefined };

/**
 * How does an organisation leave for good? Withdrawn by two people, or expelled by two of the secretariat.
 * **Shape** one transaction: the membership ends, nobody of it is let in from the next request on, seats, places and chairs end,
 * ballots that run strike it; what was cast and recorded stays.
 */
@Injectable()
export class DeparturesService {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly memberships: MembershipsRepository,
    private readonly records: MembershipRecordsRepository,
    private readonly departures: DepartureRegister,
    private readonly archives: ArchiveLinks,
    private readonly withdrawals: WithdrawalsRepository,
    private readonly proposers: Proposers,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found, access.forbidden, membership.ended, membership.expulsion-waits. */
  async propose(asked: Asked, organisationId: string, reasons: string): Promise<Outcome<undefined>> {
    const found = await this.lock(asked, organisationId);
    if (!found.ok) return found;
    const { id } = found.value;
    if ((await this.records.findExpulsion(id)) !== undefined) return refuse("membership.expulsion-waits");
    await this.memberships.proposeExpulsion({
      id: this.clock.newId(),
      organisationId: id,
      reasons,
      by: asked.actor.personId,
      at: this.clock.now(),
    });
    this.noteBeside(id, "memberships.propose-expulsion");
    return done;
  }

  /** **Fails** not-found, access.forbidden, membership.ended, membership.no-expulsion, membership.second-person. */
  async confirm(asked: Asked, organisationId: string): Promise<Outcome<undefined>> {
    const found = await this.lock(asked, organisationId);
    if (!found.ok) return found;
    const { id } = found.value;
    const expulsion = await this.records.findExpulsion(id);
    if (expulsion === undefined) return refuse("membership.no-expulsion");
    const { personId } = asked.actor;
    const facts = { ownerOrganisationId: id };
    const proposer = await this.proposers.find(expulsion.proposedBy);
    const stands = proposer !== undefined && decide(proposer, asked.action, facts).allow;
    if (expulsion.proposedBy === personId || !stands) return refuse("membership.second-person");
    await this.memberships.settleExpulsion(expulsion.id, personId, this.clock.now());
    await this.leave(found.value, "expelled", "memberships.confirm-expulsion");
    return done;
  }

  /** **Fails** not-found, access.forbidden, membership.no-expulsion. */
  async drop(asked: Asked, organisationId: string): Promise<Outcome<undefined>> {
    const found = await this.lock(asked, organisationId);
    if (!found.ok)
      return found.failure.code === "membership.ended" ? refuse("membership.no-expulsion") : found;
    const { id } = found.value;
    const expulsion = await this.records.findExpulsion(id);
    if (expulsion === undefined) return refuse("membership.no-expulsion");
    await this.memberships.settleExpulsion(expulsion.id, null, this.clock.now());
    this.noteBeside(id, "memberships.drop-expulsion");
    return done;
  }

  /** What has been decided happens: whatever else waits of it falls away. In a transaction that locked the organisation. */
  async leave(
    organisation: StoredOrganisation,
    how: "withdrawn" | "expelled",
    action: string,
  ): Promise<void> {
    const at = this.clock.now();
    const { id } = organisation;
    const waiting = await this.records.findExpulsion(id);
    if (waiting !== undefined) await this.memberships.settleExpulsion(waiting.id, null, at);
    await this.withdrawals.drop(id, at);
    // Before anything ends: who administers it, and who reads what, is asked as it was.
    await this.archives.sendTo(organisation, how, at);
    await this.memberships.end(id, how, at);
    this.note(id, action, await this.departures.left(id, how, at));
  }

  /** The organisation once nobody else changes it; one that has left is left alone. */
  async lock(asked: Asked, organisationId: string): Promise<Outcome<StoredOrganisation>> {
    const look = async () => {
      const found = isId(organisationId) ? await this.organisations.find(organisationId) : undefined;
      const known = found && { value: found, facts: { ownerOrganisationId: found.id } };
      return authorizeResource(asked, "organisation", known);
    };
    const found = await look();
    if (!found.ok) return found;
    await this.memberships.lock(found.value.id);
    const now = await look();
    return now.ok && now.value.leftAs !== null ? refuse("membership.ended") : now;
  }

  /** In the alliance's record alone: the member's would tell it of what its page does not. */
  private noteBeside(id: string, action: string): void {
    this.audit.record({ action, target: { kind: "organisation", id }, scope: "alliance" });
  }

  /** In the alliance's record and in the organisation's own. */
  private note(id: string, action: string, facts: Readonly<Record<string, number>>): void {
    const event = { action, target: { kind: "organisation", id }, facts };
    this.audit.record({ ...event, scope: "alliance" });
    this.audit.record({ ...event, scope: organisationScope(id) });
  }
}
