import { conductivityExample } from "@interphase/protocols/testing";
import { canonicalTextOf, documentSha256Of } from "@interphase/protocols";
import { Clock } from "../../src/platform/clock/clock.js";
import { ProtocolCheck } from "../../src/protocols/registry/protocol-check.service.js";
import { ProtocolReleasesRepository } from "../../src/protocols/registry/protocol-releases.repository.js";
import { openTestDatabase } from "../harness/own-database.js";
import { sharedApi, type TestApi } from "../harness/test-api.js";
import {
  addBallotGroup,
  cast,
  inMs,
  make,
  readClosed,
  told,
  type TestBallotGroup,
} from "../harness/test-ballot.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner, testDatabase } from "../harness/test-database.js";
import { waitsForLock } from "../harness/waits-for-lock.js";

let api: TestApi;
let steward: TestCaller;
let secretary: TestCaller;
let group: TestBallotGroup;
let outsider: TestCaller;
beforeAll(async () => {
  api = await sharedApi();
  secretary = await addCaller(api, "secretariat", null);
  steward = await addCaller(api, "protocol-steward", null);
  group = await addBallotGroup(api, secretary, 2);
  outsider = await addCaller(api, "researcher");
});

type Body = Readonly<Record<string, unknown>>;

const sha256 = documentSha256Of(conductivityExample);

async function addIdea(document: unknown = conductivityExample): Promise<string> {
  const answer = await group.voters[1]!.send("POST", "/v1/protocols", { groupId: group.groupId, document });
  expect([answer.status, answer.body["detail"]]).toEqual([201, undefined]);
  return String(answer.body["protocolId"]);
}

async function etagOf(path: string): Promise<string> {
  return (await steward.get(path)).headers.get("etag") ?? "";
}

/** Moves as the caller, who has just read it. */
async function move(caller: TestCaller, id: string, json: Body) {
  const etag = await etagOf(`/v1/protocols/${id}/drafts`);
  return caller.send("POST", `/v1/protocols/${id}/transitions`, json, { "if-match": etag });
}

async function moveTo(id: string, ...states: readonly string[]) {
  for (const to of states) expect((await move(group.chair, id, { to })).body).toMatchObject({ state: to });
}

/** Has the group's people say yes. */
async function pass(ballotId: string) {
  await asOwner((owner) =>
    owner.query("UPDATE ballots SET opens_at = now() - interval '1 second' WHERE id = $1", [ballotId]),
  );
  await group.chair.get(`/v1/ballots/${ballotId}`);
  for (const voter of group.voters) await cast(voter, ballotId, { position: "approve" });
  expect((await readClosed(group.chair, ballotId))["result"]).toMatchObject({ outcome: "passed" });
}

/** A ballot of the group that is not open yet. */
async function addBallot(groupId = group.groupId): Promise<string> {
  const answer = await make(secretary, groupId, { opensAt: inMs(600_000) });
  return String(answer.body["id"]);
}

async function publish(id: string) {
  const etag = await etagOf(`/v1/protocols/${id}/drafts`);
  return steward.send("POST", `/v1/protocols/${id}/versions`, {}, { "if-match": etag });
}

/** From an idea to a release, by way of a ballot. */
async function release(document: unknown = conductivityExample, level?: string): Promise<Body> {
  const id = await addIdea(document);
  await moveTo(id, "proposed", "working-draft", "committee-draft");
  const ballotId = await addBallot();
  expect((await move(group.chair, id, { to: "ballot", ballotId })).status).toBe(200);
  await pass(ballotId);
  expect((await move(steward, id, { to: "approved", ...(level && { level }) })).status).toBe(200);
  const answer = await publish(id);
  expect([answer.status, answer.body["detail"]]).toEqual([201, undefined]);
  return { ...answer.body, id };
}

test("a protocol goes from its idea to a version that anybody reads at its address, with the hash of its text", async () => {
  const released = await release();
  const { code } = released;
  expect(released).toMatchObject({
    version: "1.0.0",
    state: "published",
    sha256,
    address: `${String(code)}@1.0.0`,
  });
  const shown = await api.request("GET", `/v1/protocols/${String(code)}/versions/1.0.0`);
  expect(shown.status).toBe(200);
  expect(shown.body).toMatchObject({
    state: "published",
    sha256,
    document: conductivityExample,
    isDamaged: false,
  });
  const detail = await api.request("GET", `/v1/protocols/${String(code)}`);
  expect(detail.body).toMatchObject({ code, version: "1.0.0", versions: [{ version: "1.0.0", sha256 }] });
});

test("a version in work is there for its group, its chair and the steward, and for nobody else in any way", async () => {
  const id = await addIdea();
  const path = `/v1/protocols/${id}/drafts`;
  for (const reader of [...group.voters, steward]) {
    expect((await reader.get(path)).body).toMatchObject({ state: "idea", protocolId: id, problems: [] });
    const list = (await reader.get(`/v1/protocol-drafts?groupId=${group.groupId}`)).body["items"] as Body[];
    expect(list.map(({ protocolId }) => protocolId)).toContain(id);
  }
  const absent = await outsider.get("/v1/protocols/01980000-0000-7000-8000-00000000ffff/drafts");
  for (const reader of [outsider, secretary]) {
    const { instance: _, ...seen } = (await reader.get(path)).body;
    const { instance: __, ...missing } = absent.body;
    expect(seen).toEqual(missing);
    expect((await reader.get("/v1/protocol-drafts")).body["items"]).toEqual([]);
  }
  for (const address of [id, `${id}/versions/1.0.0`])
    expect((await api.request("GET", `/v1/protocols/${address}`)).status).toBe(404);
  expect(
    told(await outsider.send("POST", "/v1/protocols", { groupId: group.groupId, document: {} })),
  ).toEqual([404, "not-found"]);
});

test("two who write in one version do not overwrite each other", async () => {
  const id = await addIdea({ title: { en: "Draft" } });
  const [one, two] = [group.voters[0]!, group.voters[1]!];
  const path = `/v1/protocols/${id}/drafts`;
  const etag = (await one.get(path)).headers.get("etag")!;
  const save = (caller: TestCaller, title: string) =>
    caller.send("PUT", path, { document: { title: { en: title } } }, { "if-match": etag });
  expect((await save(one, "Mine")).status).toBe(200);
  expect(told(await save(two, "Also mine"))).toEqual([412, "precondition.failed"]);
  expect((await two.get(path)).body).toMatchObject({ title: { en: "Mine" }, changedBy: { id: one.id } });
});

test("who has texts looked through without end is told to wait; others are not", async () => {
  const id = await addIdea({ title: { en: "Saved again and again" } });
  const path = `/v1/protocols/${id}/drafts`;
  const etag = await etagOf(path);
  const takes = "FROM rate_limit_takes WHERE kind = 'protocol-write'";
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO rate_limit_takes (kind, key, taken_at)
       SELECT kind, key, taken_at FROM (SELECT * ${takes} ORDER BY taken_at DESC LIMIT 1) AS one CROSS JOIN generate_series(1, 120)`,
    ),
  );
  const save = (caller: TestCaller) =>
    caller.send("PUT", path, { document: { title: { en: "Again" } } }, { "if-match": etag });
  const [refused, kept] = [await save(group.voters[1]!), await save(group.voters[0]!)];
  await asOwner((owner) => owner.query(`DELETE ${takes}`));
  expect([told(refused), kept.status]).toEqual([[429, "identity.too-many-requests"], 200]);
});

test("a text that would act on a page is not kept, and its place is named; one that is not sound yet is", async () => {
  const active = { title: { en: "<script>alert(1)</script>" }, kind: "rate" };
  const refused = await group.chair.send("POST", "/v1/protocols", {
    groupId: group.groupId,
    document: active,
  });
  expect(told(refused)).toEqual([422, "protocol.unwritable-text"]);
  expect(refused.body["errors"]).toMatchObject([{ pointer: "/body/document/title/en" }]);
  const id = await addIdea({ kind: "rate" });
  await moveTo(id, "proposed", "working-draft");
  const step = await move(group.chair, id, { to: "committee-draft" });
  expect(told(step)).toEqual([422, "protocol.unsound"]);
  expect((step.body["errors"] as Body[]).map(({ pointer }) => pointer)).toContain("/document/title");
});

test("in ballot the text is frozen, and only a passed ballot lets the steward approve it", async () => {
  const id = await addIdea();
  await moveTo(id, "proposed", "working-draft", "committee-draft");
  const [open, other] = [String((await make(group.chair, group.groupId)).body["id"]), await addBallot()];
  await group.chair.get(`/v1/ballots/${open}`);
  expect(told(await move(group.chair, id, { to: "ballot", ballotId: open }))).toEqual([
    422,
    "protocol.ballot-missing",
  ]);
  expect(told(await move(group.chair, id, { to: "ballot" }))).toEqual([422, "protocol.ballot-missing"]);
  expect((await move(group.chair, id, { to: "ballot", ballotId: other })).status).toBe(200);
  const etag = await etagOf(`/v1/protocols/${id}/drafts`);
  const document = { ...conductivityExample, kind: "eis" };
  const save = await group.chair.send(
    "PUT",
    `/v1/protocols/${id}/drafts`,
    { document },
    { "if-match": etag },
  );
  expect(told(save)).toEqual([409, "protocol.frozen"]);
  expect(told(await move(group.chair, id, { to: "approved" }))).toEqual([403, "access.forbidden"]);
  expect(told(await move(steward, id, { to: "approved" }))).toEqual([409, "protocol.ballot-not-passed"]);
  await asOwner((owner) => owner.query("UPDATE ballots SET opens_at = now() WHERE id = $1", [other]));
  await group.chair.get(`/v1/ballots/${other}`);
  expect(told(await move(group.chair, id, { to: "committee-draft", reason: "Mend it" }))).toEqual([
    409,
    "protocol.ballot-running",
  ]);
  await readClosed(group.chair, other);
  expect(told(await move(steward, id, { to: "approved" }))).toEqual([409, "protocol.ballot-not-passed"]);
  expect(told(await move(group.chair, id, { to: "committee-draft" }))).toEqual([
    422,
    "protocol.reason-missing",
  ]);
  expect((await move(group.chair, id, { to: "committee-draft", reason: "Mend it" })).body).toMatchObject({
    state: "committee-draft",
    ballot: null,
  });
});

test("the next version supersedes the one before; withdrawn, an address still answers", async () => {
  const { id, code } = await release();
  const [protocolId, path] = [String(id), `/v1/protocols/${String(code)}`];
  const begun = await group.voters[1]!.send("POST", `/v1/protocols/${protocolId}/drafts`);
  expect(begun.body).toMatchObject({ state: "idea", code, document: conductivityExample });
  await moveTo(protocolId, "proposed", "working-draft", "committee-draft");
  const ballotId = await addBallot();
  await move(group.chair, protocolId, { to: "ballot", ballotId });
  await pass(ballotId);
  await move(steward, protocolId, { to: "approved", level: "minor" });
  expect((await publish(protocolId)).body).toMatchObject({ code, version: "1.1.0" });
  const versions = async () => (await api.request("GET", path)).body["versions"];
  expect(await versions()).toMatchObject([
    { version: "1.1.0", state: "published" },
    { version: "1.0.0", state: "superseded", successor: "1.1.0" },
  ]);
  const reason = { reason: "The pressure was wrong" };
  const withdraw = () => steward.send("POST", `${path}/versions/1.1.0/withdrawal`, reason);
  // Beside a release, the search would keep what the slower of the two had seen.
  const { waited, answer } = await waitsForLock(`protocol versions of:${String(code)}`, withdraw);
  expect([waited, answer.body["state"], answer.body["reason"]]).toEqual([true, "withdrawn", reason.reason]);
  expect(told(await withdraw())).toEqual([409, "protocol.no-such-step"]);
  const kept = await api.request("GET", `${path}/versions/1.1.0`);
  expect(kept.body).toMatchObject({ state: "withdrawn", ...reason, document: conductivityExample });
});

test("released protocols are found in English and Chinese, by kind, route and state", async () => {
  const title = { en: "Quokka conductivity", zh: "袋鼠电导率" };
  const { code } = await release({ ...conductivityExample, title, kind: "eis", routes: ["halide"] });
  const find = async (query: string) => {
    const { body } = await api.request("GET", `/v1/protocols?${query}`);
    return (body["items"] as Body[]).map((each) => each["code"]);
  };
  for (const q of ["quokka", "QUOKKA cond", "袋鼠", "鼠电", String(code)])
    expect(await find(`q=${encodeURIComponent(q)}`)).toEqual([code]);
  expect(await find(`q=${encodeURIComponent("鼠袋")}`)).toEqual([]);
  expect(await find("kind=eis&route=halide&state=published")).toEqual([code]);
  expect(await find("kind=eis&state=withdrawn")).toEqual([]);
});

describe("what was released", () => {
  const statements = [
    "UPDATE protocol_releases SET document = '{}' WHERE code = $1",
    "DELETE FROM protocol_releases WHERE code = $1",
    "UPDATE protocol_versions SET sha256 = repeat('0', 64) WHERE release_id IN (SELECT id FROM protocol_releases WHERE code = $1)",
    "DELETE FROM protocol_versions WHERE release_id IN (SELECT id FROM protocol_releases WHERE code = $1)",
  ];

  it("is changed by no statement, of the api's role or of the owner", async () => {
    const { code } = await release();
    const { appUrl } = await testDatabase();
    await asOwner(async (client) => {
      for (const statement of [...statements.slice(0, 2), ...statements.slice(3)])
        await expect(client.query(statement, [code])).rejects.toThrow(/permission denied/);
      await expect(client.query(statements[2]!, [code])).rejects.toThrow(/never changed/);
    }, appUrl);
    await asOwner(async (owner) => {
      for (const statement of statements)
        await expect(owner.query(statement, [code])).rejects.toThrow(/never changed/);
      await expect(owner.query("TRUNCATE protocol_releases CASCADE")).rejects.toThrow(/never changed/);
    });
  });

  it("and is shown as damaged and not served where it was changed all the same, until it is what it was", async () => {
    const { code } = await release();
    const path = `/v1/protocols/${String(code)}`;
    await asOwner(async (owner) => {
      await owner.query("SET session_replication_role = replica");
      await owner.query(
        "UPDATE protocol_releases SET document = replace(document, '300', '30') WHERE code = $1",
        [code],
      );
      await owner.query("SET session_replication_role = origin");
    });
    expect(told(await api.request("GET", `${path}/versions/1.0.0`))).toEqual([409, "protocol.damaged"]);
    const database = await openTestDatabase();
    const check = new ProtocolCheck(database, new ProtocolReleasesRepository(database), new Clock());
    const isDamaged = async () => {
      await check.go();
      return (await api.request("GET", path)).body["versions"];
    };
    expect(await isDamaged()).toMatchObject([{ version: "1.0.0", isDamaged: true }]);
    await asOwner(async (owner) => {
      await owner.query("SET session_replication_role = replica");
      await owner.query("UPDATE protocol_releases SET document = $2 WHERE code = $1", [
        code,
        canonicalTextOf(conductivityExample),
      ]);
      await owner.query("SET session_replication_role = origin");
    });
    expect(await isDamaged()).toMatchObject([{ version: "1.0.0", isDamaged: false }]);
    await database.onApplicationShutdown();
  });
});
