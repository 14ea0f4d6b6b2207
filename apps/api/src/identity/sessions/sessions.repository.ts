import { isRole, withholdUnproven, type Grant } from "@interphase/access";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import type { Caller } from "../../platform/http/caller.js";
import { sessionsTable } from "./session.entity.js";

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

const openingSchema = z.enum(["password", "passkey", "company", "invitation"]);
/** How was a session opened? */
export type SessionOpening = z.output<typeof openingSchema>;

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

/** What `find_session` gives. */
const callerRow = z.object({
  session_id: z.string(),
  person_id: z.string(),
  organisation_id: z.string().nullable(),
  last_seen_at: z.date(),
  second_factor: z.boolean(),
  grants: z.array(z.object({ role: z.string(), scopeId: z.string().nullable() })),
  second_factor_roles: z.array(z.string()),
  is_for_everybody: z.boolean(),
});
const session = columnsOf(
  sessionsTable,
  "id",
  "createdAt",
  "lastSeenAt",
  "expiresAt",
  "userAgent",
  "networkAddress",
  "openedBy",
  "secondFactor",
);
const sessionRow = session.row.extend({ openedBy: openingSchema });

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
    await this.database.withPurpose("authentication", () =>
      this.database.execute(
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
    const rows = await this.database.query(callerRow, `SELECT * FROM find_session($1, $2, $3)`, [
      tokenSha256,
      now,
      seenAfter,
    ]);
    const row = rows[0];
    if (row === undefined) return undefined;
    return { caller: toCaller(row), lastSeenAt: row.last_seen_at };
  }

  async touch(sessionId: string, seenAt: Date): Promise<void> {
    await this.database.withPurpose("authentication", () =>
      this.database.execute(`UPDATE sessions SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2`, [
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
    const rows = await this.database.query(
      sessionRow,
      `SELECT ${session.list()}
         FROM sessions
        WHERE person_id = $1 AND expires_at > $2 AND last_seen_at > $3
          AND ($5::timestamptz IS NULL OR (created_at, id) < ($5, $6::uuid))
        ORDER BY created_at DESC, id DESC LIMIT $4`,
      [personId, living.now, living.seenAfter, limit + 1, after?.[0] ?? null, after?.[1] ?? null],
    );
    return rows.map(({ secondFactor, ...row }) => ({ ...row, hasSecondFactor: secondFactor }));
  }

  /** Ends one session of one person. Did it exist? */
  async delete(personId: string, sessionId: string): Promise<boolean> {
    const ended = await this.database.execute(`DELETE FROM sessions WHERE id = $1 AND person_id = $2`, [
      sessionId,
      personId,
    ]);
    return ended === 1;
  }

  /** Forgets a person's sessions that can no longer be used. */
  async deleteEnded(personId: string, now: Date, seenAfter: Date): Promise<void> {
    await this.database.withPurpose("authentication", () =>
      this.database.execute(
        `DELETE FROM sessions WHERE person_id = $1 AND (expires_at <= $2 OR last_seen_at <= $3)`,
        [personId, now, seenAfter],
      ),
    );
  }

  /** Ends every session of a person at once, but for the one given. How many were there? */
  async deleteAll(personId: string, butSessionId: string | null = null): Promise<number> {
    return this.database.withPurpose("authentication", () =>
      this.database.execute(`DELETE FROM sessions WHERE person_id = $1 AND ($2::uuid IS NULL OR id <> $2)`, [
        personId,
        butSessionId,
      ]),
    );
  }
}

function toCaller(row: z.output<typeof callerRow>): Caller {
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
