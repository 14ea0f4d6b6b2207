import { createHash } from "node:crypto";
import { sharedApi, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { sendFile } from "../harness/test-file.js";

let api: TestApi;
let secretary: TestCaller;
let world: Awaited<ReturnType<typeof addGroup>>;
beforeAll(async () => {
  api = await sharedApi();
  secretary = await addCaller(api, "secretariat", null);
  world = await addGroup();
});

type Body = Readonly<Record<string, unknown>>;
const told = ({ status, body }: { status: number; body: Body }) => [status, body["code"]];
const text = (content: string, name = "pressure.txt") => ({ name, content });
const sha256 = (content: string) => createHash("sha256").update(content).digest("hex");

/** A hidden group with a member who votes, one who observes, and an outsider of another group. */
async function addGroup() {
  const answer = await secretary.send("POST", "/v1/groups", {
    name: { en: "Interfaces", zh: null },
    charter: "What we do",
    joinMode: "open",
    visibility: "members",
  });
  const path = `/v1/groups/${String(answer.body["id"])}`;
  const admin = await addCaller(api, "org-admin");
  const [voter, colleague, observer] = await Promise.all(
    [1, 2, 3].map(() => addCaller(api, "researcher", admin.organisationId)),
  );
  await secretary.send("PUT", `${path}/members/${String(admin.organisationId)}`, { decision: "invite" });
  expect((await admin.send("POST", `${path}/members`, {})).status).toBe(201);
  const give = (person: TestCaller, seat: string) =>
    admin.send("PUT", `${path}/seats/${person.id}`, { seat });
  for (const person of [voter!, colleague!]) expect((await give(person, "voting")).status).toBe(204);
  expect((await give(observer!, "observer")).status).toBe(204);
  return { path, admin, voter: voter!, colleague: colleague!, observer: observer!, give };
}

const add = (caller: TestCaller, file: Parameters<typeof sendFile>[3], fields: Record<string, string> = {}) =>
  sendFile(api, caller, `${world.path}/documents`, file, { title: "Stack pressure", ...fields });

async function addDocument(caller = world.voter, content = "In MPa, as measured."): Promise<string> {
  const answer = await add(caller, text(content));
  expect(told(answer)).toEqual([201, undefined]);
  return `${world.path}/documents/${String(answer.body["id"])}`;
}

test("a document has versions, each with its hash, who added it and what they confirmed", async () => {
  const path = await addDocument();
  const second = await sendFile(api, world.colleague, `${path}/versions`, text("As set.", "二.md"), {
    note: "The method\nhas changed",
  });
  expect(second.status).toBe(201);
  const versions = (await world.observer.get(path)).body["versions"];
  expect(versions).toMatchObject([
    { number: 2, fileName: "二.md", kind: "md", sha256: sha256("As set."), note: "The method\nhas changed" },
    { number: 1, fileName: "pressure.txt", kind: "txt", sizeBytes: 20, uploadedBy: { id: world.voter.id } },
  ]);
  const mine = (await world.colleague.get("/v1/me/data")).body["groupDocuments"];
  expect(mine).toMatchObject([{ fileName: "二.md", sha256: sha256("As set.") }]);
  const events = await asOwner((owner) =>
    owner.query(
      "SELECT payload::json->>'action' AS action, payload::json->'facts'->>'attestation' AS said FROM audit_events WHERE payload::json->'facts'->>'documentId' = $1",
      [path.split("/").at(-1)],
    ),
  );
  expect(events.rows).toEqual([
    { action: "group-documents.add", said: "2026-11" },
    { action: "group-documents.add-version", said: "2026-11" },
  ]);
});

test("a file comes back byte for byte, as a download that no browser opens in our origin", async () => {
  const content = "界".repeat(700_000);
  const path = await addDocument(world.voter, content);
  const headers = { authorization: `Bearer ${world.observer.token}` };
  const answer = await fetch(`${api.url}${path}/versions/1/file`, { headers });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-disposition")).toBe(
    `attachment; filename="pressure.txt"; filename*=UTF-8''pressure.txt`,
  );
  expect(answer.headers.get("content-type")).toBe("application/octet-stream");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer.headers.get("content-security-policy")).toContain("sandbox");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(
    createHash("sha256")
      .update(Buffer.from(await answer.arrayBuffer()))
      .digest("hex"),
  ).toBe(sha256(content));
  expect((await world.voter.get(`${path}/versions/2/file`)).status).toBe(404);
});

test.each([
  [{ name: "a.html", content: "<p>" }, {}, 422, "file.unknown-kind"],
  [{ name: "a.pdf", content: "<html>" }, {}, 422, "file.not-what-it-says"],
  [{ name: "a\u202Efdp.txt", content: "x" }, {}, 422, "file.bad-name"],
  [{ name: "a.txt", content: "" }, {}, 422, "file.empty"],
  [{ name: "a.txt", content: "x" }, { attestation: "2020-01" }, 422, "http.invalid-request"],
  [{ name: "a.txt", content: "x" }, { title: " " }, 422, "http.invalid-request"],
])("%j with %j is refused and nothing is kept", async (file, fields, status, code) => {
  const before = await world.voter.get(`${world.path}/documents?limit=200`);
  expect(told(await add(world.voter, file, fields))).toEqual([status, code]);
  expect((await world.voter.get(`${world.path}/documents?limit=200`)).body).toEqual(before.body);
});

test("an observer reads and adds nothing", async () => {
  const path = await addDocument();
  expect(told(await add(world.observer, text("x")))).toEqual([403, "access.forbidden"]);
  expect(told(await sendFile(api, world.observer, `${path}/versions`, text("x")))).toEqual([
    403,
    "access.forbidden",
  ]);
  expect((await world.observer.get(path)).body["may"]).toEqual({ addVersion: false, withdraw: false });
});

test("nobody outside of the group learns of a document: not its organisation's other people, not the secretariat", async () => {
  const path = await addDocument();
  const stranger = await addCaller(api, "researcher");
  const colleague = await addCaller(api, "researcher", world.admin.organisationId);
  for (const caller of [stranger, colleague])
    for (const at of [path, `${path}/versions/1/file`, `${world.path}/documents`])
      expect(told(await caller.get(at))).toEqual([404, "not-found"]);
  expect((await secretary.get(path)).status).toBe(403);
  expect((await secretary.get(`${world.path}/documents`)).status).toBe(403);
});

test("a document of another group is not found by this group's address", async () => {
  const path = await addDocument();
  const other = await addGroup();
  await other.admin.send("PUT", `${other.path}/seats/${other.voter.id}`, { seat: "voting" });
  const id = path.split("/").at(-1);
  expect((await other.voter.get(`${other.path}/documents/${String(id)}`)).status).toBe(404);
});

test("who loses the seat reads nothing any more, and what they added stays", async () => {
  const leaver = await addCaller(api, "researcher", world.admin.organisationId);
  await world.give(leaver, "voting");
  const path = await addDocument(leaver);
  expect((await world.admin.send("DELETE", `${world.path}/seats/${leaver.id}`)).status).toBe(204);
  expect((await leaver.get(path)).status).toBe(404);
  expect((await leaver.send("POST", `${path}/withdrawal`, { reason: "Mine" })).status).toBe(404);
  expect((await world.voter.get(path)).status).toBe(200);
});

test("who began a document withdraws it: it stays in the record, and its file is gone", async () => {
  const path = await addDocument();
  const withdraw = (caller: TestCaller) =>
    caller.send("POST", `${path}/withdrawal`, { reason: "Superseded" });
  expect(told(await withdraw(world.colleague))).toEqual([403, "access.forbidden"]);
  expect((await withdraw(world.voter)).status).toBe(200);
  expect(told(await withdraw(world.voter))).toEqual([409, "document.withdrawn"]);
  const { body } = await world.colleague.get(path);
  expect(body["withdrawn"]).toMatchObject({ reason: "Superseded", by: { id: world.voter.id } });
  expect(body["versions"]).toMatchObject([{ number: 1, sha256: sha256("In MPa, as measured.") }]);
  expect(told(await world.colleague.get(`${path}/versions/1/file`))).toEqual([409, "document.withdrawn"]);
  expect(told(await sendFile(api, world.voter, `${path}/versions`, text("x")))).toEqual([
    409,
    "document.withdrawn",
  ]);
});

test("versions that come together get numbers of their own, and one that is sent twice with its key is one", async () => {
  const path = await addDocument();
  const send = (key: string) =>
    sendFile(api, world.voter, `${path}/versions`, text("Again"), {}, { "idempotency-key": key });
  const answers = await Promise.all(["a", "b", "c"].flatMap((key) => [send(key), send(key)]));
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201));
  const versions = (await world.voter.get(path)).body["versions"] as Body[];
  expect(versions.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
});

test("a group keeps so many bytes and no more, and a person adds so many files an hour", async () => {
  const { path, voter, colleague } = await addGroup();
  const answer = await sendFile(api, voter, `${path}/documents`, text("x"), { title: "First" });
  const document = String(answer.body["id"]);
  const fill = (sql: string) =>
    asOwner(async (owner) => {
      await owner.query("SET session_replication_role = replica");
      await owner.query(sql, [document]);
      await owner.query("SET session_replication_role = origin");
    });
  const copy = (size: string, from: number, to: number) =>
    `INSERT INTO group_document_versions SELECT document_id, n, group_id, file_name, kind, ${size}, sha256, note, attestation, uploaded_by, uploaded_at
       FROM group_document_versions, generate_series(${String(from)}, ${String(to)}) n WHERE document_id = $1 AND number = 1`;
  await fill(copy("1", 2, 40));
  const many = await sendFile(api, voter, `${path}/documents`, text("x"), { title: "One more" });
  expect(told(many)).toEqual([429, "files.too-many"]);
  expect(many.headers.get("retry-after")).toBe("3600");
  await fill(copy(String(2 ** 30), 41, 41));
  for (const person of [voter, colleague])
    expect(told(await sendFile(api, person, `${path}/documents`, text("x"), { title: "Full" }))).toEqual([
      409,
      "files.full",
    ]);
});

test("one person takes so much of a group's room and leaves the rest to others; what they withdraw is gone and makes room", async () => {
  const { path, voter, colleague } = await addGroup();
  const add = (person: TestCaller) =>
    sendFile(api, person, `${path}/documents`, text("x"), { title: "Large" });
  const id = String((await add(voter)).body["id"]);
  const run = (sql: string) => asOwner((owner) => owner.query(sql, [id]));
  await run(
    `UPDATE group_document_versions SET size_bytes = ${String(200 * 2 ** 20)} WHERE document_id = $1`,
  );
  expect(told(await add(voter))).toEqual([409, "files.full"]);
  expect((await add(colleague)).status).toBe(201);
  expect((await voter.send("POST", `${path}/documents/${id}/withdrawal`, { reason: "Large" })).status).toBe(
    200,
  );
  expect((await run("SELECT FROM group_document_pieces WHERE document_id = $1")).rowCount).toBe(0);
  expect((await voter.get(`${path}/documents/${id}`)).body["versions"]).toMatchObject([
    { sha256: sha256("x") },
  ]);
  expect((await add(voter)).status).toBe(201);
});

test("a version that comes while its document is withdrawn is not kept", async () => {
  const path = await addDocument();
  const id = path.split("/").at(-1);
  const answer = await asOwner(async (owner) => {
    await owner.query("BEGIN");
    await owner.query("SELECT FROM group_documents WHERE id = $1 FOR UPDATE", [id]);
    const sent = sendFile(api, world.voter, `${path}/versions`, text("Late"));
    await new Promise((resolve) => setTimeout(resolve, 500));
    await owner.query(
      "UPDATE group_documents SET withdrawn_at = now(), withdrawn_by = created_by, withdrawn_reason = 'x' WHERE id = $1",
      [id],
    );
    await owner.query("COMMIT");
    return sent;
  });
  expect(told(answer)).toEqual([409, "document.withdrawn"]);
});

test("a group says when competitors sit alone in it, to those who see who sits there", async () => {
  const { path, admin, voter } = await addGroup();
  const other = await addCaller(api, "org-admin");
  const seat = async () => {
    const person = await addCaller(api, "researcher", other.organisationId);
    await secretary.send("PUT", `${path}/members/${String(other.organisationId)}`, { decision: "invite" });
    await other.send("POST", `${path}/members`, {});
    expect((await other.send("PUT", `${path}/seats/${person.id}`, { seat: "voting" })).status).toBe(204);
  };
  const be = (kind: string, id: string | null) =>
    asOwner((owner) => owner.query("UPDATE organisations SET kind = $1 WHERE id = $2", [kind, id]));
  const composition = async (caller = voter) => (await caller.get(`${path}/composition`)).body;
  await be("cell", admin.organisationId);
  expect(await composition()).toMatchObject({ state: "mixed", unitCount: 1 });
  await seat();
  expect(await composition()).toMatchObject({ state: "unsaid", unsaidCount: 1 });
  await be("cell", other.organisationId);
  expect(await composition(secretary)).toMatchObject({ state: "alone", kind: "cell", unitCount: 2 });
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO parent_relations (id, organisation_id, parent_organisation_id, source, confirmed_on, recorded_at)
       VALUES (gen_random_uuid(), $1, $2, 'Register', '2026-11-01', now())`,
      [other.organisationId, admin.organisationId],
    ),
  );
  expect(await composition()).toMatchObject({ state: "mixed", unitCount: 1 });
  expect((await (await addCaller(api, "researcher")).get(`${path}/composition`)).status).toBe(404);
});

test("somebody of no organisation who sends a request twice with its key has made one thing, and another's key is theirs alone", async () => {
  const json = { name: { en: "Twice", zh: null }, charter: "x", joinMode: "open", visibility: "alliance" };
  const send = (caller: TestCaller, change = {}) =>
    caller.send("POST", "/v1/groups", { ...json, ...change }, { "idempotency-key": "the-same" });
  const answers = await Promise.all([1, 2, 3].map(() => send(secretary)));
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  const made = new Set(answers.map(({ body }) => body["id"]));
  expect(made.size).toBe(1);
  expect(told(await send(secretary, { charter: "y" }))).toEqual([422, "idempotency.key-reused"]);
  const other = await send(await addCaller(api, "secretariat", null));
  expect(other.status).toBe(201);
  expect(made.has(other.body["id"])).toBe(false);
});
