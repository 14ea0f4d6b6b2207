import type { Actor } from "@interphase/access";
import type { Locale } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import type { Outcome } from "../../platform/problems/failure.js";
import { InvitationsService } from "../invitations/invitations.service.js";
import { OrganisationsRepository } from "../organisations/organisations.repository.js";
import { AdmissionRegister, type NewMember } from "./admission-register.service.js";

/** An organisation that becomes a member, and who is invited to administer it, where somebody is known. */
export interface Admission extends NewMember {
  readonly administrator: {
    readonly email: string;
    readonly displayName?: string | undefined;
    readonly locale?: Locale | undefined;
  } | null;
  /** The application that was decided, where there is one. */
  readonly applicationId: string | null;
}

/**
 * How does an organisation become a member? There is this one way, whatever led to it: the secretariat's register or an
 * application. Register, identifiers, membership, first invitation and both records are the same for all; people then come in by
 * activation.
 */
@Injectable()
export class AdmissionsService {
  constructor(
    private readonly register: AdmissionRegister,
    private readonly organisations: OrganisationsRepository,
    private readonly invitations: InvitationsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Admits it, in the current transaction; whoever calls has asked the policy.
   * **Fails** organisation.unknown-country, organisation.name-taken, identity.too-many-requests; and what an invitation is
   * refused for. A refusal must roll the transaction back.
   */
  async admit(actor: Actor, admission: Admission): Promise<Outcome<{ readonly organisationId: string }>> {
    const { administrator, applicationId, ...member } = admission;
    const organisationId = this.clock.newId();
    const entered = await this.register.enter(organisationId, member, applicationId, async () => {
      if (administrator === null) return { ok: true, value: undefined };
      const roles = this.organisations.administering.map((role) => ({ role }));
      return this.invitations.invite(actor, { ...administrator, roles, organisationId });
    });
    return entered.ok ? { ok: true, value: { organisationId } } : entered;
  }
}
