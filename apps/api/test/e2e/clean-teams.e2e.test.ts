import { sharedApi, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { waitsForLock } from "../harness/waits-for-lock.js";

let api: TestApi;
let secretary: TestCaller;
let counsel: TestCaller;
beforeAll(async () => {
  api = await sharedApi();
  [secretary, counsel] = [await addCaller(api, "secretariat", null), await addCaller(api, "counsel", null)];
});

type Body = Readonly<Record<string, unknown>>;
type Items = readonly Body[];
const itemsOf = (body: Body) => body["items"] as Items;
const told = ({ status, body }: { status: number; body: Body }) => [status, body["code"]];
const dayMs = 86_400_000;
const dayIn = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);

const frame = { name: { en: "Benchmark", zh: null }, charter: "What we compare", visibility: "members" };
const team = { ...frame, joinMode: "invitation", kind: "clean-team" };
const cooling = { days: 180, bars: "commercial" };

async function addGroup(change: Body = {}): Promise<string> {
  const group = { ...team, coolingOff: cooling, ...change };
  const answer = await secretary.send("POST", "/v1/groups", group);
  expect(answer.status).toBe(201);
  return String(answer.body["id"]);
}
const addOther = (kind: "working" | "commercial") =>
  addGroup({ kind, coolingOff: null, joinMode: "open", visibility: "alliance" });

async function enter(groupId: string, admin: TestCaller) {
  const path = `/v1/groups/${groupId}/members`;
  const invite = { decision: "invite" };
  await secretary.send("PUT", `${path}/${String(admin.organisationId)}`, invite);
  expect((await admin.send("POST", path, {})).status).toBe(201);
}

const name = (admin: TestCaller, groupId: string, personId: string, accessEndsOn = dayIn(100)) =>
  admin.send("POST", `/v1/groups/${groupId}/namings`, { personId, accessEndsOn });
const decide = (namingId: unknown, json: Body = { decision: "confirm" }, by = counsel) =>
  by.send("PUT", `/v1/group-namings/${String(namingId)}/decision`, json);
const give = (admin: TestCaller, groupId: string, personId: string, seat = "voting") =>
  admin.send("PUT", `/v1/groups/${groupId}/seats/${personId}`, { seat });
const end = (admin: TestCaller, groupId: string, personId: string) =>
  admin.send("DELETE", `/v1/groups/${groupId}/seats/${personId}`);
/** What a reader is told of this name. */
const namesFor = async (reader: TestCaller, namingId: unknown) =>
  itemsOf((await reader.get("/v1/attention?limit=200")).body).filter(({ thingId }) => thingId === namingId);
const rosterOf = async (caller: TestCaller, groupId: string) =>
  itemsOf((await caller.get(`/v1/groups/${groupId}/namings`)).body);

/** A clean team with somebody who was named and confirmed. */
async function addTeam(change: Body = {}) {
  const groupId = await addGroup(change);
  const admin = await addCaller(api, "org-admin");
  const person = await addCaller(api, "researcher", admin.organisationId);
  await enter(groupId, admin);
  const named = await name(admin, groupId, person.id);
  expect(named.status).toBe(201);
  expect((await decide(named.body["id"])).status).toBe(204);
  return { groupId, path: `/v1/groups/${groupId}`, admin, person };
}

describe("a clean team", () => {
  it("is hidden and by invitation, has a cooling-off, and stays one", async () => {
    const create = (change: Body) => secretary.send("POST", "/v1/groups", { ...team, ...change });
    const refused = [
      {},
      { coolingOff: { ...cooling, days: 89 } },
      { coolingOff: { ...cooling, days: 366 } },
      { coolingOff: cooling, visibility: "alliance" },
      { coolingOff: cooling, joinMode: "open" },
      { coolingOff: cooling, kind: "working" },
    ];
    for (const change of refused) expect((await create(change)).status).toBe(422);
    const path = `/v1/groups/${await addGroup()}`;
    for (const change of [{ visibility: "alliance" }, { joinMode: "application" }, { kind: "working" }])
      expect(told(await secretary.send("PATCH", path, change, { "if-match": '"1"' }))).toEqual([
        409,
        "group.clean-team-rules",
      ]);
    expect((await secretary.get(path)).body).toMatchObject({ kind: "clean-team", coolingOff: cooling });
  });

  it("seats nobody but whom their organisation has named and counsel has confirmed", async () => {
    const groupId = await addGroup();
    const path = `/v1/groups/${groupId}`;
    const admin = await addCaller(api, "org-admin");
    const person = await addCaller(api, "researcher", admin.organisationId);
    await enter(groupId, admin);
    expect(told(await give(admin, groupId, person.id))).toEqual([409, "group.named-only"]);
    const named = await name(admin, groupId, person.id);
    expect((await person.get(path)).status).toBe(404);
    expect(told(await decide(named.body["id"], { decision: "confirm" }, admin))).toEqual([
      403,
      "access.forbidden",
    ]);
    expect(told(await name(admin, groupId, person.id))).toEqual([409, "group.naming-waits"]);
    expect(await namesFor(counsel, named.body["id"])).toMatchObject([
      { kind: "group.name-waits", path: "/groups/namings" },
    ]);
    expect(await namesFor(secretary, named.body["id"])).toEqual([]);
    expect((await decide(named.body["id"])).status).toBe(204);
    expect(told(await decide(named.body["id"]))).toEqual([409, "group.nothing-to-decide"]);
    expect(await namesFor(counsel, named.body["id"])).toEqual([]);
    expect((await person.get(path)).body["seat"]).toBe("voting");
    expect(await rosterOf(person, groupId)).toMatchObject([
      { person: { id: person.id }, state: "named", accessEndsOn: dayIn(100), coolingOffUntil: null },
    ]);
  });

  it("tells counsel what somebody does and what the team keeps apart, and other members neither", async () => {
    const { groupId, person } = await addTeam();
    const other = await addCaller(api, "org-admin");
    await enter(groupId, other);
    const work = "Prices cells";
    const wish = { personId: other.id, accessEndsOn: dayIn(100), work };
    const named = await other.send("POST", `/v1/groups/${groupId}/namings`, wish);
    expect(named.body["work"]).toBe(work);
    const waiting = itemsOf((await counsel.get("/v1/group-namings?limit=200")).body);
    expect(waiting.filter(({ id }) => id === named.body["id"])).toMatchObject([
      { work, charter: "What we compare", coolingOff: cooling },
    ]);
    const workFor = async (reader: TestCaller) =>
      (await rosterOf(reader, groupId)).find(({ state }) => state === "waiting")?.["work"];
    expect([await workFor(other), await workFor(person), await workFor(secretary)]).toEqual([
      work,
      null,
      null,
    ]);
  });

  it("refuses a name with a reason that its organisation reads, and nobody else", async () => {
    const { groupId, admin, person } = await addTeam();
    const other = await addCaller(api, "org-admin");
    await enter(groupId, other);
    const named = await name(other, groupId, other.id);
    expect((await decide(named.body["id"], { decision: "refuse", reason: "Sells" })).status).toBe(204);
    const refused = { state: "refused", reason: "Sells", person: { id: other.id } };
    expect(await rosterOf(other, groupId)).toMatchObject([refused, { state: "named", reason: null }]);
    for (const reader of [admin, person, secretary])
      expect((await rosterOf(reader, groupId)).map(({ state }) => state)).toEqual(["named"]);
  });

  it("takes a name back before counsel decides, from its own organisation alone", async () => {
    const { groupId, path, admin } = await addTeam();
    const other = await addCaller(api, "org-admin");
    await enter(groupId, other);
    const { body } = await name(other, groupId, other.id);
    const naming = `${path}/namings/${String(body["id"])}`;
    expect((await admin.send("DELETE", naming)).status).toBe(404);
    expect((await other.send("DELETE", naming)).status).toBe(204);
    expect(told(await decide(body["id"]))).toEqual([409, "group.nothing-to-decide"]);
  });

  it("gives each an end of access, after which nothing of it is seen and no role is held", async () => {
    const { groupId, path, admin, person } = await addTeam();
    for (const day of [dayIn(-1), dayIn(800)])
      expect(told(await name(admin, groupId, admin.id, day))).toEqual([422, "group.access-end"]);
    const appointed = await secretary.send("POST", "/v1/role-assignments", {
      ...{ personId: person.id, role: "group-chair", scopeId: groupId },
    });
    expect([appointed.status, appointed.body["endsAt"]]).toEqual([201, `${dayIn(101)}T00:00:00.000Z`]);
    const idea = { groupId, document: { title: { en: "Compared cells" } } };
    expect((await person.send("POST", "/v1/protocols", idea)).status).toBe(201);
    expect((await person.get("/v1/protocol-drafts")).body["items"]).toMatchObject([
      { group: { id: groupId } },
    ]);
    await asOwner(async (owner) => {
      const ends = `SELECT ends_at FROM scope_members WHERE scope_id = $1 AND person_id = $2 AND starts_at < ends_at
                     ORDER BY ends_at DESC LIMIT 1`;
      const { rows } = await owner.query<{ ends_at: Date }>(ends, [groupId, person.id]);
      expect(rows[0]?.ends_at.toISOString()).toBe(`${dayIn(101)}T00:00:00.000Z`);
      const [passed] = [[groupId, person.id]];
      await owner.query(
        "UPDATE group_seats SET access_ends_at = now() WHERE group_id = $1 AND person_id = $2",
        passed,
      );
      const role = `UPDATE role_assignments SET starts_at = now() - interval '1 day', ends_at = now() WHERE scope_id = $1 AND person_id = $2`;
      await owner.query(role, passed);
    });
    for (const page of [path, `${path}/namings`, `${path}/meetings`, `${path}/documents`])
      expect([page, (await person.get(page)).status]).toEqual([page, 404]);
    expect((await person.get("/v1/protocol-drafts")).body["items"]).toEqual([]);
    const [left] = await rosterOf(admin, groupId);
    expect(left).toMatchObject({ state: "left" });
    expect(Date.parse(String(left?.["coolingOffUntil"])) - Date.now()).toBeGreaterThan(179 * dayMs);
  });

  it("keeps its protocols in work from a steward who is not one of its people", async () => {
    const { groupId, admin, person } = await addTeam();
    const steward = await addCaller(api, "protocol-steward", null);
    const idea = { groupId, document: { title: { en: "Compared cells" } } };
    const kept = await person.send("POST", "/v1/protocols", idea);
    const path = `/v1/protocols/${String(kept.body["protocolId"])}/drafts`;
    const shown = async (reader: TestCaller) => {
      const { body } = await reader.get(`/v1/protocol-drafts?limit=200`);
      return itemsOf(body).some(({ group }) => (group as Body)["id"] === groupId);
    };
    const readers = [person, steward, secretary, admin];
    const seen = await Promise.all(
      readers.map(async (reader) => [(await reader.get(path)).status, await shown(reader)]),
    );
    expect(seen).toEqual([
      [200, true],
      [404, false],
      [404, false],
      [404, false],
    ]);
    expect((await steward.send("POST", "/v1/protocols", idea)).status).toBe(404);
    const absent = await steward.get(`/v1/protocols/${crypto.randomUUID()}/drafts`);
    const told404 = ({ body }: { body: Body }) => ({ ...body, instance: undefined });
    expect(told404(await steward.get(path))).toEqual(told404(absent));
    const named = await addCaller(api, "protocol-steward", admin.organisationId);
    expect((await decide((await name(admin, groupId, named.id)).body["id"])).status).toBe(204);
    expect([(await named.get(path)).status, await shown(named)]).toEqual([200, true]);
  });

  it("is chaired by one of its people, who chairs it no longer once they leave", async () => {
    const { groupId, path, admin, person } = await addTeam();
    const appoint = (personId: string) =>
      secretary.send("POST", "/v1/role-assignments", { personId, role: "group-chair", scopeId: groupId });
    expect((await appoint(admin.id)).status).toBe(404);
    expect((await appoint(person.id)).status).toBe(201);
    expect((await person.get(path)).body["isChair"]).toBe(true);
    expect((await end(admin, groupId, person.id)).status).toBe(204);
    expect((await person.get(path)).status).toBe(404);
  });

  it("is known to nobody outside: not to members of the alliance, other groups or whoever is only invited", async () => {
    const { groupId, path, person } = await addTeam();
    const [outsider, invited] = [await addCaller(api, "representative"), await addCaller(api, "org-admin")];
    for (const page of [path, `${path}/namings`]) expect((await outsider.get(page)).status).toBe(404);
    expect((await outsider.get("/v1/group-namings")).body["items"]).toEqual([]);
    expect((await name(outsider, groupId, outsider.id)).status).toBe(404);
    await secretary.send("PUT", `${path}/members/${String(invited.organisationId)}`, { decision: "invite" });
    expect((await invited.get(`${path}/namings`)).status).toBe(403);
    expect(await rosterOf(counsel, groupId)).toHaveLength(1);
    expect((await counsel.get(path)).status).toBe(404);
    const ordinary = await addOther("working");
    expect((await counsel.get(`/v1/groups/${ordinary}/namings`)).status).toBe(404);
    expect((await person.get("/v1/groups?of=mine")).body["items"]).toMatchObject([{ id: groupId }]);
  });
});

describe("whoever has left a clean team cools off", () => {
  it("until the day that the refusal tells, out of the groups that its charter names", async () => {
    const { groupId, admin, person } = await addTeam();
    const [commercial, working] = [await addOther("commercial"), await addOther("working")];
    for (const id of [commercial, working]) await enter(id, admin);
    const whileNamed = await give(admin, commercial, person.id);
    expect(told(whileNamed)).toEqual([409, "group.cooling-off"]);
    expect(whileNamed.body["until"]).toBe(`${dayIn(281)}T00:00:00.000Z`);
    expect((await end(admin, groupId, person.id)).status).toBe(204);
    const afterwards = await give(admin, commercial, person.id);
    expect(told(afterwards)).toEqual([409, "group.cooling-off"]);
    const until = Date.parse(String(afterwards.body["until"]));
    expect(Math.round((until - Date.now()) / dayMs)).toBe(180);
    const chair = { personId: person.id, role: "group-chair", scopeId: commercial };
    expect((await secretary.send("POST", "/v1/role-assignments", chair)).status).toBe(404);
    expect((await give(admin, working, person.id)).status).toBe(204);
    await asOwner((owner) =>
      owner.query("UPDATE group_seats SET ended_at = ended_at - interval '180 days' WHERE group_id = $1", [
        groupId,
      ]),
    );
    expect((await give(admin, commercial, person.id)).status).toBe(204);
    expect(await rosterOf(admin, groupId)).toEqual([]);
  });

  it("out of every other group where the charter says so, and comes back into the same team", async () => {
    const { groupId, admin, person } = await addTeam({ coolingOff: { days: 90, bars: "every-group" } });
    const [working, other] = [await addOther("working"), await addGroup()];
    for (const id of [working, other]) await enter(id, admin);
    await end(admin, groupId, person.id);
    expect(told(await give(admin, working, person.id))).toEqual([409, "group.cooling-off"]);
    expect(told(await name(admin, other, person.id))).toEqual([409, "group.cooling-off"]);
    expect((await name(admin, groupId, person.id)).status).toBe(201);
  });

  it("and whoever sits in such a group, or chairs one, is not taken into the team", async () => {
    const { groupId, admin } = await addTeam();
    const commercial = await addOther("commercial");
    await enter(commercial, admin);
    const waiting = await name(admin, groupId, admin.id);
    expect((await give(admin, commercial, admin.id)).status).toBe(204);
    expect(told(await decide(waiting.body["id"]))).toEqual([409, "group.conflicting-seat"]);
    const person = await addCaller(api, "researcher", admin.organisationId);
    await give(admin, commercial, person.id);
    expect(told(await name(admin, groupId, person.id))).toEqual([409, "group.conflicting-seat"]);
  });

  it("where the organisation leaves the team with all its people", async () => {
    const { groupId, path, admin, person } = await addTeam();
    const commercial = await addOther("commercial");
    await enter(commercial, admin);
    expect((await admin.send("DELETE", `${path}/members/${String(admin.organisationId)}`)).status).toBe(204);
    expect((await person.get(path)).status).toBe(404);
    expect(told(await give(admin, commercial, person.id))).toEqual([409, "group.cooling-off"]);
    expect(await rosterOf(secretary, groupId)).toMatchObject([{ state: "left" }]);
  });

  it("however seat and name race each other: only one of them is given", async () => {
    const { groupId, admin } = await addTeam();
    const commercial = await addOther("commercial");
    await enter(commercial, admin);
    const person = await addCaller(api, "researcher", admin.organisationId);
    const { body } = await name(admin, groupId, person.id);
    const [seated, confirmed] = await Promise.all([give(admin, commercial, person.id), decide(body["id"])]);
    expect([seated.status, confirmed.status].sort()).toEqual([204, 409]);
  });

  it("and waits, to be made chair of such a group, for whoever changes where they sit", async () => {
    const person = await addCaller(api, "researcher");
    const role = { personId: person.id, role: "group-chair", scopeId: await addOther("commercial") };
    const { waited, answer } = await waitsForLock(`group seats of:${person.id}`, () =>
      secretary.send("POST", "/v1/role-assignments", role),
    );
    expect([waited, answer.status]).toEqual([true, 201]);
  });
});

describe("a group says how many days ahead agendas are locked", () => {
  it("for meetings called from then on: a meeting keeps what held when it was called", async () => {
    const { groupId, path, person: chair } = await addTeam();
    const role = { personId: chair.id, role: "group-chair", scopeId: groupId };
    expect((await secretary.send("POST", "/v1/role-assignments", role)).status).toBe(201);
    const set = async (lockDays: number, by = secretary) => {
      const etag = (await secretary.get(path)).headers.get("etag") ?? "";
      return by.send("PATCH", path, { lockDays }, { "if-match": etag });
    };
    const inDays = (days: number) => new Date(Date.now() + days * dayMs).toISOString();
    const call = (days: number) =>
      chair.send("POST", `${path}/meetings`, {
        ...{ title: "Pressure", startsAt: inDays(days), endsAt: inDays(days + 1), timeZone: "UTC" },
        ...{ place: null, link: null, secretaryId: null, agenda: [] },
      });
    const write = ({ body }: { body: Body }) =>
      chair.send("PUT", `/v1/meetings/${String(body["id"])}/agenda`, { items: [{ title: "Anew" }] });
    expect((await chair.get(path)).body["lockDays"]).toBe(7);
    expect(told(await call(5))).toEqual([422, "meeting.notice-too-short"]);
    const earlier = await call(20);
    for (const wrong of [1, 61, 2.5]) expect((await set(wrong)).status).toBe(422);
    expect((await set(3, chair)).status).toBe(403);
    expect((await set(3)).status).toBe(200);
    const later = await call(5);
    expect([earlier.body["lockDays"], later.body["lockDays"]]).toEqual([7, 3]);
    expect((await set(60)).status).toBe(200);
    expect((await write(later)).status).toBe(200);
    await asOwner((owner) =>
      owner.query("UPDATE meetings SET starts_at = now() + interval '5 days' WHERE id = $1", [
        earlier.body["id"],
      ]),
    );
    expect(told(await write(earlier))).toEqual([409, "meeting.agenda-locked"]);
  });
});
