import type { OrganisationIdentifier } from "@interphase/consortium";
import type { OrganisationKind } from "@interphase/identity";
import { countryIso3Codes } from "@interphase/minerals/contract";
import { Injectable } from "@nestjs/common";
import { AuditService, organisationScope } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { MembershipsRepository } from "../memberships/memberships.repository.js";
import { OrganisationSearchRepository } from "../organisations/organisation-search.repository.js";
import { OrganisationsRepository } from "../organisations/organisations.repository.js";

/** An organisation that becomes a member. */
export interface NewMember {
  readonly name: string;
  readonly nativeName: string | null;
  readonly kind: OrganisationKind | null;
  readonly countryIso3: string;
  readonly website: string | null;
  readonly identifiers: readonly OrganisationIdentifier[];
  /** The tier that the membership begins in, where somebody has said it. */
  readonly tier?: string | null;
}

/** What is written down of an organisation that becomes a member? The same for every way in: the row, identifiers, membership, both records. */
@Injectable()
export class AdmissionRegister {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly memberships: MembershipsRepository,
    private readonly search: OrganisationSearchRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Enters it under this id, in the current transaction. `between` is done once the organisation is there and before the records
   * say so. **Fails** organisation.unknown-country, organisation.name-taken; and what `between` is refused for.
   */
  async enter(
    id: string,
    member: NewMember,
    applicationId: string | null,
    between: () => Promise<Outcome<unknown>> = () => Promise.resolve({ ok: true, value: undefined }),
  ): Promise<Outcome<undefined>> {
    const { name, countryIso3, identifiers } = member;
    if (!countryIso3Codes.has(countryIso3)) return refuse("organisation.unknown-country");
    await this.organisations.lockNames();
    if (await this.organisations.isNameTaken(name, id)) return refuse("organisation.name-taken");
    const at = this.clock.now();
    const { nativeName, kind, website, tier = null } = member;
    await this.organisations.insert({ id, name, nativeName, kind, countryIso3, website, createdAt: at });
    await this.memberships.addIdentifiers(id, identifiers);
    await this.search.refresh(id);
    await this.memberships.begin({ id: this.clock.newId(), organisationId: id, tier, at });
    const done = await between();
    if (!done.ok) return done;
    this.note(id, countryIso3, applicationId);
    return { ok: true, value: undefined };
  }

  /** In the alliance's record and, as its first event but one, in the organisation's own. */
  private note(id: string, countryIso3: string, applicationId: string | null): void {
    const facts = { countryIso3, ...(applicationId === null ? {} : { applicationId }) };
    const event = { action: "organisations.create", target: { kind: "organisation", id }, facts };
    this.audit.record({ ...event, scope: "alliance" });
    this.audit.record({ ...event, scope: organisationScope(id) });
  }
}
