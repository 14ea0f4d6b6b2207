import { defaultSecondFactorRoles, scopeKindOf, type Role } from "@interphase/access";
import { startTestApp, type TestApp } from "../../harness/test-app.js";
import { addCaller } from "../../harness/test-caller.js";
import { asOwner } from "../../harness/test-database.js";
import { addOrganisation } from "../../harness/test-people.js";
import { addToken } from "../../harness/test-token.js";
import { belongings, buildWorld, type MatrixCaller, type World } from "./role-route-world.js";

/** An api with everybody who asks it. */
export interface Shard {
  readonly api: TestApp;
  readonly world: World;
  /** Tokens of analysts of whom one is suspended, one's organisation is, and one's session has ended. */
  readonly gone: Readonly<Record<"person" | "organisation" | "session", string>>;
  /** A token of the analyst that sees plans and nothing else. */
  readonly narrowed: string;
  /** Who has no second factor and has shown none, by role. */
  readonly unproven: ReadonlyMap<Role, MatrixCaller>;
}

/** Starts the api of a shard, the one place where that is done: a process of its own, for nothing that it does is committed. */
export async function openShard(): Promise<Shard> {
  const api = await startTestApp({ LOGIN_FAILURES_PER_NETWORK: "1000000" });
  const world = await buildWorld(api);
  const gone = await sendAway(api, world);
  const narrowed = (await addToken(api, world.callers[0]!, "sourcing.plan.read")).token;
  const unproven = await Promise.all(defaultSecondFactorRoles.map((role) => addUnproven(api, world, role)));
  return { api, world, gone, narrowed, unproven: new Map(unproven.map((caller) => [caller.role, caller])) };
}

async function addUnproven(api: TestApp, { home }: World, role: Role): Promise<MatrixCaller> {
  const caller = await addCaller(api, role, scopeKindOf[role] === "organisation" ? home : null);
  const self = await belongings(api, caller, false);
  await asOwner((owner) =>
    owner.query("UPDATE sessions SET second_factor = false WHERE person_id = $1", [caller.id]),
  );
  return { ...caller, role, self };
}

async function sendAway(api: TestApp, { home, callers }: World): Promise<Shard["gone"]> {
  const away = await addOrganisation("Suspended");
  const [person, member, revoked] = [
    await addCaller(api, "analyst", home),
    await addCaller(api, "analyst", away),
    await addCaller(api, "analyst", home),
  ];
  const admin = callers.find(({ role }) => role === "org-admin")!;
  const secretary = callers.find(({ role }) => role === "secretariat")!;
  const done = [
    await admin.send("POST", `/v1/people/${person.id}/suspension`),
    await secretary.send("POST", `/v1/organisations/${away}/suspension`),
    await admin.send("DELETE", `/v1/people/${revoked.id}/sessions`),
  ];
  expect(done.map(({ status }) => status < 300)).toEqual([true, true, true]);
  return { person: person.token, organisation: member.token, session: revoked.token };
}
