import { inflateRawSync } from "node:zlib";
import { sharedApi, type Answer, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { linkTo, mailsTo } from "../harness/test-mails.js";
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

/** It leaves: one of it asks, the secretariat confirms, unless another of it can. */
async function withdrawn(id: string, admin: TestCaller): Promise<void> {
  await admin.send("POST", path(id, "withdrawal"), {});
  const confirmed = await secretary.send("POST", path(id, "withdrawal/confirmation"));
  if (confirmed.status === 204) return;
  const second = await addCaller(api, "representative", id);
  const answer = await second.send("POST", path(id, "withdrawal"), {});
  expect([answer.status, answer.body["state"]]).toEqual([200, "withdrawn"]);
}

describe("a withdrawal", () => {
  const waits = async (who: TestCaller) =>
    ((await who.get("/v1/notifications")).body["items"] as { kind: string }[]).filter(
      ({ kind }) => kind === "membership.withdrawal-waits",
    ).length;

  test("is asked for by one of the organisation and confirmed by another, never by the same", async () => {
    const id = await admitted();
    const admin = await addCaller(api, "org-admin", id);
    const second = await addCaller(api, "representative", id);
    const ask = (by: TestCaller) => by.send("POST", path(id, "withdrawal"), {});
    for (let turn = 0; turn < 2; turn += 1)
      expect((await ask(admin)).body).toMatchObject({ state: "asked", confirmedBy: "member" });
    expect((await read(id, second)).body["withdrawal"]).toMatchObject({ mayConfirm: true });
    expect((await read(id, admin)).body["withdrawal"]).toMatchObject({ mayConfirm: false });
    expect([await waits(admin), await waits(second)]).toEqual([0, 1]);
    const bySecretariat = () => secretary.send("POST", path(id, "withdrawal/confirmation"));
    expect(codeOf(await bySecretariat())).toEqual([409, "membership.no-withdrawal"]);
    expect((await second.send("DELETE", path(id, "withdrawal"))).status).toBe(204);
    expect(codeOf(await second.send("DELETE", path(id, "withdrawal")))).toEqual([
      409,
      "membership.no-withdrawal",
    ]);
    expect(await waits(second)).toBe(0);
    await ask(second);
    expect((await read(id)).body).toMatchObject({ state: "active" });
    expect((await ask(admin)).body).toMatchObject({ state: "withdrawn" });
    expect((await second.get("/v1/me")).status).toBe(401);
  });

  test("of an organisation with one such person waits for the secretariat, and lapses", async () => {
    const id = await admitted();
    const admin = await addCaller(api, "org-admin", id);
    await addCaller(api, "researcher", id);
    const ask = () => admin.send("POST", path(id, "withdrawal"), {});
    const confirmed = () => secretary.send("POST", path(id, "withdrawal/confirmation"));
    expect(codeOf(await confirmed())).toEqual([409, "membership.no-withdrawal"]);
    expect((await ask()).body).toMatchObject({ state: "asked", confirmedBy: "alliance" });
    expect((await read(id)).body["withdrawal"]).toMatchObject({ mayConfirm: true, mayTakeBack: false });
    await asOwner((owner) =>
      owner.query(
        `UPDATE withdrawals SET lapses_at = now() - interval '1 second' WHERE organisation_id = $1`,
        [id],
      ),
    );
    expect(codeOf(await confirmed())).toEqual([409, "membership.no-withdrawal"]);
    expect((await read(id)).body).toMatchObject({ state: "active", withdrawal: null });
    await ask();
    expect((await confirmed()).status).toBe(204);
    expect((await read(id)).body).toMatchObject({ state: "withdrawn", withdrawal: null });
  });

  test("of somebody who lost the right is confirmed by nobody", async () => {
    const id = await admitted();
    const admin = await addCaller(api, "org-admin", id);
    const second = await addCaller(api, "org-admin", id);
    await admin.send("POST", path(id, "withdrawal"), {});
    await setRolesEnded(admin.id, true);
    expect(codeOf(await second.send("POST", path(id, "withdrawal"), {}))).toEqual([
      409,
      "membership.second-person",
    ]);
  });
});

describe("an organisation that leaves", () => {
  test("by itself loses seats, places and chairs from the next request on, and is not let in by reinstatement", async () => {
    const { id, admin, researcher } = await seatedMember();
    const before = { seats: 1, places: 1, chairs: 1, belonging: 1, ended: [null] };
    expect(await running(id)).toEqual(before);
    expect((await secretary.send("POST", path(id, "withdrawal"), {})).status).toBe(403);
    await withdrawn(id, admin);
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
        `SELECT scope FROM audit_events WHERE action = 'memberships.confirm-withdrawal' AND payload LIKE $1`,
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
    await withdrawn(id, admin);
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
    expect(answers.filter(({ body }) => body["state"] === "withdrawn")).toHaveLength(1);
  });
});
