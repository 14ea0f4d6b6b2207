import { isRole, withholdUnproven, type Grant } from "@interphase/access";
import { Injectable } from "@nestjs/common";
import { Database } from "../../platform/database/database.service.js";
import type { Caller } from "../../platform/http/caller.js";

/** A session as it is stored; the token itself never is. */
export interface NewSession {
  readonly id: string;
  readonly personId: string;
  readonly tokenSha256: Buffer;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly userAgent: string | null;
  readonly networkAddress: string | null;
  readonly openedBy: SessionOpening;
  readonly hasSecondFactor: boolean;
}

/** How was a session opened? */
export type SessionOpening = "password" | "passkey" | "company" | "invitation";

/** A session as its owner sees it. */
export interface StoredSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly userAgent: string | null;
  readonly networkAddress: string | null;
  readonly openedBy: SessionOpening;
  readonly hasSecondFactor: boolean;
}

interface CallerRow {
  session_id: string;
  person_id: string;
  organisation_id: string | null;
  last_seen_at: Date;
  second_factor: boolean;
  grants: { role: string; scopeId: string | null }[];
  second_factor_roles: string[];
  is_for_everybody: boolean;
}

interface SessionRow {
  id: string;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
  user_agent: string | null;
  network_address: string | null;
  opened_by: SessionOpening;
  second_factor: boolean;
}

/** Where are sessions kept? By the hash of their token, one indexed look-up a request. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  async insert(session: NewSession): Promise<void> {
    const values = [
      session.id,
      session.personId,
      session.tokenSha256,
      session.createdAt,
      session.expiresAt,
      session.userAgent,
      session.networkAddress,
      session.openedBy,
      session.hasSecondFactor,
    ];
    await this.database.withReach("authentication", () =>
      this.database.query(
        `INSERT INTO sessions (id, person_id, token_sha256, created_at, last_seen_at, expires_at, user_agent,
                               network_address, opened_by, second_factor)
         VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9)`,
        values,
      ),
    );
  }

  /** Whose token is this, if it has neither expired (`now`) nor lain idle since before `seenAfter`? */
  async findCaller(
    tokenSha256: Buffer,
    now: Date,
    seenAfter: Date,
  ): Promise<{ caller: Caller; lastSeenAt: Date } | undefined> {
    const rows = await this.database.query<CallerRow>(`SELECT * FROM find_session($1, $2, $3)`, [
      tokenSha256,
      now,
      seenAfter,
    ]);
    const row = rows[0];
    if (row === undefined) return undefined;
    return { caller: toCaller(row), lastSeenAt: row.last_seen_at };
  }

  async touch(sessionId: string, seenAt: Date): Promise<void> {
    await this.database.withReach("authentication", () =>
      this.database.query(`UPDATE sessions SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2`, [
        sessionId,
        seenAt,
      ]),
    );
  }

  /** A person's living sessions, the newest first; one more than `limit`. */
  async list(
    personId: string,
    living: { now: Date; seenAfter: Date },
    limit: number,
    after: readonly [string, string] | undefined,
  ): Promise<StoredSession[]> {
    const rows = await this.database.query<SessionRow>(
      `SELECT id, created_at, last_seen_at, expires_at, user_agent, network_address, opened_by, second_factor
         FROM sessions
        WHERE person_id = $1 AND expires_at > $2 AND last_seen_at > $3
          AND ($5::timestamptz IS NULL OR (created_at, id) < ($5, $6::uuid))
        ORDER BY created_at DESC, id DESC LIMIT $4`,
      [personId, living.now, living.seenAfter, limit + 1, after?.[0] ?? null, after?.[1] ?? null],
    );
    return rows.map((row) => ({
      id: row.id,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      expiresAt: row.expires_at,
      userAgent: row.user_agent,
      networkAddress: row.network_address,
      openedBy: row.opened_by,
      hasSecondFactor: row.second_factor,
    }));
  }

  /** Ends one session of one person. Did it exist? */
  async delete(personId: string, sessionId: string): Promise<boolean> {
    const rows = await this.database.query(
      `DELETE FROM sessions WHERE id = $1 AND person_id = $2 RETURNING id`,
      [sessionId, personId],
    );
    return rows.length === 1;
  }

  /** Forgets a person's sessions that can no longer be used. */
  async deleteEnded(personId: string, now: Date, seenAfter: Date): Promise<void> {
    await this.database.withReach("authentication", () =>
      this.database.query(
        `DELETE FROM sessions WHERE person_id = $1 AND (expires_at <= $2 OR last_seen_at <= $3)`,
        [personId, now, seenAfter],
      ),
    );
  }

  /** Ends every session of a person at once, but for the one given. How many were there? */
  async deleteAll(personId: string, butSessionId: string | null = null): Promise<number> {
    const rows = await this.database.withReach("authentication", () =>
      this.database.query(
        `DELETE FROM sessions WHERE person_id = $1 AND ($2::uuid IS NULL OR id <> $2) RETURNING id`,
        [personId, butSessionId],
      ),
    );
    return rows.length;
  }
}

function toCaller(row: CallerRow): Caller {
  const held = row.grants.flatMap(({ role, scopeId }): Grant[] => (isRole(role) ? [{ role, scopeId }] : []));
  const rule = { roles: row.second_factor_roles, isForEverybody: row.is_for_everybody };
  const { grants, withheld } = withholdUnproven(held, rule, row.second_factor);
  return {
    actor: { personId: row.person_id, organisationId: row.organisation_id, grants, narrowedTo: null },
    sessionId: row.session_id,
    tokenId: null,
    withheld,
    hasSecondFactor: row.second_factor,
  };
}
