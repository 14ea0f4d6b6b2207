import { inflateRawSync } from "node:zlib";
import { ballotRules } from "@interphase/consortium";
import { sharedApi, type Answer, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { linkTo, mailsTo } from "../harness/test-mails.js";
import { addOrganisation } from "../harness/test-people.js";
import { planFile } from "../harness/test-plan.js";

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

/** Ends what somebody holds, or gives it back. */
const setRolesEnded = (personId: string, isEnded: boolean) =>
  asOwner((owner) =>
    owner.query(`UPDATE role_assignments SET ends_at = CASE WHEN $2 THEN now() END WHERE person_id = $1`, [
      personId,
      isEnded,
    ]),
  );

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

/** A member whose researcher sits in a group and chairs it. */
async function seatedMember() {
  const id = await admitted();
  const admin = await addCaller(api, "org-admin", id);
  const researcher = await addCaller(api, "researcher", id);
  const made = await secretary.send("POST", "/v1/groups", {
    name: { en: "Interfaces", zh: null },
    charter: "What we do",
    joinMode: "open",
    visibility: "alliance",
  });
  const groupId = String(made.body["id"]);
  await admin.send("POST", `/v1/groups/${groupId}/members`, {});
  await admin.send("PUT", `/v1/groups/${groupId}/seats/${researcher.id}`, { seat: "voting" });
  const chair = { personId: researcher.id, role: "group-chair", scopeId: groupId };
  const appointed = await secretary.send("POST", "/v1/role-assignments", chair);
  if (appointed.status !== 201) throw new Error(appointed.text);
  return { id, admin, researcher, groupId };
}
/** What still runs of a member in groups. */
async function running(id: string): Promise<unknown> {
  const { rows } = await asOwner((owner) =>
    owner.query(
      `SELECT (SELECT count(*)::int FROM group_seats WHERE organisation_id = $1 AND ended_at IS NULL) AS seats,
              (SELECT count(*)::int FROM group_places WHERE organisation_id = $1 AND ended_at IS NULL) AS places,
              (SELECT count(*)::int FROM role_assignments r JOIN people p ON p.id = r.person_id
                WHERE p.organisation_id = $1 AND r.role = 'group-chair' AND r.ends_at IS NULL) AS chairs,
              (SELECT count(*)::int FROM scope_members m JOIN people p ON p.id = m.person_id
                WHERE p.organisation_id = $1 AND m.ends_at IS NULL) AS belonging,
              (SELECT json_agg(ended_as) FROM memberships WHERE organisation_id = $1) AS ended`,
      [id],
    ),
  );
  return rows[0];
}

/** Every name and every text of an archive, one after the other, as its directory lists them. */
function unzipped(archive: Buffer): string {
  let said = "";
  for (let at = archive.readUInt32LE(archive.length - 6); archive.readUInt32LE(at) === 0x02014b50;) {
    const [size, nameLength] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)];
    const begin = archive.readUInt32LE(at + 42) + 30 + nameLength;
    said += archive.toString("utf8", at + 46, at + 46 + nameLength);
    said += inflateRawSync(archive.subarray(begin, begin + size)).toString("utf8");
    at += 46 + nameLength;
  }
  return said;
}

describe("an organisation that leaves", () => {
  test("by itself loses seats, places and chairs from the next request on, and is not let in by reinstatement", async () => {
    const { id, admin, researcher } = await seatedMember();
    const before = { seats: 1, places: 1, chairs: 1, belonging: 1, ended: [null] };
    expect(await running(id)).toEqual(before);
    expect((await secretary.send("POST", path(id, "withdrawal"), {})).status).toBe(403);
    expect((await admin.send("POST", path(id, "withdrawal"), {})).status).toBe(204);
    const after = { seats: 0, places: 0, chairs: 0, belonging: 0, ended: ["withdrawn"] };
    expect(await running(id)).toEqual(after);
    for (const who of [admin, researcher]) expect((await who.get("/v1/me")).status).toBe(401);
    expect((await read(id)).body).toMatchObject({ state: "withdrawn", mayChange: false });
    expect(codeOf(await secretary.send("DELETE", path(id, "suspension")))).toEqual([409, "membership.ended"]);
    const set = { tier: "full", endsOn: null, renewsOn: null };
    expect(codeOf(await secretary.send("PUT", path(id, "membership"), set))).toEqual([
      409,
      "membership.ended",
    ]);
    const { rows } = await asOwner((owner) =>
      owner.query(
        `SELECT scope FROM audit_events WHERE action = 'memberships.withdraw' AND payload LIKE $1`,
        [`%${id}%`],
      ),
    );
    expect(rows.map(({ scope }: { scope: string }) => scope).sort()).toEqual([
      "alliance",
      `organisation:${id}`,
    ]);
  });

  test("is expelled by two people, and by neither of them alone", async () => {
    const { id, researcher } = await seatedMember();
    const second = await addCaller(api, "secretariat", null);
    const expulsion = path(id, "expulsion");
    const confirmed = (by: TestCaller) => by.send("POST", `${expulsion}/confirmation`);
    expect(codeOf(await confirmed(second))).toEqual([409, "membership.no-expulsion"]);
    const reasons = { reasons: "It does not keep to the antitrust policy." };
    expect((await secretary.send("POST", expulsion, reasons)).status).toBe(204);
    expect(codeOf(await second.send("POST", expulsion, reasons))).toEqual([
      409,
      "membership.expulsion-waits",
    ]);
    expect(codeOf(await confirmed(secretary))).toEqual([409, "membership.second-person"]);
    expect((await researcher.get("/v1/me")).status).toBe(200);
    expect((await second.send("DELETE", expulsion)).status).toBe(204);
    expect(codeOf(await confirmed(second))).toEqual([409, "membership.no-expulsion"]);
    await secretary.send("POST", expulsion, reasons);
    expect((await read(id)).body["expulsion"]).toMatchObject({ ...reasons, mayConfirm: false });
    expect((await read(id, second)).body["expulsion"]).toMatchObject({ mayConfirm: true });
    expect((await read(id, await addCaller(api, "org-admin", id))).body["expulsion"]).toBeNull();
    await setRolesEnded(secretary.id, true);
    expect(codeOf(await confirmed(second))).toEqual([409, "membership.second-person"]);
    await setRolesEnded(secretary.id, false);
    expect((await confirmed(second)).status).toBe(204);
    expect(await running(id)).toMatchObject({ seats: 0, places: 0, chairs: 0, ended: ["expelled"] });
    expect((await researcher.get("/v1/me")).status).toBe(401);
  });

  test("takes its own data away before, and nobody else does", async () => {
    const { id, admin, researcher } = await seatedMember();
    const analyst = await addCaller(api, "analyst", id);
    const mark = `Plan ${crypto.randomUUID()}`;
    const other = await addCaller(api, "analyst");
    const otherMark = `Plan ${crypto.randomUUID()}`;
    await analyst.upload(planFile(), { name: mark });
    await other.upload(planFile(), { name: otherMark });
    for (const who of [secretary, researcher, analyst, await addCaller(api, "org-admin")])
      expect((await who.get(path(id, "export"))).status).toBe(403);
    const archive = async ({ token }: TestCaller) => {
      const answer = await fetch(new URL(path(id, "export"), api.url), {
        headers: { authorization: `Bearer ${token}` },
      });
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/zip"]);
      return unzipped(Buffer.from(await answer.arrayBuffer()));
    };
    const text = await archive(admin);
    for (const said of ["README.txt", researcher.email, '"seat": "voting"']) expect(text).toContain(said);
    // Sourcing data is an analyst's to read, here as elsewhere.
    for (const hidden of [mark, otherMark, other.email, "$argon2", secretary.email])
      expect(text).not.toContain(hidden);
    const both = await addCaller(api, "org-admin", id);
    await asOwner((owner) =>
      owner.query(
        `INSERT INTO role_assignments (id, person_id, organisation_id, role, scope_kind, scope_id, starts_at, created_at)
         SELECT gen_random_uuid(), $1, organisation_id, role, scope_kind, scope_id, starts_at, created_at
           FROM role_assignments WHERE person_id = $2`,
        [both.id, analyst.id],
      ),
    );
    const whole = await archive(both);
    expect([whole.includes(mark), whole.includes(otherMark)]).toEqual([true, false]);
  });

  test("leaves its administrators of that moment a link to its own archive, for a stated time, and nobody else", async () => {
    const { id, admin, researcher } = await seatedMember();
    const both = await addCaller(api, "org-admin", id);
    const analyst = await addCaller(api, "analyst", id);
    const [mark, otherMark] = [`Plan ${crypto.randomUUID()}`, `Plan ${crypto.randomUUID()}`];
    expect((await analyst.upload(planFile(), { name: mark })).status).toBe(201);
    await asOwner((owner) =>
      owner.query(`UPDATE role_assignments SET person_id = $1 WHERE person_id = $2`, [both.id, analyst.id]),
    );
    // Sourcing data waits for a second factor; by mail it goes to nobody without one.
    await asOwner((owner) =>
      owner.query(
        `INSERT INTO factors (id, person_id, kind, name, sealed_secret, created_at, confirmed_at)
         VALUES (gen_random_uuid(), $1, 'totp', 'Phone', 'sealed', now(), now())`,
        [both.id],
      ),
    );
    await (await addCaller(api, "analyst")).upload(planFile(), { name: otherMark });
    await admin.send("POST", path(id, "withdrawal"), {});
    for (const { email } of [researcher, analyst])
      expect((await mailsTo(email)).map(({ kind }) => kind)).not.toContain("organisation-left");
    const [token, whole] = [await linkTo(admin.email), await linkTo(both.email)];
    const send = (rest: string, by: string) =>
      secretary.send("POST", `/v1/archive-links/${rest}`, { token: by });
    const archive = async (by: string) => {
      const answer = await fetch(new URL("/v1/archive-links/archive", api.url), {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ token: by }),
      });
      return answer.status === 200
        ? unzipped(Buffer.from(await answer.arrayBuffer()))
        : String(answer.status);
    };
    expect((await send("view", token)).body).toMatchObject({ leftAs: "withdrawn", hasSourcing: false });
    const [plain, all] = [await archive(token), await archive(whole)];
    for (const text of [plain, all]) {
      expect([text.includes(researcher.email), text.includes(otherMark)]).toEqual([true, false]);
    }
    expect((await send("view", whole)).body).toMatchObject({ hasSourcing: true });
    expect([plain.includes(mark), all.includes(mark)]).toEqual([false, true]);
    // It opens the archive and nothing else.
    for (const who of [admin, both]) expect((await who.get(path(id, "export"))).status).toBe(401);
    expect((await send("closing", token)).status).toBe(204);
    expect(codeOf(await send("view", token))).toEqual([404, "archive.link-invalid"]);
    await asOwner((owner) =>
      owner.query(`UPDATE archive_links SET expires_at = now() - interval '1 second' WHERE person_id = $1`, [
        both.id,
      ]),
    );
    for (const by of [token, whole, `arc_${"A".repeat(43)}`]) expect(await archive(by)).toBe("404");
  });

  test("at twenty requests at once leaves once", async () => {
    const id = await admitted();
    const admins = await Promise.all(Array.from({ length: 5 }, () => addCaller(api, "org-admin", id)));
    const answers = await Promise.all(
      admins.flatMap((admin) =>
        Array.from({ length: 4 }, () => admin.send("POST", path(id, "withdrawal"), {})),
      ),
    );
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
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
});
