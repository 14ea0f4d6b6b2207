import type { NoticeSource } from "./notice-source.js";

const purpose = "directory";
const noDue = "NULL::timestamptz, NULL::date";
const path = "'/talent/applications/' || a.id";
const application = `f.title, NULL::uuid
            FROM talent_applications a JOIN talent_offers f ON f.id = a.offer_id`;
/** A check-in waits from a week before its day on. */
const nearFrom = `((c.planned_on - 7)::timestamp AT TIME ZONE 'UTC')`;
const ofPlacement = `'/talent/placements/' || p.id, f.title, NULL::uuid
            FROM talent_placements p JOIN talent_applications a ON a.id = p.application_id JOIN talent_offers f ON f.id = a.offer_id`;
const placement = `'talent.placed', p.id, p.created_at, ${noDue}, ${ofPlacement}`;

/** Where do notifications of talent programmes come from? To a host what was sent to that host, to a candidate their own. */
export const talentNotices: readonly NoticeSource[] = [
  {
    kind: "talent.application-waits",
    purpose,
    concerns: ({ decidesTalent }) => decidesTalent,
    sql: `SELECT 'talent.application-waits', a.id, a.submitted_at, ${noDue}, ${path}, ${application}
           WHERE a.host_id = $2 AND a.state = 'submitted'`,
  },
  {
    kind: "talent.offer-waits",
    purpose,
    concerns: () => true,
    sql: `SELECT 'talent.offer-waits', a.id, a.decided_at, ${noDue}, ${path}, ${application}
           WHERE a.candidate_id = $1 AND a.state = 'offered'`,
  },
  {
    kind: "talent.decided",
    purpose,
    concerns: () => true,
    sql: `SELECT 'talent.decided', a.id, a.decided_at, ${noDue}, ${path}, ${application}
           WHERE a.candidate_id = $1 AND a.state IN ('waiting', 'declined') AND a.decided_at > $3`,
  },
  {
    kind: "talent.placed",
    purpose,
    concerns: ({ decidesTalent }) => decidesTalent,
    sql: `SELECT ${placement} WHERE p.host_id = $2 AND p.created_at > $3`,
  },
  {
    kind: "talent.placed",
    purpose,
    concerns: ({ decidesTalent }) => !decidesTalent,
    sql: `SELECT ${placement} WHERE p.mentor_id = $1 AND p.host_id = $2 AND p.created_at > $3`,
  },
  {
    kind: "talent.mentoring-waits",
    purpose,
    concerns: () => true,
    sql: `SELECT 'talent.mentoring-waits', p.id, coalesce(p.mentor_asked_at, p.created_at), ${noDue}, ${ofPlacement}
           WHERE p.mentor_id = $1 AND p.host_id = $2 AND p.mentor_accepted_at IS NULL AND p.completed_at IS NULL`,
  },
  {
    kind: "talent.check-in-waits",
    purpose,
    concerns: () => true,
    sql: `SELECT 'talent.check-in-waits', c.id, greatest(c.planned_at, ${nearFrom}), NULL::timestamptz, c.planned_on, ${ofPlacement}
            JOIN talent_check_ins c ON c.placement_id = p.id
           WHERE (p.candidate_id = $1 OR p.mentor_id = $1 AND p.host_id = $2 AND p.mentor_accepted_at IS NOT NULL)
             AND c.done_at IS NULL AND p.completed_at IS NULL AND ${nearFrom} <= clock_timestamp()`,
  },
  {
    kind: "talent.intake-longer",
    purpose,
    concerns: () => true,
    sql: `SELECT 'talent.intake-longer', i.id, i.lengthened_at, ${noDue}, '/talent/' || i.programme_id, NULL::text, NULL::uuid
            FROM talent_intakes i
           WHERE i.lengthened_at > $3 AND EXISTS (
                 SELECT FROM talent_applications a WHERE a.intake_id = i.id AND a.candidate_id = $1 AND a.ended_at IS NULL)`,
  },
  {
    kind: "talent.intake-longer",
    purpose,
    concerns: ({ decidesTalent }) => decidesTalent,
    sql: `SELECT 'talent.intake-longer', i.id, i.lengthened_at, ${noDue}, '/talent/' || i.programme_id, NULL::text, NULL::uuid
            FROM talent_intakes i
           WHERE i.lengthened_at > $3 AND EXISTS (SELECT FROM talent_offers f WHERE f.intake_id = i.id AND f.host_id = $2)
             AND NOT EXISTS (
                 SELECT FROM talent_applications a WHERE a.intake_id = i.id AND a.candidate_id = $1 AND a.ended_at IS NULL)`,
  },
];
