import { coolingOffBars, namingStates } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import { columnsOf } from "../../platform/database/row.js";
import { groupNamingsTable } from "./group-naming.entity.js";
import { isHeld } from "./seat-held.repository.js";

const kept = columnsOf(
  groupNamingsTable,
  "id",
  "groupId",
  "organisationId",
  "personId",
  "accessEndsAt",
  "state",
);
/** A name as it was given. */
export type KeptNaming = z.output<typeof kept.row>;
/** A name about to be kept; it waits for counsel. */
export type NewNaming = Omit<
  z.output<typeof groupNamingsTable.row>,
  "state" | "decidedBy" | "decidedAt" | "reason"
>;

const rosterRow = z.object({
  id: z.uuid(),
  groupId: z.uuid(),
  groupNameEn: z.string().nullable(),
  groupNameZh: z.string().nullable(),
  organisationId: z.uuid(),
  organisationName: z.string(),
  personId: z.uuid(),
  displayName: z.string(),
  state: z.enum(namingStates),
  since: z.date(),
  accessEndsAt: z.date(),
  coolingOffUntil: z.date().nullable(),
  reason: z.string().nullable(),
  work: z.string().nullable(),
  sortKey: z.string(),
});
/** Somebody who is, was or may be named in a clean team. */
export type StoredNaming = z.output<typeof rosterRow>;

const waitingRow = rosterRow.extend({
  charter: z.string(),
  coolingOffDays: z.number(),
  coolingOffBars: z.enum(coolingOffBars),
});
/** A name that waits, with what its team must keep apart. */
export type WaitingName = z.output<typeof waitingRow>;

const isIn = `EXISTS (SELECT FROM group_places p WHERE p.group_id = n.group_id AND p.organisation_id = n.organisation_id
                        AND p.state = 'in' AND p.ended_at IS NULL)`;
const ended = `least(s.ended_at, s.access_ends_at)`;
/** Names that wait; the reader's own organisation also sees which were refused last, and why. */
const names = `SELECT n.id, n.group_id, n.organisation_id, n.person_id, n.state, coalesce(n.decided_at, n.named_at) AS since,
                      n.access_ends_at, NULL::timestamptz AS cooling_off_until, n.reason, n.work
                 FROM group_namings n
                WHERE n.state = 'waiting' AND ${isIn}
                   OR n.state = 'refused' AND n.organisation_id = $1::uuid AND NOT EXISTS (
                      SELECT FROM group_namings later WHERE later.group_id = n.group_id AND later.person_id = n.person_id
                         AND later.named_at > n.named_at)`;
/** The last time of each person in a clean team. */
const times = `SELECT DISTINCT ON (s.group_id, s.person_id) s.id, s.group_id, s.organisation_id, s.person_id,
                      CASE WHEN ${isHeld("s")} THEN 'named' ELSE 'left' END AS state,
                      CASE WHEN ${isHeld("s")} THEN s.since ELSE ${ended} END AS since, s.access_ends_at,
                      CASE WHEN ${isHeld("s")} THEN NULL ELSE ${ended} + g.cooling_off_days * interval '1 day' END AS cooling_off_until,
                      NULL::text AS reason, NULL::text AS work
                 FROM group_seats s JOIN groups g ON g.id = s.group_id
                WHERE g.kind = 'clean-team' AND g.id = $2
                ORDER BY s.group_id, s.person_id, ${ended} DESC`;
const sortKey = `array_position(ARRAY['waiting', 'refused', 'named', 'left'], e.state)::text || ' ' || o.name || ' ' || p.display_name`;
/** What somebody does is told to counsel, and to their own organisation, which said it. */
const workOfOwn = "CASE WHEN e.organisation_id = $1::uuid THEN e.work END";
const charterOf = `g.charter, g.cooling_off_days AS "coolingOffDays", g.cooling_off_bars AS "coolingOffBars"`;
const columnsWith = (
  work: string,
) => `e.id, e.group_id AS "groupId", g.name_en AS "groupNameEn", g.name_zh AS "groupNameZh",
  e.organisation_id AS "organisationId", o.name AS "organisationName", e.person_id AS "personId", p.display_name AS "displayName",
  e.state, e.since, e.access_ends_at AS "accessEndsAt", e.cooling_off_until AS "coolingOffUntil", e.reason,
  ${work} AS work, ${sortKey} AS "sortKey"`;
const joins = `JOIN groups g ON g.id = e.group_id JOIN organisations o ON o.id = e.organisation_id JOIN people p ON p.id = e.person_id`;

/** Who is named in clean teams, who waits and who cools off? The service asks the policy before it says anything of it. */
@Injectable()
export class GroupNamingsRepository {
  constructor(private readonly database: Database) {}

  /** Everybody of one clean team: who waits first, then who is named, then who cools off. One more than `limit`. */
  async listOfGroup(
    groupId: string,
    organisationId: string | null,
    now: Date,
    limit: number,
    after: readonly [key: string, id: string] | undefined,
  ): Promise<StoredNaming[]> {
    return this.inDirectory(() =>
      this.database.query(
        rosterRow,
        `SELECT ${columnsWith(workOfOwn)} FROM (${names} UNION ALL SELECT * FROM (${times}) t) e ${joins}
          WHERE e.group_id = $2 AND (e.cooling_off_until IS NULL OR e.cooling_off_until > $3)
            AND ($4::text IS NULL OR (${sortKey}, e.id) > ($4, $5::uuid))
          ORDER BY ${sortKey}, e.id LIMIT $6`,
        [organisationId, groupId, now, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      ),
    );
  }

  /** What waits in all clean teams, the oldest first; one more than `limit`. */
  async listWaiting(
    limit: number,
    after: readonly [at: string, id: string] | undefined,
  ): Promise<WaitingName[]> {
    return this.inDirectory(() =>
      this.database.query(
        waitingRow,
        `SELECT ${columnsWith("e.work")}, ${charterOf} FROM (${names}) e ${joins}
          WHERE ($2::timestamptz IS NULL OR (e.since, e.id) > ($2::timestamptz, $3::uuid))
          ORDER BY e.since, e.id LIMIT $4`,
        [null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      ),
    );
  }

  /** How does one name look that waits? */
  async findWaiting(id: string, organisationId: string): Promise<StoredNaming | undefined> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        rosterRow,
        `SELECT ${columnsWith(workOfOwn)} FROM (${names}) e ${joins} WHERE e.id = $2`,
        [organisationId, id],
      ),
    );
    return rows[0];
  }

  async find(id: string): Promise<KeptNaming | undefined> {
    if (!isId(id)) return undefined;
    const rows = await this.inDirectory(() =>
      this.database.query(kept.row, `SELECT ${kept.list("n")} FROM group_namings n WHERE n.id = $1`, [id]),
    );
    return rows[0];
  }

  /** Was the person named for this group, and has nobody decided? */
  async isWaiting(groupId: string, personId: string): Promise<boolean> {
    const found = await this.inDirectory(() =>
      this.database.execute(
        `SELECT FROM group_namings WHERE group_id = $1 AND person_id = $2 AND state = 'waiting'`,
        [groupId, personId],
      ),
    );
    return found > 0;
  }

  async insert(naming: NewNaming): Promise<void> {
    const { id, groupId, organisationId, personId, accessEndsAt, namedBy, namedAt, work } = naming;
    await this.inDirectory(() =>
      this.database.execute(
        `INSERT INTO group_namings (id, group_id, organisation_id, person_id, access_ends_at, state, named_by, named_at, work)
         VALUES ($1, $2, $3, $4, $5, 'waiting', $6, $7, $8)`,
        [id, groupId, organisationId, personId, accessEndsAt, namedBy, namedAt, work],
      ),
    );
  }

  async settle(
    id: string,
    state: "confirmed" | "refused" | "withdrawn",
    by: string,
    at: Date,
    reason: string | null,
  ): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(
        `UPDATE group_namings SET state = $2, decided_by = $3, decided_at = $4, reason = $5 WHERE id = $1 AND state = 'waiting'`,
        [id, state, by, at, reason],
      ),
    );
  }

  private inDirectory<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}
