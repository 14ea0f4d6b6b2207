import type { NoticeSource } from "./notice-source.js";

const purpose = "directory";
const noDue = "NULL::timestamptz, NULL::date";
const path = "'/talent/applications/' || a.id";
const application = `f.title, NULL::uuid
            FROM talent_applications a JOIN talent_offers f ON f.id = a.offer_id`;
const placement = `'talent.placed', p.id, p.created_at, ${noDue}, '/talent/placements/' || p.id, f.title, NULL::uuid
            FROM talent_placements p JOIN talent_applications a ON a.id = p.application_id JOIN talent_offers f ON f.id = a.offer_id`;

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
];
