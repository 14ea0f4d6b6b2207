import type { Locale } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { AuditService, organisationScope } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import type { SettledRole } from "../roles/appointments.service.js";
import { RoleAssignmentsRepository } from "../roles/role-assignments.repository.js";
import { ActivationRepository } from "./activation.repository.js";

/**
 * How will a new person sign in?
 * `company`: `attach` writes down the identity that their company's provider has shown, for the person just made.
 */
export type WayIn =
  | { readonly kind: "password"; readonly passwordHash: string }
  | { readonly kind: "company"; readonly attach: (personId: string) => Promise<void> };

/** Somebody who becomes a person of the platform, with the roles that are theirs from the start. */
export interface Activation {
  readonly invitationId: string;
  readonly organisationId: string | null;
  readonly email: string;
  readonly displayName: string;
  readonly locale: Locale;
  readonly roles: readonly SettledRole[];
  readonly invitedBy: string;
  readonly wayIn: WayIn;
  readonly networkAddress: string | null;
}

/**
 * How does somebody become active? There is this one way, whatever led to it: a single invitation, a file, the first
 * administrator of an organisation, a password or a company's sign-in. Person, roles and record are the same for all.
 */
@Injectable()
export class ActivationService {
  constructor(
    private readonly people: ActivationRepository,
    private readonly assignments: RoleAssignmentsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Makes the person, in the current transaction; whoever calls holds the lock on roles and has asked the policy. */
  async activate(activation: Activation): Promise<{ readonly personId: string }> {
    const { organisationId, email, displayName, locale, wayIn } = activation;
    const personId = this.clock.newId();
    const createdAt = this.clock.now();
    const passwordHash = wayIn.kind === "password" ? wayIn.passwordHash : null;
    await this.people.insert({
      id: personId,
      organisationId,
      email,
      displayName,
      locale,
      passwordHash,
      createdAt,
    });
    if (wayIn.kind === "company") await wayIn.attach(personId);
    for (const { role, scopeId, startsAt, endsAt } of activation.roles) {
      await this.assignments.insert({
        id: this.clock.newId(),
        personId,
        role,
        scopeId,
        startsAt: startsAt ?? createdAt,
        endsAt,
        appointedBy: activation.invitedBy,
        createdAt,
      });
    }
    this.note(activation, personId);
    return { personId };
  }

  private note(activation: Activation, personId: string): void {
    const { invitationId, organisationId, roles, invitedBy, email, displayName, networkAddress } = activation;
    this.audit.record({
      action: "people.activate",
      scope: organisationId === null ? "alliance" : organisationScope(organisationId),
      personId,
      target: { kind: "person", id: personId },
      facts: { invitationId, invitedBy, roles: roles.map(({ role }) => role) },
      personal: { displayName, email, networkAddress: networkAddress ?? undefined },
    });
  }
}
