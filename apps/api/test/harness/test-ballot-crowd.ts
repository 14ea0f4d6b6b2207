import { ballotOpeningSchema, openingSha256Of } from "@interphase/consortium";
import { createHash, randomBytes } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { asOwner } from "./test-database.js";

/** Somebody of a crowd, as far as voting goes. */
export interface CrowdVoter {
  readonly organisationId: string;
  readonly token: string;
}

/** So many organisations in a group, each with one researcher who has a voting seat and is signed in: written at once, as if all had joined. */
export async function addCrowd(groupId: string, size: number, givenBy: string): Promise<CrowdVoter[]> {
  const crowd = Array.from({ length: size }, () => ({
    organisationId: uuidv7(),
    personId: uuidv7(),
    token: `ip_${randomBytes(32).toString("base64url")}`,
    ids: [uuidv7(), uuidv7(), uuidv7(), uuidv7()],
  }));
  const rows = crowd.map(({ organisationId, personId, token, ids }) => ({
    organisation: organisationId,
    person: personId,
    token: createHash("sha256").update(token).digest("hex"),
    ...{ session: ids[0], role: ids[1], place: ids[2], seat: ids[3] },
  }));
  const from = `FROM json_to_recordset($1::json) AS c(organisation uuid, person uuid, token text, session uuid, role uuid, place uuid, seat uuid)`;
  const inserts: readonly (readonly [sql: string, more?: readonly unknown[]])[] = [
    [
      `INSERT INTO organisations (id, name, country_iso3, created_at) SELECT c.organisation, 'Member', 'KOR', now() ${from}`,
    ],
    [
      `INSERT INTO people (id, organisation_id, email, display_name, created_at)
       SELECT c.person, c.organisation, c.person || '@example.org', 'Voter', now() ${from}`,
    ],
    [
      `INSERT INTO role_assignments (id, person_id, organisation_id, role, scope_kind, scope_id, starts_at, created_at)
       SELECT c.role, c.person, c.organisation, 'researcher', 'organisation', c.organisation, now() - interval '1 second', now() ${from}`,
    ],
    [
      `INSERT INTO sessions (id, person_id, token_sha256, created_at, last_seen_at, expires_at, second_factor)
       SELECT c.session, c.person, decode(c.token, 'hex'), now(), now(), now() + interval '1 hour', true ${from}`,
    ],
    [
      `INSERT INTO group_places (id, group_id, organisation_id, state, since)
       SELECT c.place, $2, c.organisation, 'in', now() ${from}`,
      [groupId],
    ],
    [
      `INSERT INTO group_seats (id, group_id, organisation_id, person_id, seat, since, given_by)
       SELECT c.seat, $2, c.organisation, c.person, 'voting', now(), $3 ${from}`,
      [groupId, givenBy],
    ],
  ];
  await asOwner(async (owner) => {
    for (const [sql, more = []] of inserts) await owner.query(sql, [JSON.stringify(rows), ...more]);
  });
  return crowd;
}

/**
 * Lets an open ballot close so many milliseconds from now; what was fixed at opening says so too. The clock is read while nobody casts, so that no
 * vote that was taken stands after the closing.
 */
export async function closeSoon(ballotId: string, ms: number): Promise<void> {
  await asOwner(async (owner) => {
    await owner.query("BEGIN");
    const { rows } = await owner.query<{ opening: string }>(
      `SELECT opening FROM ballots WHERE id = $1 FOR UPDATE`,
      [ballotId],
    );
    const clock = await owner.query<{ at: Date }>(
      `SELECT date_trunc('milliseconds', clock_timestamp() + $1 * interval '1 ms') AS at`,
      [ms],
    );
    const closesAt = clock.rows[0]!.at.toISOString();
    const opening = { ...ballotOpeningSchema.parse(JSON.parse(rows[0]!.opening)), closesAt };
    await owner.query(`UPDATE ballots SET closes_at = $2, opening = $3, opening_sha256 = $4 WHERE id = $1`, [
      ballotId,
      closesAt,
      JSON.stringify(opening),
      openingSha256Of(opening),
    ]);
    await owner.query("COMMIT");
  });
}

/** Does the work for each of them, so many at a time, in their order. */
export async function inCrowd<Item, Value>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, index: number) => Promise<Value>,
): Promise<Value[]> {
  const values: Value[] = [];
  const waiting = items.entries();
  const one = async () => {
    for (const [index, item] of waiting) values[index] = await work(item, index);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return values;
}
