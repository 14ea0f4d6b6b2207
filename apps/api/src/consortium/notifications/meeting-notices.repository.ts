import { isHeld } from "../groups/seat-held.repository.js";
import type { NoticeSource } from "./notice-source.js";

const purpose = "directory";
const mySeat = `s.person_id = $1 AND s.organisation_id = $2 AND ${isHeld("s")}`;
const noDue = "NULL::timestamptz, NULL::date";
const path = `'/meetings/' || m.id`;
const isComing = "m.cancelled_at IS NULL AND m.ends_at > clock_timestamp()";
/** Of a series the next one alone. */
const isNext = `(m.series_id IS NULL OR NOT EXISTS (
  SELECT FROM meetings e WHERE e.group_id = m.group_id AND e.series_id = m.series_id AND e.starts_at < m.starts_at
     AND e.cancelled_at IS NULL AND e.ends_at > clock_timestamp()))`;
const writtenAt = "(SELECT max(w.written_at) FROM meeting_minutes w WHERE w.meeting_id = m.id)";

/** Where do notifications of meetings come from? What waits for counsel is not counsel's own work. */
export const meetingNotices: readonly NoticeSource[] = [
  {
    kind: "meeting.item-waits",
    purpose,
    concerns: ({ reviewsMeetings }) => reviewsMeetings,
    sql: `SELECT 'meeting.item-waits', i.id, i.created_at, m.starts_at, NULL::date, ${path}, i.title, m.group_id
            FROM meeting_agenda_items i JOIN meetings m ON m.id = i.meeting_id
           WHERE i.state = 'waiting' AND i.proposed_by <> $1 AND ${isComing}`,
  },
  {
    kind: "meeting.minutes-wait",
    purpose,
    concerns: ({ reviewsMeetings }) => reviewsMeetings,
    sql: `SELECT 'meeting.minutes-wait', m.id, coalesce(${writtenAt}, m.changed_at), ${noDue}, ${path}, m.title, m.group_id
            FROM meetings m WHERE m.minutes_state = 'with-counsel'
             AND NOT EXISTS (SELECT FROM meeting_minutes w WHERE w.meeting_id = m.id AND w.written_by = $1)`,
  },
  {
    kind: "meeting.called",
    purpose,
    concerns: ({ sits }) => sits,
    sql: `SELECT 'meeting.called', m.id, greatest(m.created_at, s.since), m.starts_at, NULL::date, ${path}, m.title, m.group_id
            FROM group_seats s JOIN meetings m ON m.group_id = s.group_id
           WHERE ${mySeat} AND ${isComing} AND ${isNext} AND m.called_by <> $1`,
  },
  {
    kind: "meeting.minutes-approved",
    purpose,
    concerns: ({ sits }) => sits,
    sql: `SELECT 'meeting.minutes-approved', m.id, m.approved_at, ${noDue}, ${path}, m.title, m.group_id
            FROM group_seats s JOIN meetings m ON m.group_id = s.group_id
           WHERE ${mySeat} AND m.approved_at > $3 AND s.since <= m.approved_at`,
  },
];
