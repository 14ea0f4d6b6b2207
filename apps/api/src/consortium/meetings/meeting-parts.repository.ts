import { agendaItemStates } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import { columnsOf } from "../../platform/database/row.js";
import { meetingAgendaItemsTable } from "./meeting-agenda-item.entity.js";
import { meetingMinutesTable } from "./meeting-minutes.entity.js";
import { meetingStopsTable } from "./meeting-stop.entity.js";

const name = z.string().nullable();
const item = columnsOf(
  meetingAgendaItemsTable,
  "id",
  "meetingId",
  "title",
  "details",
  "isLate",
  "proposedBy",
  "decidedBy",
  "reason",
);
const itemRow = item.row.extend({
  state: z.enum(agendaItemStates),
  proposedByName: name,
  decidedByName: name,
});
/** A point of an agenda, with names of people who are still there. */
export type StoredAgendaItem = z.output<typeof itemRow>;

const stop = columnsOf(meetingStopsTable, "id", "reason", "byPerson", "at");
const stopRow = stop.row.extend({ byName: name });
/** A stop, with the name of who had it recorded. */
export type StoredStop = z.output<typeof stopRow>;

const minutes = columnsOf(meetingMinutesTable, "version", "text", "writtenBy");
/** A version of minutes. */
export type StoredMinutes = z.output<typeof minutes.row>;

const attendantRow = z.object({
  personId: z.uuid(),
  displayName: z.string(),
  organisationId: z.uuid().nullable(),
  organisationName: name,
  hasAcknowledged: z.boolean(),
  wasThere: z.boolean(),
  isOfGroup: z.boolean(),
});
/** Somebody who belongs to the group now, or was at the meeting. */
export type StoredAttendant = z.output<typeof attendantRow>;

/** What belongs to a meeting: points, acknowledgements, attendance, stops, minutes. Asked for after the policy was. */
@Injectable()
export class MeetingPartsRepository {
  constructor(private readonly database: Database) {}

  async listItems(meetingId: string): Promise<StoredAgendaItem[]> {
    return this.inDirectory(() =>
      this.database.query(
        itemRow,
        `SELECT ${item.list("i")}, i.state, p.display_name AS "proposedByName", d.display_name AS "decidedByName"
           FROM meeting_agenda_items i LEFT JOIN people p ON p.id = i.proposed_by LEFT JOIN people d ON d.id = i.decided_by
          WHERE i.meeting_id = $1 ORDER BY i.position, i.id`,
        [meetingId],
      ),
    );
  }

  /** The agenda as it is from now on; late items are none of it. */
  async writeAgenda(
    meetingId: string,
    items: readonly { readonly id: string; readonly title: string; readonly details: string | null }[],
    by: string,
    at: Date,
  ): Promise<void> {
    await this.inDirectory(async () => {
      await this.database.execute(`DELETE FROM meeting_agenda_items WHERE meeting_id = $1 AND NOT is_late`, [
        meetingId,
      ]);
      await this.database.execute(
        `INSERT INTO meeting_agenda_items (id, meeting_id, position, title, details, is_late, state, proposed_by, created_at)
         SELECT a.id, $1, a.position - 1, a.title, a.details, false, 'on', $5, $6
           FROM unnest($2::uuid[], $3::text[], $4::text[]) WITH ORDINALITY AS a (id, title, details, position)`,
        [
          meetingId,
          items.map(({ id }) => id),
          items.map(({ title }) => title),
          items.map(({ details }) => details),
          by,
          at,
        ],
      );
    });
  }

  async insertLateItem(
    meetingId: string,
    late: { readonly id: string; readonly title: string; readonly details: string | null },
    by: string,
    at: Date,
  ): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(
        `INSERT INTO meeting_agenda_items (id, meeting_id, position, title, details, is_late, state, proposed_by, created_at)
         VALUES ($1, $2, (SELECT coalesce(max(position), -1) + 1 FROM meeting_agenda_items WHERE meeting_id = $2), $3, $4, true,
                 'waiting', $5, $6)`,
        [late.id, meetingId, late.title, late.details, by, at],
      ),
    );
  }

  async findItem(meetingId: string, itemId: string): Promise<StoredAgendaItem | undefined> {
    if (!isId(itemId)) return undefined;
    return (await this.listItems(meetingId)).find(({ id }) => id === itemId.toLowerCase());
  }

  async decideItem(
    itemId: string,
    state: "on" | "refused",
    reason: string | null,
    by: string,
    at: Date,
  ): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(
        `UPDATE meeting_agenda_items SET state = $2, reason = $3, decided_by = $4, decided_at = $5 WHERE id = $1`,
        [itemId, state, reason, by, at],
      ),
    );
  }

  /** When did somebody acknowledge this version for this meeting? */
  async findAcknowledgement(meetingId: string, personId: string, version: number): Promise<Date | null> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        z.object({ at: z.date() }),
        `SELECT at FROM meeting_acknowledgements WHERE meeting_id = $1 AND person_id = $2 AND version = $3`,
        [meetingId, personId, version],
      ),
    );
    return rows[0]?.at ?? null;
  }

  /** Once: who acknowledges again keeps the first moment. */
  async acknowledge(meetingId: string, personId: string, version: number, at: Date): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(
        `INSERT INTO meeting_acknowledgements (meeting_id, person_id, version, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING`,
        [meetingId, personId, version, at],
      ),
    );
  }

  /** Who belongs to the group now and can act, and who was there; by organisation, then by name. */
  async listAttendants(meetingId: string, groupId: string, now: Date): Promise<StoredAttendant[]> {
    return this.inDirectory(() =>
      this.database.query(
        attendantRow,
        `WITH of_group AS (SELECT DISTINCT m.person_id FROM scope_members m JOIN people p ON p.id = m.person_id
                             LEFT JOIN organisations o ON o.id = p.organisation_id
                            WHERE m.scope_kind = 'group' AND m.scope_id = $2
                              AND m.organisation_id IS NOT DISTINCT FROM p.organisation_id AND m.starts_at <= $3
                              AND (m.ends_at IS NULL OR m.ends_at > $3) AND p.suspended_at IS NULL AND o.suspended_at IS NULL)
         SELECT p.id AS "personId", p.display_name AS "displayName", p.organisation_id AS "organisationId",
                CASE WHEN t.person_id IS NULL THEN o.name ELSE t.organisation_name END AS "organisationName",
                EXISTS (SELECT FROM meeting_acknowledgements a WHERE a.meeting_id = $1 AND a.person_id = p.id) AS "hasAcknowledged",
                t.person_id IS NOT NULL AS "wasThere", g.person_id IS NOT NULL AS "isOfGroup"
           FROM people p LEFT JOIN organisations o ON o.id = p.organisation_id
           LEFT JOIN of_group g ON g.person_id = p.id
           LEFT JOIN meeting_attendances t ON t.meeting_id = $1 AND t.person_id = p.id
          WHERE g.person_id IS NOT NULL OR t.person_id IS NOT NULL
          ORDER BY 4 NULLS LAST, p.display_name, p.id`,
        [meetingId, groupId, now],
      ),
    );
  }

  /** Does somebody who can act belong to the group now, by a seat or as its chair? */
  async isOfGroup(groupId: string, personId: string, now: Date): Promise<boolean> {
    const found = await this.inDirectory(() =>
      this.database.execute(
        `SELECT FROM scope_members m JOIN people p ON p.id = m.person_id LEFT JOIN organisations o ON o.id = p.organisation_id
          WHERE m.scope_kind = 'group' AND m.scope_id = $1 AND m.person_id = $2
            AND m.organisation_id IS NOT DISTINCT FROM p.organisation_id AND m.starts_at <= $3
            AND (m.ends_at IS NULL OR m.ends_at > $3) AND p.suspended_at IS NULL AND o.suspended_at IS NULL`,
        [groupId, personId, now],
      ),
    );
    return found > 0;
  }

  /** Who was there, from now on these and nobody else. */
  async writeAttendance(
    meetingId: string,
    people: readonly StoredAttendant[],
    by: string,
    at: Date,
  ): Promise<void> {
    await this.inDirectory(async () => {
      await this.database.execute(`DELETE FROM meeting_attendances WHERE meeting_id = $1`, [meetingId]);
      await this.database.execute(
        `INSERT INTO meeting_attendances (meeting_id, person_id, organisation_id, organisation_name, recorded_by, recorded_at)
         SELECT $1, a.person_id, a.organisation_id, a.organisation_name, $5, $6
           FROM unnest($2::uuid[], $3::uuid[], $4::text[]) AS a (person_id, organisation_id, organisation_name)`,
        [
          meetingId,
          people.map(({ personId }) => personId),
          people.map(({ organisationId }) => organisationId),
          people.map(({ organisationName }) => organisationName),
          by,
          at,
        ],
      );
    });
  }

  async listStops(meetingId: string): Promise<StoredStop[]> {
    return this.inDirectory(() =>
      this.database.query(
        stopRow,
        `SELECT ${stop.list("s")}, p.display_name AS "byName" FROM meeting_stops s LEFT JOIN people p ON p.id = s.by_person
          WHERE s.meeting_id = $1 ORDER BY s.at, s.id`,
        [meetingId],
      ),
    );
  }

  async insertStop(meetingId: string, id: string, reason: string, by: string, at: Date): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(
        `INSERT INTO meeting_stops (id, meeting_id, reason, by_person, at) VALUES ($1, $2, $3, $4, $5)`,
        [id, meetingId, reason, by, at],
      ),
    );
  }

  /** The last version of the minutes; undefined where nobody has written any. */
  async findMinutes(meetingId: string): Promise<StoredMinutes | undefined> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        minutes.row,
        `SELECT ${minutes.list("w")} FROM meeting_minutes w WHERE w.meeting_id = $1 ORDER BY w.version DESC LIMIT 1`,
        [meetingId],
      ),
    );
    return rows[0];
  }

  /** Everybody who wrote any version. **Shape** `displayName` null once the person has left the platform. */
  async listWriters(meetingId: string): Promise<{ personId: string; displayName: string | null }[]> {
    return this.inDirectory(() =>
      this.database.query(
        z.object({ personId: z.uuid(), displayName: name }),
        `SELECT w.written_by AS "personId", p.display_name AS "displayName"
           FROM meeting_minutes w LEFT JOIN people p ON p.id = w.written_by
          WHERE w.meeting_id = $1 GROUP BY 1, 2 ORDER BY min(w.version)`,
        [meetingId],
      ),
    );
  }

  async insertMinutes(meetingId: string, version: number, text: string, by: string, at: Date): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(
        `INSERT INTO meeting_minutes (meeting_id, version, text, written_by, written_at) VALUES ($1, $2, $3, $4, $5)`,
        [meetingId, version, text, by, at],
      ),
    );
  }

  /** What people who are named are called; those who have left are absent. */
  async listNames(personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        z.object({ id: z.uuid(), displayName: z.string() }),
        `SELECT id, display_name AS "displayName" FROM people WHERE id = ANY($1::uuid[])`,
        [[...personIds]],
      ),
    );
    return new Map(rows.map(({ id, displayName }) => [id, displayName]));
  }

  private inDirectory<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}
