import { decide, type Actor, type Asked } from "@interphase/access";
import {
  affiliatesOf,
  confirmParent,
  parseOrganisationIdentifier,
  setMembershipRoute,
  withdrawRoute,
  type Membership,
  type MembershipTier,
  type OrganisationIdentifier,
} from "@interphase/consortium";
import { countryIso3Codes } from "@interphase/minerals/contract";
import { Injectable } from "@nestjs/common";
import { AuditService, organisationScope } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { isId } from "../../platform/database/identifier.js";
import { actionOf } from "../../platform/http/route-action.js";
import { authorizeResource } from "../../platform/problems/authorize.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { OrganisationSearchRepository } from "../organisations/organisation-search.repository.js";
import {
  OrganisationsRepository,
  type StoredOrganisation,
} from "../organisations/organisations.repository.js";
import { MemberRegister } from "./member-register.repository.js";
import { MembershipRecordsRepository, type StoredExpulsion } from "./membership-records.repository.js";
import { MembershipTiersRepository } from "./membership-tiers.repository.js";
import { MembershipsRepository, type NewAcceptance, type NewParent } from "./memberships.repository.js";
import { WithdrawalsService } from "./withdrawals.service.js";

/** In which tier, until when, and by which identifiers? Identifiers that are left out stay. */
export interface TermChange {
  readonly tier: string | null;
  readonly endsOn: string | null;
  readonly renewsOn: string | null;
  readonly identifiers?: readonly OrganisationIdentifier[] | undefined;
}

/** Who is above? A member, or a company outside; null: nobody. */
export type NamedParent =
  | { readonly organisationId: string }
  | { readonly name: string; readonly countryIso3: string; readonly lei?: string | undefined }
  | null;

/** Who is confirmed above an organisation, by which source? */
export interface ParentConfirmation {
  readonly parent: NamedParent;
  readonly source: string;
  readonly sourceLink: string | null;
  readonly confirmedOn: string;
}

/** How do organisations belong to the alliance? Tier, term, who controls them and what they accepted, as the secretariat records it. */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly memberships: MembershipsRepository,
    private readonly search: OrganisationSearchRepository,
    private readonly records: MembershipRecordsRepository,
    private readonly tiers: MembershipTiersRepository,
    private readonly register: MemberRegister,
    private readonly withdrawals: WithdrawalsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found, access.forbidden. */
  async get(asked: Asked, organisationId: string): Promise<Outcome<Membership>> {
    const found = await this.find(asked, organisationId);
    return found.ok ? this.show(asked.actor, found.value) : found;
  }

  /** **Fails** not-found, access.forbidden, membership.ended, membership.tier-unknown, membership.days. */
  async set(asked: Asked, organisationId: string, change: TermChange): Promise<Outcome<Membership>> {
    const found = await this.lock(asked, organisationId);
    if (!found.ok) return found;
    const { id } = found.value;
    const membership = await this.records.find(id);
    if (membership === undefined || membership.endedAt !== null) return refuse("membership.ended");
    const { tier, endsOn, renewsOn, identifiers } = change;
    if (tier !== null && !(await this.tiers.list()).some((each) => each.tier === tier))
      return refuse("membership.tier-unknown");
    const isBefore = (day: string | null) => day !== null && day < membership.startsOn;
    if (isBefore(endsOn) || isBefore(renewsOn)) return refuse("membership.days");
    await this.memberships.setTerm(membership.id, { tier, endsOn, renewsOn });
    if (identifiers !== undefined) {
      await this.memberships.removeIdentifiers(id);
      await this.memberships.addIdentifiers(id, identifiers);
      await this.search.refresh(id);
    }
    this.note(id, "memberships.set", { tier });
    return this.show(asked.actor, found.value);
  }

  /** **Fails** not-found, access.forbidden, membership.parent-cycle, membership.parent-unknown, membership.days, organisation.unknown-country. */
  async confirmParent(
    asked: Asked,
    organisationId: string,
    confirmation: ParentConfirmation,
  ): Promise<Outcome<Membership>> {
    const found = await this.lock(asked, organisationId);
    if (!found.ok) return found;
    const { id } = found.value;
    if (this.isAhead(confirmation.confirmedOn)) return refuse("membership.days");
    await this.memberships.lockParents();
    const above = await this.resolve(confirmation.parent);
    if (!above.ok) return above;
    const { parentOrganisationId, parentEntityId } = above.value;
    const parentId = parentOrganisationId ?? parentEntityId;
    const changed = confirmParent(await this.register.listParents(), id, parentId);
    if (!changed.ok) return refuse(changed.failure.code);
    const { source, sourceLink, confirmedOn } = confirmation;
    await this.memberships.confirmParent({
      id: this.clock.newId(),
      organisationId: id,
      parentOrganisationId,
      parentEntityId,
      source,
      sourceLink,
      confirmedOn,
      confirmedBy: asked.actor.personId,
      at: this.clock.now(),
    });
    this.note(id, "memberships.confirm-parent", { parentId });
    return this.show(asked.actor, found.value);
  }

  /** **Fails** not-found, access.forbidden, membership.days. */
  async recordAcceptance(
    asked: Asked,
    organisationId: string,
    accepted: Pick<NewAcceptance, "agreement" | "version" | "acceptedBy" | "acceptedOn" | "evidence">,
  ): Promise<Outcome<Membership>> {
    const found = await this.lock(asked, organisationId);
    if (!found.ok) return found;
    if (this.isAhead(accepted.acceptedOn)) return refuse("membership.days");
    const { id } = found.value;
    await this.memberships.addAcceptance({
      ...accepted,
      id: this.clock.newId(),
      organisationId: id,
      recordedBy: asked.actor.personId,
      at: this.clock.now(),
    });
    const { agreement, version } = accepted;
    this.note(id, "memberships.record-acceptance", { agreement, version });
    return this.show(asked.actor, found.value);
  }

  /** **Fails** access.forbidden. */
  async listTiers({ actor, action }: Asked): Promise<Outcome<{ items: MembershipTier[] }>> {
    if (!decide(actor, action, ofAlliance).allow) return refuse("access.forbidden");
    return { ok: true, value: { items: await this.tiers.list() } };
  }

  private async find(asked: Asked, organisationId: string): Promise<Outcome<StoredOrganisation>> {
    const found = isId(organisationId) ? await this.organisations.find(organisationId) : undefined;
    const known = found && { value: found, facts: { ownerOrganisationId: found.id } };
    return authorizeResource(asked, "organisation", known);
  }

  private async lock(asked: Asked, organisationId: string): Promise<Outcome<StoredOrganisation>> {
    const found = await this.find(asked, organisationId);
    if (found.ok) await this.memberships.lock(found.value.id);
    return found;
  }

  /** A day that has not come yet, wherever on earth it is asked. */
  private isAhead(day: string): boolean {
    const aheadMs = 14 * 60 * 60_000;
    return day > new Date(this.clock.now().getTime() + aheadMs).toISOString().slice(0, 10);
  }

  private async resolve(
    parent: NamedParent,
  ): Promise<Outcome<Pick<NewParent, "parentOrganisationId" | "parentEntityId">>> {
    const none = { parentOrganisationId: null, parentEntityId: null };
    if (parent === null) return { ok: true, value: none };
    if ("organisationId" in parent) {
      const found = await this.organisations.find(parent.organisationId);
      if (found === undefined) return refuse("membership.parent-unknown");
      return { ok: true, value: { ...none, parentOrganisationId: found.id } };
    }
    const { name, countryIso3, lei } = parent;
    if (!countryIso3Codes.has(countryIso3)) return refuse("organisation.unknown-country");
    const read = lei === undefined ? undefined : parseOrganisationIdentifier("lei", lei);
    if (read?.ok === false) return refuse("membership.parent-unknown");
    const entity = { id: this.clock.newId(), name, countryIso3, lei: read?.value ?? null };
    const parentEntityId = await this.memberships.findOrAddEntity({ ...entity, at: this.clock.now() });
    return { ok: true, value: { ...none, parentEntityId } };
  }

  private async show(actor: Actor, organisation: StoredOrganisation): Promise<Outcome<Membership>> {
    const { id, name, leftAs, suspendedAt } = organisation;
    const facts = { ownerOrganisationId: id };
    const mayChange = decide(actor, actionOf(setMembershipRoute), facts).allow;
    const membership = await this.records.find(id);
    const expulsion = mayChange ? await this.records.findExpulsion(id) : undefined;
    const acceptances = await this.records.listAcceptances(id);
    const value: Membership = {
      organisation: { id, name },
      state: leftAs ?? (suspendedAt === null ? "active" : "suspended"),
      tier: (await this.tiers.list()).find(({ tier }) => tier === membership?.tier) ?? null,
      startsOn: membership?.startsOn ?? null,
      endsOn: membership?.endsOn ?? null,
      renewsOn: membership?.renewsOn ?? null,
      identifiers: await this.records.listIdentifiers(id),
      ...(await this.companiesAround(id)),
      agreements: acceptances.map(({ agreementVersion: version, ...rest }) => ({ ...rest, version })),
      expulsion: expulsion === undefined ? null : toExpulsion(actor, expulsion),
      withdrawal: await this.withdrawals.show(actor, id),
      mayChange: mayChange && leftAs === null,
      mayWithdraw: leftAs === null && decide(actor, actionOf(withdrawRoute), facts).allow,
    };
    return { ok: true, value };
  }

  /** Who is above, at the top, and beside it: members that have left are no voting unit with anybody. */
  private async companiesAround(
    id: string,
  ): Promise<Pick<Membership, "control" | "ultimateParent" | "affiliates">> {
    const control = await this.records.findControl(id);
    const members = (await this.register.listMembers()).filter(({ state }) => state === "active");
    const ids = members.map((member) => member.id);
    const { topId, affiliateIds } = affiliatesOf(await this.register.listParents(), id, ids);
    const parentId = control?.parentId ?? null;
    const companies = await this.records.listCompanies([
      topId,
      ...affiliateIds,
      ...(parentId === null ? [] : [parentId]),
    ]);
    const named = (wanted: string | null) => companies.find((each) => each.id === wanted) ?? null;
    return {
      control:
        control === undefined
          ? null
          : {
              parent: named(parentId),
              source: control.source,
              sourceLink: control.sourceLink,
              confirmedOn: control.confirmedOn,
            },
      ultimateParent: topId === id ? null : named(topId),
      affiliates: companies
        .filter((each) => affiliateIds.includes(each.id))
        .map((each) => ({ id: each.id, name: each.name })),
    };
  }

  /** In the alliance's record and in the organisation's own. */
  private note(id: string, action: string, facts: Record<string, string | null>): void {
    const event = { action, target: { kind: "organisation", id }, facts };
    this.audit.record({ ...event, scope: "alliance" });
    this.audit.record({ ...event, scope: organisationScope(id) });
  }
}

const ofAlliance = { ownerOrganisationId: null };

function toExpulsion(actor: Actor, expulsion: StoredExpulsion): NonNullable<Membership["expulsion"]> {
  const { reasons, proposedAt, proposedBy, proposedByName } = expulsion;
  return {
    reasons,
    proposedAt: proposedAt.toISOString(),
    proposedBy: proposedByName,
    mayConfirm: proposedBy !== actor.personId,
  };
}
