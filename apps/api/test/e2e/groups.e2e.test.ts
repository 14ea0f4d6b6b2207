import { sharedApi, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";

let api: TestApi;
let secretary: TestCaller;
beforeAll(async () => {
  api = await sharedApi();
  secretary = await addCaller(api, "secretariat", null);
});

type Body = Readonly<Record<string, unknown>>;
type Items = readonly Body[];
const itemsOf = (body: Body) => body["items"] as Items;
const told = ({ status, body }: { status: number; body: Body }) => [status, body["code"]];

async function addGroup(change: Body = {}): Promise<string> {
  const text = { name: { en: "Interfaces", zh: "界面" }, charter: "What we do", joinMode: "open" };
  const answer = await secretary.send("POST", "/v1/groups", { ...text, visibility: "alliance", ...change });
  expect(answer.status).toBe(201);
  return String(answer.body["id"]);
}

const join = (caller: TestCaller, groupId: string, json: Body = {}) =>
  caller.send("POST", `/v1/groups/${groupId}/members`, json);
const decide = (caller: TestCaller, groupId: string, organisationId: string | null, decision: string) =>
  caller.send("PUT", `/v1/groups/${groupId}/members/${String(organisationId)}`, { decision });
const give = (caller: TestCaller, groupId: string, personId: string, seat: string) =>
  caller.send("PUT", `/v1/groups/${groupId}/seats/${personId}`, { seat });
const end = (caller: TestCaller, groupId: string, personId: string) =>
  caller.send("DELETE", `/v1/groups/${groupId}/seats/${personId}`);
const appoint = (groupId: string, personId: string, by = secretary) =>
  by.send("POST", "/v1/role-assignments", { personId, role: "group-chair", scopeId: groupId });
const membersOf = async (caller: TestCaller, groupId: string, state = "in") =>
  itemsOf((await caller.get(`/v1/groups/${groupId}/members?state=${state}`)).body);

/** An organisation that is in a group, its administrator, and a researcher with a seat. */
async function addMember(groupId: string, seat = "voting") {
  const admin = await addCaller(api, "org-admin");
  const person = await addCaller(api, "researcher", admin.organisationId);
  expect((await decide(secretary, groupId, admin.organisationId, "invite")).status).toBe(204);
  expect((await join(admin, groupId)).body["state"]).toBe("in");
  expect((await give(admin, groupId, person.id, seat)).status).toBe(204);
  return { admin, person };
}

/** A group with a chair of one organisation and somebody of another, a decision and an action item of the latter. */
async function addRunningGroup(change: Body = {}) {
  const groupId = await addGroup(change);
  const [{ person: chair, admin: chairsAdmin }, { person, admin }] = [
    await addMember(groupId),
    await addMember(groupId),
  ];
  expect((await appoint(groupId, chair.id)).status).toBe(201);
  const path = `/v1/groups/${groupId}`;
  const decision = { title: "A secret decision", decidedOn: "2026-11-20" };
  expect((await chair.send("POST", `${path}/decisions`, decision)).status).toBe(201);
  const item = await chair.send("POST", `${path}/action-items`, {
    text: "A secret task",
    ownerId: person.id,
  });
  expect(item.status).toBe(201);
  return { groupId, path, chair, chairsAdmin, person, admin, itemId: String(item.body["id"]) };
}

describe("the secretariat sets up a group", () => {
  it("with a name in both languages or one, and in none it is refused", async () => {
    const groupId = await addGroup({ name: { en: null, zh: "规程" } });
    expect((await secretary.get(`/v1/groups/${groupId}`)).body["name"]).toEqual({ en: null, zh: "规程" });
    const nameless = { name: { en: null, zh: null }, charter: "x", joinMode: "open", visibility: "alliance" };
    expect((await secretary.send("POST", "/v1/groups", nameless)).status).toBe(422);
  });

  it("and changes it only as it was read", async () => {
    const groupId = await addGroup();
    const path = `/v1/groups/${groupId}`;
    const change = { joinMode: "closed" };
    expect((await secretary.send("PATCH", path, change)).status).toBe(428);
    const changed = await secretary.send("PATCH", path, change, { "if-match": '"1"' });
    expect([changed.status, changed.body["joinMode"]]).toEqual([200, "closed"]);
    expect((await secretary.send("PATCH", path, change, { "if-match": '"1"' })).status).toBe(412);
  });
});

describe("an organisation comes in as the group's rules have it", () => {
  it("open: at once, and not twice", async () => {
    const groupId = await addGroup();
    const admin = await addCaller(api, "org-admin");
    const answer = await join(admin, groupId);
    expect([answer.status, answer.body["state"]]).toEqual([201, "in"]);
    expect(told(await join(admin, groupId))).toEqual([409, "group.place-taken"]);
  });

  it("once, where the same request comes twice", async () => {
    const groupId = await addGroup();
    const admin = await addCaller(api, "org-admin");
    const key = { "idempotency-key": crypto.randomUUID() };
    const path = `/v1/groups/${groupId}/members`;
    const [one, two] = [await admin.send("POST", path, {}, key), await admin.send("POST", path, {}, key)];
    expect([two.status, two.body]).toEqual([201, one.body]);
  });

  it("on application: the secretariat or the chair decides, and the message is theirs to read", async () => {
    const { groupId, chair, person } = await addRunningGroup();
    const path = `/v1/groups/${groupId}`;
    const etag = (await secretary.get(path)).headers.get("etag") ?? "";
    await secretary.send("PATCH", path, { joinMode: "application" }, { "if-match": etag });
    const [first, second] = [await addCaller(api, "org-admin"), await addCaller(api, "representative")];
    expect((await join(first, groupId, { message: "We make separators" })).body["state"]).toBe("applied");
    expect((await join(second, groupId)).body["state"]).toBe("applied");
    expect((await give(first, groupId, first.id, "voting")).body["code"]).toBe("group.not-in");
    expect((await first.get(`${path}/members`)).status).toBe(403);
    expect((await first.get(path)).body).toMatchObject({ chairs: null, organisationCount: null });
    expect((await membersOf(chair, groupId, "waiting")).map(({ message }) => message)).toContain(
      "We make separators",
    );
    expect(await membersOf(person, groupId, "waiting")).toEqual([]);
    expect(await membersOf(second, groupId, "waiting")).toHaveLength(1);
    expect((await chair.get(path)).body["waitingCount"]).toBe(2);
    expect((await person.get(path)).body["waitingCount"]).toBe(0);
    expect((await decide(chair, groupId, first.organisationId, "admit")).status).toBe(204);
    expect((await decide(secretary, groupId, second.organisationId, "decline")).status).toBe(204);
    expect((await first.get(path)).body["place"]).toBe("in");
    expect((await second.get(path)).body["place"]).toBeNull();
    expect(told(await decide(chair, groupId, second.organisationId, "admit"))).toEqual([
      409,
      "group.nothing-to-decide",
    ]);
  });

  it("by invitation: whoever is invited, even into a group that nobody else knows of", async () => {
    const groupId = await addGroup({ joinMode: "invitation", visibility: "members" });
    const [invited, other] = [await addCaller(api, "org-admin"), await addCaller(api, "org-admin")];
    expect((await join(invited, groupId)).status).toBe(404);
    expect((await decide(secretary, groupId, invited.organisationId, "invite")).status).toBe(204);
    expect((await invited.get(`/v1/groups/${groupId}`)).body["place"]).toBe("invited");
    expect((await join(invited, groupId)).body["state"]).toBe("in");
    expect((await join(other, groupId)).status).toBe(404);
    const open = await addGroup({ joinMode: "invitation" });
    expect(told(await join(other, open))).toEqual([409, "group.not-open"]);
  });

  it("closed: nobody, whoever decides", async () => {
    const groupId = await addGroup({ joinMode: "closed" });
    const admin = await addCaller(api, "org-admin");
    expect(told(await join(admin, groupId))).toEqual([409, "group.not-open"]);
    expect(told(await decide(secretary, groupId, admin.organisationId, "invite"))).toEqual([
      409,
      "group.not-open",
    ]);
  });

  it("but no researcher brings one in", async () => {
    const groupId = await addGroup();
    expect((await join(await addCaller(api, "researcher"), groupId)).status).toBe(403);
  });

  it("once, however many ask at the same moment", async () => {
    const groupId = await addGroup();
    const admin = await addCaller(api, "org-admin");
    const answers = await Promise.all(Array.from({ length: 10 }, () => join(admin, groupId)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await membersOf(admin, groupId)).toHaveLength(1);
  });
});

describe("seats", () => {
  it("go to one's own people alone", async () => {
    const groupId = await addGroup();
    const { admin } = await addMember(groupId);
    const stranger = await addCaller(api, "researcher");
    const missing = await give(admin, groupId, crypto.randomUUID(), "voting");
    expect(told(await give(admin, groupId, stranger.id, "voting"))).toEqual([422, "group.unknown-colleague"]);
    expect(told(missing)).toEqual([422, "group.unknown-colleague"]);
  });

  it("an alternate never stands alone: the last voting seat is given up last", async () => {
    const groupId = await addGroup();
    const { admin, person } = await addMember(groupId);
    const alternate = await addCaller(api, "analyst", admin.organisationId);
    expect((await give(admin, groupId, alternate.id, "alternate")).status).toBe(204);
    const refused = [409, "group.alternate-alone"];
    expect(told(await end(admin, groupId, person.id))).toEqual(refused);
    expect(told(await give(admin, groupId, person.id.toUpperCase(), "observer"))).toEqual(refused);
    expect((await end(admin, groupId, alternate.id)).status).toBe(204);
    expect((await end(admin, groupId, person.id)).status).toBe(204);
    expect((await end(admin, groupId, person.id)).status).toBe(404);
  });

  it("show the group's work, and hide it again from the next request on when they end", async () => {
    const { path, groupId, person, admin } = await addRunningGroup();
    expect(itemsOf((await person.get(`${path}/decisions`)).body)).toHaveLength(1);
    expect((await person.get(path)).body["openItemCount"]).toBe(1);
    expect((await end(admin, groupId, person.id)).status).toBe(204);
    expect((await person.get(`${path}/decisions`)).status).toBe(403);
    expect((await person.get(path)).body["openItemCount"]).toBe(0);
  });

  it("are lost when the organisation leaves, also those of people who are of another one by now", async () => {
    const groupId = await addGroup();
    const { admin, person } = await addMember(groupId);
    const elsewhere = await addCaller(api, "org-admin");
    const move = (to: string | null) =>
      asOwner((owner) =>
        owner.query("UPDATE people SET organisation_id = $1 WHERE id = $2", [to, person.id]),
      );
    await move(elsewhere.organisationId);
    const left = `/v1/groups/${groupId}/members/${String(admin.organisationId)}`;
    expect((await secretary.send("DELETE", left)).status).toBe(204);
    const sql = "SELECT count(*)::int AS open FROM group_seats WHERE group_id = $1 AND ended_at IS NULL";
    const { rows } = await asOwner((owner) => owner.query(sql, [groupId]));
    expect(rows).toEqual([{ open: 0 }]);
  });

  it("are lost when the organisation leaves, and stay written down", async () => {
    const { path, groupId, person, admin } = await addRunningGroup({ visibility: "members" });
    const leaving = await admin.send("DELETE", `${path}/members/${admin.organisationId!}`);
    expect(leaving.status).toBe(204);
    for (const caller of [person, admin]) expect((await caller.get(path)).status).toBe(404);
    const kept = await asOwner((owner) =>
      owner.query<{ seat: string }>(
        "SELECT seat FROM group_seats WHERE group_id = $1 AND person_id = $2 AND ended_at IS NOT NULL",
        [groupId, person.id],
      ),
    );
    expect(kept.rows).toEqual([{ seat: "voting" }]);
  });

  it("rest while a person or an organisation is suspended, and are seen by nobody then", async () => {
    const { groupId, person, admin, chair, path } = await addRunningGroup();
    const ours = async () =>
      (await membersOf(chair, groupId)).find(
        ({ organisation }) => (organisation as Body)["id"] === admin.organisationId,
      );
    await admin.send("POST", `/v1/people/${person.id}/suspension`);
    expect((await person.get(path)).status).toBe(401);
    expect((await ours())?.["seats"]).toEqual([]);
    await admin.send("DELETE", `/v1/people/${person.id}/suspension`);
    expect((await ours())?.["seats"]).toHaveLength(1);
    await secretary.send("POST", `/v1/organisations/${admin.organisationId!}/suspension`);
    expect(await ours()).toBeUndefined();
    expect((await chair.get(path)).body["organisationCount"]).toBe(1);
  });

  it("are in what a person takes away about themself", async () => {
    const { groupId, person } = await addRunningGroup();
    const data = JSON.parse((await person.get("/v1/me/data")).text) as Record<string, Items>;
    expect(data["groups"]).toMatchObject([{ scopeKind: "group", scopeId: groupId, endsAt: null }]);
    expect(data["groupSeats"]).toMatchObject([{ groupId, seat: "voting", endedAt: null }]);
    expect(data["groupActionItems"]).toMatchObject([{ groupId, text: "A secret task" }]);
  });
});

describe("a chair", () => {
  it("appoints no chair, and changes neither the charter nor the rules", async () => {
    const { groupId, path, chair, person } = await addRunningGroup();
    for (const personId of [person.id, chair.id])
      expect([403, 404]).toContain((await appoint(groupId, personId, chair)).status);
    const change = await chair.send("PATCH", path, { joinMode: "open" }, { "if-match": '"1"' });
    expect(told(change)).toEqual([403, "access.forbidden"]);
  });

  it("of one group is nobody in another", async () => {
    const [one, other] = [await addRunningGroup(), await addRunningGroup({ visibility: "members" })];
    const decision = { title: "Theirs", decidedOn: "2026-11-20" };
    expect((await one.chair.send("POST", `${other.path}/decisions`, decision)).status).toBe(404);
    expect(
      (await one.chair.send("PUT", `${one.path}/action-items/${other.itemId}/state`, { isDone: true }))
        .status,
    ).toBe(404);
  });

  it("is appointed for a group that there is, and for no other", async () => {
    const { person } = await addMember(await addGroup());
    const answer = await appoint(crypto.randomUUID(), person.id);
    expect(told(answer)).toEqual([404, "not-found"]);
  });

  it("without a seat reads the group while the role lasts, and no longer", async () => {
    const groupId = await addGroup();
    const neutral = await addCaller(api, "guest", null);
    const { id } = (await appoint(groupId, neutral.id)).body;
    const path = `/v1/groups/${groupId}`;
    const decision = { title: "Recorded", decidedOn: "2026-11-20" };
    expect((await neutral.send("POST", `${path}/decisions`, decision)).status).toBe(201);
    expect((await secretary.send("DELETE", `/v1/role-assignments/${String(id)}`)).status).toBe(204);
    expect((await neutral.get(`${path}/decisions`)).status).toBe(403);
  });

  it("who loses the chair keeps the seat, and who loses the seat keeps the chair", async () => {
    const { groupId, path, chair, chairsAdmin } = await addRunningGroup();
    expect((await end(chairsAdmin, groupId, chair.id)).status).toBe(204);
    expect(itemsOf((await chair.get(`${path}/decisions`)).body)).toHaveLength(1);
    expect((await give(chairsAdmin, groupId, chair.id, "voting")).status).toBe(204);
    const held = itemsOf((await secretary.get(`/v1/role-assignments?personId=${chair.id}`)).body);
    const role = held.find(({ scopeId }) => scopeId === groupId);
    expect((await secretary.send("DELETE", `/v1/role-assignments/${String(role?.["id"])}`)).status).toBe(204);
    expect(itemsOf((await chair.get(`${path}/decisions`)).body)).toHaveLength(1);
    const decision = { title: "No more", decidedOn: "2026-11-20" };
    expect((await chair.send("POST", `${path}/decisions`, decision)).status).toBe(403);
  });
});

describe("a group's work is invisible outside it", () => {
  it.each(["alliance", "members"])(
    "to members of another group, when it is known to the %s",
    async (visibility) => {
      const ours = await addRunningGroup({ visibility });
      const theirs = await addRunningGroup();
      const isHidden = visibility === "members";
      for (const caller of [theirs.person, theirs.chair, theirs.admin]) {
        for (const what of ["members", "decisions", "action-items"]) {
          const answer = await caller.get(`${ours.path}/${what}`);
          expect(answer.status).toBe(isHidden ? 404 : 403);
          expect(answer.text).not.toContain("secret");
        }
        const listed = itemsOf((await caller.get("/v1/groups?limit=200")).body).find(
          ({ id }) => id === ours.groupId,
        );
        expect(listed === undefined).toBe(isHidden);
        if (listed !== undefined)
          expect(listed).toMatchObject({ organisationCount: null, openItemCount: 0, waitingCount: 0 });
        const closed = await caller.send("PUT", `${ours.path}/action-items/${ours.itemId}/state`, {
          isDone: true,
        });
        expect(closed.status).toBe(404);
      }
    },
  );

  it("to the secretariat, which keeps its frame, and to an administrator without a seat", async () => {
    const { path, admin } = await addRunningGroup();
    for (const caller of [secretary, admin]) {
      expect((await caller.get(`${path}/decisions`)).status).toBe(403);
      expect((await caller.get(`${path}/members`)).status).toBe(200);
    }
  });

  it("a hidden group is answered as one that is not there", async () => {
    const { path } = await addRunningGroup({ visibility: "members" });
    const stranger = await addCaller(api, "analyst");
    const [hidden, missing] = [
      await stranger.get(path),
      await stranger.get(`/v1/groups/${crypto.randomUUID()}`),
    ];
    const plain = ({ body: { instance: _, ...rest } }: { body: Body }) => rest;
    expect(hidden.status).toBe(404);
    expect(plain(hidden)).toEqual(plain(missing));
  });
});

describe("action items", () => {
  it("go to people who sit in the group, and are done by their owner or the chair", async () => {
    const { path, chair, person, itemId, groupId } = await addRunningGroup();
    const { person: other } = await addMember(groupId);
    const outsider = await addCaller(api, "researcher");
    const give = (ownerId: string) => chair.send("POST", `${path}/action-items`, { text: "Do it", ownerId });
    expect(told(await give(outsider.id))).toEqual([422, "group.unknown-owner"]);
    const state = `${path}/action-items/${itemId}/state`;
    expect(told(await other.send("PUT", state, { isDone: true }))).toEqual([403, "access.forbidden"]);
    expect((await person.send("PUT", state, { isDone: true })).body["doneAt"]).toEqual(expect.any(String));
    expect(itemsOf((await person.get(`${path}/action-items`)).body)).toEqual([]);
    expect(itemsOf((await person.get(`${path}/action-items?state=done`)).body)).toHaveLength(1);
    expect((await chair.send("PUT", state, { isDone: false })).body["doneAt"]).toBeNull();
  });

  it("are listed by the day they are due, page by page", async () => {
    const { path, chair, person } = await addRunningGroup();
    for (const dueOn of ["2027-02-01", "2027-01-01"])
      await chair.send("POST", `${path}/action-items`, { text: dueOn, ownerId: person.id, dueOn });
    const texts: unknown[] = [];
    let cursor = "";
    for (let page = 0; page < 3; page += 1) {
      const { body } = await person.get(`${path}/action-items?limit=1${cursor}`);
      texts.push(...itemsOf(body).map(({ text }) => text));
      cursor = `&cursor=${encodeURIComponent(String(body["nextCursor"]))}`;
    }
    expect(texts).toEqual(["2027-01-01", "2027-02-01", "A secret task"]);
  });
});

test("mine are the groups where I sit, chair, or answer for my organisation; all others are others", async () => {
  const ours = await addRunningGroup();
  const other = await addGroup();
  const idsOf = async (caller: TestCaller, of: string) =>
    itemsOf((await caller.get(`/v1/groups?of=${of}&limit=200`)).body).map(({ id }) => id);
  for (const caller of [ours.person, ours.chair, ours.admin]) {
    expect(await idsOf(caller, "mine")).toEqual([ours.groupId]);
    const others = await idsOf(caller, "others");
    expect(others).toContain(other);
    expect(others).not.toContain(ours.groupId);
  }
});
