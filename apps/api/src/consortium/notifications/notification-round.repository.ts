import { isRole, grantOf, type Actor } from "@interphase/access";
import { localeSchema } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { systemScope } from "../../platform/database/scope.js";
import type { Notice } from "./notices.repository.js";

const addresseeRow = z.object({
  id: z.uuid(),
  organisationId: z.uuid().nullable(),
  email: z.string(),
  displayName: z.string(),
  locale: localeSchema.nullable(),
});
/** Somebody who may be told by mail. */
export type Addressee = z.output<typeof addresseeRow>;

const stateRow = z.object({ mailedAt: z.date().nullable(), digestOn: z.string().nullable() });
const grantRow = z.object({ role: z.string(), scopeId: z.uuid().nullable() });

/** Whose turn is it to be looked after, and what was mailed to them? */
@Injectable()
export class NotificationRoundRepository {
  constructor(private readonly database: Database) {}

  /** People who can act, not looked after since `before`; by id, those after `after`. */
  async listDue(before: Date, limit: number, after: string | undefined): Promise<Addressee[]> {
    return this.database.runAs(systemScope("directory"), () =>
      this.database.query(
        addresseeRow,
        `SELECT p.id, p.organisation_id AS "organisationId", p.email, p.display_name AS "displayName", p.locale
           FROM people p LEFT JOIN organisations o ON o.id = p.organisation_id
           LEFT JOIN notification_rounds r ON r.person_id = p.id
          WHERE p.suspended_at IS NULL AND o.suspended_at IS NULL AND (r.looked_at IS NULL OR r.looked_at <= $1)
            AND ($3::uuid IS NULL OR p.id > $3)
          ORDER BY p.id LIMIT $2`,
        [before, limit, after ?? null],
      ),
    );
  }

  /**
   * Takes somebody's turn, so that nobody else looks after them until the transaction ends, nor after it before the next turn.
   * Undefined where somebody else has, or where they can act no more.
   */
  async claim(personId: string, at: Date, before: Date): Promise<z.output<typeof stateRow> | undefined> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        stateRow,
        `INSERT INTO notification_rounds AS r (person_id, looked_at)
         SELECT p.id, $2 FROM people p LEFT JOIN organisations o ON o.id = p.organisation_id
          WHERE p.id = $1 AND p.suspended_at IS NULL AND o.suspended_at IS NULL
         ON CONFLICT (person_id) DO UPDATE SET looked_at = $2 WHERE r.looked_at <= $3
         RETURNING mailed_at AS "mailedAt", digest_on::text AS "digestOn"`,
        [personId, at, before],
      ),
    );
    return rows[0];
  }

  /** As whom do they act now? A role that waits for a second factor counts: a mail says nothing of what it is about. */
  async actorOf({ id, organisationId }: Addressee, now: Date): Promise<Actor> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        grantRow,
        `SELECT role, scope_id AS "scopeId" FROM role_assignments
          WHERE person_id = $1 AND starts_at <= $2 AND (ends_at IS NULL OR ends_at > $2)`,
        [id, now],
      ),
    );
    const grants = rows.flatMap(({ role, scopeId }) => (isRole(role) ? [grantOf(role, scopeId)] : []));
    return { personId: id, organisationId, grants, narrowedTo: null };
  }

  async markMailed(personId: string, notices: readonly Notice[], at: Date): Promise<void> {
    const things = notices.map(({ kind, thingId }) => ({ kind, thingId }));
    await this.database.execute(
      `INSERT INTO notification_marks (person_id, kind, thing_id, mailed_at)
       SELECT $1, t.kind, t."thingId", $3 FROM json_to_recordset($2::json) AS t (kind text, "thingId" uuid)
       ON CONFLICT (person_id, kind, thing_id) DO UPDATE SET mailed_at = excluded.mailed_at`,
      [personId, JSON.stringify(things), at],
    );
  }

  async markRound(personId: string, mailedAt: Date | null, digestOn: string | null): Promise<void> {
    await this.database.execute(
      `UPDATE notification_rounds SET mailed_at = coalesce($2, mailed_at), digest_on = coalesce($3::date, digest_on)
        WHERE person_id = $1`,
      [personId, mailedAt, digestOn],
    );
  }

  /** Forgets what was read or mailed before then: such things are told no more. */
  async forgetMarks(personId: string, before: Date): Promise<void> {
    await this.database.execute(
      `DELETE FROM notification_marks WHERE person_id = $1 AND greatest(read_at, mailed_at) < $2`,
      [personId, before],
    );
  }

  private inDirectory<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}
