import { Injectable } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import { Authenticator, type Caller } from "../../platform/http/caller.js";
import type { Origin } from "../../platform/http/route-types.js";
import { hashOfToken } from "../../platform/secrets/token-hash.js";
import { SessionsRepository, type SessionOpening, type StoredSession } from "./sessions.repository.js";

/** How long may a session live, in all and unused? */
export interface SessionLimits {
  readonly idleMs: number;
  readonly absoluteMs: number;
}

/** By which way was a session opened, and was a second factor shown? */
export interface HowOpened {
  readonly openedBy: SessionOpening;
  readonly hasSecondFactor: boolean;
}

const tokenBytes = 32;
const touchEveryMs = 60_000;

/** Whose token is this, and which sessions are there? The sole authority on sessions. */
@Injectable()
export class SessionsService extends Authenticator {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly clock: Clock,
    private readonly limits: SessionLimits,
  ) {
    super();
  }

  /** Opens a session. The token is told once and stored only as its hash. */
  async open(
    personId: string,
    origin: Origin,
    { openedBy, hasSecondFactor }: HowOpened = { openedBy: "password", hasSecondFactor: false },
  ): Promise<{ accessToken: string; expiresAt: Date }> {
    const createdAt = this.clock.now();
    const accessToken = `ip_${this.clock.randomBytes(tokenBytes).toString("base64url")}`;
    const expiresAt = new Date(createdAt.getTime() + this.limits.absoluteMs);
    const { userAgent, networkAddress } = origin;
    const id = this.clock.newId();
    await this.sessions.deleteEnded(personId, createdAt, this.seenAfter(createdAt));
    await this.sessions.insert({
      id,
      personId,
      tokenSha256: hashOfToken(accessToken),
      createdAt,
      expiresAt,
      userAgent,
      networkAddress,
      openedBy,
      hasSecondFactor,
    });
    return { accessToken, expiresAt };
  }

  /** Use keeps a session from lying idle; noted at most once a minute, to spare a write a request. */
  override async authenticate(token: string): Promise<Caller | undefined> {
    const now = this.clock.now();
    const found = await this.sessions.findCaller(hashOfToken(token), now, this.seenAfter(now));
    if (found === undefined) return undefined;
    const unseenMs = now.getTime() - found.lastSeenAt.getTime();
    if (unseenMs > Math.min(touchEveryMs, this.limits.idleMs / 2)) {
      if (found.caller.sessionId !== null) await this.sessions.touch(found.caller.sessionId, now);
    }
    return found.caller;
  }

  list(
    personId: string,
    limit: number,
    after: readonly [string, string] | undefined,
  ): Promise<StoredSession[]> {
    const now = this.clock.now();
    return this.sessions.list(personId, { now, seenAfter: this.seenAfter(now) }, limit, after);
  }

  /** Ends one session of this person at once. Did it exist? */
  revoke(personId: string, sessionId: string): Promise<boolean> {
    return this.sessions.delete(personId, sessionId);
  }

  /** Ends every session of this person at once, but for the one given. */
  revokeAll(personId: string, butSessionId: string | null = null): Promise<number> {
    return this.sessions.deleteAll(personId, butSessionId);
  }

  private seenAfter(now: Date): Date {
    return new Date(now.getTime() - this.limits.idleMs);
  }
}
