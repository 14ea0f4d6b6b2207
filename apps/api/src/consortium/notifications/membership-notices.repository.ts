import type { NoticeSource } from "./notice-source.js";

const noDue = "NULL::timestamptz, NULL::date";
const applicant = "coalesce(a.form ->> 'englishName', a.form ->> 'nativeName')";
const path = "'/admin/applications/' || a.id";
const isInReview = "a.state = 'in-review' AND a.confirmed_at IS NOT NULL";
const isWaiting = "w.confirmed_at IS NULL AND w.dropped_at IS NULL AND w.lapses_at > statement_timestamp()";

/** Where do notifications of membership come from? Applications from those alone that the secretariat knows of; no role that somebody came with. */
export const membershipNotices: readonly NoticeSource[] = [
  {
    kind: "membership.application-waits",
    purpose: "applications",
    concerns: ({ processesApplications }) => processesApplications,
    sql: `SELECT 'membership.application-waits', a.id, a.confirmed_at, ${noDue}, ${path}, ${applicant}, NULL::uuid
            FROM applications a WHERE ${isInReview}
             AND NOT EXISTS (SELECT FROM application_questions q WHERE q.application_id = a.id AND q.answer IS NULL)
          UNION ALL
          SELECT 'membership.application-waits', w.id, w.made_at, ${noDue}, ${path}, ${applicant}, NULL::uuid
            FROM application_appeals w JOIN applications a ON a.id = w.application_id WHERE w.outcome IS NULL`,
  },
  {
    kind: "membership.withdrawal-waits",
    purpose: "directory",
    concerns: ({ withdraws }) => withdraws,
    sql: `SELECT 'membership.withdrawal-waits', w.id, w.asked_at, w.lapses_at, NULL::date, '/admin/membership', NULL::text, NULL::uuid
            FROM withdrawals w WHERE ${isWaiting} AND w.organisation_id = $2 AND w.asked_by <> $1`,
  },
  {
    kind: "membership.withdrawal-waits",
    purpose: "directory",
    concerns: ({ confirmsWithdrawals }) => confirmsWithdrawals,
    sql: `SELECT 'membership.withdrawal-waits', w.id, w.asked_at, w.lapses_at, NULL::date, '/admin/organisations/' || o.id, o.name,
                 NULL::uuid
            FROM withdrawals w JOIN organisations o ON o.id = w.organisation_id
           WHERE ${isWaiting} AND w.for_secretariat AND w.asked_by <> $1`,
  },
  {
    kind: "membership.question-answered",
    purpose: "applications",
    concerns: ({ processesApplications }) => processesApplications,
    sql: `SELECT 'membership.question-answered', q.id, q.answered_at, ${noDue}, ${path}, ${applicant}, NULL::uuid
            FROM application_questions q JOIN applications a ON a.id = q.application_id
           WHERE ${isInReview} AND q.answered_at > $3`,
  },
  {
    kind: "membership.role-given",
    purpose: "directory",
    concerns: () => true,
    sql: `SELECT 'membership.role-given', r.id, greatest(r.created_at, r.starts_at), ${noDue}, '/account/access', NULL::text,
                 CASE WHEN r.scope_kind = 'group' THEN r.scope_id END
            FROM role_assignments r JOIN people p ON p.id = r.person_id
           WHERE r.person_id = $1 AND r.created_at > p.created_at + interval '1 minute' AND greatest(r.created_at, r.starts_at) > $3 AND r.starts_at <= statement_timestamp()
             AND (r.ends_at IS NULL OR r.ends_at > statement_timestamp()) AND r.appointed_by IS DISTINCT FROM $1`,
  },
];
