import { decide, type Asked } from "@interphase/access";
import { addSiteRoute, mostSites, type PublicOrganisation, type Site } from "@interphase/consortium";
import { countryIso3Codes } from "@interphase/minerals/contract";
import { Injectable } from "@nestjs/common";
import { OrganisationSearchRepository } from "../../membership/organisations/organisation-search.repository.js";
import {
  OrganisationsRepository,
  type StoredOrganisation,
} from "../../membership/organisations/organisations.repository.js";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeCursor, toPage } from "../../platform/database/cursor.js";
import { isId } from "../../platform/database/identifier.js";
import { actionOf } from "../../platform/http/route-action.js";
import { authorizeResource } from "../../platform/problems/authorize.js";
import { RateLimitsService } from "../../platform/rate-limits/rate-limits.service.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { SitesRepository } from "./sites.repository.js";

interface ListRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly q?: string | undefined;
  readonly kind?: string | undefined;
  readonly country?: string | undefined;
}

const toPublic = ({
  id,
  name,
  nativeName,
  kind,
  countryIso3,
  website,
}: StoredOrganisation): PublicOrganisation => ({ id, name, nativeName, kind, countryIso3, website });

/** Who is a member, for everybody, and where do members work, for members? */
@Injectable()
export class DirectoryService {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly search: OrganisationSearchRepository,
    private readonly sites: SitesRepository,
    private readonly limits: RateLimitsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Without organisations that are kept out, and without being found by identifiers of no public register. **Fails** identity.too-many-requests. */
  async listPublic(
    request: ListRequest,
    networkAddress: string,
  ): Promise<Outcome<{ items: PublicOrganisation[]; nextCursor: string | null }>> {
    const taken = await this.limits.take("organisation-find", { networkAddress });
    if (!taken.ok) return taken;
    const after = decodeCursor(request.cursor, ["text", "id"]);
    if (!after.ok) return after;
    const position =
      after.value === undefined ? undefined : ([String(after.value[0]), String(after.value[1])] as const);
    const rows = await this.search.list(
      { ...request, isVisitor: true, suspendedIds: [] },
      request.limit,
      position,
    );
    const { items, nextCursor } = toPage(rows, request.limit, ({ name, id }) => [name, id]);
    return { ok: true, value: { items: items.map(toPublic), nextCursor } };
  }

  /** **Fails** not-found, also for one that is kept out; identity.too-many-requests. */
  async getPublic(organisationId: string, networkAddress: string): Promise<Outcome<PublicOrganisation>> {
    const taken = await this.limits.take("organisation-find", { networkAddress });
    if (!taken.ok) return taken;
    const found = await this.find(organisationId);
    return found === undefined || found.suspendedAt !== null
      ? refuse("not-found")
      : { ok: true, value: toPublic(found) };
  }

  /** **Fails** not-found. */
  async listSites(
    asked: Asked,
    organisationId: string,
  ): Promise<Outcome<{ items: Site[]; mayWrite: boolean }>> {
    const found = await this.authorize(asked, organisationId);
    if (!found.ok) return found;
    const mayWrite = decide(asked.actor, actionOf(addSiteRoute), { ownerOrganisationId: found.value }).allow;
    return { ok: true, value: { items: await this.sites.list(found.value), mayWrite } };
  }

  /** **Fails** not-found, access.forbidden, organisation.unknown-country, site.too-many. */
  async addSite(asked: Asked, organisationId: string, said: Omit<Site, "id">): Promise<Outcome<Site>> {
    const found = await this.authorize(asked, organisationId);
    if (!found.ok) return found;
    if (!countryIso3Codes.has(said.countryIso3)) return refuse("organisation.unknown-country");
    if ((await this.sites.countLocked(found.value)) >= mostSites) return refuse("site.too-many");
    const site = { ...said, id: this.clock.newId() };
    await this.sites.insert(found.value, site, this.clock.now());
    this.audit.describe({ target: { kind: "organisation", id: found.value }, facts: { siteId: site.id } });
    return { ok: true, value: site };
  }

  /** **Fails** not-found, access.forbidden. */
  async removeSite(asked: Asked, organisationId: string, siteId: string): Promise<Outcome<undefined>> {
    const found = await this.authorize(asked, organisationId);
    if (!found.ok) return found;
    if (!(await this.sites.delete(found.value, siteId))) return refuse("not-found");
    this.audit.describe({ target: { kind: "organisation", id: found.value }, facts: { siteId } });
    return { ok: true, value: undefined };
  }

  private async authorize(asked: Asked, organisationId: string): Promise<Outcome<string>> {
    const found = await this.find(organisationId);
    return authorizeResource(
      asked,
      "site",
      found && { value: found.id, facts: { ownerOrganisationId: found.id } },
    );
  }

  private async find(organisationId: string): Promise<StoredOrganisation | undefined> {
    return isId(organisationId) ? this.organisations.find(organisationId) : undefined;
  }
}
