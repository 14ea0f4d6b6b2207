import { decide, listFilter, type Actor, type Asked } from "@interphase/access";
import {
  createOrganisationRoute,
  suspendOrganisationRoute,
  updateOrganisationRoute,
  type Organisation,
  type OrganisationDetail,
} from "@interphase/identity";
import { countryIso3Codes } from "@interphase/minerals/contract";
import { Injectable } from "@nestjs/common";
import { AuditService, organisationScope } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeCursor, toPage } from "../../platform/database/cursor.js";
import { isId } from "../../platform/database/identifier.js";
import { matchesEntityTag, type EntityTags } from "../../platform/http/entity-tags.js";
import { actionOf } from "../../platform/http/route-action.js";
import { refuse, type Failure, type Outcome } from "../../platform/problems/failure.js";
import { OrganisationSearchRepository } from "./organisation-search.repository.js";
import { DepartureRegister } from "./departure-register.js";
import {
  OrganisationsRepository,
  type PublicFacts,
  type StoredOrganisation,
} from "./organisations.repository.js";

/** An organisation with its entity tag. */
type Tagged = { readonly ok: true; readonly value: OrganisationDetail; readonly etag: string };
type Refused = { readonly ok: false; readonly failure: Failure };

interface ListRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly q?: string | undefined;
  readonly kind?: string | undefined;
  readonly country?: string | undefined;
}

/** What is changed? What is left out stays. */
export type OrganisationChange = { readonly [Fact in keyof PublicFacts]?: PublicFacts[Fact] | undefined };

/** Which organisations are members, and who changes that? Their names are the directory's; everything else is whose it is. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly search: OrganisationSearchRepository,
    private readonly departures: DepartureRegister,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Without those that are kept out, unless that is the actor's to know: else the public directory would tell by what it lacks. */
  async list(
    actor: Actor,
    request: ListRequest,
  ): Promise<Outcome<{ items: Organisation[]; nextCursor: string | null }>> {
    const after = decodeCursor(request.cursor, ["text", "id"]);
    if (!after.ok) return after;
    const position =
      after.value === undefined ? undefined : ([String(after.value[0]), String(after.value[1])] as const);
    const filter = { ...request, isVisitor: false, suspendedIds: suspendedFor(actor) };
    const rows = await this.search.list(filter, request.limit, position);
    const { items, nextCursor } = toPage(rows, request.limit, ({ name, id }) => [name, id]);
    return { ok: true, value: { items: items.map((row) => toOrganisation(actor, row)), nextCursor } };
  }

  /** **Fails** not-found, also for one that is kept out, unless that is the actor's to know. */
  async get(actor: Actor, organisationId: string): Promise<Tagged | Refused> {
    const found = await this.find(organisationId);
    const isSeen = found !== undefined && (found.suspendedAt === null || mayUpdate(actor, found));
    return isSeen ? this.toTagged(actor, found) : refuse("not-found");
  }

  /**
   * **Fails** not-found, access.forbidden (an organisation's own administrator changes neither country nor kind),
   * precondition.failed, organisation.name-taken, organisation.unknown-country.
   */
  async update(
    { actor, action }: Asked,
    organisationId: string,
    ifMatch: EntityTags,
    change: OrganisationChange,
  ): Promise<Tagged | Refused> {
    const found = await this.find(organisationId);
    if (found === undefined) return refuse("not-found");
    if (!decide(actor, action, factsOf(found)).allow) return refuse("access.forbidden");
    const facts = factsAfter(found, change);
    const isRegisters = facts.countryIso3 !== found.countryIso3 || facts.kind !== found.kind;
    if (isRegisters && !mayAdmit(actor)) return refuse("access.forbidden");
    if (!matchesEntityTag(ifMatch, String(found.version))) return refuse("precondition.failed");
    if (!countryIso3Codes.has(facts.countryIso3)) return refuse("organisation.unknown-country");
    await this.organisations.lockNames();
    if (facts.name !== found.name && (await this.organisations.isNameTaken(facts.name, found.id)))
      return refuse("organisation.name-taken");
    if (!(await this.organisations.update(found.id, found.version, facts)))
      return refuse("precondition.failed");
    await this.search.refresh(found.id);
    this.note(actor, found.id, "organisations.update");
    return this.toTagged(actor, { ...found, ...facts, version: found.version + 1 });
  }

  /** Keeps everybody of an organisation out from the next request on, or lets them in again. **Fails** not-found, membership.ended. */
  async setSuspended(
    { actor, action }: Asked,
    organisationId: string,
    isSuspended: boolean,
  ): Promise<Outcome<undefined>> {
    const found = await this.find(organisationId);
    if (found === undefined) return refuse("not-found");
    if (!decide(actor, action, factsOf(found)).allow) return refuse("access.forbidden");
    if (found.leftAs !== null) return refuse("membership.ended");
    await this.organisations.setSuspended(found.id, isSuspended ? this.clock.now() : null);
    if (isSuspended) await this.departures.suspended(found.id);
    this.note(actor, found.id, isSuspended ? "organisations.suspend" : "organisations.reinstate");
    return { ok: true, value: undefined };
  }

  private async find(organisationId: string): Promise<StoredOrganisation | undefined> {
    return isId(organisationId) ? this.organisations.find(organisationId) : undefined;
  }

  private async toTagged(actor: Actor, found: StoredOrganisation): Promise<Tagged> {
    const isTheirs = mayUpdate(actor, found);
    const administrators = isTheirs
      ? await this.organisations.listAdministrators(found.id, this.clock.now())
      : null;
    const value: OrganisationDetail = {
      ...toOrganisation(actor, found),
      createdAt: found.createdAt.toISOString(),
      suspendedAt: isTheirs ? (found.suspendedAt?.toISOString() ?? null) : null,
      administrators,
      needsAdministrator: administrators?.length === 0,
      mayUpdate: isTheirs,
      maySuspend: maySuspend(actor, found),
    };
    return { ok: true, value, etag: String(found.version) };
  }

  /** What others do to an organisation stands in its own record too, and in that of whoever does it. */
  private note(actor: Actor, id: string, action: string): void {
    const target = { kind: "organisation", id };
    this.audit.describe({ target });
    if (actor.organisationId === id) return;
    this.audit.record({ action, target, scope: "alliance" });
    this.audit.record({ action, target, scope: organisationScope(id) });
  }
}

const factsOf = ({ id }: StoredOrganisation) => ({ ownerOrganisationId: id });
const mayUpdate = (actor: Actor, row: StoredOrganisation) =>
  decide(actor, actionOf(updateOrganisationRoute), factsOf(row)).allow;
const maySuspend = (actor: Actor, row: StoredOrganisation) =>
  decide(actor, actionOf(suspendOrganisationRoute), factsOf(row)).allow;
const mayAdmit = (actor: Actor) => decide(actor, actionOf(createOrganisationRoute), {}).allow;

/** Of which organisations may the actor know that they are kept out? Of those that they administer. */
function suspendedFor(actor: Actor): "all" | readonly string[] {
  const clauses = listFilter(actor, actionOf(updateOrganisationRoute));
  const isAll = clauses.some((clause) => Object.values(clause).every((field) => field === null));
  return isAll ? "all" : clauses.flatMap(({ ownerOrganisationId }) => ownerOrganisationId ?? []);
}

function factsAfter(found: StoredOrganisation, change: OrganisationChange): PublicFacts {
  const { name, nativeName, kind, countryIso3, website } = found;
  const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return { name, nativeName, kind, countryIso3, website, ...said };
}

/** Whether an organisation is kept out is told to those who administer it alone. */
function toOrganisation(actor: Actor, row: StoredOrganisation): Organisation {
  const state = row.leftAs ?? (row.suspendedAt === null ? "active" : "suspended");
  const { id, name, nativeName, kind, countryIso3, website } = row;
  return {
    id,
    name,
    nativeName,
    kind,
    countryIso3,
    website,
    state: mayUpdate(actor, row) ? state : null,
  };
}
