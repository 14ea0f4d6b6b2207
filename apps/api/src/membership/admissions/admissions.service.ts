import type { Actor } from "@interphase/access";
import type { Locale } from "@interphase/identity";
import { countryIso3Codes } from "@interphase/minerals/contract";
import { Injectable } from "@nestjs/common";
import { AuditService, organisationScope } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { InvitationsService } from "../invitations/invitations.service.js";
import { OrganisationsRepository } from "../organisations/organisations.repository.js";

/** An organisation that becomes a member, and who is invited to administer it, where somebody is known. */
export interface Admission {
  readonly name: string;
  readonly countryIso3: string;
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
 * application. Register, first invitation and both records are the same for all; people then come in by activation.
 */
@Injectable()
export class AdmissionsService {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly invitations: InvitationsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Admits it, in the current transaction; whoever calls has asked the policy.
   * **Fails** organisation.unknown-country, organisation.name-taken, identity.too-many-requests; and what an invitation is
   * refused for. A refusal must roll the transaction back.
   */
  async admit(actor: Actor, admission: Admission): Promise<Outcome<{ readonly organisationId: string }>> {
    const { name, countryIso3, administrator, applicationId } = admission;
    if (!countryIso3Codes.has(countryIso3)) return refuse("organisation.unknown-country");
    const id = this.clock.newId();
    await this.organisations.lockNames();
    if (await this.organisations.isNameTaken(name, id)) return refuse("organisation.name-taken");
    await this.organisations.insert({ id, name, countryIso3, createdAt: this.clock.now() });
    if (administrator !== null) {
      const roles = this.organisations.administering.map((role) => ({ role }));
      const invited = await this.invitations.invite(actor, { ...administrator, roles, organisationId: id });
      if (!invited.ok) return invited;
    }
    this.note(id, { countryIso3, applicationId });
    return { ok: true, value: { organisationId: id } };
  }

  /** In the alliance's record and, as its first event but one, in the organisation's own. */
  private note(
    id: string,
    { countryIso3, applicationId }: Pick<Admission, "countryIso3" | "applicationId">,
  ): void {
    const facts = { countryIso3, ...(applicationId === null ? {} : { applicationId }) };
    const event = { action: "organisations.create", target: { kind: "organisation", id }, facts };
    this.audit.record({ ...event, scope: "alliance" });
    this.audit.record({ ...event, scope: organisationScope(id) });
  }
}
