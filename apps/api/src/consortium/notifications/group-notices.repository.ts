import { isHeld } from "../groups/seat-held.repository.js";
import type { NoticeSource } from "./notice-source.js";

const purpose = "directory";
const mySeat = `s.person_id = $1 AND s.organisation_id = $2 AND ${isHeld("s")}`;
const noDue = "NULL::timestamptz, NULL::date";
const ofGroup = (alias: string, page = "") => `'/groups/' || ${alias}.group_id || '${page}'`;
const decision = `'group.decision-recorded', d.id, d.created_at, ${noDue}, ${ofGroup("d")}, d.title, d.group_id`;
const isNews = "d.created_at > $3 AND d.recorded_by <> $1";
const place = (kind: string) =>
  `'${kind}', p.id, p.since, ${noDue}, ${ofGroup("p")}, NULL::text, p.group_id FROM group_places p
    WHERE p.organisation_id = $2 AND p.ended_at IS NULL`;

/** Where do notifications of working groups come from? What is a group's own is read as the actor, whom the database lets see their own groups. */
export const groupNotices: readonly NoticeSource[] = [
  {
    kind: "group.item-waits",
    purpose,
    concerns: () => true,
    sql: `SELECT 'group.item-waits', i.id, i.created_at, NULL::timestamptz, i.due_on, ${ofGroup("i")}, i.text, i.group_id
            FROM group_action_items i WHERE i.owner_id = $1 AND i.done_at IS NULL`,
  },
  {
    kind: "group.application-waits",
    purpose,
    concerns: ({ chairs }) => chairs.length > 0,
    sql: `SELECT 'group.application-waits', p.id, p.since, ${noDue}, ${ofGroup("p", "/organisations")}, o.name, p.group_id
            FROM group_places p JOIN organisations o ON o.id = p.organisation_id
           WHERE p.group_id = ANY($4) AND p.state = 'applied' AND p.ended_at IS NULL AND o.suspended_at IS NULL`,
  },
  {
    kind: "group.invitation-waits",
    purpose,
    concerns: ({ bringsIn }) => bringsIn,
    sql: `SELECT ${place("group.invitation-waits")} AND p.state = 'invited'`,
  },
  {
    kind: "group.name-waits",
    purpose,
    concerns: ({ confirmsNames }) => confirmsNames,
    sql: `SELECT 'group.name-waits', n.id, n.named_at, ${noDue}, '/groups/namings', o.name, n.group_id
            FROM group_namings n JOIN organisations o ON o.id = n.organisation_id
           WHERE n.state = 'waiting' AND EXISTS (
                 SELECT FROM group_places p WHERE p.group_id = n.group_id AND p.organisation_id = n.organisation_id
                    AND p.state = 'in' AND p.ended_at IS NULL)`,
  },
  {
    kind: "group.place-given",
    purpose,
    concerns: ({ bringsIn }) => bringsIn,
    sql: `SELECT ${place("group.place-given")} AND p.state = 'in' AND p.since > $3`,
  },
  {
    kind: "group.seat-given",
    purpose,
    concerns: () => true,
    sql: `SELECT 'group.seat-given', s.id, s.since, ${noDue}, ${ofGroup("s")}, NULL::text, s.group_id
            FROM group_seats s WHERE ${mySeat} AND s.since > $3 AND s.given_by <> $1`,
  },
  {
    kind: "group.decision-recorded",
    purpose,
    concerns: ({ sits }) => sits,
    sql: `SELECT ${decision} FROM group_seats s JOIN group_decisions d ON d.group_id = s.group_id
           WHERE ${mySeat} AND ${isNews} AND s.since <= d.created_at`,
  },
];
