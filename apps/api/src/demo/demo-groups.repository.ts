import type { OwnerConnection } from "../platform/database/owner-connection.js";
import type { DemoPerson } from "./demo-alliance.js";
import { demoGroups, type DemoGroup } from "./demo-groups.js";

type Person = DemoPerson & { readonly id: string };
const dayMs = 24 * 60 * 60_000;

/**
 * Adds the demo's working groups, with who sits in them and what they have recorded; in the caller's transaction.
 * A group whose people are not all there is left out.
 */
export async function addDemoGroups(
  owner: OwnerConnection,
  people: readonly Person[],
  at: string,
): Promise<void> {
  for (const group of demoGroups) {
    const chair = people.find(({ role, organisation }) => organisation === null && role === group.chair);
    const seats = group.seats.map(([slug, role, seat]) => ({
      seat,
      person: people.find((each) => each.organisation?.slug === slug && each.role === role),
    }));
    const seated = seats.flatMap(({ seat, person }) =>
      person?.organisation ? [{ seat, person, organisationId: person.organisation.id }] : [],
    );
    if (chair === undefined || seated.length < seats.length) continue;
    await addGroup(owner, group, chair, at);
    for (const each of seated) await addSeat(owner, group, each, chair, at);
    await addRecord(owner, group, chair, people, at);
  }
}

async function addGroup(owner: OwnerConnection, group: DemoGroup, chair: Person, at: string): Promise<void> {
  const { id, nameEn, nameZh, charter, joinMode, visibility } = group;
  await owner.query(
    `INSERT INTO groups (id, name_en, name_zh, charter, join_mode, visibility, created_at, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, nameEn, nameZh, charter, joinMode, visibility, at, chair.id],
  );
  await owner.query(
    `INSERT INTO role_assignments (id, person_id, organisation_id, role, scope_kind, scope_id, starts_at, created_at)
     VALUES (gen_random_uuid(), $1, NULL, 'group-chair', 'group', $2, $3, $3)`,
    [chair.id, id, at],
  );
  await addMember(owner, id, chair, at);
}

async function addSeat(
  owner: OwnerConnection,
  { id }: DemoGroup,
  { seat, person, organisationId }: { seat: string; person: Person; organisationId: string },
  givenBy: Person,
  at: string,
): Promise<void> {
  await owner.query(
    `INSERT INTO group_places (id, group_id, organisation_id, state, since)
     SELECT gen_random_uuid(), $1, $2, 'in', $3
      WHERE NOT EXISTS (SELECT FROM group_places WHERE group_id = $1 AND organisation_id = $2)`,
    [id, organisationId, at],
  );
  await owner.query(
    `INSERT INTO group_seats (id, group_id, organisation_id, person_id, seat, since, given_by)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
    [id, organisationId, person.id, seat, at, givenBy.id],
  );
  await addMember(owner, id, person, at);
}

/** Whose current belonging do the policies of the group's rows read? */
async function addMember(owner: OwnerConnection, groupId: string, person: Person, at: string): Promise<void> {
  await owner.query(
    `INSERT INTO scope_members (id, scope_kind, scope_id, person_id, organisation_id, starts_at)
     VALUES (gen_random_uuid(), 'group', $1, $2, $3, $4)`,
    [groupId, person.id, person.organisation?.id ?? null, at],
  );
}

/** Decisions and action items are written as the chair: their rows are the group's, for the owner of the database too. */
async function addRecord(
  owner: OwnerConnection,
  { id, decisions, actionItems }: DemoGroup,
  chair: Person,
  people: readonly Person[],
  at: string,
): Promise<void> {
  const day = (days: number) => new Date(Date.parse(at) + days * dayMs).toISOString().slice(0, 10);
  await owner.query("SELECT set_config('app.person_id', $1, true)", [chair.id]);
  for (const { title, text, daysAgo } of decisions)
    await owner.query(
      `INSERT INTO group_decisions (id, group_id, title, text, decided_on, recorded_by, created_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
      [id, title, text, day(-daysAgo), chair.id, at],
    );
  for (const { text, owner: whose, inDays } of actionItems) {
    const found = people.find((each) => each.organisation?.slug === whose.slug && each.role === whose.role);
    await owner.query(
      `INSERT INTO group_action_items (id, group_id, text, owner_id, due_on, created_by, created_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
      [id, text, found?.id, day(inDays), chair.id, at],
    );
  }
  await owner.query("SELECT set_config('app.person_id', '', true)");
}
