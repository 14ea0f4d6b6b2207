import { createHash } from "node:crypto";
import { sharedApi, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";

let api: TestApi;
let secretary: TestCaller;
let counsel: TestCaller;
beforeAll(async () => {
  api = await sharedApi();
  secretary = await addCaller(api, "secretariat", null);
  counsel = await addCaller(api, "counsel", null);
});

type Body = Readonly<Record<string, unknown>>;
type Items = readonly Body[];
const itemsOf = (body: Body, name = "items") => body[name] as Items;
const told = ({ status, body }: { status: number; body: Body }) => [status, body["code"]];
const days = (count: number, hours = 0) =>
  new Date(Date.now() + count * 86_400_000 + hours * 3_600_000).toISOString();

/** A group that only its members know of, an organisation in it with an administrator and somebody who sits there. */
async function addMember(groupId: string) {
  const admin = await addCaller(api, "org-admin");
  const person = await addCaller(api, "researcher", admin.organisationId);
  const path = `/v1/groups/${groupId}`;
  await secretary.send("PUT", `${path}/members/${String(admin.organisationId)}`, { decision: "invite" });
  await admin.send("POST", `${path}/members`, {});
  expect((await admin.send("PUT", `${path}/seats/${person.id}`, { seat: "voting" })).status).toBe(204);
  return { admin, person };
}

async function addGroup() {
  const made = await secretary.send("POST", "/v1/groups", {
    name: { en: "Interfaces", zh: null },
    charter: "What we do",
    joinMode: "invitation",
    visibility: "members",
  });
  const groupId = String(made.body["id"]);
  const [{ person: chair }, { person, admin }] = [await addMember(groupId), await addMember(groupId)];
  const role = { personId: chair.id, role: "group-chair", scopeId: groupId };
  expect((await secretary.send("POST", "/v1/role-assignments", role)).status).toBe(201);
  return { groupId, chair, person, admin };
}

const callOf = (change: Body = {}) => ({
  title: "Interface impedance",
  startsAt: days(20),
  endsAt: days(20, 2),
  timeZone: "Asia/Shanghai",
  place: "Room 4",
  link: "https://meet.example/abc",
  secretaryId: null,
  agenda: [{ title: "Round robin" }, { title: "Next steps", details: "Who does what" }],
  ...change,
});
const call = (caller: TestCaller, groupId: string, change: Body = {}) =>
  caller.send("POST", `/v1/groups/${groupId}/meetings`, callOf(change));
async function called(caller: TestCaller, groupId: string, change: Body = {}): Promise<string> {
  const made = await call(caller, groupId, change);
  expect(told(made)).toEqual([201, undefined]);
  return String(made.body["id"]);
}

/** Moves a meeting, as if so much time had gone by. */
async function move(meetingId: string, startsIn: number): Promise<void> {
  await asOwner((owner) =>
    owner.query(
      `UPDATE meetings SET starts_at = now() + $2 * interval '1 day', ends_at = now() + $2 * interval '1 day' + interval '2 hours'
        WHERE id = $1`,
      [meetingId, startsIn],
    ),
  );
}

const act = (
  caller: TestCaller,
  meetingId: string,
  method: "POST" | "PUT" | "PATCH",
  what: string,
  json: Body = {},
) => caller.send(method, `/v1/meetings/${meetingId}${what === "" ? "" : `/${what}`}`, json);
const read = async (caller: TestCaller, meetingId: string) =>
  (await caller.get(`/v1/meetings/${meetingId}`)).body;

/** Which meetings are told to wait for counsel? */
const waitingFor = async (caller: TestCaller, when = "coming") =>
  itemsOf((await caller.get(`/v1/meetings?when=${when}&waiting=yes&limit=200`)).body).map(({ id }) => id);

test("a meeting goes from its call to approved minutes, and nothing changes afterwards", async () => {
  const { groupId, chair, person } = await addGroup();
  const id = await called(chair, groupId, { secretaryId: person.id });
  const seen = await read(person, id);
  expect(itemsOf(seen, "agenda").map(({ title }) => title)).toEqual(["Round robin", "Next steps"]);
  expect([seen["link"], seen["hasLink"]]).toEqual([null, true]);

  const joined = await act(person, id, "POST", "acknowledgement", { version: 1 });
  expect(joined.body["link"]).toBe("https://meet.example/abc");
  expect((joined.body["statement"] as Body)["acknowledgedAt"]).not.toBeNull();

  expect(told(await act(person, id, "POST", "stops", { reason: "Talk of prices" }))).toEqual([
    409,
    "meeting.not-begun",
  ]);
  await move(id, -0.01);
  expect((await act(person, id, "POST", "stops", { reason: "Talk of prices" })).status).toBe(201);
  expect((await act(person, id, "PUT", "attendance", { personIds: [chair.id, person.id] })).status).toBe(200);

  const text = "We agreed on the round robin.\nSecond line.";
  expect((await act(person, id, "PUT", "minutes", { text: `  ${text}\r\n`, afterVersion: 0 })).status).toBe(
    200,
  );
  expect((await read(counsel, id))["record"]).toMatchObject({ state: "draft", text: null, writtenBy: [] });
  expect(told(await act(person, id, "POST", "minutes/submission"))).toEqual([409, "meeting.not-over"]);
  await move(id, -1);
  expect((await act(person, id, "POST", "minutes/submission")).status).toBe(200);
  expect([await waitingFor(counsel, "past"), await waitingFor(chair, "past")]).toEqual([
    expect.arrayContaining([id]),
    [id],
  ]);

  const returned = { decision: "return", version: 1, reason: "Leave out the names" };
  expect((await act(counsel, id, "PUT", "minutes/decision", returned)).status).toBe(200);
  expect((await read(person, id))["record"]).toMatchObject({
    state: "draft",
    returnReason: "Leave out the names",
  });
  expect((await act(chair, id, "PUT", "minutes", { text, afterVersion: 1 })).status).toBe(200);
  await act(chair, id, "POST", "minutes/submission");
  const old = await act(counsel, id, "PUT", "minutes/decision", { decision: "approve", version: 1 });
  expect(told(old)).toEqual([409, "meeting.minutes-changed"]);
  const approved = await act(counsel, id, "PUT", "minutes/decision", { decision: "approve", version: 2 });
  const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
  expect(approved.body["record"]).toMatchObject({ state: "approved", text, sha256 });

  const mine = (await person.get("/v1/me/data")).body;
  for (const [part, row] of [
    ["meetingAttendances", {}],
    ["meetingAcknowledgements", { version: 1 }],
    ["meetingStops", { reason: "Talk of prices" }],
    ["meetingMinutes", { version: 1, text }],
  ] as const)
    expect(mine[part]).toMatchObject([{ meetingId: id, ...row }]);

  const before = await read(person, id);
  const attempts = [
    await act(chair, id, "PUT", "minutes", { text: "Other", afterVersion: 2 }),
    await act(chair, id, "PUT", "attendance", { personIds: [] }),
    await act(person, id, "POST", "stops", { reason: "Later" }),
    await act(chair, id, "POST", "minutes/submission"),
    await act(counsel, id, "PUT", "minutes/decision", { decision: "approve", version: 2 }),
    await act(chair, id, "PATCH", "", { place: "Elsewhere" }),
  ];
  expect(attempts.map(told)).toEqual(attempts.map(() => [409, "meeting.minutes-approved"]));
  expect(await read(person, id)).toEqual(before);
});

test("whoever wrote minutes does not approve them, not even as counsel later on", async () => {
  const { groupId, chair } = await addGroup();
  const id = await called(chair, groupId);
  await move(id, -1);
  await act(chair, id, "PUT", "minutes", { text: "Mine", afterVersion: 0 });
  await act(chair, id, "POST", "minutes/submission");
  await asOwner((owner) =>
    owner.query(
      `UPDATE role_assignments SET role = 'counsel', scope_kind = 'alliance', scope_id = NULL WHERE person_id = $1 AND role = 'group-chair'`,
      [chair.id],
    ),
  );
  const answer = await act(chair, id, "PUT", "minutes/decision", { decision: "approve", version: 1 });
  expect(told(answer)).toEqual([409, "meeting.own-minutes"]);
  expect((await read(chair, id))["record"]).toMatchObject({ state: "with-counsel", sha256: null });
});

test("once the agenda is locked nothing of the call changes but where it is held, and a late point waits for counsel", async () => {
  const { groupId, chair, person } = await addGroup();
  const id = await called(chair, groupId);
  const early = await act(person, id, "POST", "late-items", { title: "Too early" });
  expect(told(early)).toEqual([409, "meeting.agenda-open"]);
  expect((await act(chair, id, "PUT", "agenda", { items: [{ title: "Only this" }] })).status).toBe(200);
  await move(id, 6.9);
  const locked = [
    await act(chair, id, "PUT", "agenda", { items: [] }),
    await act(chair, id, "PATCH", "", { title: "Other" }),
    await act(chair, id, "PATCH", "", { startsAt: days(30), endsAt: days(30, 1) }),
  ];
  expect(locked.map(told)).toEqual(locked.map(() => [409, "meeting.agenda-locked"]));
  expect((await act(chair, id, "PATCH", "", { place: "Room 5" })).body["place"]).toBe("Room 5");

  await act(person, id, "POST", "late-items", { title: "Prices of lithium" });
  const other = (await addMember(groupId)).person;
  expect(itemsOf(await read(other, id), "agenda")).toHaveLength(1);
  const seen = await read(counsel, id);
  const late = itemsOf(seen, "agenda").find((item) => item["isLate"]);
  expect([late?.["state"], seen["waitingItemCount"]]).toEqual(["waiting", 1]);
  const path = `late-items/${String(late?.["id"])}/decision`;
  expect(told(await act(chair, id, "PUT", path, { decision: "approve" }))).toEqual([403, "access.forbidden"]);
  const refused = await act(counsel, id, "PUT", path, {
    decision: "refuse",
    reason: "Prices are not spoken of",
  });
  expect(refused.status).toBe(200);
  expect(itemsOf(await read(other, id), "agenda")).toHaveLength(1);
  expect(itemsOf(await read(person, id), "agenda")[1]).toMatchObject({
    state: "refused",
    reason: "Prices are not spoken of",
  });
  expect(told(await act(counsel, id, "PUT", path, { decision: "approve" }))).toEqual([
    409,
    "meeting.item-decided",
  ]);

  await act(other, id, "POST", "late-items", { title: "Safety of the cell" });
  const second = itemsOf(await read(counsel, id), "agenda").find((item) => item["state"] === "waiting");
  await act(counsel, id, "PUT", `late-items/${String(second?.["id"])}/decision`, { decision: "approve" });
  expect(itemsOf(await read(person, id), "agenda").map(({ title }) => title)).toContain("Safety of the cell");
});

test("nobody alone uses up a meeting's stops and late items, and what counsel refused takes no room", async () => {
  const { groupId, chair, person } = await addGroup();
  const id = await called(chair, groupId);
  await move(id, 1);
  const propose = (caller: TestCaller) => act(caller, id, "POST", "late-items", { title: "Late" });
  for (const _ of [1, 2, 3]) expect((await propose(person)).status).toBe(201);
  expect(told(await propose(person))).toEqual([409, "meeting.too-many-items"]);
  expect((await propose(chair)).status).toBe(201);
  const waiting = itemsOf(await read(counsel, id), "agenda").filter(({ state }) => state === "waiting");
  const decide = (item: Body | undefined) =>
    act(counsel, id, "PUT", `late-items/${String(item?.["id"])}/decision`, {
      decision: "refuse",
      reason: "No",
    });
  expect((await decide(waiting[0])).status).toBe(200);
  expect((await propose(person)).status).toBe(201);
  expect(itemsOf((await person.get("/v1/me/data")).body, "lateItems").map(({ state }) => state)).toEqual([
    "refused",
    ...Array<string>(3).fill("waiting"),
  ]);
  expect([await waitingFor(person), await waitingFor(chair)]).toEqual([[], [id]]);
  expect(await waitingFor(counsel)).toContain(id);

  await move(id, -0.01);
  const stop = (caller: TestCaller) => act(caller, id, "POST", "stops", { reason: "Talk of prices" });
  for (const _ of [1, 2, 3, 4, 5]) expect((await stop(person)).status).toBe(201);
  expect(told(await stop(person))).toEqual([409, "meeting.too-many-stops"]);
  expect((await stop(chair)).status).toBe(201);

  await move(id, -1);
  expect(told(await decide(waiting[1]))).toEqual([409, "meeting.over"]);
  expect((await read(counsel, id))["may"]).toMatchObject({ decideItems: false });
  await move(id, 1);
  expect((await act(chair, id, "POST", "cancellation", { reason: "Holiday" })).status).toBe(200);
  expect(told(await decide(waiting[1]))).toEqual([409, "meeting.cancelled"]);
});

test("a call that cannot be is refused, each with its reason, and nothing is kept", async () => {
  const { groupId, chair } = await addGroup();
  const wrong = [
    [{ startsAt: days(6), endsAt: days(6, 1) }, 422, "meeting.notice-too-short"],
    [{ endsAt: days(19) }, 422, "meeting.times"],
    [{ endsAt: days(30) }, 422, "meeting.times"],
    [{ secretaryId: "0190a000-0000-7000-8000-000000000000" }, 422, "meeting.unknown-secretary"],
    [{ timeZone: "Mars/Olympus" }, 422, "http.invalid-request"],
    [{ link: "javascript:alert(1)" }, 422, "http.invalid-request"],
    [{ repeat: { every: "week", times: 27 } }, 422, "http.invalid-request"],
  ] as const;
  for (const [change, ...answer] of wrong) expect(told(await call(chair, groupId, change))).toEqual(answer);
  expect(itemsOf((await chair.get(`/v1/groups/${groupId}/meetings`)).body)).toEqual([]);
});

test("a series is single meetings at the same time of day, each with its agenda, and one is called off alone", async () => {
  const { groupId, chair, person } = await addGroup();
  await called(chair, groupId, { repeat: { every: "month", times: 3 } });
  const list = itemsOf((await person.get(`/v1/groups/${groupId}/meetings`)).body);
  expect(list.map(({ isOfSeries }) => isOfSeries)).toEqual([true, true, true]);
  const second = String(list[1]?.["id"]);
  expect(itemsOf(await read(person, second), "agenda")).toHaveLength(2);
  expect((await act(chair, second, "POST", "cancellation", { reason: "Holiday" })).status).toBe(200);
  const after = itemsOf((await person.get(`/v1/groups/${groupId}/meetings`)).body);
  expect(after.map(({ isCancelled }) => isCancelled)).toEqual([false, true, false]);
  expect(told(await act(chair, second, "POST", "cancellation", { reason: "Again" }))).toEqual([
    409,
    "meeting.cancelled",
  ]);
  expect(told(await act(person, second, "POST", "acknowledgement", { version: 1 }))).toEqual([
    409,
    "meeting.cancelled",
  ]);
});

test("a meeting is not there for whoever does not sit in its group, nor once they have left", async () => {
  const { groupId, chair, person, admin } = await addGroup();
  const id = await called(chair, groupId);
  const stranger = (await addGroup()).person;
  const missing = await stranger.get("/v1/meetings/0190a000-0000-7000-8000-000000000000");
  for (const outsider of [stranger, admin, secretary]) {
    const answer = await outsider.get(`/v1/meetings/${id}`);
    expect(told(answer)).toEqual(told(missing));
    expect(
      itemsOf((await outsider.get("/v1/meetings?limit=200")).body).map((each) => each["id"]),
    ).not.toContain(id);
  }
  expect((await person.get(`/v1/meetings/${id}`)).status).toBe(200);
  expect((await admin.send("DELETE", `/v1/groups/${groupId}/seats/${person.id}`)).status).toBe(204);
  expect((await person.get(`/v1/meetings/${id}`)).status).toBe(404);
  expect((await person.get(`/v1/groups/${groupId}/meetings`)).status).toBe(404);
});

test("nobody is counsel and chairs a group, whichever came first", async () => {
  const { groupId } = await addGroup();
  const appoint = (personId: string, role: string, scopeId?: string) =>
    secretary.send("POST", "/v1/role-assignments", { personId, role, ...(scopeId && { scopeId }) });
  const [first, second] = [await addCaller(api, "guest", null), await addCaller(api, "guest", null)];
  expect((await appoint(first.id, "counsel")).status).toBe(201);
  expect(told(await appoint(first.id, "group-chair", groupId))).toEqual([409, "role.counsel-and-chair"]);
  expect((await appoint(second.id, "group-chair", groupId)).status).toBe(201);
  expect(told(await appoint(second.id, "counsel"))).toEqual([409, "role.counsel-and-chair"]);
  const member = await addCaller(api, "researcher");
  expect((await appoint(member.id, "counsel")).status).toBeGreaterThanOrEqual(400);
});

/** A strict reading of RFC 5545: content lines by their grammar, folded at 75 octets, unfolded and unescaped. */
function readCalendar(text: string): { name: string; value: string }[] {
  expect(text.endsWith("\r\n")).toBe(true);
  const physical = text.slice(0, -2).split("\r\n");
  for (const line of physical) {
    expect(Buffer.byteLength(line, "utf8")).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\n\r]/);
    expect(line).not.toContain("\ufffd");
  }
  const lines = text.slice(0, -2).replaceAll("\r\n ", "").split("\r\n");
  return lines.map((line) => {
    const [, name, value] = /^([A-Z][A-Z-]*):(.*)$/su.exec(line) ?? [];
    expect([line, name === undefined]).toEqual([line, false]);
    expect(value).not.toMatch(/(?<!\\)(?:\\\\)*\\[^\\;,nN]/);
    return {
      name: name ?? "",
      value: (value ?? "").replace(/\\([\\;,nN])/g, (_, c: string) => (c === "n" ? "\n" : c)),
    };
  });
}

/** The events of a calendar, by what they are called. */
async function eventsAt(path: string): Promise<Record<string, string>[]> {
  const answer = await api.request("GET", path);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"]);
  const events: Record<string, string>[] = [];
  for (const { name, value } of readCalendar(answer.text)) {
    if (name === "BEGIN" && value === "VEVENT") events.push({});
    const last = events.at(-1);
    if (last !== undefined && name !== "BEGIN" && name !== "END") last[name] = value;
  }
  return events;
}

test("a calendar address shows what its person may see at that moment, and nothing once it is revoked", async () => {
  const { groupId, chair, person, admin } = await addGroup();
  const title = `Interfaces; part 1, \\ "两种材料的界面阻抗与循环寿命的联合测试方案讨论会议" ${"x".repeat(60)}`;
  const id = await called(chair, groupId, { title });
  const elsewhere = await addGroup();
  await called(elsewhere.chair, elsewhere.groupId);
  const made = await person.send("POST", "/v1/calendar-address", {});
  const path = String(made.body["path"]);
  const mine = await person.get("/v1/me/data");
  expect(itemsOf(mine.body, "calendarAddresses")).toMatchObject([{ revokedAt: null }]);
  expect(mine.text).not.toContain(path.slice(13, 40));
  const [event, ...others] = await eventsAt(path);
  expect(others).toEqual([]);
  expect(event).toMatchObject({ SUMMARY: title, STATUS: "CONFIRMED", SEQUENCE: "0", LOCATION: "Room 4" });
  expect(event?.["DTSTART"]).toMatch(/^\d{8}T\d{6}Z$/);
  expect(event?.["UID"]).toContain(id);
  expect(JSON.stringify(event)).not.toContain("meet.example");
  await act(chair, id, "PATCH", "", { place: "Room 5" });
  await act(chair, id, "POST", "cancellation", { reason: "Holiday" });
  const [changed] = await eventsAt(path);
  expect(changed).toMatchObject({ UID: event?.["UID"], SEQUENCE: "2", STATUS: "CANCELLED" });

  expect((await admin.send("DELETE", `/v1/groups/${groupId}/seats/${person.id}`)).status).toBe(204);
  expect(await eventsAt(path)).toEqual([]);
  const anew = await person.send("POST", "/v1/calendar-address", {});
  const missing = await api.request("GET", `/v1/calendar/cal_${"A".repeat(43)}.ics`);
  expect(missing.status).toBe(404);
  const plain = ({ status, body }: { status: number; body: Body }) => [status, body["code"], body["detail"]];
  expect(plain(await api.request("GET", path))).toEqual(plain(missing));
  expect(await eventsAt(String(anew.body["path"]))).toEqual([]);
  expect((await person.send("DELETE", "/v1/calendar-address")).status).toBe(204);
  expect(plain(await api.request("GET", String(anew.body["path"])))).toEqual(plain(missing));
  expect((await person.get("/v1/calendar-address")).body).toEqual({ createdAt: null });
  const kept = await asOwner((owner) => owner.query("SELECT token_sha256::text FROM calendar_addresses"));
  expect(JSON.stringify(kept.rows)).not.toContain(path.slice(13, 40));
});
