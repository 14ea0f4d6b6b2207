import { ballotRules, notificationKinds, type Notification } from "@interphase/consortium";
import { sharedApi, type TestApi } from "../harness/test-api.js";
import { confirmedApplication } from "../harness/test-application.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";

let api: TestApi;
let secretary: TestCaller;
beforeAll(async () => {
  api = await sharedApi();
  secretary = await addCaller(api, "secretariat", null);
});

type Body = Readonly<Record<string, unknown>>;
const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
const itemsAt = async (caller: TestCaller, path: string) =>
  (await caller.get(path)).body["items"] as readonly Notification[];
const listOf = (caller: TestCaller) => itemsAt(caller, "/v1/notifications?limit=200");
const attentionOf = (caller: TestCaller) => itemsAt(caller, "/v1/attention?limit=200");
const kindsOf = async (caller: TestCaller) => (await listOf(caller)).map(({ kind }) => kind).sort();
const waitingOf = async (caller: TestCaller) => (await attentionOf(caller)).map(({ kind }) => kind).sort();

async function addGroup(change: Body = {}) {
  const text = { name: { en: "Interfaces", zh: null }, charter: "What we do", joinMode: "application" };
  const answer = await secretary.send("POST", "/v1/groups", { ...text, visibility: "members", ...change });
  return String(answer.body["id"]);
}
const give = (admin: TestCaller, groupId: string, personId: string, seat: string) =>
  admin.send("PUT", `/v1/groups/${groupId}/seats/${personId}`, { seat });

/** An organisation in a group, its administrator, and a researcher who sits there. */
async function addMember(groupId: string, seat = "voting") {
  const admin = await addCaller(api, "org-admin");
  const person = await addCaller(api, "researcher", admin.organisationId);
  const path = `/v1/groups/${groupId}/members`;
  await secretary.send("PUT", `${path}/${String(admin.organisationId)}`, { decision: "invite" });
  expect((await admin.send("POST", path, {})).status).toBe(201);
  expect((await give(admin, groupId, person.id, seat)).status).toBe(204);
  return { admin, person };
}

/** A hidden group with a chair and somebody who votes. */
async function addRunningGroup(change: Body = {}) {
  const groupId = await addGroup(change);
  const [{ person: chair }, { person, admin }] = [await addMember(groupId), await addMember(groupId)];
  const role = { personId: chair.id, role: "group-chair", scopeId: groupId };
  expect((await secretary.send("POST", "/v1/role-assignments", role)).status).toBe(201);
  return { groupId, path: `/v1/groups/${groupId}`, chair, person, admin };
}

async function addBallot(chair: TestCaller, groupId: string | null, change: Body = {}) {
  const times = { opensAt: inMs(-1_000), closesAt: inMs(3_600_000) };
  const rest = { rule: ballotRules["two-thirds"], secrecy: "open", ...times, ...change };
  const answer = await chair.send("POST", "/v1/ballots", { question: "Secret question?", groupId, ...rest });
  expect(answer.status).toBe(201);
  const id = String(answer.body["id"]);
  await chair.get(`/v1/ballots/${id}`);
  return id;
}
const vote = (caller: TestCaller, ballotId: string) =>
  caller.send("PUT", `/v1/ballots/${ballotId}/votes/mine`, { position: "approve" });
/** As if its time had come: the next who reads it closes it. */
const endBallot = (id: string) =>
  asOwner((owner) =>
    owner.query(
      `UPDATE ballots SET opens_at = now() - interval '2 hours', closes_at = now() - interval '1 second' WHERE id = $1`,
      [id],
    ),
  );

describe("what waits for me", () => {
  it("is an open ballot until my organisation has voted, whoever of us did", async () => {
    const { groupId, chair, person, admin } = await addRunningGroup();
    const colleague = await addCaller(api, "analyst", admin.organisationId);
    await give(admin, groupId, colleague.id, "alternate");
    const id = await addBallot(chair, groupId);
    const [waiting] = await attentionOf(person);
    expect(waiting).toMatchObject({
      kind: "ballot.vote-waits",
      thingId: id,
      about: "Secret question?",
      group: { en: "Interfaces", zh: null },
      path: `/ballots/${id}`,
      isRead: false,
    });
    expect(waiting?.dueAt).toBe((await person.get(`/v1/ballots/${id}`)).body["closesAt"]);
    expect(await waitingOf(colleague)).toEqual(["ballot.vote-waits"]);
    expect((await vote(colleague, id)).status).toBe(200);
    expect(await waitingOf(person)).toEqual([]);
    expect(await waitingOf(chair)).toEqual(["ballot.vote-waits"]);
    expect(await kindsOf(person)).not.toContain("ballot.vote-waits");
  });

  it("is no secret ballot in which my unit has voted, nor one that was annulled, of which I am told", async () => {
    const { groupId, chair, person } = await addRunningGroup();
    const id = await addBallot(chair, groupId);
    const take = `INSERT INTO ballot_participations (ballot_id, unit_id, is_recused)
      SELECT ballot_id, unit_id, false FROM ballot_units WHERE ballot_id = $1 AND organisation_id = $2`;
    await asOwner((owner) => owner.query(take, [id, person.organisationId]));
    expect([await waitingOf(person), await waitingOf(chair)]).toEqual([[], ["ballot.vote-waits"]]);
    const annul = `UPDATE ballots SET annulment_reason = 'x', annulment_proposed_by = $2, annulment_proposed_at = now(),
                          annulled_at = now(), annulled_by = $3 WHERE id = $1`;
    await asOwner((owner) => owner.query(annul, [id, secretary.id, chair.id]));
    expect(await waitingOf(chair)).toEqual([]);
    for (const caller of [chair, person]) expect(await kindsOf(caller)).toContain("ballot.annulled");
  });

  it("is no ballot of an observer, of a ballot that is over, or of a seat that was given up", async () => {
    const { groupId, chair, person, admin } = await addRunningGroup();
    const { person: observer } = await addMember(groupId, "observer");
    const id = await addBallot(chair, groupId);
    expect(await waitingOf(observer)).toEqual([]);
    expect(await waitingOf(person)).toEqual(["ballot.vote-waits"]);
    expect((await admin.send("DELETE", `/v1/groups/${groupId}/seats/${person.id}`)).status).toBe(204);
    expect(await waitingOf(person)).toEqual([]);
    await endBallot(id);
    expect(await waitingOf(chair)).toEqual([]);
  });

  it("is a ballot of the alliance for those who may vote there", async () => {
    const representative = await addCaller(api, "representative");
    const researcher = await addCaller(api, "researcher", representative.organisationId);
    const id = await addBallot(secretary, null);
    const ballots = async (caller: TestCaller) => (await attentionOf(caller)).map(({ thingId }) => thingId);
    expect(await ballots(representative)).toContain(id);
    expect(await ballots(researcher)).not.toContain(id);
    await vote(representative, id);
    expect(await ballots(representative)).not.toContain(id);
  });

  it("is an action item of mine by its day, and goes when it is done", async () => {
    const { path, chair, person } = await addRunningGroup();
    const item = { text: "Write it down", ownerId: person.id, dueOn: "2027-01-31" };
    const made = await chair.send("POST", `${path}/action-items`, item);
    const id = String(made.body["id"]);
    expect(await attentionOf(person)).toMatchObject([
      { kind: "group.item-waits", thingId: id, dueOn: "2027-01-31", dueAt: null, about: "Write it down" },
    ]);
    expect(await waitingOf(chair)).toEqual([]);
    await person.send("PUT", `${path}/action-items/${id}/state`, { isDone: true });
    expect(await waitingOf(person)).toEqual([]);
  });

  it("stands in the order of its days, page by page, the undated last", async () => {
    const { groupId, path, chair, person } = await addRunningGroup();
    for (const [text, dueOn] of [
      ["b", "2027-02-01"],
      ["c", undefined],
      ["a", "2027-01-01"],
    ] as const)
      await chair.send("POST", `${path}/action-items`, { text, ownerId: person.id, dueOn });
    const ballotId = await addBallot(chair, groupId);
    const seen: unknown[] = [];
    let cursor: string | null = null;
    do {
      const after = cursor === null ? "" : `&cursor=${cursor}`;
      const { body }: { body: Body } = await person.get(`/v1/attention?limit=1${after}`);
      seen.push(
        ...(body["items"] as Notification[]).map(({ thingId, about }) =>
          thingId === ballotId ? "ballot" : about,
        ),
      );
      cursor = body["nextCursor"] as string | null;
    } while (cursor !== null);
    expect(seen).toEqual(["ballot", "a", "b", "c"]);
    expect((await person.get("/v1/attention?limit=1")).body["waitingCount"]).toBe(4);
  });

  it("is an application to my group for its chair, until it is decided", async () => {
    const { groupId, path, chair, person } = await addRunningGroup({ visibility: "alliance" });
    const applicant = await addCaller(api, "org-admin");
    expect((await applicant.send("POST", `${path}/members`, {})).body["state"]).toBe("applied");
    expect(await attentionOf(chair)).toMatchObject([
      { kind: "group.application-waits", path: `/groups/${groupId}/organisations` },
    ]);
    expect(await waitingOf(person)).toEqual([]);
    await chair.send("PUT", `${path}/members/${String(applicant.organisationId)}`, { decision: "admit" });
    expect(await waitingOf(chair)).toEqual([]);
    expect(await kindsOf(applicant)).toEqual(["group.place-given"]);
  });

  it("is an invitation of my organisation for whoever acts for it there", async () => {
    const groupId = await addGroup({ joinMode: "invitation" });
    const admin = await addCaller(api, "org-admin");
    const researcher = await addCaller(api, "researcher", admin.organisationId);
    const path = `/v1/groups/${groupId}/members`;
    await secretary.send("PUT", `${path}/${String(admin.organisationId)}`, { decision: "invite" });
    expect(await waitingOf(admin)).toEqual(["group.invitation-waits"]);
    expect(await waitingOf(researcher)).toEqual([]);
    await admin.send("POST", path, {});
    expect(await waitingOf(admin)).toEqual([]);
  });

  it("is an application for membership for the secretariat alone, but while the applicant is asked", async () => {
    const nobody = {
      send: (method: string, path: string, json?: unknown, headers: Record<string, string> = {}) =>
        api.request(method, path, { json, headers }),
    };
    const { id, token } = await confirmedApplication(nobody);
    const mine = async (caller: TestCaller) =>
      (await listOf(caller))
        .filter(({ path }) => path === `/admin/applications/${id}`)
        .map(({ kind }) => kind);
    const admin = await addCaller(api, "org-admin");
    expect(await mine(admin)).toEqual([]);
    expect(await mine(secretary)).toEqual(["membership.application-waits"]);
    const asked = await secretary.send("POST", `/v1/applications/${id}/questions`, {
      question: "Who owns you?",
    });
    const questionId = (asked.body["questions"] as Body[])[0]?.["id"];
    expect(await mine(secretary)).toEqual([]);
    const answer = { token, questionId, answer: "We do" };
    expect((await nobody.send("POST", "/v1/application-links/answers", answer)).status).toBeLessThan(300);
    expect((await mine(secretary)).sort()).toEqual([
      "membership.application-waits",
      "membership.question-answered",
    ]);
    await secretary.send("POST", `/v1/applications/${id}/decision`, { decision: "refuse", reasons: "No" });
    expect(await mine(secretary)).toEqual([]);
  });
});

describe("a meeting", () => {
  /** As its calling would, in a week. */
  const addMeeting = (id: string, groupId: string, calledBy: string) =>
    asOwner((owner) =>
      owner.query(
        `INSERT INTO meetings (id, group_id, title, starts_at, ends_at, time_zone, called_by, created_at, changed_at)
         VALUES ($1, $2, 'Secret meeting', now() + interval '7 days', now() + interval '7 days 1 hour', 'UTC', $3, now(), now())`,
        [id, groupId, calledBy],
      ),
    );
  const mine = async (caller: TestCaller, id: string) =>
    (await listOf(caller))
      .filter(({ path }) => path === `/meetings/${id}`)
      .map(({ kind }) => kind)
      .sort();

  it("is told to those who sit there, and what is late or written waits for counsel, but not for its own work", async () => {
    const { groupId, chair, person } = await addRunningGroup();
    const [counsel, stranger] = [await addCaller(api, "counsel", null), await addCaller(api, "researcher")];
    const id = crypto.randomUUID();
    await addMeeting(id, groupId, chair.id);
    const of = () => Promise.all([person, chair, stranger, counsel].map((caller) => mine(caller, id)));
    expect(await of()).toEqual([["meeting.called"], [], [], []]);
    await asOwner(async (owner) => {
      await owner.query(
        `INSERT INTO meeting_agenda_items (id, meeting_id, position, title, is_late, state, proposed_by, created_at)
         VALUES (gen_random_uuid(), $1, 1, 'Late', true, 'waiting', $2, now())`,
        [id, person.id],
      );
      await owner.query("UPDATE meetings SET minutes_state = 'with-counsel' WHERE id = $1", [id]);
    });
    const both = ["meeting.item-waits", "meeting.minutes-wait"];
    expect(await of()).toEqual([["meeting.called"], [], [], both]);
    await asOwner(async (owner) => {
      await owner.query("UPDATE meeting_agenda_items SET state = 'on' WHERE meeting_id = $1", [id]);
      const write = `INSERT INTO meeting_minutes (meeting_id, version, text, written_by, written_at) VALUES ($1, 1, 'x', $2, now())`;
      await owner.query(write, [id, counsel.id]);
    });
    expect(await of()).toEqual([["meeting.called"], [], [], []]);
    await asOwner((owner) =>
      owner.query("UPDATE meetings SET cancelled_at = now(), cancel_reason = 'x' WHERE id = $1", [id]),
    );
    expect(await of()).toEqual([[], [], [], []]);
  });
});

describe("what I am told", () => {
  it("says that a ballot has closed, and nothing of how", async () => {
    const { groupId, chair, person } = await addRunningGroup();
    const id = await addBallot(chair, groupId);
    await vote(person, id);
    await endBallot(id);
    await person.get(`/v1/ballots/${id}`);
    const [closed] = (await listOf(person)).filter(({ kind }) => kind === "ballot.closed");
    expect(closed).toMatchObject({ thingId: id, class: "told", dueAt: null });
    expect(JSON.stringify(closed)).not.toMatch(/outcome|approve|inFavour|result|no-quorum|passed|failed/);
    expect(await kindsOf(chair)).toContain("ballot.closed");
  });

  it("holds nothing of a group that I left, and nothing of one that I was never in", async () => {
    const { groupId, path, chair, person, admin } = await addRunningGroup();
    const stranger = await addCaller(api, "researcher");
    const id = await addBallot(chair, groupId);
    const decision = { title: "A secret decision", decidedOn: "2026-11-20" };
    expect((await chair.send("POST", `${path}/decisions`, decision)).status).toBe(201);
    await chair.send("POST", `${path}/action-items`, { text: "A secret task", ownerId: person.id });
    expect(await kindsOf(person)).toEqual([
      "ballot.vote-waits",
      "group.decision-recorded",
      "group.item-waits",
      "group.seat-given",
    ]);
    expect(await kindsOf(chair)).not.toContain("group.decision-recorded");
    const before = await person.get("/v1/notifications");
    expect(before.body["unreadCount"]).toBe(4);
    await admin.send("DELETE", `${path}/members/${String(admin.organisationId)}`);
    for (const caller of [person, stranger]) {
      const { body } = await caller.get("/v1/notifications");
      expect(body).toEqual({ items: [], nextCursor: null, unreadCount: 0 });
      const mark = { kind: "ballot.vote-waits", thingId: id };
      expect((await caller.send("POST", "/v1/notifications/reading", mark)).body).toEqual({ unreadCount: 0 });
    }
    const { rows } = await asOwner((owner) =>
      owner.query(`SELECT FROM notification_marks WHERE person_id = ANY($1)`, [[person.id, stranger.id]]),
    );
    expect(rows).toEqual([]);
  });

  it("is read one by one or all at once, by me and for me alone", async () => {
    const { path, chair, person } = await addRunningGroup();
    for (const title of ["One", "Two"])
      await chair.send("POST", `${path}/decisions`, { title, decidedOn: "2026-11-20" });
    const unread = async (caller: TestCaller) =>
      (await caller.get("/v1/notifications?limit=1")).body["unreadCount"];
    const chairs = await unread(chair);
    const [first] = await listOf(person);
    expect(await unread(person)).toBe(3);
    const mark = { kind: first?.kind, thingId: first?.thingId };
    for (const expected of [2, 2])
      expect((await person.send("POST", "/v1/notifications/reading", mark)).body).toEqual({
        unreadCount: expected,
      });
    expect((await listOf(person)).map(({ isRead }) => isRead)).toEqual([true, false, false]);
    expect((await person.send("POST", "/v1/notifications/reading", { all: true })).body).toEqual({
      unreadCount: 0,
    });
    expect(await unread(chair)).toBe(chairs);
  });
});

describe("my settings", () => {
  const path = "/v1/notification-settings";

  it("name every kind, as is usual until I choose, and say whether mail is sent at all", async () => {
    const person = await addCaller(api, "researcher");
    const { body } = await person.get(path);
    expect(body["mail"]).toEqual({ isConfigured: false, digestHourUtc: 7 });
    expect((body["items"] as Body[]).map((item) => [item["kind"], item["delivery"]])).toEqual(
      notificationKinds.map(({ kind, delivery }) => [kind, delivery]),
    );
    const items = [{ kind: "ballot.closed", delivery: "off" }];
    const changed = await person.send("PUT", path, { items });
    expect(changed.body["items"]).toContainEqual({
      ...{ kind: "ballot.closed", class: "told", delivery: "off", usualDelivery: "digest" },
    });
    const back = await person.send("PUT", path, { items: [] });
    expect(back.body).toEqual(body);
    const twice = { items: [...items, ...items] };
    expect((await person.send("PUT", path, twice)).status).toBe(422);
  });

  it("hide a kind from the notifications, and never what waits from the attention list", async () => {
    const { groupId, chair, person } = await addRunningGroup();
    await addBallot(chair, groupId);
    const items = (["ballot.vote-waits", "group.seat-given"] as const).map((kind) => ({
      kind,
      delivery: "off",
    }));
    expect((await person.send("PUT", path, { items })).status).toBe(200);
    expect(await kindsOf(person)).toEqual([]);
    expect(await waitingOf(person)).toEqual(["ballot.vote-waits"]);
  });

  it("stand in what is told about me", async () => {
    const person = await addCaller(api, "researcher");
    await person.send("PUT", path, { items: [{ kind: "ballot.closed", delivery: "off" }] });
    const { body } = await person.get("/v1/me/data");
    expect(body["notificationSettings"]).toEqual([{ kind: "ballot.closed", delivery: "off" }]);
  });
});
