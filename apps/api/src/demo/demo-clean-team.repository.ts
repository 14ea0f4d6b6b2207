import { organisationRoles } from "@interphase/access";
import type { OwnerConnection } from "../platform/database/owner-connection.js";
import type { DemoPerson } from "./demo-alliance.js";
import { demoGroupNames } from "./words/zh/demo-groups.js";

type Person = DemoPerson & { readonly id: string };
const [analyst, , researcher] = organisationRoles;
const dayMs = 24 * 60 * 60_000;
const accessDays = 200;
const work = "Measures and models how cells age; sees no prices and no volumes.";

/** A clean team of two members: an analyst of each is named and confirmed, a researcher waits for counsel. */
const team = {
  id: "01980000-0000-7000-8000-0000000000d9",
  nameEn: "Degradation benchmark",
  nameZh: demoGroupNames.benchmark,
  charter:
    "Compare degradation data that members do not show each other, and give back only what no longer says whose it is. Named people alone; nothing leaves the team but the comparison.",
};

/** Adds the demo's clean team; in the caller's transaction. Left out where its people are not all there. */
export async function addDemoCleanTeam(
  owner: OwnerConnection,
  people: readonly Person[],
  at: string,
): Promise<void> {
  const named = people.filter(({ role, organisation }) => role === analyst && organisation !== null);
  const waiting = people.find(({ role, organisation }) => role === researcher && organisation !== null);
  if (named.length < 2 || waiting === undefined) return;
  const end = new Date(Date.parse(`${at.slice(0, 10)}T00:00:00Z`) + accessDays * dayMs).toISOString();
  await owner.query(
    `INSERT INTO groups (id, name_en, name_zh, charter, join_mode, visibility, kind, cooling_off_days, cooling_off_bars, created_at, created_by)
     VALUES ($1, $2, $3, $4, 'invitation', 'members', 'clean-team', 180, 'commercial', $5, $6)`,
    [team.id, team.nameEn, team.nameZh, team.charter, at, waiting.id],
  );
  for (const person of named) await addNamed(owner, person, end, at);
  await addNaming(owner, waiting, "waiting", end, at);
}

async function addNamed(owner: OwnerConnection, person: Person, end: string, at: string): Promise<void> {
  const organisationId = person.organisation?.id;
  await owner.query(
    `INSERT INTO group_places (id, group_id, organisation_id, state, since) VALUES (gen_random_uuid(), $1, $2, 'in', $3)`,
    [team.id, organisationId, at],
  );
  await addNaming(owner, person, "confirmed", end, at);
  await owner.query(
    `INSERT INTO group_seats (id, group_id, organisation_id, person_id, seat, since, access_ends_at, given_by)
     VALUES (gen_random_uuid(), $1, $2, $3, 'voting', $4, $5, $3)`,
    [team.id, organisationId, person.id, at, end],
  );
  await owner.query(
    `INSERT INTO scope_members (id, scope_kind, scope_id, person_id, organisation_id, starts_at, ends_at)
     VALUES (gen_random_uuid(), 'group', $1, $2, $3, $4, $5)`,
    [team.id, person.id, organisationId, at, end],
  );
}

async function addNaming(
  owner: OwnerConnection,
  person: Person,
  state: "waiting" | "confirmed",
  end: string,
  at: string,
): Promise<void> {
  const decided = state === "waiting" ? null : at;
  await owner.query(
    `INSERT INTO group_namings (id, group_id, organisation_id, person_id, access_ends_at, state, named_by, named_at, decided_by, decided_at, work)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $3, $6, CASE WHEN $7::timestamptz IS NULL THEN NULL ELSE $3::uuid END, $7, $8)`,
    [team.id, person.organisation?.id, person.id, end, state, at, decided, work],
  );
}
