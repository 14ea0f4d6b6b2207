import { ballotRules } from "@interphase/consortium";
import { sharedApi, type Answer, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { addOrganisation } from "../harness/test-people.js";

let api: TestApi;
let secretary: TestCaller;
beforeAll(async () => {
  api = await sharedApi();
  secretary = await addCaller(api, "secretariat", null);
});

const codeOf = ({ status, body }: Answer) => [status, body["code"]];
const path = (id: string, rest: string) => `/v1/organisations/${id}/${rest}`;
const read = (id: string, by = secretary) => by.get(path(id, "membership"));
const confirm = (id: string, parent: object | null) =>
  secretary.send("PUT", path(id, "parent"), {
    parent,
    source: "Annual report 2025",
    confirmedOn: "2026-01-31",
  });
/** A member with a membership, admitted as every other. */
async function admitted(): Promise<string> {
  const name = `Member ${crypto.randomUUID()}`;
  const made = await secretary.send("POST", "/v1/organisations", { name, kind: "cell", countryIso3: "KOR" });
  return String(made.body["id"]);
}

describe("a membership", () => {
  test("has the tier, the days and the identifiers that the secretariat gives it", async () => {
    const id = await admitted();
    expect((await read(id)).body).toMatchObject({ state: "active", tier: null, control: null });
    const identifiers = [{ scheme: "lei", value: "213800wsgiizcxf1p572" }];
    const set = { tier: "full", endsOn: null, renewsOn: "2031-01-01", identifiers };
    expect((await secretary.send("PUT", path(id, "membership"), set)).body).toMatchObject({
      tier: { tier: "full", weight: 3 },
      renewsOn: "2031-01-01",
      identifiers: [{ scheme: "lei", value: "213800WSGIIZCXF1P572" }],
    });
    const refused = async (change: object) =>
      codeOf(await secretary.send("PUT", path(id, "membership"), { ...set, ...change }));
    expect(await refused({ tier: "platinum" })).toEqual([422, "membership.tier-unknown"]);
    expect(await refused({ endsOn: "2001-01-01" })).toEqual([422, "membership.days"]);
    const wrong = [{ scheme: "lei", value: "213800WSGIIZCXF1P573" }];
    expect(await refused({ identifiers: wrong })).toEqual([422, "http.invalid-request"]);
  });

  test("is shown to the member's administrator and representative, and to no other member", async () => {
    const id = await admitted();
    for (const role of ["org-admin", "representative"] as const)
      expect((await read(id, await addCaller(api, role, id))).status).toBe(200);
    expect((await read(id, await addCaller(api, "analyst", id))).status).toBe(403);
    expect((await read(id, await addCaller(api, "org-admin"))).status).toBe(403);
  });

  test("says who accepted which version of an agreement", async () => {
    const id = await admitted();
    const accepted = {
      agreement: "ip-policy",
      version: "2026-02",
      acceptedBy: "Kim Min",
      acceptedOn: "2026-03-01",
    };
    const record = (change: object) =>
      secretary.send("POST", path(id, "agreements"), { ...accepted, ...change });
    expect((await record({})).body["agreements"]).toMatchObject([accepted]);
    expect(codeOf(await record({ acceptedOn: "2126-03-01" }))).toEqual([422, "membership.days"]);
    expect((await record({ version: "2\u202e" })).body["agreements"]).toMatchObject([{ version: "2" }, {}]);
  });
});

describe("a parent", () => {
  test("joins members under one top, in or outside of the alliance, and is no cycle", async () => {
    const [a, b, c] = [await admitted(), await admitted(), await admitted()];
    const outside = { name: `Holding ${crypto.randomUUID()}`, countryIso3: "JPN" };
    expect((await confirm(a, outside)).body).toMatchObject({ ultimateParent: { kind: "entity" } });
    await confirm(b, { ...outside, name: outside.name.toUpperCase() });
    expect((await confirm(c, { organisationId: b })).body).toMatchObject({
      control: { parent: { id: b }, source: "Annual report 2025", confirmedOn: "2026-01-31" },
      ultimateParent: { name: outside.name },
    });
    const affiliates = (await read(a)).body["affiliates"] as { id: string }[];
    expect(affiliates.map(({ id }) => id).sort()).toEqual([b, c].sort());
    expect(codeOf(await confirm(b, { organisationId: c }))).toEqual([409, "membership.parent-cycle"]);
    expect(codeOf(await confirm(b, { organisationId: crypto.randomUUID() }))).toEqual([
      422,
      "membership.parent-unknown",
    ]);
    expect(codeOf(await confirm(b, { ...outside, lei: "213800WSGIIZCXF1P573" }))).toEqual([
      422,
      "membership.parent-unknown",
    ]);
    expect((await confirm(b, null)).body).toMatchObject({ control: { parent: null }, ultimateParent: null });
    expect((await read(a)).body["affiliates"]).toEqual([]);
  });

  test("confirmed both ways at once makes no cycle", async () => {
    const [a, b] = [await admitted(), await admitted()];
    const answers = await Promise.all([confirm(a, { organisationId: b }), confirm(b, { organisationId: a })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

test("members under one top are one unit of a ballot, and a joint venture that nobody controls is its own", async () => {
  const made = await secretary.send("POST", "/v1/groups", {
    name: { en: "Interfaces", zh: null },
    charter: "What we do",
    joinMode: "open",
    visibility: "alliance",
  });
  const groupId = String(made.body["id"]);
  const members: string[] = [];
  for (let index = 0; index < 3; index += 1) {
    const id = await admitted();
    const admin = await addCaller(api, "org-admin", id);
    await admin.send("POST", `/v1/groups/${groupId}/members`, {});
    const person = await addCaller(api, "researcher", id);
    await admin.send("PUT", `/v1/groups/${groupId}/seats/${person.id}`, { seat: "voting" });
    members.push(id);
  }
  const [a, b, c] = members;
  await confirm(a!, { name: `Holding ${groupId}`, countryIso3: "JPN" });
  await confirm(b!, { organisationId: a! });
  await confirm(c!, null);
  const ballot = await secretary.send("POST", "/v1/ballots", {
    question: "Shall we meet?",
    groupId,
    rule: ballotRules["two-thirds"],
    opensAt: new Date(Date.now() - 1_000).toISOString(),
    closesAt: new Date(Date.now() + 3_600_000).toISOString(),
    secrecy: "open",
  });
  expect(ballot.status).toBe(201);
  // Opened by whoever reads it first.
  await secretary.get(`/v1/ballots/${String(ballot.body["id"])}`);
  const { rows } = await asOwner((owner) =>
    owner.query<{ organisations: string[] }>(
      `SELECT array_agg(organisation_id::text ORDER BY organisation_id) AS organisations
         FROM ballot_units WHERE ballot_id = $1 GROUP BY unit_id ORDER BY count(*)`,
      [ballot.body["id"]],
    ),
  );
  expect(rows.map(({ organisations }) => organisations)).toEqual([[c], [a, b].sort()]);
});

test("keeps what was written before memberships were", async () => {
  const id = await addOrganisation();
  expect((await read(id)).body).toMatchObject({
    state: "active",
    tier: null,
    startsOn: null,
    control: null,
  });
});
