import { abilitiesOf, listFilter, rolesOf, rolesReachingShared, showing } from "@interphase/access";
import type { Locale, Me, Session } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import { decodeCursor, decodeTimeCursor, toPage } from "../../platform/database/cursor.js";
import { isId } from "../../platform/database/identifier.js";
import type { Caller } from "../../platform/http/caller.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import {
  PeopleRepository,
  type Colleague,
  type OwnRole,
  type Person,
} from "../accounts/people.repository.js";
import { SessionsService } from "../sessions/sessions.service.js";

interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}
interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Who am I, where am I signed in, who are my colleagues? */
@Injectable()
export class IdentityService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
  ) {}

  async get(caller: Caller): Promise<Outcome<Me>> {
    const person = await this.people.find(caller.actor.personId);
    if (person === undefined) return refuse("http.unauthenticated");
    const held = await this.people.listOwnRoles(person.id, this.clock.now());
    return { ok: true, value: toMe(person, caller, held) };
  }

  async setLocale(caller: Caller, locale: Locale): Promise<Outcome<Me>> {
    await this.people.setLocale(caller.actor.personId, locale);
    return this.get(caller);
  }

  async listSessions(caller: Caller, page: PageRequest): Promise<Outcome<Page<Session>>> {
    const after = decodeTimeCursor(page.cursor);
    if (!after.ok) return after;
    const found = await this.sessions.list(caller.actor.personId, page.limit, after.value);
    const sessions = found.map((session) => ({
      ...session,
      createdAt: session.createdAt.toISOString(),
      lastSeenAt: session.lastSeenAt.toISOString(),
      expiresAt: session.expiresAt.toISOString(),
      isCurrent: session.id === caller.sessionId,
    }));
    return { ok: true, value: toPage(sessions, page.limit, ({ createdAt, id }) => [createdAt, id]) };
  }

  /** Ends one of the caller's own sessions. Did it exist? */
  async revokeSession(caller: Caller, sessionId: string): Promise<boolean> {
    return isId(sessionId) && (await this.sessions.revoke(caller.actor.personId, sessionId));
  }

  /** Ends all of the caller's sessions but the one that asks. */
  async revokeOtherSessions({ actor, sessionId }: Caller): Promise<void> {
    await this.sessions.revokeAll(actor.personId, sessionId);
  }

  async listColleagues(caller: Caller, page: PageRequest): Promise<Outcome<Page<Colleague>>> {
    const { organisationId, personId } = caller.actor;
    const after = decodeCursor(page.cursor, ["text", "id"]);
    if (!after.ok) return after;
    const isAllowed = listFilter(caller.actor, showing("colleague")).length > 0;
    if (organisationId === null || !isAllowed) return { ok: true, value: { items: [], nextCursor: null } };
    const position =
      after.value === undefined ? undefined : ([String(after.value[0]), String(after.value[1])] as const);
    const readers = rolesReachingShared(showing("assessment"));
    const found = await this.people.listColleagues(
      { organisationId, personId },
      readers,
      page.limit,
      position,
    );
    return { ok: true, value: toPage(found, page.limit, ({ displayName, id }) => [displayName, id]) };
  }
}

function toMe(
  { email, displayName, locale, organisation }: Person,
  { actor, withheld, hasSecondFactor }: Caller,
  held: readonly OwnRole[],
): Me {
  const roles = rolesOf(actor);
  return {
    id: actor.personId,
    email,
    displayName,
    locale,
    organisation,
    roles,
    abilities: abilitiesOf(actor),
    withheldRoles: withheld.map(({ role }) => role),
    needsSecondFactor: withheld.length > 0,
    hasSecondFactor,
    assignments: held.map((own) => ({
      ...own,
      startsAt: own.startsAt.toISOString(),
      endsAt: own.endsAt?.toISOString() ?? null,
      isWithheld: withheld.some(({ role, scopeId }) => role === own.role && scopeId === own.scopeId),
    })),
  };
}
