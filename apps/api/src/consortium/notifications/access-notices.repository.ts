import { breakGlassPatienceMs } from "@interphase/identity";
import type { NoticeSource } from "./notice-source.js";

const lapsesAt = `r.requested_at + interval '${String(breakGlassPatienceMs / 1000)} seconds'`;

/** Where do notifications of requests to open private rows come from? From those to the reader's organisation; not from their own. */
export const accessNotices: readonly NoticeSource[] = [
  {
    kind: "access.request-waits",
    purpose: "break-glass",
    concerns: ({ opensRows }) => opensRows,
    sql: `SELECT 'access.request-waits', r.id, r.requested_at, ${lapsesAt}, NULL::date, '/admin/break-glass/' || r.id, NULL::text, NULL::uuid
            FROM break_glass_requests r
           WHERE r.organisation_id = $2 AND r.requested_by <> $1 AND r.decision IS NULL AND ${lapsesAt} > clock_timestamp()`,
  },
];
