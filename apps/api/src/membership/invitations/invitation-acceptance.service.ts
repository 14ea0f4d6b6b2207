import { Injectable } from "@nestjs/common";
import type { InvitationPreview } from "@interphase/identity";
import { Clock } from "../../platform/clock/clock.js";
import { Database } from "../../platform/database/database.service.js";
import { databaseFailureOf } from "../../platform/problems/database-failures.js";
import type { Origin } from "../../platform/http/route-types.js";
import type {
  Acceptance,
  ExternalAcceptance,
  InvitationAcceptance,
} from "../../identity/company-sign-in/invitation-acceptance.js";
import { PasswordService } from "../../identity/accounts/password.service.js";
import { SessionsService } from "../../identity/sessions/sessions.service.js";
import { ActivationService, type WayIn } from "../people/activation.service.js";
import { PeopleDirectoryRepository } from "../people-directory/people-directory.repository.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { checkPassword } from "../../identity/passwords/check-password.js";
import { RateLimitsService } from "../../platform/rate-limits/rate-limits.service.js";
import { AppointmentsService, type SettledRole } from "../roles/appointments.service.js";
import { Proposers } from "../roles/proposers.service.js";
import { RoleAssignmentsRepository } from "../roles/role-assignments.repository.js";
import { toInvitedRole } from "./invitation.mapper.js";
import { hashOfToken } from "../../platform/secrets/token-hash.js";
import { InvitationsRepository, type StoredInvitation } from "./invitations.repository.js";

/** Takes invitations up: each once, however many come at once, and only while whoever gave the roles may still give them. */
@Injectable()
export class InvitationAcceptanceService implements InvitationAcceptance {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly people: PeopleDirectoryRepository,
    private readonly proposers: Proposers,
    private readonly assignments: RoleAssignmentsRepository,
    private readonly appointments: AppointmentsService,
    private readonly activation: ActivationService,
    private readonly passwords: PasswordService,
    private readonly limits: RateLimitsService,
    private readonly sessions: SessionsService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** **Fails** identity.invitation-invalid: the same for unknown, used, expired, withdrawn and replaced links. */
  async preview(token: string, { networkAddress }: Origin): Promise<Outcome<InvitationPreview>> {
    const taken = await this.limits.take("invitation-accept", { networkAddress });
    if (!taken.ok) return taken;
    const found = await this.look(token);
    if (found === undefined) return refuse("identity.invitation-invalid");
    const ways = await this.invitations.waysIn(found.organisationId);
    return {
      ok: true,
      value: {
        organisationName: found.organisationName,
        invitedByName: found.invitedByName,
        email: found.email,
        displayName: found.displayName,
        locale: found.locale,
        roles: found.roles.map(toInvitedRole),
        expiresAt: found.expiresAt.toISOString(),
        ...ways,
      },
    };
  }

  /**
   * Makes the person and signs them in. **Fails** identity.invitation-invalid, identity.password-unacceptable,
   * identity.company-sign-in-required.
   */
  async accept(
    acceptance: Acceptance & { readonly password: string },
    origin: Origin,
  ): Promise<Outcome<{ accessToken: string; expiresAt: Date }>> {
    const taken = await this.limits.take("invitation-accept", { networkAddress: origin.networkAddress });
    if (!taken.ok) return taken;
    const found = await this.look(acceptance.token);
    if (found === undefined) return refuse("identity.invitation-invalid");
    const ways = await this.invitations.waysIn(found.organisationId);
    if (!ways.canUsePassword) return refuse("identity.company-sign-in-required");
    const { password, displayName } = acceptance;
    const checked = checkPassword(password, { email: found.email, displayName });
    if (!checked.ok) return checked;
    const wayIn = async (): Promise<WayIn> => ({
      kind: "password",
      passwordHash: await this.passwords.hash(password),
    });
    return this.inOneGo(async () => {
      const accepted = await this.take(acceptance, wayIn, origin.networkAddress);
      if (!accepted.ok) return accepted;
      const how = { openedBy: "invitation", hasSecondFactor: false } as const;
      return { ok: true, value: await this.sessions.open(accepted.value.personId, origin, how) };
    });
  }

  async acceptWith(
    external: ExternalAcceptance,
    networkAddress: string | null,
  ): Promise<Outcome<{ personId: string; organisationId: string | null }>> {
    const { attach, organisationId } = external;
    const found = await this.look(external.token);
    if (found === undefined || found.organisationId !== organisationId)
      return refuse("identity.invitation-invalid");
    const wayIn = (): Promise<WayIn> => Promise.resolve({ kind: "company", attach });
    return this.inOneGo(() => this.take(external, wayIn, networkAddress));
  }

  async organisationOf(token: string): Promise<{ readonly organisationId: string | null } | undefined> {
    const found = await this.look(token);
    return found === undefined ? undefined : { organisationId: found.organisationId };
  }

  private look(token: string): Promise<StoredInvitation | undefined> {
    return this.invitations.findOpen(hashOfToken(token), this.clock.now(), "look");
  }

  /** Two invitations of one address may be accepted at once, in two organisations: one of them comes too late. */
  private async inOneGo<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    try {
      return await this.database.withPurpose("directory", work);
    } catch (error) {
      if (databaseFailureOf(error) !== "database.conflict" || this.database.isInTransaction) throw error;
      return refuse("identity.invitation-invalid");
    }
  }

  private async take(
    { token, displayName, locale }: Acceptance,
    wayIn: () => Promise<WayIn>,
    networkAddress: string | null,
  ): Promise<Outcome<{ personId: string; organisationId: string | null }>> {
    const invalid = refuse("identity.invitation-invalid");
    const seen = await this.look(token);
    if (seen === undefined) return invalid;
    await this.assignments.lock(seen.organisationId);
    const now = this.clock.now();
    const claimed = await this.invitations.findOpen(hashOfToken(token), now, "claim");
    if (claimed === undefined) return invalid;
    const roles = await this.rolesStillGiven(claimed, now);
    if (roles === undefined || (await this.people.findByEmail(claimed.email)) !== undefined) return invalid;
    const { id, organisationId, email, invitedBy } = claimed;
    const { personId } = await this.activation.activate({
      invitationId: id,
      organisationId,
      email,
      displayName,
      locale,
      roles,
      invitedBy,
      wayIn: await wayIn(),
      networkAddress,
    });
    await this.invitations.accept(id, personId, now);
    return { ok: true, value: { personId, organisationId } };
  }

  /**
   * Which of the roles count by now? Undefined when whoever invited may no longer give one of them: a right that is lost is
   * lost for what it has not yet brought about. A role whose end has come is left out; with none left nothing is given.
   */
  private async rolesStillGiven(invitation: StoredInvitation, now: Date): Promise<SettledRole[] | undefined> {
    const { invitedBy, organisationId } = invitation;
    const inviter = await this.proposers.find(invitedBy);
    if (inviter === undefined) return undefined;
    const roles: SettledRole[] = [];
    for (const role of invitation.roles) {
      if (role.endsAt !== null && role.endsAt <= now) continue;
      const decision = await this.appointments.decide(inviter, role, { personId: null, organisationId });
      if (!decision.allow) return undefined;
      roles.push({ ...role, startsAt: role.startsAt !== null && role.startsAt > now ? role.startsAt : null });
    }
    return roles.length === 0 ? undefined : roles;
  }
}
