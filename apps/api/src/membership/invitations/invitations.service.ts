import { decide, type Actor, type Asked } from "@interphase/access";
import type { Invitation, Locale, RoleToGive } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { AuditService, organisationScope } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeTimeCursor, toPage } from "../../platform/database/cursor.js";
import { isId } from "../../platform/database/identifier.js";
import { OrganisationsRepository } from "../organisations/organisations.repository.js";
import { PeopleDirectoryRepository } from "../people-directory/people-directory.repository.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { RateLimitsService } from "../../platform/rate-limits/rate-limits.service.js";
import { AppointmentsService, type SettledRole } from "../roles/appointments.service.js";
import { directoryReachOf } from "../people-directory/directory-reach.mapper.js";
import { RoleAssignmentsRepository } from "../roles/role-assignments.repository.js";
import { InvitationSender } from "./invitation-sender.service.js";
import { toInvitation } from "./invitation.mapper.js";
import {
  InvitationsRepository,
  type InvitationState,
  type StoredInvitation,
} from "./invitations.repository.js";

/** An invitation as it is asked for. */
export interface InvitationRequest {
  readonly email: string;
  readonly displayName?: string | undefined;
  readonly roles: readonly RoleToGive[];
  readonly locale?: Locale | undefined;
  readonly organisationId?: string | undefined;
}

/** Into which organisation is somebody invited, and by whose right? `isByAlliance`: by somebody who acts for no member. */
export interface InvitationPlace {
  readonly organisationId: string | null;
  readonly isByAlliance: boolean;
}

interface ListRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly state?: InvitationState | undefined;
  readonly query?: string | undefined;
}

/** Who is invited, by whom, to what? The organisation is the session's; only the alliance may name another. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly sender: InvitationSender,
    private readonly people: PeopleDirectoryRepository,
    private readonly organisations: OrganisationsRepository,
    private readonly assignments: RoleAssignmentsRepository,
    private readonly appointments: AppointmentsService,
    private readonly limits: RateLimitsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * **Fails** not-found for another organisation's id; what the table of appointments refuses; invitation.already-a-person and
   * invitation.already-pending for people of the place alone: of others nothing is told.
   */
  async invite(actor: Actor, request: InvitationRequest): Promise<Outcome<Invitation>> {
    const taken = await this.limits.take("invitation-send", { account: actor.personId });
    if (!taken.ok) return taken;
    const place = await this.placeOf(actor, request.organisationId);
    if (!place.ok) return place;
    const { organisationId, isByAlliance } = place.value;
    await this.assignments.lock(organisationId);
    const roles = await this.settleRoles(actor, request.roles, place.value);
    if (!roles.ok) return roles;
    const now = this.clock.now();
    const isOwnPlace = organisationId === actor.organisationId;
    if (isOwnPlace && (await this.people.findEmails([request.email], organisationId)).size > 0)
      return refuse("invitation.already-a-person");
    if ((await this.invitations.findPending([request.email], organisationId, now)).size > 0)
      return refuse("invitation.already-pending");
    await this.invitations.closeExpired([request.email], organisationId, now);
    const [sent] = await this.sender.send([
      {
        organisationId,
        isByAlliance,
        email: request.email,
        displayName: request.displayName ?? null,
        locale: request.locale ?? (await this.localeOf(actor)),
        roles: roles.value,
        invitedBy: actor.personId,
      },
    ]);
    if (sent === undefined) throw new Error("an invitation was asked for and not sent");
    this.note(actor, sent, "invitations.create");
    return { ok: true, value: toInvitation(sent) };
  }

  async list(
    asked: Asked,
    request: ListRequest,
  ): Promise<Outcome<{ items: Invitation[]; nextCursor: string | null }>> {
    const after = decodeTimeCursor(request.cursor);
    if (!after.ok) return after;
    const reach = directoryReachOf(asked);
    const rows = await this.invitations.list(reach, request, this.clock.now(), request.limit, after.value);
    const page = toPage(rows, request.limit, ({ createdAt, id }) => [createdAt.toISOString(), id]);
    return { ok: true, value: { items: page.items.map(toInvitation), nextCursor: page.nextCursor } };
  }

  /** **Fails** not-found, invitation.settled for one that is accepted, expired or withdrawn. */
  async withdraw(asked: Asked, invitationId: string): Promise<Outcome<undefined>> {
    const found = await this.findOwn(asked, invitationId);
    if (found === undefined) return refuse("not-found");
    if (found.state !== "pending") return refuse("invitation.settled");
    await this.invitations.settle(found.id, "withdrawn", this.clock.now());
    this.note(asked.actor, found, "invitations.withdraw");
    return { ok: true, value: undefined };
  }

  /** **Fails** not-found, invitation.settled; what the table of appointments refuses by now. */
  async resend(asked: Asked, invitationId: string): Promise<Outcome<Invitation>> {
    const found = await this.findOwn(asked, invitationId);
    if (found === undefined) return refuse("not-found");
    if (found.state === "accepted" || found.state === "withdrawn") return refuse("invitation.settled");
    const { actor } = asked;
    const taker = { personId: null, organisationId: found.organisationId };
    for (const role of found.roles) {
      if (!(await this.appointments.decide(actor, role, taker)).allow)
        return refuse("role.not-yours-to-give");
    }
    const allowed = await this.limits.take("invitation-send", { account: actor.personId });
    if (!allowed.ok) return allowed;
    const sent = await this.sender.sendAgain(found.id);
    this.note(actor, sent, "invitations.resend");
    return { ok: true, value: toInvitation(sent) };
  }

  /** Into which organisation does this actor invite? **Fails** not-found for an organisation that is not theirs to name. */
  async placeOf(actor: Actor, organisationId: string | undefined): Promise<Outcome<InvitationPlace>> {
    if (actor.organisationId !== null) {
      if (organisationId !== undefined && organisationId !== actor.organisationId) return refuse("not-found");
      return { ok: true, value: { organisationId: actor.organisationId, isByAlliance: false } };
    }
    if (organisationId !== undefined && (await this.organisations.find(organisationId)) === undefined)
      return refuse("not-found");
    return { ok: true, value: { organisationId: organisationId ?? null, isByAlliance: true } };
  }

  /** Which language does a mail speak when nobody says? The inviter's own. */
  async localeOf(actor: Actor): Promise<Locale> {
    return (await this.people.find(actor.personId))?.locale ?? "en";
  }

  private async settleRoles(
    actor: Actor,
    wanted: readonly RoleToGive[],
    { organisationId, isByAlliance }: InvitationPlace,
  ): Promise<Outcome<SettledRole[]>> {
    const roles: SettledRole[] = [];
    for (const [index, role] of wanted.entries()) {
      const pointer = `/body/roles/${String(index)}`;
      const settled = await this.appointments.settle(
        actor,
        role,
        { personId: null, organisationId },
        pointer,
      );
      if (!settled.ok) return settled;
      const { startsAt, endsAt } = settled.value;
      if (isByAlliance && organisationId !== null && (startsAt !== null || endsAt !== null)) {
        const message = "an organisation's first administrator begins at once and has no end";
        return refuse("role.wrong-dates", { errors: [{ pointer, message }] });
      }
      const isTwice = roles.some(
        (other) => other.role === settled.value.role && other.scopeId === settled.value.scopeId,
      );
      if (isTwice) return refuse("http.invalid-request", { errors: [{ pointer, message: "given twice" }] });
      roles.push(settled.value);
    }
    return { ok: true, value: roles };
  }

  /** What is not the actor's to run is not there. */
  private async findOwn(
    { actor, action }: Asked,
    invitationId: string,
  ): Promise<StoredInvitation | undefined> {
    const found = isId(invitationId)
      ? await this.invitations.find(invitationId, this.clock.now())
      : undefined;
    if (found === undefined) return undefined;
    const facts = { ownerOrganisationId: found.isByAlliance ? null : found.organisationId };
    const isOwnOrganisation = decide(actor, action, { ownerOrganisationId: found.organisationId }).allow;
    return isOwnOrganisation || decide(actor, action, facts).allow ? found : undefined;
  }

  /** An organisation's first administrator is invited in the organisation's own record too. */
  private note(actor: Actor, invitation: StoredInvitation, action: string): void {
    const { id, organisationId, roles } = invitation;
    const target = { kind: "invitation", id };
    const facts = { organisationId, roles: roles.map(({ role }) => role) };
    this.audit.describe({ target, facts });
    if (organisationId !== null && organisationId !== actor.organisationId)
      this.audit.record({ action, target, facts, scope: organisationScope(organisationId) });
  }
}
