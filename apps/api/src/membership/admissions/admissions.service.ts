import type { Actor } from "@interphase/access";
import type { OrganisationIdentifier } from "@interphase/consortium";
import type { Locale, OrganisationKind } from "@interphase/identity";
import { countryIso3Codes } from "@interphase/minerals/contract";
import { Injectable } from "@nestjs/common";
import { AuditService, organisationScope } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { InvitationsService } from "../invitations/invitations.service.js";
import { MembershipsRepository } from "../memberships/memberships.repository.js";
import { OrganisationsRepository } from "../organisations/organisations.repository.js";

/** An organisation that becomes a member, and who is invited to administer it, where somebody is known. */
export interface Admission {
  readonly name: string;
  readonly nativeName: string | null;
  readonly kind: OrganisationKind | null;
  readonly countryIso3: string;
  readonly website: string | null;
  readonly identifiers: readonly OrganisationIdentifier[];
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
 * application. Register, identifiers, membership, first invitation and both records are the same for all; people then come in by activation.
 */
@Injectable()
export class AdmissionsService {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly memberships: MembershipsRepository,
    private readonly invitations: InvitationsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Admits it, in the current transaction; whoever calls has asked the policy. `id` is given where whoever calls must know it
   * before, as the demo does.
   * **Fails** organisation.unknown-country, organisation.name-taken, identity.too-many-requests; and what an invitation is
   * refused for. A refusal must roll the transaction back.
   */
  async admit(
    actor: Actor,
    admission: Admission,
    id = this.clock.newId(),
  ): Promise<Outcome<{ readonly organisationId: string }>> {
    const { name, countryIso3, identifiers, administrator, applicationId } = admission;
    if (!countryIso3Codes.has(countryIso3)) return refuse("organisation.unknown-country");
    await this.organisations.lockNames();
    if (await this.organisations.isNameTaken(name, id)) return refuse("organisation.name-taken");
    const at = this.clock.now();
    await this.organisations.insert({ ...admission, id, createdAt: at });
    await this.memberships.addIdentifiers(id, identifiers);
    await this.memberships.begin({ id: this.clock.newId(), organisationId: id, at });
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
