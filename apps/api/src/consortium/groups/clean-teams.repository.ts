import { barredUntil, coolingOffBars, groupKinds, type GroupKind } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { isHeld } from "./seat-held.repository.js";

const kindRow = z.object({ kind: z.enum(groupKinds) });
const timeRow = z.object({ endsAt: z.date(), days: z.number(), bars: z.enum(coolingOffBars) });
const otherKindRow = kindRow;

/** Who stays out of which groups for the sake of a clean team? Asked before somebody gets a seat, a name or a chair. */
@Injectable()
export class CleanTeamsRepository {
  constructor(private readonly database: Database) {}

  /** Of which kind is a group? */
  async findKind(groupId: string): Promise<GroupKind | undefined> {
    const rows = await this.database.query(kindRow, `SELECT kind FROM groups WHERE id = $1`, [groupId]);
    return rows[0]?.kind;
  }

  /** Waits until nobody else seats or names this person, until the transaction ends. Taken after a group's lock. */
  async lockPerson(personId: string): Promise<void> {
    await this.database.execute(
      `SELECT pg_advisory_xact_lock(hashtextextended('group seats of:' || $1, 0))`,
      [personId],
    );
  }

  /** Until when does the person stay out of this group of this kind, for the sake of other clean teams? */
  async findBar(groupId: string, kind: GroupKind, personId: string, now: Date): Promise<Date | null> {
    const times = await this.inDirectory(() =>
      this.database.query(
        timeRow,
        `SELECT least(s.ended_at, s.access_ends_at) AS "endsAt", g.cooling_off_days AS days, g.cooling_off_bars AS bars
           FROM group_seats s JOIN groups g ON g.id = s.group_id
          WHERE s.person_id = $1 AND s.group_id <> $2 AND g.kind = 'clean-team'`,
        [personId, groupId],
      ),
    );
    const until = barredUntil(
      times.map(({ endsAt, ...rest }) => ({ ...rest, endsAt: endsAt.getTime() })),
      kind,
      now.getTime(),
    );
    return until === null ? null : new Date(until);
  }

  /** Of which kinds are the other groups where the person sits, or holds a role now or later? */
  async listOtherKinds(groupId: string, personId: string, now: Date): Promise<GroupKind[]> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        otherKindRow,
        `SELECT DISTINCT g.kind FROM groups g
          WHERE g.id <> $1
            AND (EXISTS (SELECT FROM group_seats s WHERE s.group_id = g.id AND s.person_id = $2 AND ${isHeld("s")})
                 OR EXISTS (SELECT FROM role_assignments r WHERE r.scope_kind = 'group' AND r.scope_id = g.id AND r.person_id = $2
                               AND (r.ends_at IS NULL OR r.ends_at > $3)))`,
        [groupId, personId, now],
      ),
    );
    return rows.map(({ kind }) => kind);
  }

  /** Roles that somebody holds in a clean team end with the access, `at` the latest. What was to begin later ends as it begins. */
  async endRoles(groupId: string, personId: string, at: Date): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(
        `UPDATE role_assignments
            SET starts_at = least(starts_at, $3::timestamptz - interval '1 millisecond'), ends_at = $3
          WHERE scope_kind = 'group' AND scope_id = $1 AND person_id = $2 AND (ends_at IS NULL OR ends_at > $3)`,
        [groupId, personId, at],
      ),
    );
  }

  private inDirectory<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}
