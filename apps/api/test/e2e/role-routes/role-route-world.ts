import { roles, scopeKindOf, type Role } from "@interphase/access";
import type { Place } from "@interphase/contract/testing";
import { uuidv7 } from "uuidv7";
import type { Answer, TestApp } from "../../harness/test-app.js";
import { addCaller, type TestCaller } from "../../harness/test-caller.js";
import { addOrganisation } from "../../harness/test-people.js";
import { filesUnder } from "./role-route-rows.js";

/** The ids of what there is at a place, by the placeholder that a path names them with. */
export type Ids = Readonly<Record<string, string>>;

/** A caller with what is their own. */
export interface MatrixCaller extends TestCaller {
  readonly role: Role;
  readonly self: Ids;
}

/** Everybody who asks, and everything that is asked for. */
export interface World {
  readonly callers: readonly MatrixCaller[];
  readonly home: string;
  readonly secretary: TestCaller;
  readonly at: Readonly<Record<Exclude<Place, "self">, Ids>>;
}

/** A member and whoever makes its things. */
export interface Member {
  readonly organisationId: string;
  readonly analyst: TestCaller;
  readonly admin: TestCaller;
}

/**
 * What does a domain have at each place? One file, `<domain>.places.ts`, found by its name.
 * **Shape** `ofPerson`, `ofMember` and `ofAlliance` make a domain's own things; `aboutCaller` and `about` are asked after
 * every domain has made its own and know their ids; `settled` is last, when everybody is there.
 */
export interface Places {
  readonly ofPerson?: (api: TestApp, person: TestCaller, hasFactor: boolean) => Promise<Ids>;
  readonly ofMember?: (member: Member) => Promise<Ids>;
  readonly ofAlliance?: (secretary: TestCaller) => Promise<Ids>;
  readonly about?: (ids: Ids, secretary: TestCaller, member?: Member) => Promise<Ids>;
  readonly aboutCaller?: (caller: TestCaller, role: Role, away: Ids) => Promise<Ids>;
  readonly settled?: (world: World) => Promise<void>;
}

/** What was made, by the name of its id in the answer. Throws when it was refused. */
export async function made(answer: Promise<Pick<Answer, "status" | "body">>, name = "id"): Promise<string> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`not made: ${String(status)} ${JSON.stringify(body)}`);
  return String(body[name]);
}

/** Everything that domains have, found by its name. */
export async function findPlaces(): Promise<Places[]> {
  const files = filesUnder(__dirname, ".places.ts").sort();
  const found = files.map(async (path) => ((await import(path)) as { readonly places: Places }).places);
  return Promise.all(found);
}

const nowhere = new Map<string, string>();

/** An id that nothing has, the same for each name. */
function missing(name: string): string {
  const id = nowhere.get(name) ?? uuidv7();
  nowhere.set(name, id);
  return id;
}

/** The id of what a place has under this name, or one that nothing has. */
export const idAt = (ids: Ids, name: string): string => ids[name] ?? missing(name);

/** Each of these in turn, all their ids together. */
async function gather(makers: readonly ((() => Promise<Ids>) | undefined)[]): Promise<Ids> {
  let ids: Ids = {};
  for (const make of makers) ids = { ...ids, ...(await make?.()) };
  return ids;
}

/** What one person has of every domain. */
export async function belongings(api: TestApp, person: TestCaller, hasFactor = true): Promise<Ids> {
  const domains = await findPlaces();
  return gather(domains.map(({ ofPerson }) => ofPerson && (() => ofPerson(api, person, hasFactor))));
}

async function member(
  api: TestApp,
  domains: readonly Places[],
  organisationId: string,
  secretary: TestCaller,
): Promise<Ids> {
  const analyst = await addCaller(api, "analyst", organisationId);
  const admin = await addCaller(api, "org-admin", organisationId);
  const colleague = await belongings(api, await addCaller(api, "researcher", organisationId));
  const made = await thingsOf(domains, { organisationId, analyst, admin }, secretary);
  return { organisationId, ...colleague, ...made };
}

/** What every domain has of one member, and about it. */
export async function thingsOf(
  domains: readonly Places[],
  member: Member,
  secretary: TestCaller,
): Promise<Ids> {
  const made = await gather(domains.map(({ ofMember }) => ofMember && (() => ofMember(member))));
  return withMore(domains, { organisationId: member.organisationId, ...made }, secretary, member);
}

async function withMore(
  domains: readonly Places[],
  ids: Ids,
  secretary: TestCaller,
  member?: Member,
): Promise<Ids> {
  const more = domains.map(({ about }) => about && (() => about(ids, secretary, member)));
  return { ...ids, ...(await gather(more)) };
}

/** Two members, the alliance, and one caller of each role; the first four are of the home member. */
export async function buildWorld(api: TestApp): Promise<World> {
  const domains = await findPlaces();
  const home = await addOrganisation("Home");
  const secretary = await addCaller(api, "secretariat", null);
  const steward = await addCaller(api, "protocol-steward", null);
  const [ofHome, ofAway, ofSteward, given] = await Promise.all([
    member(api, domains, home, secretary),
    member(api, domains, await addOrganisation("Away"), secretary),
    belongings(api, steward),
    gather(domains.map(({ ofAlliance }) => ofAlliance && (() => ofAlliance(secretary)))),
  ]);
  const ofAlliance = await withMore(domains, { ...ofSteward, ...given }, secretary);
  const callers = await Promise.all(
    roles.map(async (role): Promise<MatrixCaller> => {
      const caller = await addCaller(api, role, scopeKindOf[role] === "organisation" ? home : null);
      const own = await belongings(api, caller);
      const asked = await gather(
        domains.map(({ aboutCaller }) => aboutCaller && (() => aboutCaller(caller, role, ofAway))),
      );
      return { ...caller, role, self: { ...own, ...asked } };
    }),
  );
  const at = { none: {}, home: ofHome, away: ofAway, alliance: ofAlliance, platform: {} };
  const world = { callers, home, secretary, at };
  for (const { settled } of domains) await settled?.(world);
  return world;
}
