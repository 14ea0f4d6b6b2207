import { listFilter, type Actor, type Asked } from "@interphase/access";
import { callMeetingRoute, decideItemRoute, minutesStates, seatKinds } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import { columnsOf } from "../../platform/database/row.js";
import { actionOf } from "../../platform/http/route-action.js";
import { isHeld } from "../groups/seat-held.repository.js";
import { meetingsTable } from "./meeting.entity.js";

const meeting = columnsOf(
  meetingsTable,
  "id",
  "groupId",
  "seriesId",
  "title",
  "startsAt",
  "endsAt",
  "timeZone",
  "lockDays",
  "place",
  "link",
  "secretaryId",
  "sequence",
  "calledBy",
  "createdAt",
  "changedAt",
  "cancelledAt",
  "cancelReason",
  "minutesState",
  "returnReason",
  "approvedBy",
  "approvedAt",
  "minutesSha256",
);
const meetingRow = meeting.row.extend({
  minutesState: z.enum(minutesStates),
  groupNameEn: z.string().nullable(),
  groupNameZh: z.string().nullable(),
  seat: z.enum(seatKinds).nullable(),
  waitingItemCount: z.number(),
});
/** A meeting as one reader meets it: `seat` is the reader's own in its group. */
export type StoredMeeting = z.output<typeof meetingRow>;

/** A meeting about to be kept. */
export type NewMeeting = Pick<
  z.output<typeof meetingsTable.row>,
  | "id"
  | "groupId"
  | "seriesId"
  | "title"
  | "startsAt"
  | "endsAt"
  | "timeZone"
  | "lockDays"
  | "place"
  | "link"
  | "secretaryId"
  | "calledBy"
  | "createdAt"
>;

/** What of a call can change? */
export type MeetingCall = Pick<
  NewMeeting,
  "title" | "startsAt" | "endsAt" | "timeZone" | "place" | "link" | "secretaryId"
>;

/** Which meetings are asked for? `groupId` null: of every group; `isWaiting`: only those where counsel is waited for, and told to who sees what waits. */
export interface MeetingFilter {
  readonly groupId: string | null;
  readonly isComing: boolean;
  readonly isWaiting: boolean;
}

/** Who sees every late item of a meeting? Counsel and its chair; the rest would learn from the filter what they do not see. */
const whoSeesWaiting = [actionOf(decideItemRoute), actionOf(callMeetingRoute)];

/** Who reads? */
export type MeetingReader = Pick<Actor, "personId" | "organisationId">;

const columns = `${meeting.list("m")}, g.name_en AS "groupNameEn", g.name_zh AS "groupNameZh", seat.seat,
  (SELECT count(*)::int FROM meeting_agenda_items i WHERE i.meeting_id = m.id AND i.state = 'waiting') AS "waitingItemCount"`;
const tables = `meetings m JOIN groups g ON g.id = m.group_id
  LEFT JOIN group_seats seat ON seat.group_id = m.group_id AND seat.person_id = $1::uuid AND seat.organisation_id = $2::uuid
    AND ${isHeld("seat")}`;

/** Which meetings are there, and how far have they come? The service asks the policy before it says anything of one. */
@Injectable()
export class MeetingsRepository {
  constructor(private readonly database: Database) {}

  /** A meeting by id, whoever may know of it. */
  async find(id: string, { personId, organisationId }: MeetingReader): Promise<StoredMeeting | undefined> {
    if (!isId(id)) return undefined;
    const rows = await this.inDirectory(() =>
      this.database.query(meetingRow, `SELECT ${columns} FROM ${tables} WHERE m.id = $3`, [
        personId,
        organisationId,
        id,
      ]),
    );
    return rows[0];
  }

  /** Those that the policy shows the actor: the next first of those to come, the last first of those that are over; one more than `limit`. */
  async list(
    { actor, action }: Asked,
    { groupId, isComing, isWaiting }: MeetingFilter,
    now: Date,
    limit: number,
    after: readonly [at: string, id: string] | undefined,
  ): Promise<StoredMeeting[]> {
    const actions = isWaiting ? whoSeesWaiting : [action];
    const clauses = actions.flatMap((each) => listFilter(actor, each));
    const [sign, order] = isComing ? ([">", "ASC"] as const) : (["<", "DESC"] as const);
    return this.inDirectory(() =>
      this.database.query(
        meetingRow,
        `SELECT ${columns} FROM ${tables}
          WHERE ($3 OR m.group_id = ANY($4::uuid[]) OR $5 AND seat.id IS NOT NULL)
            AND ($6::uuid IS NULL OR m.group_id = $6) AND (m.ends_at > $7) = $8
            AND (NOT $9 OR m.cancelled_at IS NULL AND (m.minutes_state = 'with-counsel'
                 OR EXISTS (SELECT FROM meeting_agenda_items i WHERE i.meeting_id = m.id AND i.state = 'waiting')))
            AND ($10::timestamptz IS NULL OR (m.starts_at, m.id) ${sign} ($10::timestamptz, $11::uuid))
          ORDER BY m.starts_at ${order}, m.id ${order} LIMIT $12`,
        [
          actor.personId,
          actor.organisationId,
          clauses.some((clause) => Object.values(clause).every((field) => field === null)),
          clauses.flatMap(({ scopeId }) => scopeId ?? []),
          clauses.some(({ seatedPersonId }) => seatedPersonId !== null),
          groupId,
          now,
          isComing,
          isWaiting,
          after?.[0] ?? null,
          after?.[1] ?? null,
          limit + 1,
        ],
      ),
    );
  }

  async insert(called: NewMeeting): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(
        `INSERT INTO meetings (id, group_id, series_id, title, starts_at, ends_at, time_zone, place, link, secretary_id, called_by,
                               created_at, changed_at, lock_days)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13)`,
        [
          called.id,
          called.groupId,
          called.seriesId,
          called.title,
          called.startsAt,
          called.endsAt,
          called.timeZone,
          called.place,
          called.link,
          called.secretaryId,
          called.calledBy,
          called.createdAt,
          called.lockDays,
        ],
      ),
    );
  }

  /** Waits until nobody else changes this meeting, until the transaction ends. */
  async lock(id: string): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(`SELECT FROM meetings WHERE id = $1 FOR UPDATE`, [id]),
    );
  }

  async change(id: string, call: MeetingCall, at: Date): Promise<void> {
    await this.set(
      id,
      `title = $2, starts_at = $3, ends_at = $4, time_zone = $5, place = $6, link = $7, secretary_id = $8, changed_at = $9,
       sequence = sequence + 1`,
      [call.title, call.startsAt, call.endsAt, call.timeZone, call.place, call.link, call.secretaryId, at],
    );
  }

  /** Counts a change of what is spoken of. */
  async touch(id: string, at: Date): Promise<void> {
    await this.set(id, `changed_at = $2, sequence = sequence + 1`, [at]);
  }

  async cancel(id: string, reason: string, at: Date): Promise<void> {
    await this.set(id, `cancelled_at = $2, cancel_reason = $3, changed_at = $2, sequence = sequence + 1`, [
      at,
      reason,
    ]);
  }

  async setMinutesState(
    id: string,
    state: "draft" | "with-counsel",
    returnReason: string | null,
  ): Promise<void> {
    await this.set(id, `minutes_state = $2, return_reason = $3`, [state, returnReason]);
  }

  async approveMinutes(id: string, by: string, at: Date, sha256: string): Promise<void> {
    await this.set(
      id,
      `minutes_state = 'approved', return_reason = NULL, approved_by = $2, approved_at = $3, minutes_sha256 = $4`,
      [by, at, sha256],
    );
  }

  /** Is somebody who can act counsel of the alliance now? */
  async hasCounsel(now: Date): Promise<boolean> {
    const found = await this.inDirectory(() =>
      this.database.execute(
        `SELECT FROM role_assignments r JOIN people p ON p.id = r.person_id
          WHERE r.role = 'counsel' AND r.starts_at <= $1 AND (r.ends_at IS NULL OR r.ends_at > $1) AND p.suspended_at IS NULL
          LIMIT 1`,
        [now],
      ),
    );
    return found > 0;
  }

  private async set(id: string, what: string, params: readonly unknown[]): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(`UPDATE meetings SET ${what} WHERE id = $1`, [id, ...params]),
    );
  }

  private inDirectory<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}
