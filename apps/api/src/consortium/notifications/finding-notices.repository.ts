import type { NoticeSource } from "./notice-source.js";

/** A finding has no id of its own but the hash of its place: sixteen bytes of it, in the form that an id has. */
const idOf = `overlay(overlay(left(encode(f.place_sha256, 'hex'), 32) placing '8' from 13) placing '8' from 17)::uuid`;
/** The assessment of the newest version of the finding's plan, as the findings' own list has it: what it no longer finds is cleared. */
const newest = `
  JOIN LATERAL (SELECT p.id FROM sourcing_plans p WHERE p.owner_org_id = $2 AND p.archived_at IS NULL AND p.name = f.plan_name
                 ORDER BY p.version DESC LIMIT 1) AS plan ON true
  JOIN LATERAL (SELECT a.id, a.result FROM assessments a
                 WHERE a.plan_id = plan.id AND a.is_default_options AND a.methods_version <> '1'
                 ORDER BY a.created_at DESC, a.id DESC LIMIT 1) AS a ON true`;
const isFound = `EXISTS (
  SELECT FROM json_array_elements(a.result::json -> 'findings') AS found
   WHERE found ->> 'ruleId' = f.rule_id AND found ->> 'stage' IS NOT DISTINCT FROM f.stage
     AND found ->> 'supplier' IS NOT DISTINCT FROM f.supplier AND found ->> 'countryIso3' IS NOT DISTINCT FROM f.country_iso3
     AND f.subject_key = (found -> 'subject' ->> 'kind') || ':' || (found -> 'subject' ->> CASE found -> 'subject' ->> 'kind'
           WHEN 'goods' THEN 'key' WHEN 'mineral' THEN 'mineralId' ELSE 'measureId' END))`;

/** Where do notifications of findings come from? From the reader's own organisation, behind the wall of its rows. */
export const findingNotices: readonly NoticeSource[] = [
  {
    kind: "finding.assigned",
    purpose: "directory",
    concerns: ({ readsPlans }) => readsPlans,
    sql: `SELECT 'finding.assigned', ${idOf}, f.set_at, NULL::timestamptz, f.due_on, '/sourcing/assessments/' || a.id || '/findings', f.plan_name, NULL::uuid
            FROM finding_states f ${newest}
           WHERE f.owner_org_id = $2 AND f.assignee_id = $1 AND f.state = 'assigned' AND ${isFound}`,
  },
];
