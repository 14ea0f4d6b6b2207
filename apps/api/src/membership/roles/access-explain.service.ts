import {
  actions,
  decide,
  describeExplanation,
  describePeople,
  describeWhyNot,
  explain,
  hasRoom,
  isAction,
  rolesAllowing,
  whoCan,
  type Action,
  type Actor,
  type Asked,
  type Facts,
} from "@interphase/access";
import { updateOrganisationRoute, type AccessExplanation, type MyAccess } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import { isId } from "../../platform/database/identifier.js";
import type { AskingCaller, Caller } from "../../platform/http/caller.js";
import { actionOf } from "../../platform/http/route-action.js";
import { OrganisationsRepository } from "../organisations/organisations.repository.js";
import {
  PeopleDirectoryRepository,
  type DirectoryPerson,
} from "../people-directory/people-directory.repository.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { toAccessReason, toMissing } from "./access-explain.mapper.js";
import { AccessSubjectService, type NamedSubject } from "./access-subject.service.js";
import { directoryReachOf } from "../people-directory/directory-reach.mapper.js";
import { RoleAssignmentsRepository } from "./role-assignments.repository.js";

interface Question {
  readonly subject?: string | undefined;
  readonly action: string;
  readonly resource?: string | undefined;
}

const mostCandidates = 5_000;
const mostPeople = 200;

/**
 * Why may somebody do something, and who may? From the same policy that decides every request.
 * It speaks of kinds of things and of people whom the caller administers, and never tells whether a private row exists.
 */
@Injectable()
export class AccessExplainService {
  constructor(
    private readonly people: PeopleDirectoryRepository,
    private readonly assignments: RoleAssignmentsRepository,
    private readonly organisations: OrganisationsRepository,
    private readonly subjects: AccessSubjectService,
    private readonly clock: Clock,
  ) {}

  /** **Fails** access.unknown-action; not-found for people, organisations and ids not the caller's to ask about; access.forbidden. */
  async explain(
    caller: AskingCaller,
    { subject, action, resource }: Question,
  ): Promise<Outcome<AccessExplanation>> {
    if (!isAction(action)) return refuse("access.unknown-action");
    const facts = await this.factsOf(caller, resource);
    if (!facts.ok) return facts;
    const shown = resource ?? null;
    if (subject === undefined) return this.whoCan(caller, action, shown, facts.value);
    const person = await this.findSubject(caller, subject);
    if (person === undefined) return refuse("not-found");
    const loaded = await this.subjects.load(person, caller);
    const answer = explain(loaded, this.clock.now(), action, facts.value);
    const voice = person.id === caller.actor.personId ? "you" : { name: person.displayName };
    return {
      ok: true,
      value: {
        kind: "answer",
        subject: { id: person.id, displayName: person.displayName },
        action,
        resource: shown,
        allowed: answer.allowed,
        reasons: answer.reasons.map((reason) => toAccessReason(action, reason, voice)),
        sentence: describeExplanation(action, answer, voice),
        missing: toMissing(answer),
      },
    };
  }

  /** Everything there is to do, and for each whether I can, because of what, or why not and who could. */
  async mine(caller: Caller): Promise<Outcome<MyAccess>> {
    const person = await this.people.find(caller.actor.personId);
    if (person === undefined) return refuse("http.unauthenticated");
    const loaded = await this.subjects.load(person, caller);
    const now = this.clock.now();
    const can: MyAccess["can"] = [];
    const cannot: MyAccess["cannot"] = [];
    for (const action of actions) {
      const answer = explain(loaded, now, action, null);
      const sentence = describeExplanation(action, answer, "you");
      if (answer.allowed) {
        can.push({
          action,
          sentence,
          because: answer.reasons.map((each) => toAccessReason(action, each, "you")),
        });
      } else {
        cannot.push({
          action,
          sentence,
          whyNot: describeWhyNot(answer),
          whoCan: rolesAllowing(action).filter(hasRoom),
        });
      }
    }
    return { ok: true, value: { can, cannot } };
  }

  private async whoCan(
    asked: Asked,
    action: Action,
    resource: string | null,
    facts: Facts | null,
  ): Promise<Outcome<AccessExplanation>> {
    const candidates = await this.candidatesOf(asked, resource);
    if (candidates === undefined) return refuse("access.forbidden");
    const found = whoCan(candidates, this.clock.now(), action, facts);
    const people = found.slice(0, mostPeople).map(({ subject, reasons }) => ({
      person: { id: subject.personId, displayName: subject.displayName },
      reasons: reasons.map((reason) => toAccessReason(action, reason, { name: subject.displayName })),
    }));
    const isComplete = found.length <= mostPeople;
    const names = people.map(({ person }) => person.displayName);
    const sentence = describePeople(action, names, isComplete);
    return { ok: true, value: { kind: "people", action, resource, people, isComplete, sentence } };
  }

  /** Who could it be, among those whom the caller may ask about? Undefined when the caller may ask about nobody else. */
  private async candidatesOf(asked: Asked, resource: string | null): Promise<NamedSubject[] | undefined> {
    const reach = directoryReachOf(asked);
    if (reach.organisationId === null && !reach.isAlliance) return undefined;
    const now = this.clock.now();
    const others = { ...reach, personId: null };
    const assigned = await this.assignments.list(
      others,
      { state: "running" },
      now,
      mostCandidates,
      undefined,
    );
    const subjects = await this.subjects.loadAll(reach.organisationId, assigned);
    return [...subjects, ...(await this.administratorsOf(asked.actor, resource))];
  }

  /** Who admits organisations may know who administers one, and that alone. */
  private async administratorsOf(actor: Actor, resource: string | null): Promise<NamedSubject[]> {
    const [kind, id = ""] = resource?.split(":") ?? [];
    const isTheirs = kind === "organisation" && isId(id) && actor.organisationId !== id;
    if (!isTheirs || !decide(actor, actionOf(updateOrganisationRoute), { ownerOrganisationId: id }).allow)
      return [];
    const administrators = await this.organisations.listAdministrators(id, this.clock.now());
    const held = await this.assignments.listHolders(
      administrators.map((administrator) => administrator.id),
      this.organisations.administering,
    );
    return this.subjects.loadAll(id, held);
  }

  /** Somebody whom the caller may ask about: oneself, or whom the policy lets the caller explain. */
  private async findSubject({ actor, action }: Asked, subject: string): Promise<DirectoryPerson | undefined> {
    const personId = subject === "me" ? actor.personId : subject;
    const person = isId(personId) ? await this.people.find(personId) : undefined;
    if (person === undefined) return undefined;
    const facts = { ownerOrganisationId: person.organisationId, ownerPersonId: person.id };
    const isSelf = person.id === actor.personId;
    return isSelf || decide(actor, action, facts).allow ? person : undefined;
  }

  private async factsOf(asked: Asked, resource: string | undefined): Promise<Outcome<Facts | null>> {
    if (resource === undefined) return { ok: true, value: null };
    const [kind = "", id = ""] = resource.split(":");
    switch (kind) {
      case "alliance":
      case "platform":
        return { ok: true, value: { ownerOrganisationId: null } };
      case "organisation": {
        const isThere = isId(id) && (await this.organisations.find(id)) !== undefined;
        return isThere ? { ok: true, value: { ownerOrganisationId: id } } : refuse("not-found");
      }
      case "person": {
        const person = await this.findSubject(asked, id);
        if (person === undefined) return refuse("not-found");
        const { organisationId: ownerOrganisationId, id: ownerPersonId } = person;
        return { ok: true, value: { ownerOrganisationId, ownerPersonId } };
      }
      default:
        // Groups, facilities and projects: there are none yet.
        return refuse("not-found");
    }
  }
}
