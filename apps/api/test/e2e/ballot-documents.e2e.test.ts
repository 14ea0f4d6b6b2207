import { createHash } from "node:crypto";
import { sharedApi, type TestApi } from "../harness/test-api.js";
import {
  addBallotGroup,
  certificateOf,
  inMs,
  make,
  read,
  readClosed,
  told,
  verified,
  type Items,
  type TestBallotGroup,
} from "../harness/test-ballot.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { sendFile } from "../harness/test-file.js";

type Body = Readonly<Record<string, unknown>>;
let api: TestApi;
let secretary: TestCaller;
let group: TestBallotGroup;
beforeAll(async () => {
  api = await sharedApi();
  secretary = await addCaller(api, "secretariat", null);
  group = await addBallotGroup(api, secretary, 5);
});

const sha256Of = (content: string) => createHash("sha256").update(content).digest("hex");
const link = { kind: "link", title: "The draft", url: "https://example.org/draft", sha256: "ab".repeat(32) };

/** A document of a group, with so many versions: which document, and the hashes of its versions. */
async function addDocument(of: TestBallotGroup, ...contents: readonly string[]) {
  const path = `/v1/groups/${of.groupId}/documents`;
  let documentId = "";
  for (const content of contents) {
    const to = documentId === "" ? path : `${path}/${documentId}/versions`;
    const fields: Record<string, string> = documentId === "" ? { title: "Stack pressure" } : {};
    const answer = await sendFile(api, of.voters[0]!, to, { name: "pressure.txt", content }, fields);
    expect(told(answer)).toEqual([201, undefined]);
    documentId = String(answer.body["id"]);
  }
  const version = (number: number) => ({ kind: "version", documentId, number });
  return { documentId, version, sha256s: contents.map(sha256Of), path: `${path}/${documentId}` };
}
const withdraw = (document: { path: string }) =>
  group.chair.send("POST", `${document.path}/withdrawal`, { reason: "It named a customer" });

/** Lets the opening of a ballot that is planned be due. */
const makeDue = (ballotId: string) =>
  asOwner((owner) =>
    owner.query(`UPDATE ballots SET opens_at = clock_timestamp() - interval '1 s' WHERE id = $1`, [ballotId]),
  );
const kindsOf = async (caller: TestCaller) =>
  ((await caller.get("/v1/attention")).body["items"] as Items).map(({ kind, path }) => [kind, path]);

test("a ballot names versions and addresses; who reads the group's documents sees them, the certificate their hashes", async () => {
  const document = await addDocument(group, "In MPa, as measured.", "In MPa, as set.");
  const documents = [document.version(2), link, document.version(1)];
  const made = await make(group.chair, group.groupId, { documents });
  expect(told(made)).toEqual([201, undefined]);
  const ballotId = String(made.body["id"]);
  const { documentId } = document;
  const [first, second] = document.sha256s;
  expect((await read(group.voters[2]!, ballotId)).body["documents"]).toEqual([
    {
      kind: "version",
      title: "Stack pressure",
      sha256: second,
      version: { documentId, number: 2, fileName: "pressure.txt", sizeBytes: 15 },
      url: null,
      isWithdrawn: false,
    },
    { ...link, version: null, isWithdrawn: false },
    expect.objectContaining({ sha256: first, version: expect.objectContaining({ number: 1 }) as object }),
  ]);
  const seen = await read(secretary, ballotId);
  expect(seen.text).not.toMatch(/Stack pressure|pressure\.txt|The draft|example\.org/);
  expect(seen.text).not.toContain(documentId);
  const hashes = [second, link.sha256, first];
  expect((seen.body["documents"] as Items).map(({ sha256 }) => sha256)).toEqual(hashes);
  expect((await withdraw(document)).status).toBe(200);
  const closed = await readClosed(group.chair, ballotId);
  expect((closed["documents"] as Items).map(({ isWithdrawn }) => isWithdrawn)).toEqual([true, false, true]);
  expect((await verified(api, closed)).opening.documentSha256s).toEqual(hashes);
});

test("a version of another group, one that is not there or withdrawn is refused alike, and nothing is stored", async () => {
  const other = await addBallotGroup(api, secretary, 1);
  const foreign = await addDocument(other, "Of others");
  const [own, gone] = [await addDocument(group, "Own"), await addDocument(group, "Gone")];
  await withdraw(gone);
  const before = (await group.chair.get("/v1/ballots")).body["items"] as Items;
  for (const version of [foreign.version(1), own.version(2), gone.version(1)]) {
    const refused = await make(group.chair, group.groupId, { documents: [own.version(1), version] });
    expect(told(refused)).toEqual([422, "ballots.document-unknown"]);
  }
  // The secretariat keeps the frame of a group and reads none of its documents; the alliance has none.
  for (const groupId of [group.groupId, null])
    expect(told(await make(secretary, groupId, { documents: [own.version(1)] }))).toEqual([
      422,
      "ballots.document-unknown",
    ]);
  const wrong: readonly Body[] = [
    { ...link, url: "http://example.org/draft" },
    { ...link, url: "javascript:alert(1)" },
    { ...link, url: "https://example.org/\u202e" },
    { ...link, title: "The \u202e draft" },
    { ...link, sha256: "AB".repeat(32) },
  ];
  for (const documents of [...wrong.map((one) => [one]), [link, link], [own.version(1), own.version(1)]])
    expect(told(await make(group.chair, group.groupId, { documents }))).toEqual([
      422,
      "http.invalid-request",
    ]);
  expect((await group.chair.get("/v1/ballots")).body["items"]).toHaveLength(before.length);
});

test("a ballot of the alliance names addresses that everybody who sees it reads", async () => {
  const made = await make(secretary, null, { documents: [link], opensAt: inMs(1_800_000) });
  expect(told(made)).toEqual([201, undefined]);
  const seen = await read(group.voters[0]!, String(made.body["id"]));
  expect(seen.body["documents"]).toEqual([{ ...link, version: null, isWithdrawn: false }]);
});

test("a ballot that is due and cannot open says why, to its chair as something that waits, until it is open or missed", async () => {
  const document = await addDocument(group, "To be read first");
  const planned = { documents: [document.version(1)], opensAt: inMs(1_800_000) };
  const ballotId = String((await make(group.chair, group.groupId, planned)).body["id"]);
  expect((await read(group.chair, ballotId)).body).toMatchObject({ state: "scheduled", obstacle: null });
  await withdraw(document);
  await makeDue(ballotId);
  const seen = (await read(group.voters[3]!, ballotId)).body;
  expect(seen).toMatchObject({ state: "scheduled", obstacle: { code: "document-withdrawn" } });
  const opened = await group.chair.send("POST", `/v1/ballots/${ballotId}/opening`);
  expect(told(opened)).toEqual([409, "ballots.document-withdrawn"]);
  const waiting = ["ballot.cannot-open", `/ballots/${ballotId}`];
  expect(await kindsOf(group.chair)).toContainEqual(waiting);
  expect(await kindsOf(group.voters[3]!)).not.toContainEqual(waiting);
  await asOwner((owner) =>
    owner.query(
      `UPDATE ballots SET opens_at = opens_at - interval '1 h', closes_at = clock_timestamp() WHERE id = $1`,
      [ballotId],
    ),
  );
  expect(await kindsOf(group.chair)).not.toContainEqual(waiting);
  const notices = (await group.chair.get("/v1/notifications")).body["items"] as Items;
  expect(notices.map(({ kind, path }) => [kind, path])).toContainEqual([
    "ballot.not-held",
    `/ballots/${ballotId}`,
  ]);
});

test("the obstacle goes once it is out of the way, and the ballot opens", async () => {
  const small = await addBallotGroup(api, secretary, 5);
  const { groupId, chair, members } = small;
  const secret = { secrecy: "secret", opensAt: inMs(1_800_000) };
  const ballotId = String((await make(chair, groupId, secret)).body["id"]);
  const [, , , , last] = members;
  const seat = `/v1/groups/${groupId}/seats/${last!.person.id}`;
  expect((await last!.admin.send("DELETE", seat)).status).toBe(204);
  await makeDue(ballotId);
  const short = { code: "too-few-units", units: 4, least: 5, tier: null };
  expect((await read(chair, ballotId)).body["obstacle"]).toEqual(short);
  expect((await last!.admin.send("PUT", seat, { seat: "voting" })).status).toBe(204);
  expect((await read(chair, ballotId)).body).toMatchObject({ state: "open", obstacle: null });
});

test("whoever has a certificate already is told so, without its bytes", async () => {
  const made = await make(group.chair, group.groupId, { documents: [link] });
  const closed = await readClosed(group.chair, String(made.body["id"]));
  const { path, sha256 } = closed["certificate"] as { path: string; sha256: string };
  expect(await certificateOf(api, closed)).toContain(link.sha256);
  const ask = (tag: string, key = path) => api.request("GET", key, { headers: { "if-none-match": tag } });
  const known = await ask(`W/"0", "${sha256}"`);
  expect([known.status, known.text, known.headers.get("etag")]).toEqual([304, "", `"${sha256}"`]);
  expect((await ask(`"${"0".repeat(64)}"`)).status).toBe(200);
  // Nobody learns by a tag what an address without its key does not give.
  expect((await ask("*", path.split("?")[0])).status).toBe(404);
});
