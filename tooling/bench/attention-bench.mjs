import { randomUUID } from "node:crypto";

import { withClient } from "../backup/owner-database.mjs";
import { json } from "./api.mjs";
import { compare, rounded } from "./figures.mjs";
import { load } from "./load.mjs";

const GROUPS = 50;
const OTHERS = 20;

/**
 * (f) The attention list of somebody in 50 groups, each with a ballot that waits for them, an action item of theirs, and what has
 * been decided and voted on before, against one look-up by primary key over HTTP: a plan of theirs. How many times longer it takes.
 *
 * @param {import("../test/running-copy.mjs").RunningCopy} copy
 * @param {{ token: string, planId: string, adminUrl: string }} known
 */
export async function benchAttention(copy, { token, planId, adminUrl }) {
  const headers = { authorization: `Bearer ${token}` };
  const me = await json(`${copy.apiUrl}/v1/me`, { headers });
  await withClient(adminUrl, (client) => addGroups(client, me.id, me.organisation.id));
  const path = "/v1/attention";
  const { waitingCount, items } = await json(copy.apiUrl + path, { headers });
  if (waitingCount < 2 * GROUPS || items.length !== 50)
    throw new Error(`of ${String(2 * GROUPS)} things ${String(waitingCount)} wait`);
  const secondsEach = async (/** @type {string} */ address) =>
    1 / (await load(copy.apiUrl + address, headers)).perSecond;
  const { ours, plain } = await compare(
    () => secondsEach(path),
    () => secondsEach(`/v1/sourcing-plans/${planId}`),
  );
  return {
    groups: GROUPS,
    waiting: waitingCount,
    timesLookUp: rounded(ours / plain),
    limit: 3,
    requestsPerSecond: Math.round(1 / ours),
    lookUpsPerSecond: Math.round(1 / plain),
  };
}

/** @param {import("pg").Client} client @param {string} personId @param {string} organisationId */
async function addGroups(client, personId, organisationId) {
  for (let index = 0; index < GROUPS; index += 1) {
    const groupId = randomUUID();
    await client.query(
      `INSERT INTO groups (id, name_en, charter, join_mode, visibility, created_at, created_by)
       VALUES ($1, 'Bench', 'Bench', 'open', 'members', now(), $2)`,
      [groupId, personId],
    );
    await client.query(
      `INSERT INTO group_places (id, group_id, organisation_id, state, since)
       VALUES (gen_random_uuid(), $1, $2, 'in', now())`,
      [groupId, organisationId],
    );
    await client.query(
      `INSERT INTO group_seats (id, group_id, organisation_id, person_id, seat, since, given_by)
       VALUES (gen_random_uuid(), $1, $2, $3, 'voting', now(), $3)`,
      [groupId, organisationId, personId],
    );
    await client.query(
      `INSERT INTO scope_members (id, scope_kind, scope_id, person_id, organisation_id, starts_at)
       VALUES (gen_random_uuid(), 'group', $1, $2, $3, now())`,
      [groupId, personId, organisationId],
    );
    await addWork(client, groupId, personId, organisationId);
  }
  await client.query("ANALYZE");
}

/** One ballot that is open and many that are over; one item that is the person's and many of others. @param {import("pg").Client} client @param {string} groupId @param {string} personId @param {string} organisationId */
async function addWork(client, groupId, personId, organisationId) {
  await client.query(
    `INSERT INTO ballots (id, group_id, question, rule, secrecy, scheduled_at, opens_at, opened_at, closes_at, closed_at, opening,
                          certificate, certificate_key, created_at, created_by)
     SELECT gen_random_uuid(), $1, 'Bench?', '{}', 'open', now(), now() - interval '2 days', now() - interval '2 days',
            CASE WHEN n = 0 THEN now() + interval '1 day' ELSE now() - interval '1 day' END,
            CASE WHEN n > 0 THEN now() - interval '1 day' END, '{}', CASE WHEN n > 0 THEN '{}' END, 'key', now(), $2
       FROM generate_series(0, $3::int) AS n`,
    [groupId, personId, OTHERS],
  );
  await client.query(
    `INSERT INTO ballot_units (ballot_id, organisation_id, unit_id, name, tier, weight, unit_key, organisation_key)
     SELECT id, $2, $2, 'Bench', 'member', 1, 'u', 'o' FROM ballots WHERE group_id = $1`,
    [groupId, organisationId],
  );
  await client.query(
    `INSERT INTO group_action_items (id, group_id, text, owner_id, due_on, created_by, created_at)
     SELECT gen_random_uuid(), $1, 'Bench', CASE WHEN n = 0 THEN $2::uuid ELSE gen_random_uuid() END, current_date + n, $2, now()
       FROM generate_series(0, $3::int) AS n`,
    [groupId, personId, OTHERS],
  );
  await client.query(
    `INSERT INTO group_decisions (id, group_id, title, decided_on, recorded_by, created_at)
     SELECT gen_random_uuid(), $1, 'Bench', current_date, gen_random_uuid(), now() FROM generate_series(1, $2::int)`,
    [groupId, OTHERS],
  );
}
